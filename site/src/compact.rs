//! Writes a page's data in the compact form that the browser reads (`source::compact`): JSON in
//! which a structure is the list of its fields and a variant its number and its value. It stands in
//! a `<script>`, so no sign in it can end the element or begin a comment.

mod list;

use super::render::script_escape::{needs_script_escape, push_escaped};
use list::List;
use patient_guide::content::SHAPE;
use serde::ser::{Impossible, Serialize, Serializer};
use std::fmt::{Error, Write};

/// The text of `value`, with the version of the types before it.
///
/// # Errors
/// When a type holds what the browser's reader does not know, such as a map or a fraction.
pub fn write<T: Serialize>(value: &T) -> Result<String, Error> {
    let mut text = String::with_capacity(16 * 1024);
    write!(text, "[{SHAPE},")?;
    value.serialize(Compact(&mut text))?;
    text.push(']');
    Ok(text)
}

struct Compact<'a>(&'a mut String);

impl Compact<'_> {
    fn string(self, string: &str) {
        self.0.push('"');
        let mut plain = 0;
        for (at, sign) in string.char_indices() {
            if sign >= ' ' && !matches!(sign, '"' | '\\') && !needs_script_escape(sign) {
                continue;
            }
            self.0.push_str(&string[plain..at]);
            plain = at + sign.len_utf8();
            push_escaped(self.0, sign);
        }
        self.0.push_str(&string[plain..]);
        self.0.push('"');
    }
}

/// Types that no page holds: the reader in the browser has no code for them.
macro_rules! unknown {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, _: $type) -> Result<(), Error> { Err(Error) })*
    };
}

impl<'a> Serializer for Compact<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<'a>;
    type SerializeStruct = List<'a>;
    type SerializeStructVariant = List<'a>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;

    unknown!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]
    );

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        write!(self.0, "{value}")
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        write!(self.0, "{value}")
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        self.string(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
    ) -> Result<(), Error> {
        write!(self.0, "[{number}]")
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        write!(self.0, "[{number},")?;
        value.serialize(Compact(self.0))?;
        self.0.push(']');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, Error> {
        Ok(List::open(self.0, "]"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<List<'a>, Error> {
        Ok(List::open(self.0, "]"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        number: u32,
        _: &'static str,
        _: usize,
    ) -> Result<List<'a>, Error> {
        write!(self.0, "[{number},")?;
        Ok(List::open(self.0, "]]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Err(Error)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Err(Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Err(Error)
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use patient_guide::content::{SHAPE, Span, Text};

    #[test]
    fn the_data_cannot_leave_its_element() {
        let hostile = "</script><!-- & \u{2028}\u{2029} \" \\ \n";
        let text = write(&hostile).unwrap();
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\n']), "{text}");
        let read: (u32, String) = serde_json::from_str(&text).unwrap();
        assert_eq!(read, (SHAPE, hostile.to_owned()));
    }

    #[test]
    fn a_structure_is_the_list_of_its_fields_and_a_variant_its_number() {
        let link = Span::Link { to: "#faq".to_owned(), text: Text::plain("FAQ") };
        let text = write(&Text(vec![Span::Words("See ".to_owned()), link])).unwrap();
        assert_eq!(text, format!(r##"[{SHAPE},[[0,"See "],[2,["#faq","FAQ"]]]]"##));
    }
}
