//! The ids of an article: well-formed, each only once, none that the page's frame uses itself.

use std::collections::HashSet;

/// Ids of the page's frame, and slugs of what lies beside the pages.
const TAKEN: [&str; 6] = ["app", "main", "top", "page-data", "content", "index"];

/// The ids and page slugs seen so far.
#[derive(Debug, Default)]
pub(super) struct Ids {
    ids: HashSet<String>,
    pages: HashSet<String>,
}

type Refusal = (String, &'static str);

impl Ids {
    /// How an id or slug looks.
    pub(super) const FORM: &str = "Use small letters a to z, digits and hyphens, and begin with a letter, such as \"what-to-expect\".";

    /// `^[a-z][a-z0-9-]*$`, so that it works in addresses, selectors and on every file system.
    pub(super) fn is_well_formed(id: &str) -> bool {
        id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }

    /// Whether a link `#id` has a target.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The known id that is most like `id`.
    pub(super) fn nearest(&self, id: &str) -> Option<&str> {
        let similar = |known: &&String| strsim::jaro_winkler(id, known);
        let nearest = self.ids.iter().max_by(|a, b| similar(a).total_cmp(&similar(b)));
        nearest.map(String::as_str)
    }

    /// Notes an id of the article.
    pub(super) fn add(&mut self, id: &str) -> Result<(), Refusal> {
        Self::usable(id, "id")?;
        if self.ids.insert(id.to_owned()) {
            return Ok(());
        }
        let message = format!("the id {id:?} is there twice");
        Err((message, "Give each its own id: a link can lead to one place only."))
    }

    /// Notes the slug of a section's own page.
    pub(super) fn add_page(&mut self, slug: &str) -> Result<(), Refusal> {
        Self::usable(slug, "slug")?;
        if self.pages.insert(slug.to_owned()) {
            return Ok(());
        }
        let message = format!("the slug {slug:?} is there twice");
        Err((message, "Give each page its own slug: two pages cannot stand at one address."))
    }

    fn usable(id: &str, what: &str) -> Result<(), Refusal> {
        if !Self::is_well_formed(id) {
            return Err((
                format!("{id:?} cannot be an {what}").replace("an slug", "a slug"),
                Self::FORM,
            ));
        }
        if TAKEN.contains(&id) {
            return Err((format!("the page itself uses {id:?}"), "Take another name."));
        }
        Ok(())
    }
}
