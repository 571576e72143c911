//! Where a link may lead, as far as one article knows it; `check::across` looks at the other pages.

use super::File;
use crate::check::names::{did_you_mean, nearest};
use crate::read::json::Node;
use crate::report::characters::{is_blank, is_invisible, is_refused};
use crate::report::{Code, Problem, quote};
use std::collections::HashSet;
use std::ops::Range;

/// A link to a page of this site, and the bytes of the file that it is in.
pub(crate) type PageLink = (String, Range<usize>);

/// The links of the texts that lead to pages of this site.
pub(crate) fn page_links(file: &File<'_>) -> Vec<PageLink> {
    let links = file
        .entries
        .iter()
        .flat_map(|entry| entry.text.iter().flat_map(|t| &t.links).map(move |link| (entry, link)));
    let pages = links.filter(|(_, link)| is_path(&link.to));
    pages.map(|(entry, link)| (link.to.clone(), entry.node.part(link.range.clone()))).collect()
}

/// Checks the links of all texts.
pub(super) fn links(file: &File<'_>) -> Vec<Problem> {
    let ids = || {
        let ids = file.entries.iter().filter(|entry| entry.key == "id" && entry.owner != "Source");
        ids.filter_map(|entry| entry.node.words())
    };
    let known: HashSet<&str> = ids().collect();
    let mut problems = Vec::new();
    for entry in &file.entries {
        for link in entry.text.iter().flat_map(|text| &text.links) {
            let span = entry.node.part(link.range.clone());
            let problem = |code, message, help| {
                Problem::new(code, entry.node.source, span.clone(), message, help)
            };
            if is_blank(&link.words) {
                let help = "Write the words between [ and ].".to_owned();
                problems.push(problem(Code::Empty, "a link without words".to_owned(), help));
            }
            if let Some(id) = link.to.strip_prefix('#') {
                // The place may be among what could not be read.
                if file.is_sound && !known.contains(id) {
                    let near = did_you_mean(id, ids(), || "Give the place an id first.".to_owned());
                    let message = format!("there is no place {} in this article", quote(&link.to));
                    problems.push(problem(
                        Code::DanglingLink,
                        message,
                        near.replace("mean \"", "mean \"#"),
                    ));
                }
            } else if !is_path(&link.to) && !link.to.starts_with("glossary:") {
                let or = ", /page/ or /page/#id for a page of this site, or #id for a place in this article";
                problems.extend(outside(entry.node, span.clone(), &link.to, or));
            }
        }
    }
    problems
}

/// Whether `to` looks like the path of a page of this site, with or without a place on it.
fn is_path(to: &str) -> bool {
    let path = to.split_once('#').map_or(to, |(path, _)| path);
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/".contains(c);
    path.starts_with('/')
        && path.ends_with('/')
        && !path.contains("//")
        && path.chars().all(is_name)
}

/// Why `to` is refused as an address outside this site. `or` says what else is let through.
pub(super) fn outside(node: Node<'_>, span: Range<usize>, to: &str, or: &str) -> Option<Problem> {
    if is_outside(to) {
        return None;
    }
    let message = format!("a link cannot lead to {}", quote(to));
    let page = page_meant(to).filter(|_| !or.is_empty());
    let help = match (address_meant(to), page) {
        (Some(address), _) => format!("Write {address}."),
        (None, Some(page)) if page.contains('#') => format!("Write {page}."),
        (None, Some(page)) => format!("Write {page}, with a slash before and after it."),
        _ => format!("Write an address with https://, http://, mailto: or tel:{or}."),
    };
    Some(Problem::new(Code::LinkRefused, node.source, span, message, help))
}

/// The address outside this site that was probably meant.
fn address_meant(to: &str) -> Option<String> {
    let plain = to.trim_matches(|c: char| c.is_whitespace() || "\"'“”„‘’<>".contains(c));
    let number = plain.trim_start_matches("tel:").trim_start_matches('/');
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let is_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c);
    let (scheme, rest) = plain.split_once([':', '/']).unwrap_or(("", plain));
    let rest = rest.trim_start_matches([':', '/']).replace(' ', "%20");
    let is_web = nearest(scheme, ["https", "http"]).is_some() && !rest.is_empty();
    let meant = match plain {
        _ if digits.len() >= 7 && number.chars().all(is_number) => format!("tel:{digits}"),
        _ if plain.contains('@') && matches!(scheme, "" | "mailto") => format!("mailto:{rest}"),
        _ if is_web => format!("https://{rest}").replacen("https://http", "http", 1),
        _ if is_host(plain.split('/').next().unwrap_or_default()) => {
            format!("https://{}", plain.replace(' ', "%20"))
        }
        _ => return None,
    };
    is_outside(&meant).then_some(meant)
}

/// Whether `name` looks like `www.example.org`, and not like a file.
fn is_host(name: &str) -> bool {
    const FILES: [&str; 8] = ["html", "htm", "php", "pdf", "docx", "json", "png", "jpg"];
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
    end.len() > 1
        && end.chars().all(|c| c.is_ascii_alphabetic())
        && !FILES.contains(&end)
        && !name.starts_with('.')
        && name.chars().all(plain)
}

/// The page of this site that was probably meant, with the place on it.
fn page_meant(to: &str) -> Option<String> {
    let (path, id) = to.split_once('#').map_or((to, None), |(path, id)| (path, Some(id)));
    let path = path.to_lowercase();
    let path = path.trim_matches(['/', '.']).trim_end_matches(".html");
    let page = format!("/{path}/");
    let place = id.map(|id| format!("#{id}")).unwrap_or_default();
    (!path.is_empty() && is_path(&page)).then(|| format!("{page}{place}"))
}

/// Whether `to` is an address of a kind that cannot run anything and names its target in full.
fn is_outside(to: &str) -> bool {
    let clean = !to.chars().any(|c| c.is_whitespace() || hides(c));
    let target = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| to.strip_prefix(scheme));
    let twice = |target: &str| target.starts_with("http://") || target.starts_with("https://");
    clean && target.is_some_and(|to| !to.is_empty() && !to.starts_with('/') && !twice(to))
}

/// Whether a character is invisible or refused in the content, which an address may not contain.
pub(super) fn hides(character: char) -> bool {
    is_invisible(character) || is_refused(character)
}

/// Checks what an article says of others: its language, what it translates, what it recommends.
pub(super) fn relations(file: &File<'_>) -> Vec<Problem> {
    let (folder, root) = (file.folder, file.root);
    let mut problems = Vec::new();
    if let Some(node) = root.get("lang")
        && let Some(lang) = node.words().filter(|lang| !folder.languages.iter().any(|l| l == lang))
    {
        let message = format!("the site does not speak {}", quote(lang));
        let help = format!(
            "Write public/content/site.{lang}.json, a copy of site.json with its words in that language."
        );
        problems.push(node.problem(Code::DanglingLink, message, help));
    }
    let related: Vec<Node<'_>> = root.get("related").into_iter().flat_map(Node::items).collect();
    let mut named = HashSet::new();
    for node in &related {
        if let Some(slug) = node.words().filter(|slug| !named.insert(*slug)) {
            let message = format!("{} is there twice", quote(slug));
            problems.push(node.problem(Code::IdTaken, message, "Take one of them away."));
        }
    }
    for node in root.get("translationOf").into_iter().chain(related) {
        let Some(slug) =
            node.words().filter(|slug| *slug == file.slug || !folder.slugs.contains(*slug))
        else {
            continue;
        };
        let others = folder.slugs.iter().map(String::as_str).filter(|other| *other != file.slug);
        problems.push(match slug == file.slug {
            true => {
                let help = "Name another article, or take the entry away.";
                node.problem(Code::DanglingLink, "this is the article itself", help)
            }
            false => no_article(node, slug, others),
        });
    }
    problems
}

/// The problem with a name that no article has.
pub(crate) fn no_article<'a>(
    node: Node<'_>,
    name: &str,
    others: impl Iterator<Item = &'a str>,
) -> Problem {
    let plain = name.trim_matches('/').trim_start_matches("articles/").trim_end_matches(".json");
    let help =
        did_you_mean(plain, others, || "Name a file of articles/ without its .json.".to_owned());
    node.problem(Code::DanglingLink, format!("there is no article {}", quote(name)), help)
}
