//! The blocks of a section.

use super::Text;
use serde::{Deserialize, Serialize};

/// One block. In JSON an object with the kind as its only key: `{"paragraph": "…"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A list, bulleted or numbered.
    List(List),
    /// Steps in time that a reader can walk through.
    Timeline(Timeline),
    /// Questions with answers that open and close.
    Faq(Faq),
    /// Words set apart from the rest, such as key takeaways.
    Callout(Callout),
    /// A picture.
    Image(Image),
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct List {
    /// Whether the order matters, so that the items are numbered.
    #[serde(default)]
    pub ordered: bool,
    /// The items in order.
    pub items: Vec<Item>,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    /// The bold words before the text, without the colon.
    pub label: Option<String>,
    /// The text.
    pub text: Text,
}

/// Steps, and what follows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Timeline {
    /// The numbered steps.
    pub steps: Vec<Step>,
    /// What comes after the last step and is not a step itself.
    #[serde(default)]
    pub after: Vec<Step>,
}

/// An item of a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// The authored id that links point to.
    pub id: String,
    /// The name of the step. Its number is counted, not written.
    pub title: String,
    /// The name of a drawing: `consultation`, `preparation`, `infusion`, `recovery`, `ongoing`, or one of
    /// yours in `theme/icons/`.
    pub icon: String,
    /// The paragraphs under the title.
    pub body: Vec<Text>,
}

/// Questions and answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Faq {
    /// Whether all answers start open, wherever the FAQ is on the screen.
    pub starts_open: Option<bool>,
    /// The questions in order.
    pub questions: Vec<Question>,
}

/// One question of an FAQ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// The authored id that links point to.
    pub id: String,
    /// The question.
    pub question: String,
    /// The paragraphs of the answer.
    pub answer: Vec<Text>,
    /// Whether this answer starts open; it wins over that of the FAQ.
    pub starts_open: Option<bool>,
}

/// Words set apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Callout {
    /// The paragraphs.
    pub body: Vec<Text>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Image {
    /// The path of a file under `public/`, such as `art/lake.svg`.
    pub src: String,
    /// What the picture says; empty where it only decorates.
    pub alt: String,
    /// The width in pixels, so that nothing moves when the picture arrives.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The line under the picture.
    pub caption: Option<Text>,
}
