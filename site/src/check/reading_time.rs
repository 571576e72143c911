//! How long an article takes to read.

use patient_guide::content::{Article, Block, Section, Step, Text};

/// Silent reading of English non-fiction, in words a minute: the mean of 190 studies in Brysbaert,
/// "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
const WORDS_A_MINUTE: f64 = 238.0;

/// The minutes that the words of an article take, title and headings included.
pub(super) fn minutes(article: &Article) -> f64 {
    let sections = article.sections.iter().map(section).sum::<usize>();
    let words = count(&article.title) + sections;
    // An article has far fewer words than a float can count.
    words as f64 / WORDS_A_MINUTE
}

fn section(section: &Section) -> usize {
    let heading = section.heading.as_deref().map_or(0, count);
    heading + section.blocks.iter().map(block).sum::<usize>()
}

fn block(block: &Block) -> usize {
    match block {
        Block::Paragraph(text) => words(text),
        Block::Callout(callout) => all(&callout.body),
        Block::Image(image) => image.caption.as_ref().map_or(0, words),
        Block::List(list) => {
            let items = list.items.iter();
            items.map(|item| item.label.as_deref().map_or(0, count) + words(&item.text)).sum()
        }
        Block::Timeline(timeline) => timeline.steps.iter().chain(&timeline.after).map(step).sum(),
        Block::Faq(faq) => {
            let questions = faq.questions.iter();
            questions.map(|question| count(&question.question) + all(&question.answer)).sum()
        }
    }
}

fn step(step: &Step) -> usize {
    count(&step.title) + all(&step.body)
}

fn all(texts: &[Text]) -> usize {
    texts.iter().map(words).sum()
}

fn words(text: &Text) -> usize {
    count(&text.words())
}

fn count(words: &str) -> usize {
    words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
