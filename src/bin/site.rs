//! The host's command line: `site check` looks at the content, `site prerender` makes the pages,
//! `site new` begins an article, `site schema` tells editors' programs what an article may hold.

use clap::{Args, Parser, Subcommand, ValueEnum};
use patient_guide::site::{self, FileError, Prerender, PrerenderError, Prerendered, Severity};
use std::error::Error;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks the content and prerenders the pages.
///
/// Exit codes: 0 all is well, 1 the content has mistakes, 2 the command was written wrongly,
/// 3 a file could not be read or written.
#[derive(Parser)]
struct Arguments {
    /// The folder of the project, where public/ is.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Look at every content file and tell all mistakes and warnings at once.
    Check {
        /// For people, on standard error; or one JSON object for programs, on standard output.
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Render every page into a folder that holds trunk's index.html.
    Prerender(Build),
    /// Render the content once more into what the last build made, without compiling anything.
    Content {
        /// The folder that the last build became.
        #[arg(long, default_value = "dist")]
        output: PathBuf,
        /// Which last build: debug or release.
        #[arg(long, default_value = "release")]
        profile: String,
        /// Where that build left its template, if not in target/site/ of the project.
        #[arg(long)]
        keep: Option<PathBuf>,
    },
    /// Begin something new.
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Write the JSON Schema files beside the content, after a change of the types.
    Schema,
}

#[derive(Subcommand)]
enum New {
    /// Write the file of a new article, which passes the check.
    Article {
        /// The title of the article.
        title: String,
        /// The address of its page, if it should not be made of the title.
        #[arg(long)]
        slug: Option<String>,
    },
}

#[derive(Args)]
struct Build {
    /// The folder. Trunk names it to its hooks.
    #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
    output: PathBuf,
    /// The path that the site is served under.
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    public_url: String,
    /// Put compressed copies beside the files. Otherwise only a release gets them.
    #[arg(long)]
    compress: bool,
    /// A build whose compressed copies are taken over where the file is the same.
    #[arg(long, env = "SITE_PREVIOUS")]
    previous: Option<PathBuf>,
    /// What kind of build this is: debug or release. Trunk names it to its hooks.
    #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
    profile: String,
    /// Where to leave what `site content` needs, if not in target/site/ of the project. It is not
    /// part of the site, which is published.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// Put mistakes in the content into the pages, for the person who edits them. Never in a release.
    #[arg(long, env = "SITE_ERRORS_IN_PAGES")]
    errors_in_pages: bool,
    /// The pages of the build before, whose addresses then show the mistakes.
    #[arg(long, env = "TRUNK_DIST_DIR", hide = true)]
    before: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The content has mistakes.
const MISTAKES: u8 = 1;
/// Something else went wrong.
const FAILED: u8 = 3;

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let done = match command {
        Command::Check { format } => check(&root, format),
        Command::Prerender(build) => prerender(&root, &build),
        Command::Content { output, profile, keep } => {
            let keep = keep.unwrap_or_else(|| last_build(&root, &profile));
            let prerender = Prerender { root: &root, output: &output, keep: Some(&keep) };
            prerender.content().map(told).or_else(|error| failed(error, None))
        }
        Command::New { what: New::Article { title, slug } } => {
            new_article(&root, &title, slug.as_deref())
        }
        Command::Schema => schema(&root),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(FAILED)
    })
}

type Done = Result<ExitCode, Box<dyn Error>>;

fn check(root: &Path, format: Format) -> Done {
    let site::Checked { content, mistakes, warnings } = site::check_folder(root);
    let code = if mistakes.0.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) };
    let articles = content.map_or(0, |content| content.articles.len());
    let mut all = warnings;
    all.0.extend(mistakes.0);
    match format {
        Format::Json => writeln!(io::stdout(), "{}", all.to_json()?)?,
        Format::Text if all.0.is_empty() => eprintln!("{articles} article(s), no mistake"),
        Format::Text if all.count(Severity::Error) == 0 => {
            eprintln!("{all}\n{articles} article(s), no mistake");
        }
        Format::Text => eprintln!("{all}"),
    }
    Ok(code)
}

fn prerender(root: &Path, build: &Build) -> Done {
    let release = build.profile == "release";
    let keep = build.keep.clone().unwrap_or_else(|| last_build(root, &build.profile));
    let prerender = Prerender { root, output: &build.output, keep: Some(&keep) };
    let compress = build.compress || release;
    match prerender.build(&build.public_url, compress, build.previous.as_deref()) {
        Ok(done) => {
            keep_program(&keep)?;
            Ok(told(done))
        }
        Err(error) => failed(error, (build.errors_in_pages && !release).then_some(build)),
    }
}

/// Tells the mistakes; for a person who edits, into the pages as well.
fn failed(error: PrerenderError, pages: Option<&Build>) -> Done {
    let PrerenderError::Content(mistakes) = error else {
        return Err(error.into());
    };
    eprintln!("{mistakes}");
    let Some(build) = pages else {
        return Ok(ExitCode::from(MISTAKES));
    };
    site::write_error_pages(&build.output, build.before.as_deref(), &mistakes)?;
    Ok(ExitCode::SUCCESS)
}

fn last_build(root: &Path, profile: &str) -> PathBuf {
    root.join("target/site").join(profile)
}

/// Keeps this program beside the template: pages and app must come from the same sources.
fn keep_program(keep: &Path) -> Result<(), Box<dyn Error>> {
    let (new, kept) = (keep.join("site.new"), keep.join("site"));
    let this = std::env::current_exe()?;
    fs::copy(this, &new).and_then(|_| fs::rename(&new, &kept)).map_err(FileError::at(&kept))?;
    Ok(())
}

fn told(done: Prerendered) -> ExitCode {
    let compressed = match done.compressed {
        0 => String::new(),
        n => format!(", {n} copies compressed"),
    };
    let warnings = match done.warnings {
        0 => String::new(),
        n => format!("; {n} warnings, told by `cargo xtask check`"),
    };
    let Prerendered { pages, written, .. } = done;
    eprintln!("prerendered {pages} pages, {written} files changed{compressed}{warnings}");
    ExitCode::SUCCESS
}

fn new_article(root: &Path, title: &str, slug: Option<&str>) -> Done {
    let path = site::new_article(root, title, slug)?;
    eprintln!(
        "{} is written.\nPut your words in the place of each PLACEHOLDER; `cargo xtask check` lists those that are left.\nA link in \"navigation\" of public/content/site.json leads readers to it.",
        path.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn schema(root: &Path) -> Done {
    for (name, schema) in site::schemas() {
        let path = root.join("public/content").join(name);
        let text = format!("{}\n", serde_json::to_string_pretty(&schema)?);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("{} is written", path.display());
    }
    Ok(ExitCode::SUCCESS)
}
