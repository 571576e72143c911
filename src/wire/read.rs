//! The browser's reader of the wire format.

use super::FINGERPRINT;
use js_sys::{Array, JSON, Object};
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess,
    VariantAccess, Visitor,
};
use std::fmt::{self, Display};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a value that the host wrote. `None` if the text is something else, or was written for
/// other types than those of this app.
pub fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    let data = JSON::parse(json).ok()?.dyn_into::<Array>().ok()?;
    let is_ours = data.get(0).as_f64() == Some(f64::from(FINGERPRINT));
    is_ours.then(|| match T::deserialize(Value(data.get(1))) {
        Ok(value) => value,
        Err(error) => match error {},
    })
}

/// An error without a value. The host derived data with our fingerprint from these very types, and
/// a compiler that knows that nothing can fail leaves out every error path. If the data were broken
/// all the same, an exception would end the task: the page stays as served, and its links work.
#[derive(Debug)]
enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        broken()
    }
}

fn broken() -> ! {
    wasm_bindgen::throw_str("the page's data is broken")
}

/// A value from `JSON.parse`.
struct Value(JsValue);

impl Value {
    /// The elements of an array. `null` has none.
    fn elements(self) -> Elements {
        Elements { array: self.0.dyn_into().unwrap_or_default(), at: 0 }
    }
}

impl<'de> Deserializer<'de> for Value {
    type Error = Never;

    /// For the types that no page contains.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        broken()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.0.is_truthy())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        // Every number was a u32 on the host.
        visitor.visit_u32(self.0.as_f64().unwrap_or_default() as u32)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.0.as_string().unwrap_or_default())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self.elements())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(self.elements())
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u64 f32 f64 char str bytes byte_buf unit unit_struct tuple
        tuple_struct map identifier ignored_any
    }
}

/// The elements of an array, or the fields of a structure.
struct Elements {
    array: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let at = self.at;
        self.at += 1;
        let element = (at < self.array.length()).then(|| Value(self.array.get(at)));
        element.map(|element| seed.deserialize(element)).transpose()
    }
}

/// A variant: its name, or an object whose only entry is its name and its value.
impl<'de> EnumAccess<'de> for Value {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let (name, value) = match self.0.as_string() {
            Some(name) => (name, JsValue::NULL),
            None => {
                let entry = Array::from(&Object::entries(self.0.unchecked_ref()).get(0));
                (entry.get(0).as_string().unwrap_or_default(), entry.get(1))
            }
        };
        let name: StringDeserializer<Never> = name.into_deserializer();
        Ok((seed.deserialize(name)?, Self(value)))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self.elements())
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(self.elements())
    }
}
