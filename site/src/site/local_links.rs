//! Links within an article, on the page of one of its sections.

use crate::read::blocks;
use patient_guide::content::{Section, Span, Text};

/// Lets links to ids that are not on the section's own page lead to the article at `path`.
pub(super) fn resolve(section: &mut Section, path: &str) {
    let ids = ids(section);
    for text in section.blocks.iter_mut().flat_map(blocks::texts_mut) {
        resolve_text(text, path, &ids);
    }
}

fn resolve_text(text: &mut Text, path: &str, ids: &[String]) {
    for span in &mut text.0 {
        match span {
            Span::Words(_) | Span::Reference { .. } => {}
            Span::Strong(text) | Span::Ltr(text) => resolve_text(text, path, ids),
            Span::Link { to, .. } => {
                let elsewhere = to.strip_prefix('#').filter(|id| !ids.iter().any(|own| own == id));
                if let Some(id) = elsewhere {
                    *to = format!("{path}#{id}");
                }
            }
        }
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
