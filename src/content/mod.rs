//! What a page says: the types that the JSON is read into, on the host and in the browser alike.
//!
//! This module knows neither leptos nor the browser nor the file system. Editors write [`Site`] and
//! [`Article`]; the host makes one [`Page`] of each route from them; the browser reads only pages.

mod article;
mod block;
mod date;
#[cfg(feature = "ssr")]
mod direction;
mod index_page;
mod more;
#[cfg(feature = "ssr")]
mod offline;
mod page;
#[cfg(feature = "ssr")]
mod page_type;
mod section;
mod shape;
mod site;
mod template;
mod text;
mod words;

pub use article::{Article, Author};
#[cfg(feature = "ssr")]
pub use article::{Provenance, Review};
pub use block::{Block, Callout, Faq, Image, Item, List, Question, Step, Timeline};
pub use date::ShownDate;
#[cfg(feature = "ssr")]
pub use direction::Direction;
pub use index_page::{IndexEntry, IndexPage};
pub use more::{More, PageLink, Translation, Way};
#[cfg(feature = "ssr")]
pub use offline::Offline;
pub use page::{ArticlePage, Page, PageData, PageFile, SectionPage};
#[cfg(feature = "ssr")]
pub use page_type::PageType;
pub use section::{Section, SectionAddress};
pub use shape::SHAPE;
pub use site::{Booking, NavigationLink, Site};
pub use template::fill;
pub use text::{Span, Text};
pub use words::{
    ArticlesWords, FailureWords, FaqWords, NotFoundWords, ShareWords, TimelineWords, Words,
};
