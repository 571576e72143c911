//! The rules that the types cannot say: ids, links, dates, drawings, gaps in sentences.

mod article;
mod blocks;
mod characters;
mod gaps;
mod ids;
mod links;
pub(in crate::site) mod patterns;
mod reading_time;
mod site;
mod texts;
mod values;

pub(super) use article::article;
pub(super) use characters::characters;
pub(super) use gaps::gaps;
pub(super) use ids::Ids;
pub(super) use site::{site, site_links};
