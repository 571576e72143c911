//! One file for each thing on a page. A component is a function of its props: it fetches nothing,
//! and what it says comes from the content.

mod blocks;
mod byline;
mod callout;
mod contents;
mod faq;
mod frame;
mod handout;
mod heading;
mod hero;
mod icon;
mod list;
mod notice;
mod picture;
mod section;
mod share;
mod site_footer;
mod site_header;
mod skip_link;
mod text;
mod timeline;
mod to_top;

pub use blocks::Blocks;
pub use byline::Byline;
pub use contents::Contents;
pub use faq::Faq;
pub use frame::Frame;
pub use handout::Handout;
pub use heading::Heading;
pub use hero::Hero;
pub use icon::Icon;
pub use notice::Notice;
pub use section::Section;
pub use share::Share;
pub use site_footer::SiteFooter;
pub use site_header::SiteHeader;
pub use skip_link::SkipLink;
pub use text::Text;
pub use timeline::Timeline;
pub use to_top::ToTop;

pub(crate) use callout::Callout;
pub(crate) use list::List;
pub(crate) use picture::Picture;
