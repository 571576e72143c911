//! The elements of a list, one by one: a sequence, the fields of a structure, those of a variant.

use super::Compact;
use serde::ser::{Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant};
use std::fmt::Error;

/// A list that is being written.
pub(super) struct List<'a> {
    text: &'a mut String,
    first: bool,
    close: &'static str,
}

impl<'a> List<'a> {
    /// Opens a list at the end of `text`; `close` will stand behind it.
    pub(super) fn open(text: &'a mut String, close: &'static str) -> Self {
        text.push('[');
        Self { text, first: true, close }
    }

    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        if !std::mem::take(&mut self.first) {
            self.text.push(',');
        }
        value.serialize(Compact(self.text))
    }

    fn close(self) -> Result<(), Error> {
        self.text.push_str(self.close);
        Ok(())
    }
}

impl SerializeSeq for List<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.add(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStruct for List<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.add(value)
    }

    /// A field that is left out keeps its place.
    fn skip_field(&mut self, _: &'static str) -> Result<(), Error> {
        self.add(&())
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}

impl SerializeStructVariant for List<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.add(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close()
    }
}
