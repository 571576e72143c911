//! What a scenario stands on.
//!
//! A scenario is a plain function `fn(&Page)`, named with the sentence it proves, listed with
//! [`scenarios!`] and handed to [`run`] in `main.rs`. Each gets a [`Page`]: a fresh window of one
//! engine and a host of its own ([`Site`]) that serves the built site and can be told to fail
//! ([`Fault`]). When it has run, the harness checks that nothing was logged as an error, and that the browser had nothing to forbid.

#[macro_use]
mod scenario;

mod browser;
mod complete;
#[path = "../../../site/tests/host/copy_folder.rs"]
mod copy_folder;
mod driver;
mod engine;
mod fault;
mod headers;
pub(crate) mod keys;
mod page;
mod respond;
mod site;
mod suite;
mod variant;
mod words;

pub(crate) use engine::Engine;
pub(crate) use fault::{Fault, TRANSLATE};
pub(crate) use page::Page;
pub(crate) use scenario::Scenario;
pub(crate) use site::{Site, dist};
pub(crate) use suite::run;
pub(crate) use variant::Variant;
pub(crate) use words::spaced;
