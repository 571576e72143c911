//! The schema of running text, which the types read by hand.

use crate::content::Text;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// Editors write a string. The spans that the host makes of it are for the browser.
impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One paragraph. **Two stars** around words make them strong, and [words](https://…) make a link: to https:, http:, mailto:, tel:, or #id for a place in the same article.",
            "type": "string",
        })
    }
}
