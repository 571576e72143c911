//! What an article says of others: its language, what it translates, what it recommends.

use super::article::Rules;
use super::ids::nearest;
use crate::place::Place;
use crate::report::Code;

impl Rules<'_> {
    /// Checks the keys of one article. Whether the articles fit each other is looked at once all
    /// are read ([`super::Together`]).
    pub(super) fn relations(&mut self) {
        let root = Place::default();
        let article = self.article;
        if let Some(lang) = &article.lang
            && !self.around.languages.contains(lang)
        {
            let message = format!("the site does not speak {lang:?}");
            let help = format!(
                "Write public/content/site.{lang}.json, a copy of site.json with its words in that language."
            );
            self.report(Code::DanglingLink, &root.key("lang"), message, help);
        }
        if let Some(other) = &article.translation_of {
            self.other(&root.key("translationOf"), other);
        }
        let related = root.key("related");
        for (at, other) in article.related.iter().enumerate() {
            self.other(&related.index(at), other);
            if article.related[..at].contains(other) {
                let message = format!("{other:?} is there twice");
                self.report(Code::IdTaken, &related.index(at), message, "Take one of them away.");
            }
        }
    }

    fn other(&mut self, place: &Place, slug: &str) {
        if slug == self.slug {
            let help = "Name another article, or take the entry away.";
            self.report(Code::DanglingLink, place, "this is the article itself", help);
        } else if !self.around.slugs.contains(slug) {
            let guess = nearest(slug, self.around.slugs.iter());
            let help = guess.map_or_else(
                || "Name a file of articles/ without its .json.".to_owned(),
                |guess| {
                    format!("Did you mean {guess:?}? It is a file of articles/ without its .json.")
                },
            );
            self.report(Code::DanglingLink, place, format!("there is no article {slug:?}"), help);
        }
    }
}
