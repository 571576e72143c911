//! The blocks of a section but for those that readers operate. They can be inside of each other.

use super::el::{El, el};
use super::media::picture;
use super::prose::{heading, label, list, paragraph, text};
use crate::content::{Block, Card, Item, Table, Text};
use crate::site_context::SiteContext;

/// Several blocks in order. `level` is that of a heading among them.
pub fn blocks(blocks: &[Block], level: u8, site: &SiteContext) -> Vec<El> {
    blocks.iter().filter_map(|words| block(words, level, site)).collect()
}

/// One block. A timeline or an FAQ is in no other block, so it is left out.
pub fn block(block: &Block, level: u8, site: &SiteContext) -> Option<El> {
    let words = &site.words.blocks;
    let card = |class: &str, name: &str, card: &Card| {
        let inner = blocks(&card.body, level + 1, site);
        boxed(class, name, card.title.as_ref(), inner, level, site)
    };
    let advice = |class: &str, name: &str, items: &[Item]| {
        boxed("box", name, None, vec![list("ul", class, items, site)], level, site)
    };
    Some(match block {
        Block::Timeline(_) | Block::Faq(_) => return None,
        Block::Paragraph(words) => paragraph(words),
        Block::List(of) if of.ordered => list("ol", "list list--ordered", &of.items, site),
        Block::List(of) => list("ul", "list", &of.items, site),
        Block::Image(image) => picture(image, site),
        Block::Pictures(of) => {
            let pictures = of.images.iter().map(|image| picture(image, site));
            el("div").class("pictures").child(pictures.collect::<Vec<_>>())
        }
        Block::Heading(words) => {
            heading(level, "subheading").attr("id", &words.id).child(&words.text)
        }
        Block::Emergency(of) => card("box box--emergency", &words.emergency, of),
        Block::Urgent(of) => card("box box--urgent", &words.urgent, of),
        Block::NonUrgent(of) => card("box box--non-urgent", &words.non_urgent, of),
        Block::Warning(of) => card("box box--warning", &words.warning, of),
        Block::Note(of) => card("box box--note", &words.note, of),
        Block::Takeaways(of) => card("box box--takeaways", &words.takeaways, of),
        Block::Callout(of) => {
            el("div").class("box box--takeaways").child(blocks(&of.body, level, site))
        }
        Block::Inset(of) => el("div").class("inset").child(blocks(&of.body, level, site)),
        Block::Do(of) => advice("list list--do", &words.r#do, &of.items),
        Block::Dont(of) => advice("list list--dont", &words.dont, &of.items),
        Block::Table(of) => table(of),
        Block::Quote(of) => el("figure")
            .class("quote")
            .child(el("blockquote").child(blocks(&of.body, level, site)))
            .child(of.by.as_ref().map(|name| el("figcaption").child(name))),
        Block::Summary(of) => {
            let row = |row: &Item| {
                el("div")
                    .class("summary__row")
                    .child(row.label.as_ref().map(|words| el("dt").child(words)))
                    .child(el("dd").child(text(&row.text)))
            };
            el("dl").class("summary").child(of.items.iter().map(row).collect::<Vec<_>>())
        }
        Block::File(of) => {
            // The app loads no files, so it is no page link.
            let href = site.href(&format!("/{}", of.src));
            el("p").child(el("a").class("link").attr("href", href).child(&of.label))
        }
        Block::Action(words) => paragraph(words).class("action"),
    })
}

/// A box whose heading says its kind, so that colour alone never does.
fn boxed(
    class: &str,
    name: &str,
    title: Option<&String>,
    inner: Vec<El>,
    level: u8,
    site: &SiteContext,
) -> El {
    let shown = heading(level, "box__title");
    let shown = match title {
        // A space of its own between two elements is dropped from the accessible name.
        Some(title) => shown
            .child(el("span").class("box__kind").child(label(name, site)))
            .child(format!(" {title}")),
        None => shown.child(name),
    };
    el("div").class(class).child(shown).child(inner)
}

/// A table. Where there is too little room for it, the sheet stacks the cells, each under the heading
/// of its column. A browser that drops the meaning of a stacked table still reads every cell after both
/// of its headings.
fn table(table: &Table) -> El {
    let column = |words: &String| match words.is_empty() {
        true => el("td"),
        false => el("th").attr("scope", "col").child(words),
    };
    let cell = |(at, (words, heading)): (usize, (&Text, &String))| {
        let shown = match at {
            0 => el("th").attr("scope", "row"),
            _ => el("td").attr("data-label", heading),
        };
        shown.child(text(words))
    };
    let row = |words: &Vec<Text>| {
        let cells = words.iter().zip(&table.header).enumerate().map(cell);
        el("tr").child(cells.collect::<Vec<_>>())
    };
    let head = el("tr").child(table.header.iter().map(column).collect::<Vec<_>>());
    let rows = table.rows.iter().map(row).collect::<Vec<_>>();
    let caption = table.caption.as_ref().map(|words| el("caption").child(words));
    let shown = el("table").child(caption).child(el("thead").child(head));
    el("div").class("table").child(shown.child(el("tbody").child(rows)))
}
