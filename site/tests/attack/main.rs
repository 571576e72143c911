//! Attacks on the host program: random and hostile content, a full disk, folders that cannot be
//! written. Whatever comes in, the answer is a page that is right or an error with its place.
//!
//! `ATTACK_CASES` says how many cases each property is tried with.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![allow(clippy::print_stdout, reason = "the figures are what a long run is for")]
#![allow(missing_docs, reason = "the names of the tests say it")]

mod case;
mod disk;
mod page_rules;
mod properties;
mod strategies;
mod words;
