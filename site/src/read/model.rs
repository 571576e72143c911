//! What editors write in the two kinds of files: what a page shows, and what only this program reads.

pub(crate) mod contact;
pub(crate) mod explained;
pub(crate) mod topics;

use super::blocks;
use contact::{Contact, Urgent};
use explained::{FilesWords, GlossaryWords, Source, SourcesWords, Term};
use patient_guide::content::{Article, Block, ShownDate, Site};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;
use std::ops::Deref;
use topics::{Topic, TopicsWords};

/// `public/content/articles/<slug>.json`.
#[derive(Clone, Debug)]
pub struct ArticleFile {
    /// What the page shows.
    pub article: Article,
    /// The rest.
    pub meta: ArticleMeta,
}

/// `public/content/site.json`, or that of another language.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// What all pages share.
    pub site: Site,
    /// The rest.
    pub settings: SiteSettings,
}

/// A file whose value is read into two types, each of which ignores the other's keys.
pub(crate) trait ContentFile: Sized {
    /// The type that pages carry.
    type Shown: JsonSchema;
    /// The type that only this program reads.
    type Own: JsonSchema;

    /// Reads a value that fits the schema.
    fn read(value: &Value) -> serde_json::Result<Self>;
}

impl ContentFile for ArticleFile {
    type Shown = Article;
    type Own = ArticleMeta;

    fn read(value: &Value) -> serde_json::Result<Self> {
        Ok(Self { article: Article::deserialize(value)?, meta: ArticleMeta::deserialize(value)? })
    }
}

impl ContentFile for SiteFile {
    type Shown = Site;
    type Own = SiteSettings;

    fn read(value: &Value) -> serde_json::Result<Self> {
        Ok(Self { site: Site::deserialize(value)?, settings: SiteSettings::deserialize(value)? })
    }
}

impl Deref for ArticleFile {
    type Target = Article;

    fn deref(&self) -> &Article {
        &self.article
    }
}

impl Deref for SiteFile {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl ArticleFile {
    /// The files under `public/` that the article shows or leads to.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.flat_map(blocks::all).flat_map(|block| match block {
            Block::Image(image) => vec![image.src.as_str()],
            Block::File(file) => vec![file.src.as_str()],
            Block::Pictures(of) => of.images.iter().map(|image| image.src.as_str()).collect(),
            _ => Vec::new(),
        })
    }
}

/// What only this program reads of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Article")]
pub struct ArticleMeta {
    /// Where an editor's program finds the JSON Schema. Not part of the page.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The language of the words, if it is not that of `site.json`. The words of the page around
    /// them are then those of `site.<lang>.json`.
    pub lang: Option<String>,
    /// The article that this one says in another language: its file name without `.json`.
    pub translation_of: Option<String>,
    /// The ids of its topics in `site.json`, the main one first.
    #[serde(default)]
    pub topics: Vec<String>,
    /// What to read as well: the file names of other articles without `.json`.
    #[serde(default)]
    pub related: Vec<String>,
    /// Earlier names of the file, without `.json`: their addresses lead to the article.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// Whether the article is still being written. The preview shows it, a build leaves it out.
    #[serde(default)]
    pub draft: bool,
    /// Who reviewed what the article claims, and when. It is shown at the foot of the page.
    pub reviewed: Option<Review>,
    /// What the article relies on. A text refers to a source by its id: `[^id]`.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// What was lost or changed on the way from the source. For editors; not part of the page.
    #[serde(default)]
    pub provenance: Vec<Provenance>,
    /// Warnings that are right as they are, each with the reason. For editors; not part of the page.
    #[serde(default)]
    pub accepted: Vec<Accepted>,
}

/// A review of an article's claims. It takes place at the clinic: nobody else writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// The name of the clinician.
    pub by: String,
    /// The credential, such as `MD`.
    pub credential: Option<String>,
    /// The day of the review.
    pub date: ShownDate,
    /// The day by which it is reviewed again.
    pub next: Option<ShownDate>,
}

/// A note for editors about one place in the article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Provenance {
    /// The id of the section the note is about, or a key of the article such as `published`.
    pub about: String,
    /// What the source had, and what is here instead.
    pub note: String,
}

/// A warning that is counted and not printed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Accepted {
    /// The name in brackets after the word `warning`, such as `reading-time`.
    pub warning: String,
    /// Why it is right as it is.
    pub reason: String,
}

/// What only this program reads of a site file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Site")]
pub struct SiteSettings {
    /// Where an editor's program finds the JSON Schema. Not part of the page.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Which way the words run: `ltr`, or `rtl` as in Arabic and Hebrew.
    #[serde(default)]
    pub dir: Direction,
    /// The language's own name, such as `English`: what a link from another language says.
    pub language_name: Option<String>,
    /// The article that the site's name leads to: its file name without `.json`. That of
    /// `site.json` is at `/`.
    pub home: String,
    /// What a page is to search engines. Without it, an article of no special kind.
    pub page_type: Option<PageType>,
    /// The topics of the articles, in the order of the index.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// How many articles a page of the index lists: 200, unless it is said here.
    pub articles_per_page: Option<u32>,
    /// How to reach the clinic. It is shown at the foot of every page.
    pub contact: Option<Contact>,
    /// The words that articles explain, in the order of their page. A text leads to one by its id:
    /// `[words](glossary:id)`.
    #[serde(default)]
    pub glossary: Vec<Term>,
    /// Help for somebody who cannot wait. It is shown at the top of every page.
    pub urgent: Option<Urgent>,
    /// Saved copies for readers without a connection. Without it, nothing is kept on their devices.
    pub offline: Option<Offline>,
    /// Warnings that are right as they are, each with the reason. For editors; not part of a page.
    #[serde(default)]
    pub accepted: Vec<Accepted>,
    /// Every word of the interface.
    pub words: SettingsWords,
}

/// The words that this program puts into links.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Words")]
pub struct SettingsWords {
    /// The words of a site with several articles.
    pub articles: ListWords,
    /// The words of the contact, for a site that has one.
    pub contact: Option<ContactWords>,
    /// The words of the glossary, for a site that has one.
    pub glossary: Option<GlossaryWords>,
    /// The words of sources, for a site with articles that name some.
    pub sources: Option<SourcesWords>,
    /// The words of files to download, for a site that has some.
    pub files: Option<FilesWords>,
    /// The words of topics, for a site that has some.
    pub topics: Option<TopicsWords>,
    /// The words of a review, for a site with reviewed articles.
    pub review: Option<ReviewWords>,
    /// The words for what is not published yet.
    pub publication: Option<PublicationWords>,
}

/// The words of the contact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactWords {
    /// The heading.
    pub title: String,
    /// Before the phone number.
    pub phone: String,
    /// Before the mail address.
    pub mail: String,
    /// Before the postal address.
    pub address: String,
    /// Before the opening hours.
    pub hours: String,
}

/// The words of a review.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReviewWords {
    /// Who reviewed it: `{reviewer}`.
    pub by: String,
    /// When it was reviewed: `{date}`.
    pub date: String,
    /// By when it is reviewed again: `{date}`.
    pub next: String,
}

/// The words for what is not published yet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublicationWords {
    /// The line above an article in the preview that a build leaves out.
    pub unpublished: String,
}

/// The words of links between articles, and of the list of all.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ArticlesWords")]
pub struct ListWords {
    /// The heading of the list of all articles.
    pub title: String,
    /// The title of a page of the list after the first: `{number}` and `{total}`.
    pub page: String,
    /// The link to the list.
    pub all: String,
    /// Before the title of the article published after this one.
    pub newer: String,
    /// Before the title of the article published before this one.
    pub older: String,
    /// The link to the page of the list with newer articles.
    pub newer_page: String,
    /// The link to the page of the list with older articles.
    pub older_page: String,
}

/// The direction of a script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As in `<html dir>`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A type of schema.org.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum PageType {
    /// An article of no special kind.
    #[default]
    Article,
    /// A page about health.
    MedicalWebPage,
}

impl PageType {
    /// The name of the type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "Article",
            Self::MedicalWebPage => "MedicalWebPage",
        }
    }
}

/// Turns saved copies on. A page then keeps itself on the reader's device, which is a reason to say
/// so: hence the line on privacy.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Offline {
    /// The line above a saved copy: `{date}`.
    pub saved_copy: String,
    /// The line on privacy in the place of that in `words`, which says that nothing is kept.
    pub privacy: String,
}
