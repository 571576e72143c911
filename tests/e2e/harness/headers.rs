//! The headers that the site asks its host to send with every file, as its `_headers` says.

use std::fs;
use std::path::Path;

/// Allows the scripts of the harness, which stand in the page without being of it.
pub(super) const NONCE: &str = "harness";

/// The lines of the file's first rule, which is for every file. The policy lets in the harness too;
/// the policy in the page, which comes after the harness' scripts, is as it is.
pub(super) fn headers(dist: &Path) -> Vec<String> {
    let file = dist.join("_headers");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let lines = text.lines().skip(1).map_while(|line| line.strip_prefix("  "));
    let own = format!("script-src 'self' 'nonce-{NONCE}'");
    lines.map(|line| line.replace("script-src 'self'", &own)).collect()
}
