//! The wire format: how a page's data travels from the host to the browser.
//!
//! It is JSON without the names of fields: a structure is the array of its fields in order, a
//! variant the object `{"name": value}`, or just its name where it has no value. Names that only a
//! program reads need not be downloaded, and `JSON.parse` does the parsing, so that the wasm
//! contains no parser. The host writes `[FINGERPRINT, value]` (in the crate `site`, `page_data`);
//! the browser reads it with [`read`].

mod read;

pub use read::read;

/// The fingerprint of the types that travel. Data with another fingerprint is not read, because a
/// field could be taken for another: the app loads the document instead.
///
/// It is a hash of `layout.txt`, which lists these types with the names, the types and the order
/// of their fields. A test below compares that file with the types and renews it, so that it changes
/// with them and not with their comments.
pub const FINGERPRINT: u32 = fnv1a(include_bytes!("layout.txt"));

/// The hash FNV-1a, which can be computed at compile time.
const fn fnv1a(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::fnv1a;
    use crate::content::{Block, Page, PageData, PageFile, Span};
    use serde_reflection::{Tracer, TracerConfig};

    #[test]
    fn the_fingerprint_is_that_of_the_types() {
        let mut tracer = Tracer::new(TracerConfig::default());
        tracer.trace_simple_type::<PageData>().unwrap();
        tracer.trace_simple_type::<PageFile>().unwrap();
        // Enums are traced until each variant was seen.
        tracer.trace_simple_type::<Page>().unwrap();
        tracer.trace_simple_type::<Block>().unwrap();
        tracer.trace_simple_type::<Span>().unwrap();
        let types = tracer.registry().unwrap();
        let line = |(name, format)| format!("{name} {}\n", serde_json::to_string(format).unwrap());
        let layout: String = types.iter().map(line).collect();
        if layout != include_str!("layout.txt") {
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/wire/layout.txt"), layout)
                .unwrap();
            panic!("the types have changed, and with them layout.txt: commit it");
        }
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv1a(b""), 0x811c_9dc5);
        assert_eq!(fnv1a(b"foobar"), 0xbf9c_f968);
    }
}
