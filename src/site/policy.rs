//! The content security policy: nothing is allowed, then what a page needs is opened one by one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What no page's bytes change. A browser that does not know `'wasm-unsafe-eval'` refuses the wasm,
/// and its readers keep the served page, which is complete.
pub(super) const CONSTANT: &str = "script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a page with this one style sheet. The page's data is a script of a type that does
/// not run, and needs no hash.
pub(super) fn policy(style: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(style));
    format!("default-src 'none'; style-src 'sha256-{hash}'; {CONSTANT}")
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn a_sheet_is_named_by_its_hash() {
        // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
        let hash = "p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=";
        assert!(policy("p{color:red}").contains(&format!("style-src 'sha256-{hash}';")));
    }
}
