//! Pictures of every page for people to look at: narrow and wide, light and dark, in the states of the
//! widgets, and the handout as it is printed.
//!
//! Run by `cargo xtask shots`, which says in `SHOTS` where to. What is on them is judged by eye; the
//! suite in `main.rs` judges the rest.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "no picture is better than a wrong one"
)]
#![allow(clippy::print_stdout, reason = "says what was made")]
#![allow(missing_docs, reason = "the names say it")]
#![allow(dead_code, unused_imports, reason = "the suite uses all of the harness")]

#[macro_use]
mod harness;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use harness::{Engine, Page};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const NOT_FIREFOX: (Engine, &str) = (Engine::Firefox, "pictures are taken in Chromium");
const NOT_WEBKIT: (Engine, &str) = (Engine::WebKit, "pictures are taken in Chromium");

scenarios![
    pages except [NOT_FIREFOX, NOT_WEBKIT],
    states except [NOT_FIREFOX, NOT_WEBKIT],
    handout except [NOT_FIREFOX, NOT_WEBKIT],
    picture_of_the_readme except [NOT_FIREFOX, NOT_WEBKIT],
    picture_of_a_shared_link except [NOT_FIREFOX, NOT_WEBKIT],
];

const WIDTHS: [u32; 2] = [390, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() -> std::process::ExitCode {
    harness::run(&[SCENARIOS])
}

fn pages(page: &Page<'_>) {
    for (path, name) in [
        ("/", "article"),
        ("/what-to-expect/", "what-to-expect"),
        ("/faq/", "faq"),
        ("/nowhere", "nowhere"),
    ] {
        in_each_look(page, name, || page.open(path));
    }
}

fn states(page: &Page<'_>) {
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

fn handout(page: &Page<'_>) {
    for (path, name) in [("/", "article"), ("/what-to-expect/", "what-to-expect"), ("/faq/", "faq")]
    {
        page.open(path);
        let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true }));
        write(&format!("{name}.pdf"), &printed);
    }
}

/// The first screen at 1280 px. The README shows a copy of it, made by hand when the looks change.
fn picture_of_the_readme(page: &Page<'_>) {
    look(page, 1280, "light");
    // A little lower than the others: the file stays below 150 KB.
    page.resize(1280, 720);
    page.open("/");
    let format = json!({ "format": "png" });
    write("readme.png", &page.cdp("Page.captureScreenshot", format));
}

/// The drawing alone, of the size that shared links are shown in. `public/icons/shared.png` is a copy
/// of it, made by hand when the drawing changes.
fn picture_of_a_shared_link(page: &Page<'_>) {
    look(page, 1200, "light");
    page.resize(1200, 630);
    page.open("/");
    page.run(
        "const art = document.querySelector('.hero__art'); \
         document.body.replaceChildren(document.querySelector('.sprite'), art); \
         Object.assign(art.style, { position: 'fixed', inset: 0, blockSize: '100%' });",
        vec![],
    );
    let format = json!({ "format": "png" });
    write("shared.png", &page.cdp("Page.captureScreenshot", format));
}

fn in_each_look(page: &Page<'_>, name: &str, reach: impl Fn()) {
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

fn look(page: &Page<'_>, width: u32, scheme: &str) {
    page.resize(width, if width < 600 { 844 } else { 800 });
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
}

/// The whole page, not only what the window shows.
fn clip(page: &Page<'_>, width: u32) -> Value {
    let height: f64 = page.get("document.documentElement.scrollHeight");
    json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 })
}

fn press(page: &Page<'_>, css: &str) {
    page.run(&format!("document.querySelector('{css}').click(); scrollTo(0, 0);"), vec![]);
    page.settle();
}

fn write(name: &str, answer: &Value) {
    let folder = PathBuf::from(std::env::var_os("SHOTS").expect("SHOTS names a folder"));
    fs::create_dir_all(&folder).expect("the folder of the pictures");
    let data = answer["data"].as_str().expect("the data of a picture");
    let bytes = BASE64_STANDARD.decode(data).expect("base64");
    fs::write(folder.join(name), bytes).expect("the picture is written");
}
