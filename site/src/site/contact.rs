//! The contact and the urgent help of a site file, as the sections that every page shows.

use crate::read::SiteFile;
use crate::read::model::Direction;
use crate::read::model::contact::Contact;
use patient_guide::content::{Block, Booking, Item, List, Section, Span, Text};

/// Adds both to the site that pages carry.
pub(super) fn with_contact(mut file: SiteFile) -> SiteFile {
    let urgent = file.settings.urgent.clone();
    file.site.urgent_section = urgent.map(|urgent| {
        Section::titled("site-urgent", urgent.heading, vec![Block::Paragraph(urgent.text)])
    });
    file.site.contact_section = contact(&file);
    file
}

fn contact(file: &SiteFile) -> Option<Section> {
    let contact = file.settings.contact.as_ref()?;
    let words = file.settings.words.contact.as_ref()?;
    let mut items = Vec::new();
    let mut push = |label: Option<&String>, mut text: Text| {
        if file.settings.dir == Direction::Rtl {
            text.isolate_ltr_links();
        }
        items.push(Item { label: label.cloned(), text });
    };
    if let (Some(shown), Some(number)) = (&contact.phone, contact.dialled()) {
        push(Some(&words.phone), link(&format!("tel:{number}"), shown));
    }
    if let Some(mail) = &contact.mail {
        push(Some(&words.mail), link(&format!("mailto:{mail}"), mail));
    }
    if !contact.address.is_empty() {
        push(Some(&words.address), Text::plain(contact.address.join("\n")));
    }
    if !contact.hours.is_empty() {
        push(Some(&words.hours), Text::plain(shown_hours(contact)));
    }
    for Booking { label, url } in contact.website.iter().chain(&contact.privacy) {
        push(None, link(url, label));
    }
    let list = Block::List(List { ordered: false, items });
    Some(Section::titled("site-contact", &words.title, vec![list]))
}

/// One line each: the sheet shows the breaks.
fn shown_hours(contact: &Contact) -> String {
    let hours: Vec<&str> = contact.hours.iter().map(|hours| hours.shown.as_str()).collect();
    hours.join("\n")
}

fn link(to: &str, words: &str) -> Text {
    Text(vec![Span::link(to, words)])
}
