//! The words that an article's page has to show, in order and each once.

use patient_guide::content::{Article, Block, Card, Image, Item, Section, Site, Step, Text, fill};

/// The words of the lead and the body, with the numbers that the page counts.
pub(crate) fn article_words(article: &Article, site: &Site) -> String {
    let (lead, body): (Vec<&Section>, Vec<&Section>) =
        article.sections.iter().partition(|section| section.heading.is_none());
    let mut words = String::new();
    for section in lead.into_iter().chain(body) {
        words.push_str(section.heading.as_deref().unwrap_or_default());
        for block in &section.blocks {
            words.push_str(&block_words(block, site));
        }
    }
    words
}

fn block_words(block: &Block, site: &Site) -> String {
    let words = &site.words.blocks;
    let all =
        |blocks: &[Block]| blocks.iter().map(|block| block_words(block, site)).collect::<String>();
    let label = |label: &str| fill(&words.label, &[("label", label)]);
    let card = |kind: &str, card: &Card| {
        let title =
            card.title.as_ref().map_or_else(|| kind.to_owned(), |title| label(kind) + title);
        title + &all(&card.body)
    };
    let items = |items: &[Item]| -> String {
        let item =
            |item: &Item| item.label.as_deref().map(label).unwrap_or_default() + &item.text.words();
        items.iter().map(item).collect()
    };
    let caption = |image: &Image| image.caption.as_ref().map(Text::words).unwrap_or_default();
    let step = |step: &Step| step.title.clone() + &all(&step.body);
    match block {
        Block::Paragraph(text) | Block::Action(text) => text.words(),
        Block::Callout(of) | Block::Inset(of) => all(&of.body),
        Block::Image(image) => caption(image),
        Block::Pictures(of) => of.images.iter().map(caption).collect(),
        Block::List(list) => items(&list.items),
        Block::Do(of) => words.r#do.clone() + &items(&of.items),
        Block::Dont(of) => words.dont.clone() + &items(&of.items),
        Block::Summary(of) => {
            let row = |row: &Item| row.label.clone().unwrap_or_default() + &row.text.words();
            of.items.iter().map(row).collect()
        }
        Block::Heading(heading) => heading.text.clone(),
        Block::File(file) => file.label.clone(),
        Block::Emergency(of) => card(&words.emergency, of),
        Block::Urgent(of) => card(&words.urgent, of),
        Block::NonUrgent(of) => card(&words.non_urgent, of),
        Block::Warning(of) => card(&words.warning, of),
        Block::Note(of) => card(&words.note, of),
        Block::Takeaways(of) => card(&words.takeaways, of),
        Block::Quote(of) => all(&of.body) + of.by.as_deref().unwrap_or_default(),
        Block::Table(table) => {
            let cells = table.rows.iter().flatten().map(Text::words).collect::<String>();
            table.caption.clone().unwrap_or_default() + &table.header.concat() + &cells
        }
        Block::Timeline(timeline) => {
            let steps = timeline.steps.iter().enumerate().map(|(at, of)| {
                let number = (at + 1).to_string();
                fill(&site.words.timeline.step, &[("number", &number)]) + &step(of)
            });
            steps.chain(timeline.after.iter().map(step)).collect()
        }
        Block::Faq(faq) => {
            faq.questions.iter().map(|of| of.question.clone() + &all(&of.answer)).collect()
        }
    }
}
