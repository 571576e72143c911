//! Links from an article to its sources and to the glossary.

use crate::check::addresses::glossary_path;
use crate::read::model::explained::{Source, SourcesWords};
use crate::read::{ArticleFile, SiteFile, blocks};
use patient_guide::content::{Block, GlossaryPage, Item, List, Section, Span, Text, fill};
use std::collections::HashSet;

/// How a link to the glossary begins.
pub(crate) const GLOSSARY: &str = "glossary:";

/// What the texts of an article may lead to.
pub(super) struct Explained<'a> {
    article: &'a ArticleFile,
    site: &'a SiteFile,
    glossary: String,
}

impl<'a> Explained<'a> {
    /// `main` is the language of `site.json`.
    pub(super) fn new(article: &'a ArticleFile, site: &'a SiteFile, main: &str) -> Self {
        Self { article, site, glossary: glossary_path(&site.lang, main) }
    }

    /// Completes the links of one page in reading order, and returns the list of its sources. A whole
    /// article lists those too that no text refers to.
    pub(super) fn resolve(&self, sections: &mut [Section], is_whole: bool) -> Option<Section> {
        let mut page = OnePage { of: self, terms: HashSet::new(), cited: Vec::new() };
        let blocks = sections.iter_mut().flat_map(|section| &mut section.blocks);
        for text in blocks.flat_map(blocks::texts_mut) {
            blocks::visit_spans(text, &mut |span| page.span(span));
        }
        let mut cited = page.cited;
        let sources = self.article.meta.sources.iter();
        let rest = sources.filter(|source| !cited.iter().any(|(own, _)| own.id == source.id));
        let rest: Vec<_> = rest.filter(|_| is_whole).map(|source| (source, 0)).collect();
        cited.extend(rest);
        let words = self.site.settings.words.sources.as_ref().filter(|_| !cited.is_empty())?;
        let items = cited.iter().zip(1..).map(|((source, places), number)| Item {
            label: None,
            text: entry(source, number, *places, words),
        });
        let list = List { ordered: true, items: items.collect() };
        Some(Section::titled("article-sources", &words.title, vec![Block::List(list)]))
    }
}

/// The id of a reference in the text.
fn place_id(number: usize, place: usize) -> String {
    format!("cited-{number}-{place}")
}

/// A source with the ways back to the places that refer to it, the first of which has its id.
fn entry(source: &Source, number: usize, places: usize, words: &SourcesWords) -> Text {
    let back = |place: usize| Span::Reference {
        id: (place == 1).then(|| source.id.clone()),
        to: format!("#{}", place_id(number, place)),
        label: fill(&words.back, &[("number", &number.to_string())]),
        // The sheet draws an arrow, which is no text.
        text: String::new(),
    };
    let back = (1..=places).flat_map(|place| [back(place), Span::Words(" ".to_owned())]);
    Text(back.chain(source.text.0.iter().cloned()).collect())
}

/// The links of one page so far.
struct OnePage<'a> {
    of: &'a Explained<'a>,
    /// The ids of the words of the glossary.
    terms: HashSet<String>,
    /// The sources in the order of their first reference, each with the number of references.
    cited: Vec<(&'a Source, usize)>,
}

impl OnePage<'_> {
    fn span(&mut self, span: &mut Span) {
        match span {
            Span::Link { to, text } => self.link(to, text),
            Span::Reference { id, to, label, text } => {
                if let Some((number, place)) = self.cite(to.trim_start_matches('#')) {
                    let words = self.of.site.settings.words.sources.as_ref();
                    let words = words.map_or("", |words| &words.source);
                    *id = Some(place_id(number, place));
                    *label = fill(words, &[("number", &number.to_string())]);
                    *text = format!("[{number}]");
                }
            }
            Span::Words(_) | Span::Strong(_) | Span::Ltr(_) => {}
        }
    }

    /// The number of a source, and how many references to it there are with this one.
    fn cite(&mut self, id: &str) -> Option<(usize, usize)> {
        let at = self.cited.iter().position(|(source, _)| source.id == id).or_else(|| {
            let source = self.of.article.meta.sources.iter().find(|source| source.id == id)?;
            self.cited.push((source, 0));
            Some(self.cited.len() - 1)
        })?;
        self.cited[at].1 += 1;
        Some((at + 1, self.cited[at].1))
    }

    fn link(&mut self, to: &mut String, text: &mut Text) {
        let Some(id) = to.strip_prefix(GLOSSARY).map(str::to_owned) else {
            return;
        };
        *to = format!("{}#{id}", self.of.glossary);
        let settings = &self.of.site.settings;
        let term = settings.glossary.iter().find(|term| term.id == id);
        let is_first = self.terms.insert(id);
        if let (true, Some(full), Some(words)) =
            (is_first, term.and_then(|term| term.full.as_ref()), &settings.words.glossary)
        {
            let values = [("short", text.words()), ("full", full.clone())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            *text = Text::plain(fill(&words.abbreviation, &values));
        }
    }
}

/// The page of the glossary, if the site has one.
pub(super) fn glossary_page(site: &SiteFile, main: &str) -> Option<GlossaryPage> {
    let words = site.settings.words.glossary.as_ref()?;
    let path = glossary_path(&site.lang, main);
    let sections = site.settings.glossary.iter().map(|term| {
        let mut text = term.text.clone();
        blocks::visit_spans(&mut text, &mut own_link);
        let heading = term
            .full
            .as_ref()
            .map(|full| fill(&words.abbreviation, &[("short", &term.term), ("full", full)]));
        let heading = heading.unwrap_or_else(|| term.term.clone());
        Section::titled(&term.id, heading, vec![Block::Paragraph(text)])
    });
    let sections: Vec<Section> = sections.collect();
    let (heading, description) = (words.title.clone(), words.description.clone());
    (!sections.is_empty()).then_some(GlossaryPage { path, heading, description, sections })
}

/// On the page of the glossary a link to another word leads to a place of the page itself.
fn own_link(span: &mut Span) {
    if let Span::Link { to, .. } = span
        && let Some(id) = to.strip_prefix(GLOSSARY)
    {
        *to = format!("#{id}");
    }
}
