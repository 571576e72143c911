//! Hosts, browsers and blockers that change the page on its way.

use crate::harness::{Page, Variant, scripts};
use std::fs;

scenarios![
    a_host_that_strips_comments_gets_a_page_as_served,
    links_that_a_phone_adds_do_not_keep_the_app_away,
    mail_addresses_that_a_host_hides_do_not_keep_the_app_away,
    a_start_up_script_that_runs_late_starts_the_app,
    without_scripts_no_room_is_kept_for_controls,
    a_refused_share_is_copied_or_shown_and_says_so,
];

const CONTENT: &str = "public/content/articles/how-ketamine-therapy-works.json";
const REACH: &str = "Call 208-555-0100 or write to info@example.org.";

/// The clinic's site with a telephone number and a mail address in an answer.
fn clinic() -> Variant {
    let variant = Variant::clinic();
    variant.edit(CONTENT, |article| {
        let text = article.to_string().replace("Coverage varies.", REACH);
        *article = serde_json::from_str(&text).expect("JSON");
    });
    variant.render();
    variant
}

/// Changes the served start page.
fn change(variant: &Variant, change: impl FnOnce(String) -> String) {
    let file = variant.dist().join("index.html");
    let html = fs::read_to_string(&file).expect("a page");
    let changed = change(html.clone());
    assert_ne!(changed, html);
    fs::write(&file, changed).expect("it is written");
}

/// Every control works, and the words are those of the site.
fn works(page: &Page) {
    page.hydrated();
    page.click(".timeline__walk");
    assert!(page.get::<bool>("!!document.querySelector('[aria-current=step]')"));
    page.click("#faq-insurance button");
    assert_eq!(
        page.get::<String>(
            "document.querySelector('#faq-insurance button').getAttribute('aria-expanded')"
        ),
        "true"
    );
    let answer: String = page.get("document.querySelector('#faq-insurance-answer').textContent");
    assert!(answer.contains(REACH), "{answer}");
}

fn a_host_that_strips_comments_gets_a_page_as_served(page: &Page) {
    let variant = Variant::clinic();
    change(&variant, |html| html.replace("<!---->", ""));
    page.site().show(&variant.dist());
    page.load("/");
    page.until("the page is painted", "document.documentElement.classList.contains('painted')");
    page.run("dispatchEvent(new Event('pointerdown')); return new Promise((then) => setTimeout(then, 1000));");
    page.is_complete("/");
    assert_eq!(page.get::<u32>("document.querySelectorAll('#app button').length"), 0);
    assert_eq!(
        page.get::<u32>("document.querySelectorAll('.article__body a:not([href])').length"),
        0
    );
}

fn links_that_a_phone_adds_do_not_keep_the_app_away(page: &Page) {
    page.inject(
        "addEventListener('DOMContentLoaded', () => { \
           const texts = document.createTreeWalker(document.getElementById('app'), 4); \
           while (texts.nextNode() && !texts.currentNode.data.includes('208-555-0100')); \
           const number = texts.currentNode.splitText(texts.currentNode.data.indexOf('208')); \
           number.splitText('208-555-0100'.length); \
           const link = document.createElement('a'); \
           link.href = 'tel:208-555-0100'; \
           link.setAttribute('x-apple-data-detectors', 'true'); \
           number.replaceWith(link); \
           link.append(number); });",
    );
    let variant = clinic();
    page.site().show(&variant.dist());
    page.load("/");
    works(page);
    let detection: String =
        page.get("document.querySelector('meta[name=format-detection]').content");
    assert!(detection.contains("telephone=no"));
}

/// Each byte combined with the first, as Cloudflare writes an address.
fn hidden(mail: &str) -> String {
    let bytes = mail.bytes().map(|byte| format!("{:02x}", byte ^ 0x2a));
    format!("2a{}", bytes.collect::<String>())
}

fn mail_addresses_that_a_host_hides_do_not_keep_the_app_away(page: &Page) {
    let variant = clinic();
    change(&variant, |html| {
        let (before, rest) = html.split_once("<div id").expect("the app");
        let link = format!(
            "<a href=\"/cdn-cgi/l/email-protection\" class=\"__cf_email__\" data-cfemail=\"{}\">[email&#160;protected]</a>",
            hidden("info@example.org")
        );
        format!("{before}<div id{}", rest.replacen("info@example.org", &link, 1))
    });
    page.site().show(&variant.dist());
    page.load("/");
    works(page);
}

fn a_start_up_script_that_runs_late_starts_the_app(page: &Page) {
    let variant = clinic();
    change(&variant, |html| {
        html.replacen("<script data-glue", "<script type=\"text/late\" data-glue", 1)
    });
    page.inject(
        "addEventListener('load', () => setTimeout(() => { \
           const held = document.querySelector('script[data-glue]'); \
           const script = document.createElement('script'); \
           Object.assign(script.dataset, held.dataset); \
           script.text = held.text; \
           held.replaceWith(script); }, 300));",
    );
    page.site().show(&variant.dist());
    page.load("/");
    works(page);
}

fn without_scripts_no_room_is_kept_for_controls(page: &Page) {
    let variant = Variant::clinic();
    change(&variant, |html| {
        let (before, script) = html.split_once("<script data-glue").expect("the start-up script");
        let (_, after) = script.split_once("</script>").expect("its end");
        format!("{before}{after}")
    });
    let room = "Math.max(...[...document.querySelectorAll('[data-reserve]')] \
        .map((row) => parseFloat(getComputedStyle(row, '::before').height) || 0))";
    for script in [scripts::NO_WEBASSEMBLY, ""] {
        page.site().heal();
        page.inject(script);
        page.load("/");
        assert!(page.get::<bool>("matchMedia('(scripting: enabled)').matches"));
        page.until("no room is kept", &format!("{room} === 0"));
        assert_eq!(
            page.get::<String>("getComputedStyle(document.querySelector('.article__body > .section')).contentVisibility"),
            "visible"
        );
        page.is_complete("/");
        page.site().show(&variant.dist());
    }
}

fn a_refused_share_is_copied_or_shown_and_says_so(page: &Page) {
    let refuse = |name: &str, clipboard: &str| {
        format!(
            "navigator.share = () => Promise.reject(new DOMException('refused', '{name}')); \
             const clipboard = {{ __proto__: Clipboard.prototype, \
               writeText: (text) => {{ window.copied = text; return Promise.resolve(); }} }}; \
             Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});"
        )
    };
    let address = page.site().url("/faq/");
    let shown = format!("The link could not be copied. It is {address}");
    for (name, clipboard, said) in [
        ("NotAllowedError", "clipboard", "Link copied"),
        ("DataError", "undefined", shown.as_str()),
        ("AbortError", "clipboard", ""),
    ] {
        page.site().heal();
        page.inject(&refuse(name, clipboard));
        page.open("/faq/");
        page.click(".share__button");
        page.settle();
        assert_eq!(
            page.get::<String>("document.querySelector('.share__status').textContent.trim()"),
            said,
            "{name}"
        );
        if said == "Link copied" {
            assert_eq!(page.get::<String>("window.copied"), address);
        }
    }
}
