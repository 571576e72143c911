//! Every running text of an article: its markup is read, its links are checked.

use super::ids::Ids;
use super::links;
use crate::characters::is_blank;
use crate::markup;
use crate::place::Place;
use crate::report::{Code, Finding};
use patient_guide::content::{Article, Block, Span, Step, Text};
use std::ops::Range;

/// The walk over the texts of one article.
pub(super) struct Texts<'a> {
    ids: &'a Ids,
    findings: Vec<Finding>,
}

impl<'a> Texts<'a> {
    /// Replaces the strings of `article` by spans, and gives what was refused.
    pub(super) fn read(article: &mut Article, ids: &'a Ids) -> Vec<Finding> {
        let mut walk = Self { ids, findings: Vec::new() };
        let sections = Place::default().key("sections");
        for (at, section) in article.sections.iter_mut().enumerate() {
            let blocks = sections.index(at).key("blocks");
            for (at, block) in section.blocks.iter_mut().enumerate() {
                walk.block(&blocks.index(at), block);
            }
        }
        walk.findings
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
        // The host makes spans of a string; a list of them is what the browser is given.
        let [Span::Words(source)] = text.0.as_slice() else {
            let help =
                "Write the words as one string, with **strong** and [text](https://…) in it.";
            let message = "expected words in quotes, found a list [ … ]";
            self.findings.push(Finding::new(Code::WrongType, place, message, help));
            return;
        };
        let marks = match markup::parse(source) {
            Ok(read) => {
                *text = read.text;
                read.links
            }
            Err(error) => {
                let finding = Finding::new(Code::Markup, place, error.message, error.help);
                self.findings.push(finding.within(error.range));
                return;
            }
        };
        if is_blank(&text.words()) {
            let help = "Write the words, or take the whole entry away.";
            self.findings.push(Finding::new(Code::Empty, place, "this is empty", help));
        }
        self.links(place, text, &mut marks.into_iter());
    }

    /// Looks at each link; `marks` are the bytes of the string that they stand at.
    fn links(
        &mut self,
        place: &Place,
        text: &Text,
        marks: &mut impl Iterator<Item = Range<usize>>,
    ) {
        for span in &text.0 {
            match span {
                Span::Words(_) => {}
                Span::Strong(text) => self.links(place, text, marks),
                Span::Link { to, text } => {
                    let refused = links::refusal(place, to, self.ids);
                    let wordless = is_blank(&text.words()).then(|| {
                        let help = "Write the words between [ and ].";
                        Finding::new(Code::Empty, place, "a link without words", help)
                    });
                    let mark = marks.next();
                    let here = |finding: Finding| match mark.clone() {
                        Some(mark) => finding.within(mark),
                        None => finding,
                    };
                    self.findings.extend(refused.into_iter().chain(wordless).map(here));
                    self.links(place, text, marks);
                }
            }
        }
    }
}
