//! The site in its languages: `site.json`, and one `site.<lang>.json` for each further language.

use patient_guide::content::Site;
use std::collections::BTreeMap;

/// What the pages of each language share.
#[derive(Clone, Debug)]
pub struct Sites {
    /// What `site.json` says.
    pub main: Site,
    /// What the other files say, by language.
    others: BTreeMap<String, Site>,
}

impl Sites {
    /// Puts into the other languages what `site.json` says for all of them.
    pub(crate) fn new(main: Site, others: Vec<Site>) -> Self {
        let shared = |site: Site| Site {
            origin: main.origin.clone(),
            page_type: main.page_type,
            articles_per_page: main.articles_per_page,
            ..site
        };
        let others = others.into_iter().map(|site| (site.lang.clone(), kept(shared(site))));
        let others = others.collect();
        Self { main: kept(main), others }
    }

    /// The site in one language: without one, in that of `site.json`.
    pub(crate) fn of(&self, lang: Option<&str>) -> &Site {
        lang.and_then(|lang| self.others.get(lang)).unwrap_or(&self.main)
    }

    /// The languages, that of `site.json` first.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.main.lang.as_str()).chain(self.others.keys().map(String::as_str))
    }
}

/// Where pages are kept on readers' devices, the line on privacy says so.
fn kept(mut site: Site) -> Site {
    if let Some(offline) = &site.offline {
        site.words.privacy.clone_from(&offline.privacy);
    }
    site
}
