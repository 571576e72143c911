//! Links within an article, on the page of one of its sections.

use patient_guide::content::{Block, Section, Span, Text};

/// Lets links to ids that are not on the section's own page lead to the article at `path`.
pub(super) fn resolve(section: &mut Section, path: &str) {
    let ids = ids(section);
    for text in section.blocks.iter_mut().flat_map(texts) {
        resolve_text(text, path, &ids);
    }
}

fn resolve_text(text: &mut Text, path: &str, ids: &[String]) {
    for span in &mut text.0 {
        match span {
            Span::Words(_) => {}
            Span::Strong(text) => resolve_text(text, path, ids),
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
    let blocks = section.blocks.iter().flat_map(|block| match block {
        Block::Timeline(timeline) => {
            timeline.steps.iter().chain(&timeline.after).map(|step| step.id.clone()).collect()
        }
        Block::Faq(faq) => {
            let own = |id: &String| [id.clone(), format!("{id}-answer")];
            faq.questions.iter().flat_map(|question| own(&question.id)).collect()
        }
        _ => Vec::new(),
    });
    section.id.iter().cloned().chain(blocks).collect()
}

fn texts(block: &mut Block) -> Vec<&mut Text> {
    match block {
        Block::Paragraph(text) => vec![text],
        Block::List(list) => list.items.iter_mut().map(|item| &mut item.text).collect(),
        Block::Timeline(timeline) => {
            let steps = timeline.steps.iter_mut().chain(&mut timeline.after);
            steps.flat_map(|step| &mut step.body).collect()
        }
        Block::Faq(faq) => faq.questions.iter_mut().flat_map(|item| &mut item.answer).collect(),
        Block::Callout(callout) => callout.body.iter_mut().collect(),
        Block::Image(image) => image.caption.iter_mut().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use patient_guide::content::Section;

    #[test]
    fn only_a_link_to_what_is_not_on_the_page_leads_to_the_article() {
        let mut section: Section = serde_json::from_str(
            r#"{"id": "faq", "heading": "FAQ", "blocks": [{"faq": {"questions": [
                {"id": "faq-a", "question": "?", "answer": [[{"Words": "x"}]]}]}}]}"#,
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
