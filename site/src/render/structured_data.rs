//! What a page says, in the words of <https://schema.org>, for search engines.
//!
//! Every string is one that readers see too. What is not known (a year, an address) is left out.

use super::script_escape::escape_for_script;
use patient_guide::content::{
    Article, ArticlePage, Author, Block, Page, PageType, Question, ShownDate,
};
use patient_guide::site_context::SiteContext;
use serde_json::{Map, Value, json};

/// The `<script>` of a page. Nothing for a page that is not there, nor for a list of others.
pub(crate) fn structured_data(page: &Page, frame: &SiteContext) -> String {
    let graph = match page {
        Page::Article(own) => article(page, own, frame),
        Page::Section(section) => {
            let dates = (section.published.as_ref(), section.updated.as_ref());
            let own = web_page(page, frame, &section.author, dates);
            own.into_iter().chain(breadcrumbs(page, frame, None)).collect()
        }
        Page::Index(_) | Page::NotFound => return String::new(),
    };
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    format!(
        "<script type=\"application/ld+json\">{}</script>",
        escape_for_script(&data.to_string())
    )
}

fn article(page: &Page, own: &ArticlePage, frame: &SiteContext) -> Vec<Value> {
    let ArticlePage { article, more, .. } = own;
    let dates = (article.published.as_ref(), article.updated.as_ref());
    let index = more.index.as_ref().map(|path| (frame.words.articles.all.as_str(), path.as_str()));
    web_page(page, frame, &article.author, dates)
        .into_iter()
        .chain(faq(article, frame))
        .chain(breadcrumbs(page, frame, index))
        .collect()
}

fn web_page(
    page: &Page,
    frame: &SiteContext,
    author: &Author,
    (published, updated): (Option<&ShownDate>, Option<&ShownDate>),
) -> Option<Value> {
    let kind = frame.page_type.unwrap_or_default();
    let mut person = json!({ "@type": "Person", "name": author.name });
    if let Some(credential) = &author.credential {
        person["honorificSuffix"] = json!(credential);
    }
    let mut about = Map::new();
    let mut say = |key: &str, value: Value| about.insert(key.to_owned(), value);
    say("@type", json!(kind.name()));
    let heading = page.heading(frame);
    // An Article has a headline; every page has a name.
    if kind == PageType::Article {
        say("headline", json!(heading));
    }
    say("name", json!(heading));
    if let Some(description) = page.description(frame) {
        say("description", json!(description));
    }
    say("inLanguage", json!(frame.lang));
    if let Some(address) = frame.canonical(page.path()?) {
        say("url", json!(address));
    }
    say("author", person);
    say("publisher", json!({ "@type": "Organization", "name": frame.name }));
    for (key, date) in [("datePublished", published), ("dateModified", updated)] {
        if let Some(day) = date.and_then(ShownDate::full) {
            say(key, json!(day));
        }
    }
    Some(Value::Object(about))
}

/// All questions of the article. The page of a section repeats them, and is not asked again: search
/// engines want one place for each.
fn faq(article: &Article, frame: &SiteContext) -> Option<Value> {
    let blocks = article.sections.iter().flat_map(|section| &section.blocks);
    let questions = blocks.filter_map(|block| match block {
        Block::Faq(faq) => Some(&faq.questions),
        _ => None,
    });
    let questions: Vec<Value> = questions.flatten().map(question).collect();
    (!questions.is_empty())
        .then(|| json!({ "@type": "FAQPage", "inLanguage": frame.lang, "mainEntity": questions }))
}

fn question(question: &Question) -> Value {
    let answer: Vec<String> = question.answer.iter().map(|text| text.words()).collect();
    json!({
        "@type": "Question",
        "name": question.question,
        "acceptedAnswer": { "@type": "Answer", "text": answer.join("\n") },
    })
}

/// The way from the start to the page. The start itself has none, and without addresses nobody does.
fn breadcrumbs(page: &Page, frame: &SiteContext, index: Option<(&str, &str)>) -> Option<Value> {
    let own = page.path().filter(|path| *path != frame.start())?;
    let heading = page.heading(frame);
    let ways = [(frame.name.as_str(), frame.start())].into_iter().chain(index);
    let items = ways.chain([(heading.as_str(), own)]).zip(1..).map(|((name, path), position)| {
        let address = frame.canonical(path)?;
        Some(json!({ "@type": "ListItem", "position": position, "name": name, "item": address }))
    });
    let items: Option<Vec<Value>> = items.collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items? }))
}
