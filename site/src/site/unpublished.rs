//! What the preview says above an article that a build leaves out.

use crate::read::{ArticleFile, SiteFile};
use patient_guide::content::{Block, Callout, Section, Text};

/// Puts the line above the article, and above those of its sections that have a page.
pub(super) fn mark(article: &mut ArticleFile, site: &SiteFile) {
    let Some(words) = &site.settings.words.publication else {
        return;
    };
    let body = vec![Block::Paragraph(Text::plain(&words.unpublished))];
    let line = Block::Inset(Callout { body });
    let sections = &mut article.article.sections;
    for section in sections.iter_mut().filter(|section| section.page.is_some()) {
        section.blocks.insert(0, line.clone());
    }
    sections.insert(0, Section { id: None, heading: None, page: None, blocks: vec![line] });
}
