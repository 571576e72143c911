//! The deferred sheet: the styles that few pages need, in one file beside the pages.
//!
//! A page that uses one of its classes has it inlined. On any other page the start-up script links it
//! when it starts the app, so that it is there before the app can show another page.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The attribute that marks a deferred sheet in `index.html`, and its `<style>` in a page.
const MARK: &str = "data-deferred";
/// The attribute of the start-up script that holds the address of the file.
const ADDRESS: &str = "data-sheet";

/// The deferred sheets of all components, joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DeferredSheet {
    /// The name of the file, which is in the folder of the site.
    name: String,
    text: String,
    /// The classes that no other sheet has.
    classes: BTreeSet<String>,
}

impl DeferredSheet {
    /// The sheets with this text, beside `others`, all the sheets of every page. `None` without any.
    pub(super) fn new(text: String, others: &str) -> Option<Self> {
        let hash: String =
            Sha256::digest(&text).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let others = classes(others);
        let classes = classes(&text).difference(&others).map(|name| (*name).to_owned()).collect();
        let name = format!("deferred-{hash}.css");
        (!text.is_empty()).then_some(Self { name, text, classes })
    }

    /// Whether a `<link>` of `index.html` is one of them.
    pub(super) fn is_marked(link: &str) -> bool {
        link.contains(&format!(" {MARK}"))
    }

    /// The name of the file, and its text.
    pub(super) fn file(&self) -> (&str, &str) {
        (&self.name, &self.text)
    }

    /// The start tag of the start-up script with the address of the file, which is under `base`.
    pub(super) fn name_in(&self, script: &str, base: &str) -> String {
        let tag = script.trim_end_matches('>');
        format!("{tag} {ADDRESS}=\"{base}{}\">", self.name)
    }

    /// The element that has the sheet inlined.
    pub(super) fn element(&self) -> String {
        format!("<style {MARK}>{}</style>", self.text)
    }

    /// Whether an element of the HTML has one of the classes.
    pub(super) fn is_used(&self, html: &str) -> bool {
        let values = html.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        values.flat_map(|value| value.split(' ')).any(|name| self.classes.contains(name))
    }
}

/// The class names of a sheet, outside comments.
fn classes(css: &str) -> BTreeSet<&str> {
    let rules = css.split("*/").filter_map(|part| part.split("/*").next());
    let names = rules
        .flat_map(|rules| rules.split('.').skip(1))
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()));
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    names.filter_map(|rest| rest.split(is_end).next()).collect()
}

#[cfg(test)]
mod tests {
    use super::DeferredSheet;

    #[test]
    fn only_a_class_of_its_own_makes_a_page_need_it() {
        let (main, text) =
            ("p.lead{top:.5rem}", "/* .no */.lead>.box,.box__title:hover{top:1.5px}");
        let sheet = DeferredSheet::new(text.to_owned(), main).unwrap();
        for used in ["<p class=\"box\">", "<p id=\"a\" class=\"lead box__title\">"] {
            assert!(sheet.is_used(used), "{used}");
        }
        for other in ["<p class=\"lead\">", "<p>class=\"box\"</p>", "<p class=\"no box__\">"] {
            assert!(!sheet.is_used(other), "{other}");
        }
        assert!(sheet.file().0.starts_with("deferred-"), "{sheet:?}");
        assert!(
            sheet
                .name_in("<script>", "/guide/")
                .starts_with("<script data-sheet=\"/guide/deferred-")
        );
        assert_eq!(DeferredSheet::new(String::new(), main), None);
    }
}
