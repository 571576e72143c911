//! The rules that the types cannot say: ids, links, dates, drawings, gaps in sentences.

mod article;
mod ids;
mod links;
mod site;
mod texts;

pub(super) use article::article;
pub(super) use site::{site, site_links};
