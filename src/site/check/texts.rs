//! Every running text of an article: its markup is read, its links are checked.

use super::ids::Ids;
use super::links;
use crate::content::{Article, Block, Span, Step, Text};
use crate::site::json_file::JsonFile;
use crate::site::markup;
use crate::site::place::Place;
use crate::site::problem::Problem;

/// The walk over the texts of one article.
pub(super) struct Texts<'a> {
    file: &'a JsonFile<Article>,
    ids: &'a Ids,
    problems: Vec<Problem>,
}

impl<'a> Texts<'a> {
    /// Replaces the strings of `article` by spans, and gives what was refused.
    pub(super) fn read(
        article: &mut Article,
        file: &'a JsonFile<Article>,
        ids: &'a Ids,
    ) -> Vec<Problem> {
        let mut walk = Self { file, ids, problems: Vec::new() };
        let sections = Place::default().key("sections");
        for (at, section) in article.sections.iter_mut().enumerate() {
            let blocks = sections.index(at).key("blocks");
            for (at, block) in section.blocks.iter_mut().enumerate() {
                walk.block(&blocks.index(at), block);
            }
        }
        walk.problems
    }

    fn block(&mut self, place: &Place, block: &mut Block) {
        match block {
            Block::Paragraph(text) => self.text(&place.key("paragraph"), text),
            Block::List(list) => {
                let items = place.key("list").key("items");
                for (at, item) in list.items.iter_mut().enumerate() {
                    self.text(&items.index(at).key("text"), &mut item.text);
                }
            }
            Block::Callout(callout) => {
                self.all(&place.key("callout").key("body"), &mut callout.body);
            }
            Block::Timeline(timeline) => {
                let place = place.key("timeline");
                self.steps(&place.key("steps"), &mut timeline.steps);
                self.steps(&place.key("after"), &mut timeline.after);
            }
            Block::Faq(faq) => {
                let questions = place.key("faq").key("questions");
                for (at, question) in faq.questions.iter_mut().enumerate() {
                    self.all(&questions.index(at).key("answer"), &mut question.answer);
                }
            }
            Block::Image(image) => {
                if let Some(caption) = &mut image.caption {
                    self.text(&place.key("image").key("caption"), caption);
                }
            }
        }
    }

    fn steps(&mut self, place: &Place, steps: &mut [Step]) {
        for (at, step) in steps.iter_mut().enumerate() {
            self.all(&place.index(at).key("body"), &mut step.body);
        }
    }

    fn all(&mut self, place: &Place, texts: &mut [Text]) {
        for (at, text) in texts.iter_mut().enumerate() {
            self.text(&place.index(at), text);
        }
    }

    fn text(&mut self, place: &Place, text: &mut Text) {
        if let [Span::Words(source)] = text.0.as_slice() {
            match markup::parse(source) {
                Ok(read) => *text = read,
                Err(error) => {
                    let problem =
                        self.file.problem_within(place, error.range, error.message, error.help);
                    self.problems.push(problem);
                    return;
                }
            }
        }
        if text.words().trim().is_empty() {
            let help = "Write the words, or take the whole entry away.";
            self.problems.push(self.file.problem(place, "this is empty", help));
        }
        self.links(place, text);
    }

    fn links(&mut self, place: &Place, text: &Text) {
        for span in &text.0 {
            match span {
                Span::Words(_) => {}
                Span::Strong(text) => self.links(place, text),
                Span::Link { to, text } => {
                    if let Some((message, help)) = links::refusal(to, self.ids) {
                        self.problems.push(self.file.problem(place, message, help));
                    }
                    if text.words().trim().is_empty() {
                        let help = "Write the words between [ and ].";
                        self.problems.push(self.file.problem(place, "a link without words", help));
                    }
                    self.links(place, text);
                }
            }
        }
    }
}
