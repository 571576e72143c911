//! The ids of an article: well-formed, each only once, none that the page's frame uses itself.

use super::patterns::LONGEST_ID;
use crate::place::Place;
use crate::report::{Code, Finding};
use std::collections::HashSet;

/// Ids of the page's frame.
const TAKEN_IDS: [&str; 6] = ["app", "main", "top", "contents", "related", "page-data"];

/// What the ids of the drawings begin with.
const DRAWINGS: [&str; 2] = ["art-", "icon-"];

/// What lies beside the pages, and names that Windows keeps for devices: the site may be built or
/// served there.
const TAKEN_SLUGS: [&str; 14] = [
    "art", "articles", "content", "icons", "index", "site", "snippets", "assets", "con", "prn",
    "aux", "nul", "conin", "conout",
];

/// The known name that is most like `name`.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    let likeness = |known: &String| strsim::jaro_winkler(name, known);
    // By name where two are as near: a set has no order of its own.
    let nearest = known.max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then_with(|| b.cmp(a)));
    nearest.map(String::as_str)
}

/// The ids and page slugs seen so far.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    ids: HashSet<String>,
    pages: HashSet<String>,
    /// Ids that the page makes of authored ones.
    made: HashSet<String>,
}

impl Ids {
    /// How an id or slug looks.
    pub(super) const FORM: &str = "Use small letters a to z, digits and hyphens, at most 100, and begin with a letter, such as \"what-to-expect\".";

    /// `^[a-z][a-z0-9-]*$`, so that it works in addresses, selectors and on every file system.
    pub(super) fn is_well_formed(id: &str) -> bool {
        id.len() <= LONGEST_ID
            && id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }

    /// Whether a link `#id` has a target.
    pub(super) fn contains(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The known id that is most like `id`.
    pub(super) fn nearest(&self, id: &str) -> Option<&str> {
        nearest(id, self.ids.iter())
    }

    /// Notes an id of the article.
    pub(super) fn add(&mut self, place: &Place, id: &str) -> Option<Finding> {
        if !Self::is_well_formed(id) {
            let message = format!("{id:?} cannot be an id");
            return Some(Finding::new(Code::IdForm, place, message, Self::FORM));
        }
        if TAKEN_IDS.contains(&id)
            || self.made.contains(id)
            || DRAWINGS.iter().any(|drawing| id.starts_with(drawing))
        {
            let message = format!("the page itself uses {id:?}");
            return Some(Finding::new(Code::IdTaken, place, message, "Take another name."));
        }
        if self.ids.insert(id.to_owned()) {
            return None;
        }
        let message = format!("the id {id:?} is there twice");
        let help = "Give each its own id: a link can lead to one place only.";
        Some(Finding::new(Code::IdTaken, place, message, help))
    }

    /// Notes the id of a question, and that of its answer, which the page makes of it.
    pub(super) fn add_question(&mut self, place: &Place, id: &str) -> Option<Finding> {
        let answer = format!("{id}-answer");
        let finding = self.add(place, id);
        if finding.is_none() && self.ids.contains(&answer) {
            let message = format!("the page itself makes {answer:?} of this id");
            let help = "Take another name, or give the other place another one.";
            return Some(Finding::new(Code::IdTaken, place, message, help));
        }
        self.made.insert(answer);
        finding
    }

    /// Notes the slug of a section's own page.
    pub(super) fn add_page(&mut self, place: &Place, slug: &str) -> Option<Finding> {
        let finding = Self::slug(place, slug, "a slug");
        if finding.is_some() || self.pages.insert(slug.to_owned()) {
            return finding;
        }
        let message = format!("the slug {slug:?} is there twice");
        let help = "Give each page its own slug: two pages cannot stand at one address.";
        Some(Finding::new(Code::IdTaken, place, message, help))
    }

    /// Why a name cannot be part of an address.
    pub(crate) fn slug(place: &Place, slug: &str, what: &str) -> Option<Finding> {
        if !Self::is_well_formed(slug) {
            let message = format!("{slug:?} cannot be {what}");
            return Some(Finding::new(Code::IdForm, place, message, Self::FORM));
        }
        // COM1 to COM9 and LPT1 to LPT9 are devices too.
        let numbered = ["com", "lpt"].iter().find_map(|device| slug.strip_prefix(device));
        let device =
            numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
        let taken = TAKEN_SLUGS.contains(&slug) || device;
        let message = format!("{slug:?} cannot be {what}: the name is taken");
        taken.then(|| Finding::new(Code::IdTaken, place, message, "Take another name."))
    }
}
