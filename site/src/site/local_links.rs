//! Links within an article, on the page of one of its sections.

use crate::read::blocks;
use patient_guide::content::{Section, Span};

/// Lets links to ids that are not on the section's own page lead to the article at `path`.
pub(super) fn resolve(section: &mut Section, path: &str) {
    let ids = ids(section);
    let mut resolve = |span: &mut Span| {
        if let Span::Link { to, .. } = span
            && let Some(id) = to.strip_prefix('#').filter(|id| !ids.iter().any(|own| own == id))
        {
            *to = format!("{path}#{id}");
        }
    };
    for text in section.blocks.iter_mut().flat_map(blocks::texts_mut) {
        blocks::visit_spans(text, &mut resolve);
    }
}

/// The ids of the section's own page.
fn ids(section: &Section) -> Vec<String> {
    section.id.iter().cloned().chain(section.blocks.iter().flat_map(blocks::ids)).collect()
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use patient_guide::content::Section;

    #[test]
    fn only_a_link_to_what_is_not_on_the_page_leads_to_the_article() {
        let mut section: Section = serde_json::from_str(
            r#"{"id": "faq", "heading": "FAQ", "blocks": [{"faq": {"questions": [
                {"id": "faq-a", "question": "?", "answer": [{"paragraph": [{"Words": "x"}]}]}]}}]}"#,
        )
        .unwrap();
        let text =
            |to: &str| crate::read::markup::parse(&format!("**see [it]({to})**")).unwrap().text;
        let mut check = |to: &str, resolved: &str| {
            section.blocks.truncate(1);
            section.blocks.push(patient_guide::content::Block::Paragraph(text(to)));
            resolve(&mut section, "/guide/");
            let expected = patient_guide::content::Block::Paragraph(text(resolved));
            assert_eq!(section.blocks.last(), Some(&expected));
        };
        check("#steps", "/guide/#steps");
        check("#faq", "#faq");
        check("#faq-a-answer", "#faq-a-answer");
        check("https://example.org/#steps", "https://example.org/#steps");
    }
}
