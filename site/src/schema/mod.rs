//! The JSON Schema of the content, made from the types: editors' programs complete from it, and
//! what is wrong in the structure of a file is found by it.

mod constraints;

use patient_guide::content::{Article, Site};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The schema files, by their path below `public/content/`.
pub fn schemas() -> [(&'static str, Value); 2] {
    [("article.schema.json", of::<Article>()), ("site.schema.json", of::<Site>())]
}

/// The schema of one type.
pub(crate) fn of<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    constraints::add(&mut schema);
    schema
}
