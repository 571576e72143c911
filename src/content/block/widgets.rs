//! The blocks that readers operate: the timeline and the FAQ.

use super::Block;
use serde::{Deserialize, Serialize};

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
    /// yours in `theme/icons/`. A step without one shows its number.
    pub icon: Option<String>,
    /// What is under the title: paragraphs, lists, pictures and boxes.
    pub body: Vec<Block>,
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
    /// The answer: paragraphs, lists, pictures and boxes.
    pub answer: Vec<Block>,
    /// Whether this answer starts open; it wins over that of the FAQ.
    pub starts_open: Option<bool>,
}
