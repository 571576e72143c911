//! XML, written element by element.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

/// Where elements are written to.
pub(crate) type Xml = Writer<Vec<u8>>;

/// The text of a document whose one element `write` writes.
pub(crate) fn document(write: impl FnOnce(&mut Xml) -> io::Result<()>) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    let declared = xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    let _ = declared.and_then(|()| write(&mut xml));
    let mut text = xml.into_inner();
    text.push(b'\n');
    String::from_utf8_lossy(&text).into_owned()
}

/// An element with these words and attributes.
pub(crate) fn words(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    words: &str,
) -> io::Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_text_content(BytesText::new(words)).map(drop)
}

/// An element with these attributes and nothing in it.
pub(crate) fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty().map(drop)
}

/// An element with others in it.
pub(crate) fn around(
    xml: &mut Xml,
    name: &str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let element = xml.create_element(name).with_attributes(attributes.iter().copied());
    element.write_inner_content(inside).map(drop)
}
