//! The site on real hosts: nginx and Apache with the files that are made for them, and nginx without.
//!
//! Run by `cargo xtask test`, which brings both. By hand:
//! `cargo test --package site --features hosting --test hosting`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![allow(missing_docs, reason = "the names of the tests say it")]

mod apache;
#[path = "../host/copy_folder.rs"]
mod copy_folder;
mod host;
mod http;
mod nginx;
#[allow(dead_code, reason = "the host tests use the rest")]
#[path = "../host/project.rs"]
mod project;
mod site;
