//! The headers that a host sends with the site, and the file in which Netlify and Cloudflare Pages
//! look for them.

use std::fmt::Write;

/// The name of the file.
pub(crate) const FILE: &str = "_headers";

/// What a policy can forbid in a header only: no other page shows this one in a frame.
pub(crate) const NO_FRAMES: &str = "frame-ancestors 'none'";

/// With every file. `no-referrer`, since the address of a page tells which treatment somebody reads
/// about. Copying and sharing a link are the two powers that the app uses and that stay open.
pub(crate) const SECURITY: [(&str, &str); 4] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
         encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), \
         idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
         xr-spatial-tracking=()",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// For a file whose name has the hash of its bytes: a year, which is for good.
pub(crate) const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// For a file whose name stays when its bytes change: kept, but asked for again each time.
pub(crate) const ASK_AGAIN: &str = "no-cache";

/// The text of the file. `app` are the files with a hash in their name.
///
/// Both hosts join what two rules say of one header, so the rule for every file says nothing of the
/// cache; without a rule they let pages be asked for again each time, as they should.
pub(crate) fn headers_file(base: &str, policy: Option<&str>, app: &[String]) -> String {
    let mut text = format!("{base}*\n");
    // Writing to a String cannot fail.
    if let Some(policy) = policy {
        let _ = writeln!(text, "  Content-Security-Policy: {policy}; {NO_FRAMES}");
    }
    for (name, value) in SECURITY {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = write!(text, "{base}content/*\n  Cache-Control: {ASK_AGAIN}\n");
    for file in app.iter().filter(|file| is_hashed(file)) {
        let _ = write!(text, "{base}{file}\n  Cache-Control: {FOR_GOOD}\n");
    }
    text
}

/// Whether a name ends in up to sixteen hexadecimal digits (trunk leaves zeros at the front out):
/// `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
fn is_hashed(file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or(file);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (10..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_good() {
        assert!(is_hashed("patient-guide-da499d2d92554920.js"));
        assert!(is_hashed("patient-guide-da499d2d92554920_bg.wasm"));
        assert!(is_hashed("patient-guide-a6a5bb9b0a07af6.js"));
        assert!(!is_hashed("start.js"));
        assert!(!is_hashed("patient-guide.js"));
    }
}
