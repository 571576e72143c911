//! The rules that the types cannot say: ids, links, dates, drawings, gaps in sentences.

mod article;
mod blocks;
mod characters;
mod gaps;
mod ids;
mod language;
mod links;
pub(crate) mod patterns;
mod reading_time;
mod relations;
mod site;
mod texts;
mod together;
mod values;

pub(super) use article::article;
pub(super) use characters::characters;
pub(super) use gaps::gaps;
pub(super) use ids::Ids;
pub(super) use language::language;
pub(super) use site::{site, site_gaps, site_links};
pub(super) use together::Together;
