//! Pictures of every page for people to look at: narrow and wide, light and dark, in the states of the
//! widgets, and the pages as they are printed.
//!
//! Run by `cargo xtask shots`, which names the folder in `SHOTS`. They are judged by eye.

use crate::harness::{CHROMIUM, Page, Variant, decoded};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

scenarios![
    pages in CHROMIUM,
    every_block in CHROMIUM,
    states in CHROMIUM,
    printed_article in CHROMIUM,
    picture_of_the_readme in CHROMIUM,
    picture_of_a_shared_link in CHROMIUM,
];

const WIDTHS: [u32; 2] = [390, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

fn pages(page: &Page) {
    for (path, name) in [
        ("/", "article"),
        ("/what-to-expect/", "what-to-expect"),
        ("/faq/", "faq"),
        ("/nowhere", "nowhere"),
    ] {
        in_each_look(page, name, || page.open(path));
    }
}

fn every_block(page: &Page) {
    let everything = Variant::everything();
    page.site().show(&everything.dist());
    for (path, name) in [
        ("/", "everything"),
        ("/everything-ar/", "everything-ar"),
        ("/one-step/", "one-step"),
        ("/plain-words/", "plain-words"),
    ] {
        in_each_look(page, name, || page.open(path));
        print(page, path, name);
    }
}

fn states(page: &Page) {
    in_each_look(page, "walking", || {
        page.open("/what-to-expect/");
        for button in [".timeline__walk", ".timeline__next"] {
            press(page, button);
        }
    });
    in_each_look(page, "faq-one-open", || {
        page.open("/faq/");
        press(page, ".faq__all");
        press(page, ".faq__button");
    });
}

fn printed_article(page: &Page) {
    for (path, name) in [("/", "article"), ("/what-to-expect/", "what-to-expect"), ("/faq/", "faq")]
    {
        print(page, path, name);
    }
}

fn print(page: &Page, path: &str, name: &str) {
    page.open(path);
    let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true }));
    write(&format!("{name}.pdf"), &printed);
}

/// The first screen at 1280 px. The README shows a copy of it, made by hand when the looks change.
fn picture_of_the_readme(page: &Page) {
    look(page, 1280, "light");
    // A little lower than the others: the file stays below 150 KB.
    page.resize(1280, 720);
    page.open("/");
    let format = json!({ "format": "png" });
    write("readme.png", &page.cdp("Page.captureScreenshot", format));
}

/// The drawing alone, of the size that shared links are shown in. `public/icons/shared.png` is a copy
/// of it, made by hand when the drawing changes.
fn picture_of_a_shared_link(page: &Page) {
    look(page, 1200, "light");
    page.resize(1200, 630);
    page.open("/");
    page.run(
        "const art = document.querySelector('.hero__art'); \
         document.body.replaceChildren(document.querySelector('.sprite'), art); \
         Object.assign(art.style, { position: 'fixed', inset: 0, blockSize: '100%' });",
    );
    let format = json!({ "format": "png" });
    write("shared.png", &page.cdp("Page.captureScreenshot", format));
}

fn in_each_look(page: &Page, name: &str, reach: impl Fn()) {
    for width in WIDTHS {
        for scheme in SCHEMES {
            look(page, width, scheme);
            reach();
            let whole = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip(page, width) });
            let picture = page.cdp("Page.captureScreenshot", whole);
            write(&format!("{name}-{width}-{scheme}.png"), &picture);
        }
    }
}

fn look(page: &Page, width: u32, scheme: &str) {
    page.resize(width, if width < 600 { 844 } else { 800 });
    page.media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
}

/// The whole page, not only what the window shows.
fn clip(page: &Page, width: u32) -> Value {
    let height: f64 = page.get("document.documentElement.scrollHeight");
    json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 })
}

fn press(page: &Page, css: &str) {
    page.run(&format!("document.querySelector('{css}').click(); scrollTo(0, 0);"));
    page.settle();
}

fn write(name: &str, answer: &Value) {
    let folder = PathBuf::from(std::env::var_os("SHOTS").expect("SHOTS names a folder"));
    fs::create_dir_all(&folder).expect("the folder of the pictures");
    fs::write(folder.join(name), decoded(&answer["data"])).expect("the picture is written");
}
