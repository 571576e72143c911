//! What the scenarios are written with.
//!
//! A scenario is a function `fn(&Page)`, named with the sentence it proves and listed with
//! [`scenarios!`]. It gets a [`Page`]: a fresh tab of one engine, and a host of its own ([`server::Server`]) that
//! serves the site and can be set to fail ([`Fault`]). After it the harness checks that nothing
//! was logged as an error, and that the policy blocked nothing.

#[macro_use]
mod scenario;

#[path = "../../../site/tests/host/copy_folder.rs"]
mod copy_folder;
mod emulate;
mod engines;
pub(crate) mod keys;
mod page;
pub(crate) mod scripts;
mod server;
mod suite;
mod variant;
mod webdriver;
mod words;

pub(crate) use emulate::decoded;
pub(crate) use engines::{ALL, CHROMIUM, Engine};
pub(crate) use page::Page;
pub(crate) use scenario::Scenario;
pub(crate) use server::{Caching, Fault};
pub(crate) use suite::Suite;
pub(crate) use variant::{ARTICLE, Variant, block, dist};
pub(crate) use words::{served, spaced};
