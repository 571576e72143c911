//! A content folder of many articles: the real one under many slugs and titles.

use std::fs;
use std::path::Path;

const ARTICLE: &str = "how-ketamine-therapy-works";
const TITLE: &str = "\"title\": \"Everything You Need to Know About How Ketamine Therapy Works";

/// Adds articles to the content below `public` until there are `number`. The real one stays the home.
pub(crate) fn many_articles(public: &Path, number: usize) {
    let folder = public.join("content/articles");
    let text = fs::read_to_string(folder.join(format!("{ARTICLE}.json"))).unwrap();
    assert_eq!(text.matches(TITLE).count(), 1, "the title of the article has changed");
    for at in 2..=number {
        let text = text.replace(TITLE, &format!("{TITLE} {at}"));
        fs::write(folder.join(format!("article-{at:05}.json")), text).unwrap();
    }
}
