//! Pages a second and peak memory of the site program and of Hugo, on copies of the same article.

use crate::pages::fill;
use crate::report::{median, table};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4 as _;
use walkdir::WalkDir;

/// How many articles each generator gets.
const ARTICLES: usize = 10_000;
/// How often each runs, in turn with the other.
const RUNS: usize = 3;

/// A generator: its command, and the folder it writes.
struct Generator {
    name: &'static str,
    command: Command,
    output: PathBuf,
}

/// One run: how many pages came out, the seconds, and the peak memory in MiB.
type Run = [f64; 3];

/// The table. Without Hugo only ours is in it.
pub(crate) fn section(content: &Value) -> Result<String> {
    // In memory where the system has a folder for it: thousands of files would measure the disk.
    let memory = Path::new("/dev/shm");
    let parent = if memory.is_dir() { memory.to_owned() } else { env::temp_dir() };
    let scratch = tempfile::tempdir_in(parent).context("making a temporary folder")?;
    let mut generators = vec![site(scratch.path(), content)?];
    let mut note = "\nHugo is not compared: it is not installed (Debian's package is `hugo`).\n";
    if Command::new("hugo").arg("version").stdout(Stdio::null()).status().is_ok() {
        generators.insert(0, hugo(scratch.path(), content)?);
        note = "";
    }
    let mut runs: Vec<Vec<Run>> = generators.iter().map(|_| Vec::new()).collect();
    for run in 1..=RUNS {
        for (generator, runs) in generators.iter_mut().zip(&mut runs) {
            eprintln!("{ARTICLES} articles, run {run} of {RUNS}: {}", generator.name);
            runs.push(generator.run().with_context(|| format!("running {}", generator.name))?);
        }
    }
    let headings = ["generator", "pages", "seconds", "pages a second", "peak MiB"];
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    for (generator, runs) in generators.iter().zip(&runs) {
        let [pages, seconds, megabytes] =
            [0, 1, 2].map(|at| median(runs.iter().map(|run| run[at])));
        let [pages, speed, peak] =
            [pages, pages / seconds, megabytes].map(|one| format!("{one:.0}"));
        rows.push(vec![generator.name.into(), pages, format!("{seconds:.2}"), speed, peak]);
    }
    Ok(format!("\n## Generation of {ARTICLES} articles\n\n{}\n{note}", table(rows)))
}

impl Generator {
    /// Runs it once, into a fresh folder.
    fn run(&mut self) -> Result<Run> {
        if self.output.exists() {
            fs::remove_dir_all(&self.output)?;
        }
        let start = Instant::now();
        let used = self.command.stdout(Stdio::null()).spawn()?.wait4()?;
        let seconds = start.elapsed().as_secs_f64();
        let files = WalkDir::new(&self.output).into_iter().flatten();
        let pages = files.filter(|file| file.file_name() == "index.html").count();
        if !used.status.success() || pages < ARTICLES {
            bail!("{} with {pages} pages of {ARTICLES} articles", used.status);
        }
        Ok([pages as f64, seconds, used.rusage.maxrss as f64 / 1_048_576.0])
    }
}

/// Hugo, with a site of copies of the article.
fn hugo(scratch: &Path, content: &Value) -> Result<Generator> {
    let site = scratch.join("hugo");
    copy("bench/peers/hugo", &site)?;
    fs::create_dir(site.join("content"))?;
    let page = fill("hugo/article.md", content)?;
    for number in 1..=ARTICLES {
        let text = page.replacen("NUMBER", &number.to_string(), 1);
        fs::write(site.join(format!("content/article-{number:05}.md")), text)?;
    }
    let mut command = Command::new("hugo");
    command.arg("--quiet").arg("--source").arg(&site);
    Ok(Generator { name: "Hugo", command, output: site.join("public") })
}

/// The site program as it is compiled for a release, with a copy of the site that has more articles.
fn site(scratch: &Path, content: &Value) -> Result<Generator> {
    copy("public", &scratch.join("public"))?;
    let mut article = content["article"].clone();
    let title = article["title"].as_str().context("the article has no title")?.to_owned();
    for number in 2..=ARTICLES {
        article["title"] = format!("{title} {number}").into();
        let path = format!("public/content/articles/article-{number:05}.json");
        fs::write(scratch.join(path), article.to_string())?;
    }
    let (app, output) = (scratch.join("app"), scratch.join("output"));
    fs::create_dir(&app)?;
    fs::copy("index.html", app.join("index.html"))?;
    // Without compressed copies, which Hugo does not write either.
    let mut command = Command::new(build_site()?);
    command.arg("--root").arg(scratch).args(["build", "--no-compress"]);
    command.arg("--app").arg(app).arg("--output").arg(&output);
    Ok(Generator { name: "ours", command, output })
}

/// Copies a folder with all that is in it.
fn copy(from: &str, to: &Path) -> Result<()> {
    for file in WalkDir::new(from) {
        let file = file?;
        let copy = to.join(file.path().strip_prefix(from)?);
        if file.file_type().is_dir() {
            fs::create_dir_all(copy)?;
        } else {
            fs::copy(file.path(), copy)?;
        }
    }
    Ok(())
}

/// Compiles the site program in the profile for fast host programs, and returns its path.
fn build_site() -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--package", "site", "--profile", "bench"]);
    cargo.arg("--message-format=json-render-diagnostics").stderr(Stdio::inherit());
    let messages = String::from_utf8(cargo.output().context("starting cargo")?.stdout)?;
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut programs = messages.filter_map(|message| Some(message["executable"].as_str()?.into()));
    programs.next_back().context("the site program could not be compiled")
}
