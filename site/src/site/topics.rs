//! The articles of a language by topic and from A to Z.

use crate::read::model::topics::TopicsWords;
use crate::read::{ArticleFile, SiteFile};
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use patient_guide::content::{Block, Item, List, PageLink, PagerLink, Section, Span, Text, fill};
use std::collections::BTreeMap;

/// The id of the articles without a topic.
const OTHER: &str = "other-topics";

/// The topics of one language with the slugs of their articles.
#[derive(Clone, Debug)]
pub(super) struct Topics {
    words: TopicsWords,
    topics: Vec<Topic>,
    /// The letters with their articles.
    letters: Vec<(String, Vec<String>)>,
}

#[derive(Clone, Debug)]
struct Topic {
    id: String,
    name: String,
    slugs: Vec<String>,
}

impl Topics {
    /// The topics of a language, if one of its articles names one.
    pub(super) fn new(
        site: &SiteFile,
        slugs: &[String],
        articles: &BTreeMap<String, ArticleFile>,
    ) -> Option<Self> {
        let named = |slug: &String| articles[slug].meta.topics.as_slice();
        let words = site.settings.words.topics.clone()?;
        slugs.iter().find(|slug| !named(slug).is_empty())?;
        let collator = collator(&site.lang, Strength::Tertiary);
        let title =
            |slug: &String| articles[slug].title.trim_start_matches(|c: char| !c.is_alphanumeric());
        let mut slugs = slugs.to_vec();
        slugs.sort_by(|a, b| collator.compare(title(a), title(b)).then_with(|| a.cmp(b)));
        let of = |id: Option<&String>, name: &str, is_member: &dyn Fn(&[String]) -> bool| Topic {
            id: id.map_or_else(|| OTHER.to_owned(), topic_id),
            name: name.to_owned(),
            slugs: slugs.iter().filter(|slug| is_member(named(slug))).cloned().collect(),
        };
        let topics = site.settings.topics.iter();
        let topics = topics
            .map(|topic| of(Some(&topic.id), &topic.name, &|named| named.contains(&topic.id)));
        let other = of(None, &words.other, &<[String]>::is_empty);
        let topics = topics.chain([other]).filter(|topic| !topic.slugs.is_empty()).collect();
        let letters = letters(&site.lang, slugs.iter().map(|slug| (slug, title(slug))));
        Some(Self { words, topics, letters })
    }

    /// The neighbours of an article in its main topic.
    pub(super) fn neighbours(
        &self,
        slug: &str,
        main: Option<&String>,
        link: &dyn Fn(&str) -> PageLink,
    ) -> Vec<PagerLink> {
        let id = main.map_or_else(|| OTHER.to_owned(), topic_id);
        let Some(topic) = self.topics.iter().find(|topic| topic.id == id) else {
            return Vec::new();
        };
        let position = topic.slugs.iter().position(|own| own == slug).unwrap_or_default();
        let pager_link = |label: &str, position: Option<usize>| {
            let PageLink { path, label: title } = link(topic.slugs.get(position?)?);
            let label = fill(label, &[("topic", &topic.name)]);
            Some(PagerLink { path, label, title: Some(title) })
        };
        let previous = pager_link(&self.words.previous, position.checked_sub(1));
        previous.into_iter().chain(pager_link(&self.words.next, Some(position + 1))).collect()
    }

    /// The sections of each page of the index: topics and alphabet on one page if they fit, else the
    /// topics first and `size` titles on each page after them.
    pub(super) fn pages(&self, size: usize, link: &dyn Fn(&str) -> PageLink) -> Vec<Vec<Section>> {
        let topics = self.topics.iter().map(|topic| {
            let number = topic.slugs.len().to_string();
            let values = [("topic", topic.name.as_str()), ("number", number.as_str())];
            let heading = fill(&self.words.heading, &values);
            Section::titled(&topic.id, heading, vec![links(&topic.slugs, link)])
        });
        let topics: Vec<Section> = topics.collect();
        let total: usize = self.letters.iter().map(|(_, slugs)| slugs.len()).sum();
        let heading = fill(&self.words.letters, &[("number", &total.to_string())]);
        let page = |letters: &[(String, Vec<String>)]| {
            let ids = || (1..).map(|number| format!("letter-{number}"));
            let mut jumps = Vec::new();
            for ((letter, _), id) in letters.iter().zip(ids()) {
                jumps.extend((!jumps.is_empty()).then(|| Span::Words(" ".to_owned())));
                jumps.push(Span::link(format!("#{id}"), letter));
            }
            let mut blocks = vec![Block::Paragraph(Text(jumps))];
            for ((letter, slugs), id) in letters.iter().zip(ids()) {
                let heading = patient_guide::content::SubHeading { id, text: letter.clone() };
                blocks.extend([Block::Heading(heading), links(slugs, link)]);
            }
            Section::titled("letters", heading.as_str(), blocks)
        };
        if total <= size {
            return vec![topics.into_iter().chain([page(&self.letters)]).collect()];
        }
        let (mut pages, mut letters, mut number) = (vec![topics], Vec::new(), 0);
        for (letter, slugs) in &self.letters {
            for slug in slugs {
                if number == size {
                    pages.push(vec![page(&letters)]);
                    (letters, number) = (Vec::new(), 0);
                }
                match letters.last_mut() {
                    Some((own, slugs)) if own == letter => slugs.push(slug.clone()),
                    _ => letters.push((letter.clone(), vec![slug.clone()])),
                }
                number += 1;
            }
        }
        pages.push(vec![page(&letters)]);
        pages
    }

    /// The words of the links between the pages of the index.
    pub(super) fn page_words(&self) -> [&str; 2] {
        [&self.words.previous_page, &self.words.next_page]
    }
}

/// Titles by their first letter. Letters that the language tells apart only by an accent are one.
fn letters<'a>(
    lang: &str,
    titles: impl Iterator<Item = (&'a String, &'a str)>,
) -> Vec<(String, Vec<String>)> {
    let collator = collator(lang, Strength::Primary);
    let mut letters: Vec<(String, Vec<String>)> = Vec::new();
    for (slug, title) in titles {
        let letter = match title.chars().next() {
            Some(first) if first.is_numeric() => "0–9".to_owned(),
            first => first.into_iter().flat_map(char::to_uppercase).collect(),
        };
        match letters.last_mut() {
            Some((last, slugs)) if collator.compare(last, &letter).is_eq() => {
                // The plain letter is the heading of those with an accent too.
                if letter < *last {
                    *last = letter;
                }
                slugs.push(slug.clone());
            }
            _ => letters.push((letter, vec![slug.clone()])),
        }
    }
    letters
}

/// The order of a language, or that of all languages where it is not known.
fn collator(lang: &str, strength: Strength) -> CollatorBorrowed<'static> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    let locale = lang.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
    Collator::try_new(locale.into(), options)
        .or_else(|_| Collator::try_new(Locale::UNKNOWN.into(), options))
        .unwrap_or_else(|error| unreachable!("the order of all languages is compiled in: {error}"))
}

fn topic_id(id: &String) -> String {
    format!("topic-{id}")
}

fn links(slugs: &[String], link: &dyn Fn(&str) -> PageLink) -> Block {
    let item = |slug: &String| {
        let PageLink { path, label } = link(slug);
        Item { label: None, text: Text(vec![Span::link(path, &label)]) }
    };
    Block::List(List { ordered: false, items: slugs.iter().map(item).collect() })
}
