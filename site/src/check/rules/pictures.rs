//! Pictures and drawings that an article names.

use super::File;
use super::forms::is_id;
use crate::check::names::{did_you_mean, truncated_list};
use crate::check::structure::Entry;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The names that pictures end with.
const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];

/// From here on a picture is more than the page around it.
const HEAVY: u64 = 300 * 1024;

/// A drawing for a step that is not there.
pub(super) fn icon(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let name = entry.node.words().filter(|_| entry.key == "icon")?;
    let known = || file.folder.icons.iter().map(String::as_str);
    if is_id(name) && known().any(|known| known == name) {
        return None;
    }
    let plain = name.rsplit('/').next().unwrap_or(name).split('.').next().unwrap_or(name);
    let help = match known().find(|known| *known == plain) {
        Some(known) => format!("Write \"{known}\": the name alone, without folder and ending."),
        None => did_you_mean(plain, known(), || {
            format!(
                "Put the drawing into theme/icons/, or name one that is there: {}.",
                truncated_list(known())
            )
        }),
    };
    let message = format!("there is no drawing {}", quote(name));
    Some(entry.node.problem(Code::MissingFile, message, help))
}

/// A picture that is not there, is none, or would be stretched.
pub(super) fn picture(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.kind == "Image")?;
    let src = node.get("src")?;
    let path = src.words()?;
    if !is_picture(path) {
        let help =
            format!("A picture ends in {}.", PICTURES.map(|end| format!(".{end}")).join(", "));
        let message = format!("{} is no picture", quote(path));
        return Some(src.problem(Code::NotAPicture, message, help));
    }
    let Some(found) = public_file(file.folder.root, path) else {
        return Some(missing(src, path, file.folder.root));
    };
    let Some(size) = size(&found) else {
        let help = "Save it again in a program for pictures, under the ending of its kind.";
        return Some(src.problem(
            Code::NotAPicture,
            "the file is no picture of the kind that its name says",
            help,
        ));
    };
    let (width, height) = (node.get("width")?, node.get("height")?);
    let (stated, real) = ((f64::from(width.number()?), f64::from(height.number()?)), size);
    let stretch = (stated.0 / stated.1) / (real.0 / real.1);
    let right = (stated.0 * real.1 / real.0).round().max(1.0);
    let message = format!(
        "the picture is {} wide and {} high: in {} × {} it would be stretched",
        real.0, real.1, stated.0, stated.1
    );
    let help = format!("Write \"width\": {}, \"height\": {right}.", stated.0);
    // Whole pixels: a small picture may be off by half of one.
    let is_off = !(0.98..=1.02).contains(&stretch) && (right - stated.1).abs() > 1.0;
    (is_off && stated.0 > 0.0 && stated.1 > 0.0)
        .then(|| width.problem(Code::Proportion, message, help))
}

/// A picture that takes long on a phone.
pub(super) fn heavy(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let src = entry.node.get("src").filter(|_| entry.kind == "Image")?;
    let path = public_file(file.folder.root, src.words().filter(|path| is_picture(path))?)?;
    let bytes = fs::metadata(path).ok()?.len();
    let size = if bytes < 1_000_000 {
        format!("{} KB", bytes / 1024)
    } else {
        format!("{:.1} MB", bytes as f64 / 1e6)
    };
    let help =
        "Save it smaller: 1,600 pixels wide, as .webp or .jpg of medium quality, and below 300 KB.";
    (bytes >= HEAVY)
        .then(|| src.problem(Code::HeavyPicture, format!("this picture has {size}"), help))
}

fn is_picture(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| PICTURES.contains(&end.to_lowercase().as_str()))
}

fn missing(src: Node<'_>, path: &str, root: &Path) -> Problem {
    let plain = path.replace('\\', "/");
    let plain = plain.trim_start_matches(['.', '/']).trim_start_matches("public/");
    let files = public_files(root);
    let known = || files.iter().map(String::as_str).filter(|path| is_picture(path));
    // The same name in another folder, in other letters or with another ending.
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
        name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
    };
    let same = known()
        .find(|known| *known == plain)
        .or_else(|| known().find(|known| stem(known) == stem(plain)));
    let help = match same {
        Some(same) => format!("Write \"{same}\": the path begins inside public/."),
        None => did_you_mean(plain, known(), || {
            "Put the file there, or name one that is there; its name has only letters, digits, dots, hyphens and underscores.".to_owned()
        }),
    };
    src.problem(Code::MissingFile, format!("there is no file public/{plain}"), help)
}

/// The files under `public/`, as content names them.
pub(super) fn public_files(root: &Path) -> Vec<String> {
    let public = root.join("public");
    let files = WalkDir::new(&public).sort_by_file_name().into_iter().filter_map(Result::ok);
    let paths = files.filter_map(|file| {
        let path = file.path().strip_prefix(&public).ok()?.to_str()?.replace('\\', "/");
        public_file(root, &path).map(|_| path)
    });
    paths.collect()
}

/// A file under `public/`. A link to a file elsewhere would put that file into the site.
pub(crate) fn public_file(root: &Path, path: &str) -> Option<PathBuf> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let is_plain = path
        .split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain));
    let public = root.join("public").canonicalize().ok().filter(|_| is_plain)?;
    let file = public.join(path).canonicalize().ok()?;
    // A name in other letters is the same file on some systems, and none on the host.
    let same = file.strip_prefix(&public).is_ok_and(|inner| inner == Path::new(path));
    (same && file.is_file()).then_some(file)
}

/// The width and height that a browser shows.
fn size(path: &Path) -> Option<(f64, f64)> {
    if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("svg")) {
        return svg_size(&fs::read_to_string(path).ok()?);
    }
    let size = imagesize::size(path).ok()?;
    let (width, height) = (size.width as f64, size.height as f64);
    Some(if is_turned(path) { (height, width) } else { (width, height) })
}

fn svg_size(svg: &str) -> Option<(f64, f64)> {
    let mut reader = Reader::from_str(svg);
    let element = loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => break element,
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute =
        |name: &str| element.try_get_attribute(name).ok()?.map(|a| a.value.into_owned());
    // In any unit: the proportion is the same.
    let length = |name: &str| {
        attribute(name)?.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<f64>().ok()
    };
    let view = attribute("viewBox").unwrap_or_default();
    let view: Vec<f64> = view.split([' ', ',']).filter_map(|n| n.parse().ok()).collect();
    match (length("width"), length("height"), view.as_slice()) {
        (Some(width), Some(height), _) => Some((width, height)),
        (_, _, [_, _, width, height]) => Some((*width, *height)),
        _ => None,
    }
}

/// Whether a photo is stored on its side: EXIF's orientation 5 to 8.
fn is_turned(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    let exif = || {
        let start = bytes.windows(6).take(64 * 1024).position(|window| window == b"Exif\0\0")? + 6;
        let tiff = bytes.get(start..)?;
        let is_little = tiff.starts_with(b"II");
        let number = |at: usize, length: usize| {
            let field = tiff.get(at..at + length)?.iter();
            let add = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
            Some(if is_little { field.rev().fold(0, add) } else { field.fold(0, add) })
        };
        let first = number(4, 4)?;
        let entries = (0..number(first, 2)?).map(|at| first + 2 + at * 12);
        entries.filter(|at| number(*at, 2) == Some(0x0112)).find_map(|at| number(at + 8, 2))
    };
    bytes.starts_with(&[0xff, 0xd8]) && matches!(exif(), Some(5..=8))
}
