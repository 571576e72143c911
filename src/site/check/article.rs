//! The rules for one article.

use super::ids::Ids;
use super::texts::Texts;
use crate::content::{Article, Block, Image, Section, ShownDate, Step};
use crate::site::json_file::JsonFile;
use crate::site::place::Place;
use crate::site::problem::Problem;
use std::path::Path;

/// Checks one article and reads its inline markup.
pub(in crate::site) fn article(
    root: &Path,
    slug: &str,
    file: &mut JsonFile<Article>,
) -> Vec<Problem> {
    let mut rules = Rules { root, file, ids: Ids::default(), problems: Vec::new() };
    rules.address(slug);
    rules.metadata();
    rules.sections();
    let Rules { ids, mut problems, .. } = rules;

    let mut value = file.value.clone();
    let texts = Texts::read(&mut value, file, &ids);
    problems.extend(texts);
    file.value = value;
    problems
}

struct Rules<'a> {
    root: &'a Path,
    file: &'a JsonFile<Article>,
    ids: Ids,
    problems: Vec<Problem>,
}

impl Rules<'_> {
    fn report(&mut self, place: &Place, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(self.file.problem(place, message, help));
    }

    fn address(&mut self, slug: &str) {
        if !Ids::is_well_formed(slug) || slug == "site" {
            let message = format!("the file name {slug:?} cannot be an address");
            self.report(&Place::default(), message, Ids::FORM);
        }
    }

    fn metadata(&mut self) {
        let article = &self.file.value;
        let root = Place::default();
        self.filled(&root.key("title"), &article.title);
        self.filled(&root.key("description"), &article.description);
        self.filled(&root.key("author").key("name"), &article.author.name);
        self.filled(&root.key("source"), &article.source);
        self.date(&root.key("published"), article.published.as_ref());
        self.date(&root.key("updated"), article.updated.as_ref());
    }

    fn filled(&mut self, place: &Place, words: &str) {
        if words.trim().is_empty() {
            self.report(place, "this is empty", "Write the words, or take the whole entry away.");
        }
    }

    fn date(&mut self, place: &Place, date: Option<&ShownDate>) {
        if let Some(date) = date {
            self.filled(&place.key("shown"), &date.shown);
            if !date.is_valid() {
                let message = format!("{:?} is not a date", date.machine);
                let help = "Write MM-DD, or YYYY-MM-DD where the source gives the year.";
                self.report(&place.key("machine"), message, help);
            }
        }
    }

    fn id(&mut self, place: &Place, id: &str) {
        if let Err((message, help)) = self.ids.add(id) {
            self.report(place, message, help);
        }
    }

    fn sections(&mut self) {
        let sections = Place::default().key("sections");
        if self.file.value.sections.is_empty() {
            self.report(&sections, "the article has no sections", "Add at least one section.");
        }
        for (at, section) in self.file.value.sections.iter().enumerate() {
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
                self.report(place, "this section has a heading and no id", help);
            }
            (None, Some(_)) => {
                let help = "Add a \"heading\", or take the id away.";
                self.report(&place.key("id"), "this section has an id and no heading", help);
            }
            (None, None) => {}
        }
        if let Some(page) = &section.page {
            let place = place.key("page");
            if section.heading.is_none() {
                let help = "Add a \"heading\": it becomes the title of the page.";
                self.report(&place, "a section with a page needs a heading", help);
            }
            if let Err((message, help)) = self.ids.add_page(&page.slug) {
                self.report(&place.key("slug"), message, help);
            }
            self.filled(&place.key("description"), &page.description);
        }
        if section.blocks.is_empty() {
            let help = "Add a block, or take the section away: an empty heading helps nobody.";
            self.report(&place.key("blocks"), "this section is empty", help);
        }
        for (at, block) in section.blocks.iter().enumerate() {
            self.block(&place.key("blocks").index(at), block);
        }
    }

    fn block(&mut self, place: &Place, block: &Block) {
        match block {
            Block::Paragraph(_) => {}
            Block::List(list) => {
                self.not_empty(&place.key("list").key("items"), list.items.len());
            }
            Block::Callout(callout) => {
                self.not_empty(&place.key("callout").key("body"), callout.body.len());
            }
            Block::Timeline(timeline) => {
                let place = place.key("timeline");
                self.not_empty(&place.key("steps"), timeline.steps.len());
                self.steps(&place.key("steps"), &timeline.steps);
                self.steps(&place.key("after"), &timeline.after);
            }
            Block::Faq(faq) => {
                let questions = place.key("faq").key("questions");
                self.not_empty(&questions, faq.questions.len());
                for (at, question) in faq.questions.iter().enumerate() {
                    let place = questions.index(at);
                    self.id(&place.key("id"), &question.id);
                    self.filled(&place.key("question"), &question.question);
                    self.not_empty(&place.key("answer"), question.answer.len());
                }
            }
            Block::Image(image) => self.image(&place.key("image"), image),
        }
    }

    fn not_empty(&mut self, place: &Place, length: usize) {
        if length == 0 {
            self.report(place, "this list is empty", "Add an entry, or take the whole block away.");
        }
    }

    fn steps(&mut self, place: &Place, steps: &[Step]) {
        for (at, step) in steps.iter().enumerate() {
            let place = place.index(at);
            self.id(&place.key("id"), &step.id);
            self.filled(&place.key("title"), &step.title);
            self.not_empty(&place.key("body"), step.body.len());
            let drawing = format!("art/icons/{}.svg", step.icon);
            self.public_file(&place.key("icon"), &drawing);
        }
    }

    fn image(&mut self, place: &Place, image: &Image) {
        self.public_file(&place.key("src"), &image.src);
        if image.width == 0 || image.height == 0 {
            let help = "Write the size in pixels, so that nothing moves when the picture arrives.";
            self.report(&place.key("width"), "a picture needs a width and a height", help);
        }
    }

    /// A file under `public/` that a text names. A path that leads out of it is not looked at.
    fn public_file(&mut self, place: &Place, path: &str) {
        let inside = path.split('/').all(|part| {
            !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0'])
        });
        let file = Path::new("public").join(path);
        if !inside || !self.root.join(&file).is_file() {
            let message = format!("there is no file {}", file.display());
            let help = "Put the file there, or name one that is there.";
            self.report(place, message, help);
        }
    }
}
