//! The schema of running text, which the types read by hand.

use crate::content::{Span, Text};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let span = generator.subschema_for::<Span>();
        json_schema!({
            "description": "One paragraph. **Two stars** around words make them strong, and [words](https://…) make a link: to https:, http:, mailto:, tel:, or #id for a place in the same article. A program may write a list of spans instead.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": span },
            ],
        })
    }
}

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        let marked = json_schema!({
            "oneOf": [
                {
                    "type": "object",
                    "properties": { "strong": text },
                    "required": ["strong"],
                    "additionalProperties": false,
                },
                {
                    "type": "object",
                    "properties": {
                        "link": {
                            "type": "object",
                            "properties": { "to": { "type": "string" }, "text": text },
                            "required": ["to", "text"],
                            "additionalProperties": false,
                        },
                    },
                    "required": ["link"],
                    "additionalProperties": false,
                },
            ],
        });
        json_schema!({
            "description": "A piece of a text: words, {\"strong\": …} or {\"link\": {\"to\": …, \"text\": …}}.",
            "anyOf": [{ "type": "string" }, marked],
        })
    }
}
