//! The drawings that stand in every page: what the page's policy blocks there, and ids that two of
//! them share. Both look right while one drawing is opened for itself.

use crate::check::rules::ids::TAKEN_IDS;
use crate::file_error::FileError;
use crate::read::drawings::{Drawing, drawings};
use crate::report::{Code, Problem, Source};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

/// Checks the drawings of the site under `root`.
pub(in crate::check) fn check_drawings(root: &Path) -> Vec<Problem> {
    let (mut problems, mut ids) = (Vec::new(), HashMap::new());
    let drawings = drawings(root).unwrap_or_else(|FileError { path, error }| {
        let help = "Put the drawing itself there, as an SVG file that can be read.";
        problems.push(Problem::of_file(Code::File, &path, error.to_string(), help));
        BTreeMap::new()
    });
    let is_drawing = |drawing: &Drawing| drawing.path.extension().is_some_and(|end| end == "svg");
    for Drawing { path, text } in drawings.into_values().filter(is_drawing) {
        drawing(&Arc::new(Source::new(&path, text)), &mut ids, &mut problems);
    }
    problems
}

fn drawing(source: &Arc<Source>, ids: &mut HashMap<String, String>, problems: &mut Vec<Problem>) {
    let mut reader = Reader::from_str(&source.text);
    let mut open: Option<i32> = None;
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or_default();
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element))
                if open.is_none() && element.local_name().as_ref() != "svg" =>
            {
                let help = "Save it in a program for drawings, as a plain SVG.";
                let message = "this is not a drawing: it does not begin with <svg>";
                problems.push(Problem::new(Code::Drawing, source, start..start + 1, message, help));
                return;
            }
            Ok(event @ (Event::Start(_) | Event::Empty(_))) => {
                open = Some(open.unwrap_or(0) + i32::from(matches!(event, Event::Start(_))));
                let (Event::Start(element) | Event::Empty(element)) = event else { continue };
                let end = usize::try_from(reader.buffer_position()).unwrap_or_default();
                check(source, start..end, &element, ids, problems);
            }
            Ok(Event::End(_)) => open = open.map(|open| open - 1),
            Ok(Event::Eof) if open == Some(0) => return,
            Ok(Event::Eof) => {
                let help = "Save it again in a program for drawings, as a plain SVG.";
                let message = "this is not SVG, or not all of it";
                problems.push(Problem::new(Code::Drawing, source, 0..1, message, help));
                return;
            }
            Ok(_) => {}
            Err(error) => {
                let help = "Save it again in a program for drawings, as a plain SVG.";
                let at = usize::try_from(reader.error_position()).unwrap_or(start);
                problems.push(Problem::new(
                    Code::Drawing,
                    source,
                    at..at + 1,
                    format!("this is not SVG: {error}"),
                    help,
                ));
                return;
            }
        }
    }
}

fn check(
    source: &Arc<Source>,
    span: std::ops::Range<usize>,
    element: &BytesStart<'_>,
    ids: &mut HashMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    let blocked =
        "works when the drawing is opened for itself, and not in a page: its policy blocks it";
    let name = element.local_name().as_ref().to_owned();
    if matches!(
        name.as_str(),
        "style" | "script" | "foreignObject" | "image" | "iframe" | "video" | "audio" | "object"
    ) {
        let help = match name.as_str() {
            "style" => {
                "Export it with \"presentation attributes\" in the place of a style sheet: fill=\"…\" at each shape."
            }
            _ => "Take it out: a drawing has shapes only.",
        };
        problems.push(Problem::new(
            Code::Drawing,
            source,
            span.start..span.start + 1 + name.len(),
            format!("<{name}> {blocked}"),
            help,
        ));
        return;
    }
    for attribute in element.attributes().filter_map(Result::ok) {
        let key = attribute.key.as_ref().to_owned();
        let value = attribute.value.clone().into_owned();
        let at = source.text[span.clone()]
            .find(&format!("{key}="))
            .map_or(span.start, |at| span.start + at);
        let mut report = |message: String, help: &str| {
            problems.push(Problem::new(
                Code::Drawing,
                source,
                at..at + key.len() + value.len() + 3,
                message,
                help,
            ));
        };
        if key.eq_ignore_ascii_case("style") || key.starts_with("on") {
            let help =
                "Write each of its values as an attribute: style=\"fill:#fff\" is fill=\"#fff\".";
            report(format!("{key}=\"…\" {blocked}"), help);
        } else if (key.ends_with("href") && !value.starts_with('#'))
            || value
                .split("url(")
                .skip(1)
                .any(|to| !to.trim_start_matches(['"', '\'']).starts_with('#'))
        {
            report(format!("{key}=\"…\" {blocked}"), "Take it out: a drawing loads nothing.");
        } else if key == "id" && TAKEN_IDS.contains(&value.as_str()) {
            let help = "Give it another name here, where it is set and where it is used: url(#…).";
            report(format!("the page itself uses the id {value:?}"), help);
        } else if key == "id" {
            if let Some(other) = ids.get(&value) {
                let message = format!(
                    "the id {value:?} is in {other} as well: on a page both are one drawing's"
                );
                report(
                    message,
                    "Give it another name here, where it is set and where it is used: url(#…).",
                );
            } else {
                ids.insert(value, source.path.to_string());
            }
        }
    }
}
