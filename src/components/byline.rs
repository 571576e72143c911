//! Who wrote the article, when, and how long reading takes.

use super::{El, Frame, date, el};
use crate::content::{Article, ShownDate, fill};
use leptos::prelude::*;

/// The byline of an article: everything exactly as the source gives it.
pub fn byline(article: &Article, frame: &Frame) -> AnyView {
    let words = &frame.words;
    let reading = fill(&words.reading_time, &[("minutes", &article.reading_minutes.to_string())]);
    let mut facts = el("ul").class("byline__facts").attr("role", "list");
    if let Some(day) = &article.published {
        facts = facts.child(fact("", day));
    }
    if let Some(day) = &article.updated {
        facts = facts.child(fact(&words.updated, day));
    }
    el("div")
        .class("byline")
        .child(author(&words.written_by, &article.author.byline()))
        .child(facts.child(el("li").text(&reading)))
        .into_any()
}

/// The name stands out, so the sentence is cut at its gap.
fn author(sentence: &str, name: &str) -> El {
    let (before, gap) = sentence.split_once('{').unwrap_or((sentence, ""));
    let (_, after) = gap.split_once('}').unwrap_or_default();
    el("p")
        .class("byline__author")
        .text(before)
        .child(el("strong").class("byline__name").text(name))
        .text(after)
}

fn fact(label: &str, day: &ShownDate) -> El {
    let fact = el("li");
    let fact = if label.is_empty() { fact } else { fact.text(&format!("{label} ")) };
    fact.child(date(day))
}
