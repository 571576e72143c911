//! The rules that the types cannot say: ids, links, dates, drawings, gaps in sentences.

mod article;
mod gaps;
mod ids;
mod links;
mod reading_time;
mod site;
mod texts;

pub(super) use article::article;
pub(super) use gaps::{Gap, gaps};
pub(super) use site::{site, site_links};
