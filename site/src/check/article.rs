//! The rules for one article.

use super::ids::Ids;
use super::patterns::MOST_MINUTES;
use super::texts::Texts;
use super::values::filled;
use crate::examine::Surroundings;
use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use patient_guide::content::{Article, Section, ShownDate};

/// Checks one article and reads its inline markup.
pub(crate) fn article(
    around: &Surroundings<'_>,
    slug: &str,
    file: &mut JsonFile<Article>,
) -> Vec<Finding> {
    let mut rules =
        Rules { around, slug, article: &file.value, ids: Ids::default(), findings: Vec::new() };
    rules.findings.extend(Ids::slug(&Place::default(), slug, "the name of an article's file"));
    rules.metadata();
    rules.relations();
    rules.sections();
    let Rules { ids, mut findings, .. } = rules;
    findings.extend(Texts::read(&mut file.value, &ids));
    findings
}

/// The walk over one article.
pub(super) struct Rules<'a> {
    pub(super) around: &'a Surroundings<'a>,
    pub(super) slug: &'a str,
    pub(super) article: &'a Article,
    pub(super) ids: Ids,
    pub(super) findings: Vec<Finding>,
}

impl Rules<'_> {
    pub(super) fn report(
        &mut self,
        code: Code,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(Finding::new(code, place, message, help));
    }

    fn metadata(&mut self) {
        let article = self.article;
        let root = Place::default();
        self.filled(&root.key("title"), &article.title);
        self.filled(&root.key("description"), &article.description);
        self.filled(&root.key("author").key("name"), &article.author.name);
        self.filled(&root.key("source"), &article.source);
        self.date(&root.key("published"), article.published.as_ref());
        self.date(&root.key("updated"), article.updated.as_ref());
        if let Some(review) = &article.reviewed {
            let place = root.key("reviewed");
            self.filled(&place.key("by"), &review.by);
            self.date(&place.key("date"), Some(&review.date));
        }
        if article.reading_minutes == 0 || article.reading_minutes > MOST_MINUTES {
            let message = format!("nothing is read in {} minutes", article.reading_minutes);
            let help = format!("Write how long reading takes, from 1 to {MOST_MINUTES}.");
            self.report(Code::ValueForm, &root.key("readingMinutes"), message, help);
        }
    }

    pub(super) fn filled(&mut self, place: &Place, words: &str) {
        self.findings.extend(filled(place, words));
    }

    fn date(&mut self, place: &Place, date: Option<&ShownDate>) {
        if let Some(date) = date {
            self.filled(&place.key("shown"), &date.shown);
            if !date.is_valid() {
                let message = format!("{:?} is not a date", date.machine);
                let help = "Write MM-DD, or YYYY-MM-DD where the source gives the year.";
                self.report(Code::ValueForm, &place.key("machine"), message, help);
            }
        }
    }

    pub(super) fn id(&mut self, place: &Place, id: &str) {
        self.findings.extend(self.ids.add(place, id));
    }

    fn sections(&mut self) {
        let sections = Place::default().key("sections");
        if self.article.sections.is_empty() {
            self.report(
                Code::Empty,
                &sections,
                "the article has no sections",
                "Add at least one section.",
            );
        }
        for (at, section) in self.article.sections.iter().enumerate() {
            self.section(&sections.index(at), section);
        }
    }

    fn section(&mut self, place: &Place, section: &Section) {
        match (&section.heading, &section.id) {
            (Some(heading), Some(id)) => {
                self.filled(&place.key("heading"), heading);
                self.id(&place.key("id"), id);
            }
            (Some(_), None) => {
                let help = "Add an \"id\" such as \"what-to-expect\": links point to it.";
                self.report(Code::Incomplete, place, "this section has a heading and no id", help);
            }
            (None, Some(_)) => {
                let help = "Add a \"heading\", or take the id away.";
                self.report(
                    Code::Incomplete,
                    &place.key("id"),
                    "this section has an id and no heading",
                    help,
                );
            }
            (None, None) => {}
        }
        if let Some(page) = &section.page {
            let place = place.key("page");
            if section.heading.is_none() {
                let help = "Add a \"heading\": it becomes the title of the page.";
                self.report(
                    Code::Incomplete,
                    &place,
                    "a section with a page needs a heading",
                    help,
                );
            }
            self.findings.extend(self.ids.add_page(&place.key("slug"), &page.slug));
            self.address(&place.key("slug"), &page.slug);
            self.filled(&place.key("description"), &page.description);
        }
        if section.blocks.is_empty() {
            let help = "Add a block, or take the section away: an empty heading helps nobody.";
            self.report(Code::Empty, &place.key("blocks"), "this section is empty", help);
        }
        for (at, block) in section.blocks.iter().enumerate() {
            self.block(&place.key("blocks").index(at), block);
        }
    }

    /// The page of a section of the home stands beside the other articles; all other pages lie
    /// below the address of their own article.
    fn address(&mut self, place: &Place, slug: &str) {
        if self.slug == self.around.home && slug != self.slug && self.around.slugs.contains(slug) {
            let message = format!("the article {slug:?} stands at /{slug}/ already");
            let help = "Take another slug, or give the article's file another name.";
            self.report(Code::IdTaken, place, message, help);
        }
    }
}
