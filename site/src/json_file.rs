//! One JSON file of the content: its text, its typed value, and the way from a value to its place.

use super::report::{FileText, Finding, Problem};
use super::structure::{Mended, mend};
use super::syntax;
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// A file that was read, with its value.
#[derive(Clone, Debug)]
pub(crate) struct JsonFile<T> {
    /// The path, as errors name it, and the text.
    pub(crate) file: Arc<FileText>,
    /// What the text says.
    pub(crate) value: T,
    /// What was put in the place of what could not be read. A file as it should be has none.
    mended: Option<Mended>,
}

impl<T: DeserializeOwned + JsonSchema> JsonFile<T> {
    /// Reads `text` as strict JSON: no comments, no trailing commas, no unknown keys.
    ///
    /// Gives every mistake in its structure. Where the rest can still be understood, it also gives
    /// a file with stand-ins, so that the rules find what else is wrong.
    pub(crate) fn parse(path: &Path, text: String) -> (Option<Self>, Vec<Problem>) {
        let error = match serde_json::from_str(&text) {
            Ok(value) => {
                let file = Arc::new(FileText::new(path, text));
                return (Some(Self { file, value, mended: None }), Vec::new());
            }
            Err(error) => error,
        };
        let file = Arc::new(FileText::new(path, text));
        // The types may have stopped before the text did: what is not JSON at all is told first.
        let broken = serde_json::from_str::<serde_json::Value>(&file.text).err();
        let root = ast(&file.text).filter(|_| broken.is_none());
        let Some(root) = root else {
            return (None, vec![syntax::explain(&file, &broken.unwrap_or(error))]);
        };
        let (mended, value, problems) = mend::<T>(&file, &root);
        if problems.is_empty() {
            return (None, vec![syntax::explain(&file, &error)]);
        }
        let value = serde_json::from_value(value).ok();
        let file = value.map(|value| Self { file, value, mended: Some(mended) });
        (file, problems)
    }
}

impl<T> JsonFile<T> {
    /// Whether all of the file could be read.
    pub(crate) fn is_whole(&self) -> bool {
        self.mended.is_none()
    }

    /// Looks up where each finding stands. What was only found because something else could not be
    /// read is left out: one error for each cause.
    pub(crate) fn locate(&self, findings: Vec<Finding>) -> Vec<Problem> {
        let own = |finding: &Finding| self.mended.as_ref().is_none_or(|m| !m.explains(finding));
        let findings: Vec<Finding> = findings.into_iter().filter(own).collect();
        if findings.is_empty() {
            return Vec::new();
        }
        let root = ast(&self.file.text);
        let problem = |finding: Finding| {
            let span = root.as_ref().map_or(0..0, |root| finding.place.range(root));
            let span = match &finding.within {
                Some(within) => part_of(&self.file.text, span, within),
                None => span,
            };
            Problem::new(finding.code, &self.file, span, finding.message, finding.help)
                .with_severity(finding.severity)
        };
        findings.into_iter().map(problem).collect()
    }

    /// The tree of the text, with the place of every value.
    pub(crate) fn tree(&self) -> Option<Value<'_>> {
        ast(&self.file.text)
    }
}

/// Some bytes of the string that stands at `span`. A string with escapes is marked as a whole,
/// since its bytes are not those of the file.
fn part_of(text: &str, span: Range<usize>, within: &Range<usize>) -> Range<usize> {
    let literal = text.get(span.clone()).unwrap_or_default();
    if !literal.starts_with('"') || literal.contains('\\') {
        return span;
    }
    let start = span.start + 1;
    start + within.start..start + within.end
}

fn ast(text: &str) -> Option<Value<'_>> {
    parse_to_ast(text, &CollectOptions::default(), &strict()).ok()?.value
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}
