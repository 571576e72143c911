//! The headers that the site asks its host to send with every file, as its `_headers` says.

use std::fs;
use std::path::Path;

/// Allows the scripts of the harness, which stand in the page without being of it.
pub(super) const NONCE: &str = "harness";

/// The path that the site was built for: `/`, or `/guide/`. The file's first rule is for all below it.
pub(super) fn base(dist: &Path) -> String {
    let text = read(dist);
    let first = text.lines().next().unwrap_or_default();
    first.strip_suffix('*').unwrap_or("/").to_owned()
}

/// The lines of the file's first rule, which is for every file. The policy lets in the harness too;
/// the policy in the page, which comes after the harness' scripts, is as it is.
pub(super) fn headers(dist: &Path) -> Vec<String> {
    let text = read(dist);
    let lines = text.lines().skip(1).map_while(|line| line.strip_prefix("  "));
    let own = format!("script-src 'self' 'nonce-{NONCE}'");
    lines.map(|line| line.replace("script-src 'self'", &own)).collect()
}

fn read(dist: &Path) -> String {
    let file = dist.join("_headers");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
