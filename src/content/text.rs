//! Running text as data: words, strong words and links, never HTML.

use serde::{Deserialize, Serialize};

/// A run of text.
///
/// An editor writes one string with `**strong**` and `[link](https://…)` in it. The host turns that
/// into spans once; the browser never parses markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Span>);

/// A piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Words as they are.
    Words(String),
    /// Words that stand out.
    Strong(Text),
    /// Words that run from left to right in a text that runs from right to left, such as a number.
    Ltr(Text),
    /// Words that lead somewhere.
    Link {
        /// An http(s), mailto or tel address, or `#id` on the same page.
        to: String,
        /// What the reader sees.
        text: Text,
    },
    /// The number of a source, which leads to it, or the way back from there.
    Reference {
        /// The id of the link itself, which the other link leads to. Made by the host.
        id: Option<String>,
        /// The place it leads to, with `#`.
        to: String,
        /// What it says to a screen reader. Made by the host.
        label: String,
        /// What it shows. Made by the host.
        text: String,
    },
}

impl Text {
    /// A text of plain words.
    pub fn plain(words: impl Into<String>) -> Self {
        Self(vec![Span::Words(words.into())])
    }

    /// The words alone, without strength or links: for titles, mails and the reading time.
    pub fn words(&self) -> String {
        let pieces = self.0.iter().map(|span| match span {
            Span::Words(words) => words.clone(),
            Span::Strong(text) | Span::Ltr(text) | Span::Link { text, .. } => text.words(),
            Span::Reference { .. } => String::new(),
        });
        pieces.collect()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Span {
    /// A link of plain words.
    pub fn link(to: impl Into<String>, words: &str) -> Self {
        Self::Link { to: to.into(), text: Text::plain(words) }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Text {
    /// Keeps the order of numbers and addresses in a text that runs from right to left: the words of
    /// a link that are in no script of that direction run from left to right.
    pub fn isolate_ltr_links(&mut self) {
        for span in &mut self.0 {
            match span {
                Span::Words(_) | Span::Ltr(_) | Span::Reference { .. } => {}
                Span::Strong(text) => text.isolate_ltr_links(),
                Span::Link { text, .. } => {
                    if text.words().chars().all(|c| c.is_ascii() || !c.is_alphabetic()) {
                        *text = Self(vec![Span::Ltr(std::mem::take(text))]);
                    }
                }
            }
        }
    }
}

/// Editors write a string: the site program turns its inline markup into spans while it checks the
/// file, and reads the value from those.
#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "One paragraph. **Two stars** around words make them strong, and [words](https://…) make a link: to https:, http:, mailto:, tel:, or #id for a place in the same article. [^id] refers to a source, [words](glossary:id) to a word of the glossary.",
            "type": "string",
        })
    }
}
