//! End-to-end: every scenario in three engines, over WebDriver, against the built app as a static host
//! would serve it.
//!
//! Run by `cargo xtask test`, which installs the drivers. By hand, after `cargo xtask build`:
//! `cargo test --features e2e --test e2e -- --engine chromium faq`. The variables:
//!
//! | variable | what |
//! |---|---|
//! | `E2E_ENGINES` | the engines, as `--engine`: `chromium,firefox,webkit` |
//! | `E2E_DIST` | the built site, if it is not `dist` |
//! | `E2E_AS_BUILT` | serves it with its own content: for the build of another version |
//! | `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER` | the drivers, if they are not in `PATH` |
//!
//! A failed scenario leaves a screenshot, the page and its console in `target/e2e/<engine>/<scenario>`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "figures for the log of the run")]
#![allow(missing_docs, reason = "the names of the scenarios say it")]

#[macro_use]
mod harness;

mod accessibility;
mod everything;
mod faq;
mod faq_links;
mod garden;
mod hosts;
mod keyboard;
mod layout;
mod navigation;
mod offline;
mod print;
mod privacy;
mod robustness;
mod shots;
mod timeline;
mod visits;
mod windows;

fn main() -> std::process::ExitCode {
    let suite = harness::Suite {
        under_a_path: &[
            navigation::SCENARIOS,
            visits::SCENARIOS,
            garden::SCENARIOS,
            offline::SCENARIOS,
            privacy::SCENARIOS,
        ],
        others: &[
            everything::SCENARIOS,
            faq::SCENARIOS,
            faq_links::SCENARIOS,
            timeline::SCENARIOS,
            keyboard::SCENARIOS,
            robustness::SCENARIOS,
            hosts::SCENARIOS,
            layout::SCENARIOS,
            windows::SCENARIOS,
            print::SCENARIOS,
            accessibility::markup::SCENARIOS,
            accessibility::axe::SCENARIOS,
            accessibility::outline::SCENARIOS,
            accessibility::reader_view::SCENARIOS,
            accessibility::targets::SCENARIOS,
            accessibility::colours::SCENARIOS,
        ],
        pictures: shots::SCENARIOS,
    };
    suite.run()
}
