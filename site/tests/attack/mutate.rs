//! One edit to the bytes of a file, as a slip, a bad merge or somebody hostile makes it.

use fastrand::Rng;

/// Pieces that mean something to a JSON parser, a browser or a terminal.
const PIECES: [&[u8]; 22] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"\n",
    b"\0",
    b"\x1b[31m",
    b"\xff",
    b"\xef\xbb\xbf",
    "\u{202e}".as_bytes(),
    b"//",
    b"</script>",
];

/// Makes one random edit.
pub(crate) fn edit(rng: &mut Rng, bytes: &mut Vec<u8>) {
    if bytes.is_empty() {
        bytes.push(rng.u8(..));
        return;
    }
    let at = rng.usize(0..bytes.len());
    match rng.usize(0..9) {
        0 => bytes[at] ^= 1 << rng.u8(0..8),
        1 => bytes[at] = rng.u8(..),
        2 => drop(bytes.remove(at)),
        3 => {
            let end = (at + rng.usize(1..40)).min(bytes.len());
            bytes.drain(at..end);
        }
        4 => drop(bytes.splice(at..at, PIECES[rng.usize(0..PIECES.len())].iter().copied())),
        5 => lines(rng, bytes, |lines, a, _| lines.insert(a, lines[a].clone())),
        6 => lines(rng, bytes, |lines, a, b| lines.swap(a, b)),
        7 => swap_strings(rng, bytes),
        _ => bytes.truncate(at),
    }
}

fn lines(rng: &mut Rng, bytes: &mut Vec<u8>, change: impl Fn(&mut Vec<Vec<u8>>, usize, usize)) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    let (a, b) = (rng.usize(0..lines.len()), rng.usize(0..lines.len()));
    change(&mut lines, a, b);
    *bytes = lines.join(&b'\n');
}

/// Puts one string into the place of another: a key becomes another key, an id another id.
fn swap_strings(rng: &mut Rng, bytes: &mut Vec<u8>) {
    let mut pieces: Vec<Vec<u8>> = bytes.split(|b| *b == b'"').map(<[u8]>::to_vec).collect();
    if pieces.len() > 4 {
        let strings = pieces.len() / 2;
        let (a, b) = (2 * rng.usize(0..strings) + 1, 2 * rng.usize(0..strings) + 1);
        let last = pieces.len() - 1;
        pieces.swap(a.min(last), b.min(last));
    }
    *bytes = pieces.join(&b'"');
}
