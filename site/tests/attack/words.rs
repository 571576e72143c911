//! The words that an article's page has to show, in order and each once.

use patient_guide::content::{Article, Block, Section, Site, Step, Text};

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
    match block {
        Block::Paragraph(text) => text.words(),
        Block::Callout(callout) => all(&callout.body),
        Block::Image(image) => image.caption.as_ref().map(Text::words).unwrap_or_default(),
        Block::List(list) => {
            let item = |label: &Option<String>| label.as_ref().map(|label| format!("{label}:"));
            let items = list.items.iter();
            items.map(|i| item(&i.label).unwrap_or_default() + &i.text.words()).collect()
        }
        Block::Timeline(timeline) => {
            let steps = timeline.steps.iter().enumerate().map(|(at, step)| {
                let number = (at + 1).to_string();
                let number =
                    patient_guide::content::fill(&site.words.timeline.step, &[("number", &number)]);
                number + &step_words(step)
            });
            steps.chain(timeline.after.iter().map(step_words)).collect()
        }
        Block::Faq(faq) => {
            faq.questions.iter().map(|q| q.question.clone() + &all(&q.answer)).collect()
        }
    }
}

fn step_words(step: &Step) -> String {
    step.title.clone() + &all(&step.body)
}

fn all(texts: &[Text]) -> String {
    texts.iter().map(Text::words).collect()
}
