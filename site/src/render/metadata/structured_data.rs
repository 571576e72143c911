//! The structured data of a page (<https://schema.org>), for search engines.
//!
//! Every string is one that readers see too. What is not known (a year, an address) is left out.

use crate::read::blocks::plain_text;
use crate::read::model::PageType;
use crate::render::script_escape::escape_for_script;
use crate::site::SitePage;
use crate::site::review::reviewer;
use patient_guide::content::{Article, Author, Block, Page, Question, ShownDate};
use patient_guide::site_context::SiteContext;
use serde_json::{Map, Value, json};

/// The JSON-LD of a page, escaped for its script element. The page for wrong addresses and the list
/// of all articles have none.
pub(crate) fn structured_data(whole: &SitePage, site: &SiteContext) -> Option<String> {
    let (page, kind) = (&whole.page, whole.settings.page_type.unwrap_or_default());
    let graph = match page {
        Page::Article(own) => article(whole, &own.article, site),
        Page::Section(section) => {
            let dates = (section.published.as_ref(), section.updated.as_ref());
            let own = web_page(whole, kind, site, &section.author, dates);
            own.into_iter().chain(breadcrumbs(page, site, None)).collect()
        }
        Page::Index(_) | Page::Glossary(_) | Page::NotFound => return None,
    };
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    Some(escape_for_script(&data.to_string()))
}

fn article(whole: &SitePage, article: &Article, site: &SiteContext) -> Vec<Value> {
    let SitePage { settings, list, .. } = whole;
    let (page, kind) = (&whole.page, settings.page_type.unwrap_or_default());
    let dates = (article.published.as_ref(), article.updated.as_ref());
    let list = list.as_ref().map(|path| (settings.words.articles.all.as_str(), path.as_str()));
    web_page(whole, kind, site, &article.author, dates)
        .into_iter()
        .chain(faq(article, site))
        .chain(breadcrumbs(page, site, list))
        .collect()
}

fn web_page(
    whole: &SitePage,
    kind: PageType,
    site: &SiteContext,
    author: &Author,
    (published, updated): (Option<&ShownDate>, Option<&ShownDate>),
) -> Option<Value> {
    let page = &whole.page;
    let mut about = Map::new();
    let mut insert = |key: &str, value: Value| about.insert(key.to_owned(), value);
    insert("@type", json!(kind.name()));
    let heading = page.heading(site);
    // An Article has a headline; every page has a name.
    if kind == PageType::Article {
        insert("headline", json!(heading));
    }
    insert("name", json!(heading));
    if let Some(description) = page.description(site) {
        insert("description", json!(description));
    }
    insert("inLanguage", json!(site.lang));
    if let Some(address) = site.canonical(page.path()?) {
        insert("url", json!(address));
    }
    insert("author", person(author));
    insert("publisher", publisher(whole, site));
    for (key, date) in [("datePublished", published), ("dateModified", updated)] {
        if let Some(day) = date.and_then(ShownDate::full) {
            insert(key, json!(day));
        }
    }
    // Both are properties of a WebPage, which an Article is not.
    if let Some(review) = whole.reviewed.as_ref().filter(|_| kind == PageType::MedicalWebPage) {
        insert("reviewedBy", person(&reviewer(review)));
        if let Some(day) = review.date.full() {
            insert("lastReviewed", json!(day));
        }
    }
    Some(Value::Object(about))
}

/// The clinic. Only a business has opening hours.
fn publisher(whole: &SitePage, site: &SiteContext) -> Value {
    let mut publisher = json!({ "@type": "Organization", "name": site.name });
    let Some(contact) = &whole.settings.contact else {
        return publisher;
    };
    let opens: Vec<&String> =
        contact.hours.iter().filter_map(|hours| hours.opens.as_ref()).collect();
    if !opens.is_empty() {
        publisher["@type"] = json!("LocalBusiness");
        publisher["openingHours"] = json!(opens);
    }
    if !contact.address.is_empty() {
        publisher["address"] = json!(contact.address.join(", "));
    }
    let said = [
        ("telephone", contact.phone.as_ref()),
        ("email", contact.mail.as_ref()),
        ("url", contact.website.as_ref().map(|link| &link.url)),
    ];
    for (key, value) in said {
        if let Some(value) = value {
            publisher[key] = json!(value);
        }
    }
    publisher
}

fn person(author: &Author) -> Value {
    let mut person = json!({ "@type": "Person", "name": author.name });
    if let Some(credential) = &author.credential {
        person["honorificSuffix"] = json!(credential);
    }
    person
}

/// All questions of the article. The page of a section repeats them, and is not asked again: search
/// engines want one place for each.
fn faq(article: &Article, site: &SiteContext) -> Option<Value> {
    let blocks = article.sections.iter().flat_map(|section| &section.blocks);
    let questions = blocks.filter_map(|block| match block {
        Block::Faq(faq) => Some(&faq.questions),
        _ => None,
    });
    let questions: Vec<Value> = questions.flatten().map(|of| question(of, site)).collect();
    (!questions.is_empty())
        .then(|| json!({ "@type": "FAQPage", "inLanguage": site.lang, "mainEntity": questions }))
}

fn question(question: &Question, site: &SiteContext) -> Value {
    let words = &site.words.blocks;
    let lines = question.answer.iter().map(|block| plain_text(block, words));
    let answer: Vec<String> = lines.collect();
    json!({
        "@type": "Question",
        "name": question.question,
        "acceptedAnswer": { "@type": "Answer", "text": answer.join("\n") },
    })
}

/// The breadcrumbs from the start to the page. The start has none, nor has a site without addresses.
fn breadcrumbs(page: &Page, site: &SiteContext, index: Option<(&str, &str)>) -> Option<Value> {
    let own = page.path().filter(|path| *path != site.start())?;
    let heading = page.heading(site);
    let parents = [(site.name.as_str(), site.start())].into_iter().chain(index);
    let items =
        parents.chain([(heading.as_str(), own)]).zip(1..).map(|((name, path), position)| {
            let address = site.canonical(path)?;
            Some(
                json!({ "@type": "ListItem", "position": position, "name": name, "item": address }),
            )
        });
    let items: Option<Vec<Value>> = items.collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items? }))
}
