//! The fingerprint of a served page, which the browser compares with the page that it has.

/// A number made from what hydration walks: the elements, texts and comments of `html`, in order.
/// `public/start.js` makes the same one of the page in the browser, and leaves a page alone that a
/// translator, an extension or a host has changed.
///
/// `html` is Leptos' own: no attribute holds a `<` or `>`, and in texts they are escaped.
pub(super) fn fingerprint(html: &str) -> u32 {
    let mut hash = Fnv(0x811c_9dc5);
    let (before, tags) = html.split_once('<').unwrap_or((html, ""));
    hash.add_text(before);
    for tag in tags.split('<') {
        let (tag, text) = tag.split_once('>').unwrap_or((tag, ""));
        if let Some(comment) = tag.strip_prefix("!--") {
            hash.add("8");
            hash.add(comment.trim_end_matches('-'));
        } else if !tag.starts_with('/') {
            hash.add("1");
            hash.add(tag.split([' ', '/']).next().unwrap_or_default());
        }
        hash.add_text(text);
    }
    hash.0
}

/// FNV-1a of UTF-16 units, which are what a script in the browser reads.
struct Fnv(u32);

impl Fnv {
    fn add(&mut self, text: &str) {
        for unit in text.encode_utf16() {
            self.0 = (self.0 ^ u32::from(unit)).wrapping_mul(0x0100_0193);
        }
    }

    fn add_text(&mut self, html: &str) {
        if !html.is_empty() {
            self.add("3");
            self.add(&html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    /// Made by `public/start.js` in a browser.
    #[test]
    fn the_fingerprint_is_that_of_the_start_up_script() {
        let html = "<p class=\"a\">1 &lt; 2 &amp; “ü”<!----> <b title=\"a&lt;b\">x</b></p><svg><use href=\"#a\"></use></svg>";
        assert_eq!(fingerprint(html), 987_604_447);
    }

    #[test]
    fn a_changed_text_a_split_text_and_a_lost_marker_change_it() {
        let served = "<p>one<!----> two</p>";
        for other in ["<p>one<!----> too</p>", "<p>one<!----> <i>two</i></p>", "<p>one two</p>"] {
            assert_ne!(fingerprint(other), fingerprint(served), "{other}");
        }
        assert_eq!(fingerprint("<p id=\"x\">one<!----> two</p>"), fingerprint(served));
    }
}
