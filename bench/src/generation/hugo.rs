//! Hugo on copies of the article.

use super::Generated;
use crate::content::Content;
use crate::peak::peak;
use crate::peers::fill;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Whether there is one.
pub(super) fn is_installed() -> bool {
    let asked = Command::new("hugo").arg("version").stdout(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// Writes a Hugo site of so many copies of the article, each with a title of its own.
pub(super) fn write(peers: &Path, site: &Path, content: &Content, articles: usize) -> Result<()> {
    let writing = || format!("writing {}", site.display());
    let _ = fs::remove_dir_all(site);
    let (layouts, pages) = (site.join("layouts/_default"), site.join("content"));
    fs::create_dir_all(&layouts).with_context(writing)?;
    fs::create_dir_all(&pages).with_context(writing)?;
    for file in ["hugo.toml", "layouts/_default/single.html"] {
        fs::copy(peers.join("hugo").join(file), site.join(file)).with_context(writing)?;
    }
    let page = fill(peers, "hugo/article.md", content)?;
    for number in 1..=articles {
        let text = page.replacen("NUMBER", &number.to_string(), 1);
        fs::write(pages.join(format!("article-{number:05}.md")), text).with_context(writing)?;
    }
    Ok(())
}

/// Runs Hugo on the site, and looks how much memory it takes meanwhile.
pub(super) fn run(site: &Path, articles: usize) -> Result<Generated> {
    let _ = fs::remove_dir_all(site.join("public"));
    let start = Instant::now();
    let mut hugo = Command::new("hugo").args(["--quiet", "--source"]).arg(site).spawn()?;
    let (number, mut most) = (hugo.id().to_string(), 0.0_f64);
    let status = loop {
        most = most.max(peak(&number).unwrap_or_default());
        match hugo.try_wait()? {
            Some(status) => break status,
            None => thread::sleep(Duration::from_millis(10)),
        }
    };
    let seconds = start.elapsed().as_secs_f64();
    let made = fs::read_dir(site.join("public"))?.flatten();
    let pages = made.filter(|entry| entry.path().join("index.html").is_file()).count();
    if !status.success() || pages != articles {
        bail!("hugo made {pages} pages of {articles} articles");
    }
    Ok(Generated { pages: pages as f64, seconds, peak: most })
}
