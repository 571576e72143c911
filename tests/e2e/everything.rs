//! The sample of every block in the sizes that real articles have.

use crate::harness::{CHROMIUM, Engine, Page, Variant};

/// WebKit's window cannot be made as narrow as a phone.
const NARROW: &[Engine] = &[Engine::Chromium, Engine::Firefox];

scenarios![
    the_sample_of_every_block_scrolls_sideways_nowhere in NARROW,
    a_picture_is_no_wider_than_the_text_and_keeps_its_proportion,
    styles_that_a_page_does_not_need_are_there_before_the_app_shows_the_next_page,
    nothing_moves_on_a_page_with_the_deferred_sheet in CHROMIUM,
];

const PAGES: [&str; 5] = ["/", "/everything-ar/", "/nine-steps/", "/one-step/", "/plain-words/"];

fn everything(page: &Page) -> Variant {
    let variant = Variant::everything();
    page.site().show(&variant.dist());
    variant
}

/// Without the contact at the foot of each page, so that not every page needs the deferred sheet.
fn without_contact(page: &Page) -> Variant {
    let variant = Variant::everything();
    for lang in ["", ".ar"] {
        variant.edit(&format!("public/content/site{lang}.json"), |site| {
            let site = site.as_object_mut().expect("an object");
            site.remove("contact");
            site.remove("urgent");
        });
    }
    variant.render();
    page.site().show(&variant.dist());
    variant
}

fn the_sample_of_every_block_scrolls_sideways_nowhere(page: &Page) {
    let _everything = everything(page);
    for width in [320, 390, 768, 1280, 1920] {
        page.resize(width, 800);
        for path in PAGES {
            page.open(path);
            page.settle();
            let beyond: f64 = page.get("document.documentElement.scrollWidth - innerWidth");
            assert!(beyond <= 0.0, "{path} at {width} scrolls {beyond} px sideways");
        }
    }
}

fn a_picture_is_no_wider_than_the_text_and_keeps_its_proportion(page: &Page) {
    let _everything = everything(page);
    page.open("/");
    for (at, proportion) in [(0, 1600.0 / 1200.0), (1, 480.0 / 320.0)] {
        let width = |of: &str| -> f64 {
            page.get(&format!("[...document.querySelectorAll('.section > .picture')][{at}]{of}"))
        };
        let picture = width(".querySelector('img').getBoundingClientRect().width");
        let height = width(".querySelector('img').getBoundingClientRect().height");
        let text = width(".parentNode.getBoundingClientRect().width");
        assert!(picture <= text + 0.5, "{picture} px in {text} px");
        assert!((picture / height - proportion).abs() < 0.01, "{picture} x {height}");
    }
}

/// The margins of a `<figure>` without a style are 40 px wide.
const MARGIN: &str = "getComputedStyle(document.querySelector('.picture')).marginInlineStart";

fn styles_that_a_page_does_not_need_are_there_before_the_app_shows_the_next_page(page: &Page) {
    let _variant = without_contact(page);
    page.open("/plain-words/");
    assert!(!page.get::<bool>("!!document.querySelector('style[data-deferred]')"));
    assert!(page.get::<bool>("[...document.styleSheets].some((sheet) => sheet.href)"));
    page.run("window.__same = true;");
    page.click(".site-header__name");
    page.until("the next page is there", "document.querySelector('.picture')");
    assert_eq!(page.get::<String>(MARGIN), "0px");
    assert!(page.get::<bool>("window.__same"), "the document was loaded");
    page.load("/");
    assert!(page.get::<bool>("!!document.querySelector('style[data-deferred]')"));
    assert_eq!(page.get::<String>(MARGIN), "0px");
}

fn nothing_moves_on_a_page_with_the_deferred_sheet(page: &Page) {
    let _variant = without_contact(page);
    for path in ["/", "/plain-words/"] {
        page.open(path);
        page.settle();
        let moved: f64 = page.get("window.__shifts.reduce((sum, shift) => sum + shift.value, 0)");
        assert!(moved == 0.0, "{path} shifts by {moved}");
    }
}
