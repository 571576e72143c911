//! Reads the compact form that the host writes (`site::compact`): JSON in which a structure is the
//! list of its fields and a variant its number. Names that only a program reads need not travel,
//! and the browser's own `JSON.parse` does the parsing, so that the wasm holds no parser.

use crate::content::SHAPE;
use js_sys::{Array, JSON};
use serde::de::value::U32Deserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt::{self, Display};
use wasm_bindgen::{JsCast, JsValue};

/// Reads what `site::compact::write` wrote. Nothing, when it is no such text, or was written for
/// another version of the app's types.
pub fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    let list = JSON::parse(json).ok()?.dyn_into::<Array>().ok()?;
    let same_shape = list.get(0).as_f64() == Some(f64::from(SHAPE));
    same_shape.then(|| match T::deserialize(Value(list.get(1))) {
        Ok(value) => value,
        Err(error) => match error {},
    })
}

/// There is no such error: a text of the right shape was written by the host from these very types.
/// That the compiler knows it saves the way back out of every field. Were a text broken all the
/// same, a script's error would end this task: the page stays as it is, and so do its links.
#[derive(Debug)]
enum Unreadable {}

impl Display for Unreadable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: Display>(_: T) -> Self {
        broken()
    }
}

fn broken() -> ! {
    wasm_bindgen::throw_str("the page's data is broken")
}

/// A value that `JSON.parse` gave.
struct Value(JsValue);

impl Value {
    /// A list; `null` is an empty one.
    fn list(self) -> List {
        List { values: self.0.dyn_into().unwrap_or_default(), at: 0 }
    }

    fn number(&self) -> u32 {
        // Whole numbers only ever come from a u32.
        self.0.as_f64().unwrap_or_default() as u32
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0.as_string() {
            Some(string) => visitor.visit_string(string),
            None => visitor.visit_seq(self.list()),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_bool(self.0.is_truthy())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_u32(self.number())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.0.as_string().unwrap_or_default())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list())
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_enum(self.list())
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u64 f32 f64 char str bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map identifier ignored_any
    }
}

/// The elements of a list, the fields of a structure, or a variant's number and its value.
struct List {
    values: Array,
    at: u32,
}

impl List {
    fn next(&mut self) -> Option<Value> {
        let here = self.at;
        self.at += 1;
        (here < self.values.length()).then(|| Value(self.values.get(here)))
    }

    fn value(&mut self) -> Value {
        self.next().unwrap_or(Value(JsValue::NULL))
    }
}

impl<'de> SeqAccess<'de> for List {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        self.next().map(|value| seed.deserialize(value)).transpose()
    }
}

impl<'de> EnumAccess<'de> for List {
    type Error = Unreadable;
    type Variant = Value;

    fn variant_seed<V: DeserializeSeed<'de>>(
        mut self,
        seed: V,
    ) -> Result<(V::Value, Value), Unreadable> {
        let number: U32Deserializer<Unreadable> = self.value().number().into_deserializer();
        Ok((seed.deserialize(number)?, self.value()))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Unreadable;

    fn unit_variant(self) -> Result<(), Unreadable> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, Unreadable> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list())
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_seq(self.list())
    }
}
