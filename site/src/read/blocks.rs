//! Walks the blocks of an article and the spans of its texts, those inside of others included.

use patient_guide::content::{Block, BlockWords, Card, Image, Item, Span, Step, Text, fill};

/// A block and all that are inside of it, in order.
pub(crate) fn all(block: &Block) -> Vec<&Block> {
    let inner = inner(block).into_iter().flatten().flat_map(all);
    std::iter::once(block).chain(inner).collect()
}

/// The lists of blocks right inside of a block.
fn inner(block: &Block) -> Vec<&Vec<Block>> {
    match block {
        Block::Timeline(timeline) => {
            timeline.steps.iter().chain(&timeline.after).map(|step| &step.body).collect()
        }
        Block::Faq(faq) => faq.questions.iter().map(|question| &question.answer).collect(),
        Block::Callout(of) | Block::Inset(of) => vec![&of.body],
        Block::Quote(of) => vec![&of.body],
        Block::Emergency(of)
        | Block::Urgent(of)
        | Block::NonUrgent(of)
        | Block::Warning(of)
        | Block::Note(of)
        | Block::Takeaways(of) => vec![&of.body],
        _ => Vec::new(),
    }
}

/// The ids of a block that links can lead to.
pub(crate) fn ids(block: &Block) -> Vec<String> {
    let own = |block: &Block| match block {
        Block::Timeline(timeline) => {
            let id = |step: &Step| step.id.clone();
            timeline.steps.iter().chain(&timeline.after).map(id).collect()
        }
        Block::Faq(faq) => {
            let own = |id: &String| [id.clone(), format!("{id}-answer")];
            faq.questions.iter().flat_map(|question| own(&question.id)).collect()
        }
        Block::Heading(heading) => vec![heading.id.clone()],
        _ => Vec::new(),
    };
    all(block).into_iter().flat_map(own).collect()
}

/// Visits the spans of a text, those inside of strong and isolated words in the place of these.
pub(crate) fn visit_spans(text: &mut Text, visit: &mut dyn FnMut(&mut Span)) {
    for span in &mut text.0 {
        match span {
            Span::Strong(text) | Span::Ltr(text) => visit_spans(text, visit),
            span => visit(span),
        }
    }
}

/// The texts of a block with inline markup, those of the blocks in it included.
pub(crate) fn texts_mut(block: &mut Block) -> Vec<&mut Text> {
    match block {
        Block::Paragraph(text) | Block::Action(text) => vec![text],
        Block::List(list) => list.items.iter_mut().map(|item| &mut item.text).collect(),
        Block::Do(of) | Block::Dont(of) | Block::Summary(of) => {
            of.items.iter_mut().map(|item| &mut item.text).collect()
        }
        Block::Timeline(timeline) => {
            let steps = timeline.steps.iter_mut().chain(&mut timeline.after);
            steps.flat_map(|step| &mut step.body).flat_map(texts_mut).collect()
        }
        Block::Faq(faq) => {
            let answers = faq.questions.iter_mut().flat_map(|question| &mut question.answer);
            answers.flat_map(texts_mut).collect()
        }
        Block::Callout(of) | Block::Inset(of) => of.body.iter_mut().flat_map(texts_mut).collect(),
        Block::Quote(of) => of.body.iter_mut().flat_map(texts_mut).collect(),
        Block::Emergency(of)
        | Block::Urgent(of)
        | Block::NonUrgent(of)
        | Block::Warning(of)
        | Block::Note(of)
        | Block::Takeaways(of) => of.body.iter_mut().flat_map(texts_mut).collect(),
        Block::Image(image) => image.caption.iter_mut().collect(),
        Block::Pictures(of) => {
            of.images.iter_mut().filter_map(|image| image.caption.as_mut()).collect()
        }
        Block::Table(table) => table.rows.iter_mut().flatten().collect(),
        Block::Heading(_) | Block::File(_) => Vec::new(),
    }
}

/// The words of a block as readers see them, one line for each paragraph, item or row.
pub(crate) fn plain_text(block: &Block, words: &BlockWords) -> String {
    let label = |label: &str| fill(&words.label, &[("label", label)]);
    let all = |blocks: &[Block]| -> Vec<String> {
        blocks.iter().map(|block| plain_text(block, words)).collect()
    };
    let items = |items: &[Item]| -> Vec<String> {
        let before = |item: &Item| item.label.as_deref().map(|words| label(words) + " ");
        let line = |item: &Item| before(item).unwrap_or_default() + &item.text.words();
        items.iter().map(line).collect()
    };
    let headed = |heading: &str, lines: Vec<String>| [vec![heading.to_owned()], lines].concat();
    let card = |kind: &str, card: &Card| {
        let titled = card.title.as_ref().map(|title| format!("{} {title}", label(kind)));
        headed(&titled.unwrap_or_else(|| kind.to_owned()), all(&card.body))
    };
    let caption = |image: &Image| image.caption.as_ref().map(Text::words);
    let lines = match block {
        Block::Paragraph(text) | Block::Action(text) => vec![text.words()],
        Block::List(of) => items(&of.items),
        Block::Summary(of) => {
            let row = |row: &Item| {
                format!("{} {}", row.label.as_deref().unwrap_or_default(), row.text.words())
            };
            of.items.iter().map(row).collect()
        }
        Block::Do(of) => headed(&words.r#do, items(&of.items)),
        Block::Dont(of) => headed(&words.dont, items(&of.items)),
        Block::Heading(heading) => vec![heading.text.clone()],
        Block::File(file) => vec![file.label.clone()],
        Block::Emergency(of) => card(&words.emergency, of),
        Block::Urgent(of) => card(&words.urgent, of),
        Block::NonUrgent(of) => card(&words.non_urgent, of),
        Block::Warning(of) => card(&words.warning, of),
        Block::Note(of) => card(&words.note, of),
        Block::Takeaways(of) => card(&words.takeaways, of),
        Block::Callout(of) | Block::Inset(of) => all(&of.body),
        Block::Quote(of) => all(&of.body).into_iter().chain(of.by.clone()).collect(),
        Block::Image(image) => caption(image).into_iter().collect(),
        Block::Pictures(of) => of.images.iter().filter_map(caption).collect(),
        Block::Table(table) => {
            let row = |row: &Vec<Text>| row.iter().map(Text::words).collect::<Vec<_>>().join(" ");
            let rows = table.rows.iter().map(row);
            table.caption.clone().into_iter().chain([table.header.join(" ")]).chain(rows).collect()
        }
        // Neither is inside of another block.
        Block::Timeline(_) | Block::Faq(_) => Vec::new(),
    };
    lines.join("\n")
}
