//! What a page says: the types that the JSON is read into, on the host and in the browser alike.
//!
//! This module knows neither leptos nor the browser nor the file system. The site program reads
//! [`Site`] and [`Article`] from what editors write, and makes one [`Page`] for each route; the browser
//! reads only pages.

mod article;
mod article_links;
mod block;
mod date;
mod index_page;
mod page;
mod section;
mod site;
mod template;
mod text;
mod words;

pub use article::{Article, Author};
pub use article_links::{ArticleLinks, PageLink, PagerLink, Translation};
pub use block::{
    Block, Callout, Card, Download, Faq, Image, Item, Items, List, Pictures, Question, Quote, Step,
    SubHeading, Table, Timeline,
};
pub use date::ShownDate;
pub use index_page::{IndexEntry, IndexPage};
pub use page::{ArticlePage, GlossaryPage, Page, PageData, PageFile, SectionPage};
pub use section::{Section, SectionAddress};
pub use site::{Booking, NavigationLink, Site};
pub use template::fill;
pub use text::{Span, Text};
pub use words::{
    ArticlesWords, BlockWords, FailureWords, FaqWords, NotFoundWords, ShareWords, TimelineWords,
    Words,
};
