//! While somebody edits: pages that show the mistakes in the content, in the place of the pages
//! that cannot be made. Never in a build.

use crate::report::Problems;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Makes `index.html` in `output` show the mistakes, and every page that stood in `before`: who
/// was reading `/faq/` sees them there. Trunk's script in the template reloads it when they are mended.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_error_pages(
    output: &Path,
    before: Option<&Path>,
    mistakes: &Problems,
) -> io::Result<()> {
    let index = output.join("index.html");
    let page = error_page(&fs::read_to_string(&index)?, &mistakes.to_string())?;
    let mut files = vec![PathBuf::from("index.html"), PathBuf::from("404.html")];
    if let Some(before) = before {
        pages_below(before, Path::new(""), &mut files)?;
    }
    for file in files {
        let path = output.join(file);
        fs::create_dir_all(path.parent().unwrap_or(output))?;
        fs::write(path, &page)?;
    }
    Ok(())
}

/// The template with the mistakes in `#app`. Without its count of elements the app stays away.
fn error_page(template: &str, mistakes: &str) -> io::Result<String> {
    let title = mistakes.lines().last().unwrap_or_default();
    let words = mistakes.replace('&', "&amp;").replace('<', "&lt;");
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("title", |element| {
            element.set_inner_content(title, ContentType::Text);
            Ok(())
        }))
        .append_element_content_handler(element!("#app", |element| {
            let html = format!("<pre style=\"overflow:auto;padding:1rem\">\n{words}</pre>");
            element.set_inner_content(&html, ContentType::Html);
            Ok(())
        }));
    rewrite_str(template, settings).map_err(io::Error::other)
}

fn pages_below(root: &Path, below: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let folder = root.join(below);
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            pages_below(root, &path, files)?;
        } else if entry.file_name() == "index.html" {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::error_page;

    #[test]
    fn the_page_shows_the_mistakes_as_text_and_keeps_the_scripts_of_the_template() {
        let template = "<title></title><script>reload()</script><div id=app></div>";
        let html = error_page(template, "<b> & $1\n1 error in the content").unwrap();
        assert!(html.contains("<title>1 error in the content</title>"), "{html}");
        assert!(html.contains("\n&lt;b> &amp; $1\n1 error in the content</pre>"), "{html}");
        assert!(html.contains("reload()"), "{html}");
    }
}
