//! Walks the blocks of an article, those inside of others included.

use patient_guide::content::{Block, Item, Step, Text};

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

/// The words of a block as plain text, one line for each paragraph, item or row.
pub(crate) fn plain_text(block: &Block) -> String {
    let lines = |blocks: &Vec<Block>| blocks.iter().map(plain_text).collect::<Vec<_>>().join("\n");
    let items = |items: &[Item]| {
        let line = |item: &Item| match &item.label {
            Some(label) => format!("{label}: {}", item.text.words()),
            None => item.text.words(),
        };
        items.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    match block {
        Block::Paragraph(text) | Block::Action(text) => text.words(),
        Block::List(list) => items(&list.items),
        Block::Do(of) | Block::Dont(of) | Block::Summary(of) => items(&of.items),
        Block::Heading(heading) => heading.text.clone(),
        Block::File(file) => file.label.clone(),
        Block::Emergency(of)
        | Block::Urgent(of)
        | Block::NonUrgent(of)
        | Block::Warning(of)
        | Block::Note(of)
        | Block::Takeaways(of) => {
            let title = of.title.as_ref().map_or_else(String::new, |title| format!("{title}\n"));
            title + &lines(&of.body)
        }
        Block::Table(table) => {
            let row = |row: &Vec<Text>| row.iter().map(Text::words).collect::<Vec<_>>().join(", ");
            table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
        }
        other => inner(other).into_iter().map(lines).collect::<Vec<_>>().join("\n"),
    }
}
