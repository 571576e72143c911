//! Running text as data: words, strong words and links, never HTML.

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use std::fmt;

/// A run of text. In JSON either one string, or a list of [`Span`]s.
///
/// An editor writes one string with `**strong**` and `[link](https://…)` in it. The host turns that
/// into spans once; the browser never parses markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A piece of a [`Text`]. In JSON a string, `{"strong": text}` or `{"link": {"to": …, "text": …}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words as they are.
    Words(String),
    /// Words that stand out.
    Strong(Text),
    /// Words that lead somewhere.
    Link {
        /// An http(s), mailto or tel address, or `#id` on the same page.
        to: String,
        /// What the reader sees.
        text: Text,
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
            Span::Strong(text) | Span::Link { text, .. } => text.words(),
        });
        pieces.collect()
    }
}

#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
enum Marked {
    Strong(Text),
    Link { to: String, text: Text },
}

impl From<Marked> for Span {
    fn from(marked: Marked) -> Self {
        match marked {
            Marked::Strong(text) => Self::Strong(text),
            Marked::Link { to, text } => Self::Link { to, text },
        }
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.clone() {
            Self::Words(words) => serializer.serialize_str(&words),
            Self::Strong(text) => Marked::Strong(text).serialize(serializer),
            Self::Link { to, text } => Marked::Link { to, text }.serialize(serializer),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [Span::Words(words)] = self.0.as_slice() {
            return serializer.serialize_str(words);
        }
        let mut spans = serializer.serialize_seq(Some(self.0.len()))?;
        for span in &self.0 {
            spans.serialize_element(span)?;
        }
        spans.end()
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpanVisitor;
        impl<'de> Visitor<'de> for SpanVisitor {
            type Value = Span;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, {\"strong\": …} or {\"link\": …}")
            }

            fn visit_str<E: de::Error>(self, words: &str) -> Result<Span, E> {
                Ok(Span::Words(words.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Span, A::Error> {
                Marked::deserialize(de::value::MapAccessDeserializer::new(map)).map(Span::from)
            }
        }
        deserializer.deserialize_any(SpanVisitor)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, words: &str) -> Result<Text, E> {
                Ok(Text::plain(words))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Text, A::Error> {
                let mut spans = Vec::new();
                while let Some(span) = list.next_element()? {
                    spans.push(span);
                }
                Ok(Text(spans))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}
