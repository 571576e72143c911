//! The text files that are made from templates: `site/templates/`.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};
use std::sync::LazyLock;

const TEMPLATES: [(&str, &str); 11] = [
    ("error.html", include_str!("../../templates/error.html")),
    ("feed.xml", include_str!("../../templates/feed.xml")),
    ("head.html", include_str!("../../templates/head.html")),
    ("moved.html", include_str!("../../templates/moved.html")),
    ("_headers", include_str!("../../templates/_headers")),
    ("_htaccess", include_str!("../../templates/_htaccess")),
    ("_nginx.conf", include_str!("../../templates/_nginx.conf")),
    ("_redirects", include_str!("../../templates/_redirects")),
    ("robots.txt", include_str!("../../templates/robots.txt")),
    ("sitemap.xml", include_str!("../../templates/sitemap.xml")),
    ("sitemap-index.xml", include_str!("../../templates/sitemap-index.xml")),
];

static ENVIRONMENT: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build()?);
    environment.set_formatter(|out, state, value| match state.auto_escape() {
        AutoEscape::Html if !value.is_safe() => Ok(out.write_str(&escape(&value.to_string()))?),
        _ => Ok(write!(out, "{value}")?),
    });
    for (name, text) in TEMPLATES {
        // A page's head is one line: its template has several, for readability.
        let is_page = name.ends_with(".html");
        let text = if is_page { text.replace('\n', "") } else { text.to_owned() };
        environment.add_template_owned(name, text)?;
    }
    Ok(environment)
});

/// The template with this name, filled in. Values are escaped where its name ends in `.html` or
/// `.xml`.
pub(crate) fn fill(name: &str, context: Value) -> Result<String, TextError> {
    let environment = ENVIRONMENT.as_ref().map_err(|error| TextError(error.to_string()))?;
    let filled = environment.get_template(name).and_then(|template| template.render(context));
    filled.map_err(|error| TextError(error.to_string()))
}

/// A template cannot be filled in.
#[derive(Clone, Debug, thiserror::Error)]
#[error("site/templates: {0}")]
pub struct TextError(String);

/// Escapes text for its place between tags or in a double-quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::fill;
    use minijinja::context;

    #[test]
    fn values_are_escaped_in_html_and_xml_and_nowhere_else() {
        let text = "</loc> & \"words\"";
        let list = fill("sitemap-index.xml", context! { addresses => [text] }).unwrap();
        assert!(list.contains("<loc>&lt;/loc&gt; &amp; &quot;words&quot;</loc>"), "{list}");
        let robots = fill("robots.txt", context! { sitemap => text }).unwrap();
        assert_eq!(robots, format!("User-agent: *\nAllow: /\n\nSitemap: {text}\n"));
    }

    #[test]
    fn a_value_that_nobody_gives_is_an_error() {
        let error = fill("feed.xml", context! { title => "x" }).unwrap_err().to_string();
        assert!(error.contains("undefined") && error.contains("feed.xml"), "{error}");
    }
}
