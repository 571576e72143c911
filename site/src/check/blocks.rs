//! The rules for what stands in a section.

use super::article::Rules;
use super::ids::Ids;
use super::values::public_file;
use crate::place::Place;
use crate::report::Code;
use patient_guide::content::{Block, Image, Step};

impl Rules<'_> {
    /// The rules for one block.
    pub(super) fn block(&mut self, place: &Place, block: &Block) {
        match block {
            Block::Paragraph(_) => {}
            Block::List(list) => {
                let items = place.key("list").key("items");
                self.not_empty(&items, list.items.len());
                for (at, item) in list.items.iter().enumerate() {
                    if let Some(label) = &item.label {
                        self.filled(&items.index(at).key("label"), label);
                    }
                }
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
                    self.findings.extend(self.ids.add_question(&place.key("id"), &question.id));
                    self.filled(&place.key("question"), &question.question);
                    self.not_empty(&place.key("answer"), question.answer.len());
                }
            }
            Block::Image(image) => self.image(&place.key("image"), image),
        }
    }

    fn not_empty(&mut self, place: &Place, length: usize) {
        if length == 0 {
            let help = "Add an entry, or take the whole block away.";
            self.report(Code::Empty, place, "this list is empty", help);
        }
    }

    fn steps(&mut self, place: &Place, steps: &[Step]) {
        for (at, step) in steps.iter().enumerate() {
            let place = place.index(at);
            self.id(&place.key("id"), &step.id);
            self.filled(&place.key("title"), &step.title);
            self.not_empty(&place.key("body"), step.body.len());
            self.icon(&place.key("icon"), &step.icon);
        }
    }

    fn icon(&mut self, place: &Place, icon: &str) {
        // With a slash it would be a file, and no drawing that the page carries.
        let drawing = format!("art/icons/{icon}.svg");
        let file = if Ids::is_well_formed(icon) { drawing.as_str() } else { "" };
        if !public_file(self.around.root, file) {
            let help = "Put the drawing there, or name one that is there.";
            let message = format!("there is no file public/{drawing}");
            self.report(Code::MissingFile, place, message, help);
        }
    }

    fn image(&mut self, place: &Place, image: &Image) {
        if !public_file(self.around.root, &image.src) {
            let help = "Put the file there, or name one that is there; its name has only letters, digits, dots, hyphens and underscores.";
            let message = format!("there is no file public/{}", image.src);
            self.report(Code::MissingFile, &place.key("src"), message, help);
        }
        for (key, pixels) in [("width", image.width), ("height", image.height)] {
            if pixels == 0 {
                let help =
                    "Write the size in pixels, so that nothing moves when the picture arrives.";
                self.report(Code::ValueForm, &place.key(key), "a picture without a size", help);
            }
        }
    }
}
