//! The content security policy: nothing is allowed, then what a page needs is opened one by one.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The directives that are the same for every page. `data:` is the page's icon.
pub(crate) const ALWAYS_ALLOWED: &str = "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
     worker-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of a page with this style sheet, the deferred one and this script, if there are any. A
/// page has the deferred sheet inlined or links its file, and the policy is the same. The page's
/// data is a script of a type that does not run, and needs no hash. A browser that does not know
/// `'wasm-unsafe-eval'` refuses the wasm, and its readers keep the served page, which is complete.
pub(crate) fn page_policy(style: &str, deferred: Option<&str>, script: &str) -> String {
    let (style, start) = (hash(style), hash(script));
    let deferred = deferred.map(|text| format!("'self' '{}' ", hash(text))).unwrap_or_default();
    let start = if script.is_empty() { String::new() } else { format!(" '{start}'") };
    format!(
        "default-src 'none'; style-src {deferred}'{style}'; script-src 'self'{start} 'wasm-unsafe-eval'; {ALWAYS_ALLOWED}"
    )
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::page_policy;

    #[test]
    fn a_sheet_and_a_script_are_named_by_their_hashes() {
        // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
        let hash = "p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=";
        let named = page_policy("p{color:red}", None, "p{color:red}");
        assert!(named.contains(&format!("style-src 'sha256-{hash}';")));
        let script = format!("script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval';");
        assert!(named.contains(&script));
        assert_eq!(page_policy("", None, "").matches("sha256-").count(), 1);
        let deferred = page_policy("", Some("p{color:red}"), "");
        assert!(deferred.contains(&format!("style-src 'self' 'sha256-{hash}' 'sha256-")));
    }
}
