//! The site on real hosts: Debian's nginx with the file that is made for it, and a bare file server.
//!
//! Run by `cargo xtask test`, which brings nginx. By hand:
//! `NGINX=/usr/sbin/nginx cargo test --features e2e,ssr --test hosting`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test stops at the first surprise"
)]
#![allow(missing_docs, reason = "the names of the tests say it")]

mod bare;
#[path = "../host/copy_folder.rs"]
mod copy_folder;
mod host;
mod http;
mod nginx;
#[allow(dead_code, reason = "the host tests use the rest")]
#[path = "../host/project.rs"]
mod project;
mod site;
