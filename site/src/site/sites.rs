//! The site in its languages: `site.json`, and one `site.<lang>.json` for each further language.

use super::contact::with_contact;
use crate::read::SiteFile;
use std::collections::{BTreeMap, HashSet};

/// What the pages of each language share.
#[derive(Clone, Debug)]
pub struct Sites {
    /// What `site.json` says.
    pub main: SiteFile,
    /// What the other files say, by language.
    others: BTreeMap<String, SiteFile>,
}

impl Sites {
    /// Puts into the other languages what `site.json` says for all of them.
    pub(crate) fn new(main: SiteFile, others: impl Iterator<Item = SiteFile>) -> Self {
        let shared = |mut file: SiteFile| {
            file.site.origin.clone_from(&main.origin);
            file.settings.page_type = main.settings.page_type;
            file.settings.articles_per_page = main.settings.articles_per_page;
            file
        };
        let others = others.map(|site| (site.lang.clone(), finished(shared(site)))).collect();
        Self { main: finished(main), others }
    }

    /// Takes links out of the navigation that lead to none of these paths.
    pub(super) fn keep_navigation(&mut self, paths: &HashSet<String>) {
        for file in self.others.values_mut().chain([&mut self.main]) {
            file.site.navigation.retain(|link| paths.contains(&link.path));
        }
    }

    /// The site in one language: without one, in that of `site.json`.
    pub(crate) fn of(&self, lang: Option<&str>) -> &SiteFile {
        lang.and_then(|lang| self.others.get(lang)).unwrap_or(&self.main)
    }

    /// The languages, that of `site.json` first.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.main.lang.as_str()).chain(self.others.keys().map(String::as_str))
    }
}

fn finished(file: SiteFile) -> SiteFile {
    with_contact(with_privacy(file))
}

/// Where pages are saved on readers' devices, the line on privacy says so.
fn with_privacy(mut file: SiteFile) -> SiteFile {
    if let Some(offline) = &file.settings.offline {
        file.site.words.privacy.clone_from(&offline.privacy);
    }
    file
}
