//! The parts of a page. A component is a function of the content and the site: it fetches nothing,
//! and all its words come from the content.

mod article_header;
mod blocks;
mod el;
mod faq;
mod layout;
mod links;
mod media;
mod prose;
mod section;
mod share;
mod timeline;

pub use article_header::{author, byline, hero, languages, print_header, section_hero};
pub use el::{El, Fragment, el, fragment};
pub use layout::{booking_link, site_footer, site_header, skip_link, to_top, urgent_help};
pub use links::{page_link, pagination, related};
pub use prose::date;
pub use section::{blocks, contents, review, section};
pub use share::share;
