//! The built site in the hands of a reader: every scenario in three engines, over WebDriver, against
//! `dist/` as a static host would serve it.
//!
//! Run by `cargo xtask test`, which brings the drivers and says where they are. By hand:
//! `CHROMEDRIVER=… E2E_ENGINES=chromium cargo test --features e2e --test e2e -- faq`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![allow(clippy::print_stdout, reason = "the table of results is for whoever ran the suite")]
#![allow(missing_docs, reason = "the names of the scenarios say it")]

#[macro_use]
mod harness;

mod accessibility;
mod faq;
mod faq_links;
mod garden;
mod keyboard;
mod layout;
mod navigation;
mod offline;
mod print;
mod privacy;
mod robustness;
mod timeline;

fn main() -> std::process::ExitCode {
    harness::run(&[
        faq::SCENARIOS,
        faq_links::SCENARIOS,
        timeline::SCENARIOS,
        keyboard::SCENARIOS,
        navigation::SCENARIOS,
        robustness::SCENARIOS,
        privacy::SCENARIOS,
        garden::SCENARIOS,
        offline::SCENARIOS,
        layout::SCENARIOS,
        print::SCENARIOS,
        accessibility::markup::SCENARIOS,
        accessibility::axe::SCENARIOS,
        accessibility::outline::SCENARIOS,
        accessibility::reader_view::SCENARIOS,
        accessibility::targets::SCENARIOS,
        accessibility::colours::SCENARIOS,
    ])
}
