//! Links that could run something or lead where nobody expects.

use super::{elements, messages, read};
use crate::project::{ARTICLE, SITE};

#[test]
fn a_link_that_could_run_something_is_refused_however_it_is_written() {
    let links = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "java\\script:alert(1)",
        "<javascript:alert(1)>",
        "<java\tscript:alert(1)>",
        "\u{1}javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "vbscript:msgbox(1)",
        "VBScript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:image/svg+xml,x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "filesystem:https://example.org/x",
        "view-source:https://example.org",
        "intent://x",
        "ftp://example.org",
        "//evil.example",
        "\\\\\\\\evil.example",
        "/faq",
        "/faq.html",
        "/no-such-page/",
        "/faq/#no-such-place",
        "../faq/",
        "?x=1",
        "https:",
        "https:/evil.example",
        "https:///evil.example",
        "https://exam\u{202e}ple.org",
        "https://exam\u{200b}ple.org",
        "https://exam\u{200d}ple.org",
        "HTTPS://example.org",
        "",
    ];
    for link in links {
        let text = format!("See [here]({link}).");
        let mut article = read(ARTICLE);
        article["sections"][0]["blocks"][0]["paragraph"] = text.into();
        let messages = messages(&read(SITE), &article);
        if messages.is_empty() {
            // With a space or a quote in it, it is no link: its signs are words.
            let clean = elements(&read(SITE), &read(ARTICLE));
            assert_eq!(elements(&read(SITE), &article), clean, "{link:?} became an element");
        } else {
            assert!(
                messages.iter().all(|line| line.starts_with(ARTICLE)),
                "{link:?}: {messages:?}"
            );
        }
        let mut site = read(SITE);
        site["booking"]["url"] = link.into();
        assert!(!self::messages(&site, &read(ARTICLE)).is_empty(), "booking leads to {link:?}");
    }
}
