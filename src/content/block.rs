//! The blocks of a section.

mod boxes;
mod lists;
mod pictures;
mod widgets;

pub use boxes::{Callout, Card, Quote, SubHeading};
pub use lists::{Item, Items, List, Table};
pub use pictures::{Download, Image, Pictures};
pub use widgets::{Faq, Question, Step, Timeline};

use super::Text;
use serde::{Deserialize, Serialize};

/// One block: an object with the kind as its only key, such as `{"note": {"body": ["…"]}}`. A plain
/// string is a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// A paragraph. A plain string is the same.
    Paragraph(Text),
    /// A list, bulleted or numbered.
    List(List),
    /// Steps in time that a reader can walk through.
    Timeline(Timeline),
    /// Questions with answers that open and close.
    Faq(Faq),
    /// Words set apart from the rest, without a heading of their own.
    Callout(Callout),
    /// A picture.
    Image(Image),
    /// A heading within a section.
    Heading(SubHeading),
    /// A box on what needs an ambulance or an emergency department at once.
    Emergency(Card),
    /// A box on what needs help today.
    Urgent(Card),
    /// A box on what can wait for an appointment.
    NonUrgent(Card),
    /// A box with a warning: what goes wrong if it is not followed.
    Warning(Card),
    /// A box with a remark.
    Note(Card),
    /// A box with what to remember.
    Takeaways(Card),
    /// A paragraph or two set off from the text by a line at their side.
    Inset(Callout),
    /// What to do.
    Do(Items),
    /// What not to do.
    Dont(Items),
    /// A table.
    Table(Table),
    /// Somebody's words, with the name.
    Quote(Quote),
    /// Labels with a text each, such as opening hours.
    Summary(Items),
    /// A link that stands out, as the one thing to do next: `[Book a visit](https://…)` and no other words.
    Action(Text),
    /// Two pictures in a row.
    Pictures(Pictures),
    /// A file to download. Its kind and size are added.
    File(Download),
}
