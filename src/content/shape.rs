//! Which version of the content's types a page was written with.

/// A number made from the types' source. The host writes it before a page's data and the browser
/// compares: an app that is still open while a new one is published never takes one field for
/// another.
pub const SHAPE: u32 = {
    let mut sum = FIRST;
    let files: [&[u8]; 10] = [
        include_bytes!("article.rs"),
        include_bytes!("block.rs"),
        include_bytes!("date.rs"),
        include_bytes!("index_page.rs"),
        include_bytes!("more.rs"),
        include_bytes!("page.rs"),
        include_bytes!("section.rs"),
        include_bytes!("site.rs"),
        include_bytes!("text.rs"),
        include_bytes!("words.rs"),
    ];
    let mut at = 0;
    while at < files.len() {
        sum = add(sum, files[at]);
        at += 1;
    }
    sum
};

/// FNV-1a, which a constant can be made with.
const FIRST: u32 = 0x811c_9dc5;

const fn add(mut sum: u32, bytes: &[u8]) -> u32 {
    let mut at = 0;
    while at < bytes.len() {
        sum = (sum ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    sum
}
