//! What the program can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Checks the content and prerenders the pages.
///
/// Exit codes: 0 all is well, 1 the content has mistakes, 2 the command was written wrongly,
/// 3 a file could not be read or written.
#[derive(Parser)]
pub(crate) struct Arguments {
    /// The folder of the project, where public/ is.
    #[arg(long, global = true, default_value = ".")]
    pub(crate) root: PathBuf,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
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
pub(crate) enum New {
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
pub(crate) struct Build {
    /// The folder. Trunk names it to its hooks.
    #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
    pub(crate) output: PathBuf,
    /// The path that the site is served under.
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
    pub(crate) public_url: String,
    /// Put compressed copies beside the files. Otherwise only a release gets them.
    #[arg(long)]
    pub(crate) compress: bool,
    /// A build whose compressed copies are taken over where the file is the same.
    #[arg(long, env = "SITE_PREVIOUS")]
    pub(crate) previous: Option<PathBuf>,
    /// What kind of build this is: debug or release. Trunk names it to its hooks.
    #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
    pub(crate) profile: String,
    /// Where to leave what `site content` needs, if not in target/site/ of the project. It is not
    /// part of the site, which is published.
    #[arg(long, env = "SITE_KEEP")]
    pub(crate) keep: Option<PathBuf>,
    /// Put mistakes in the content into the pages, for the person who edits them. Never in a release.
    #[arg(long, env = "SITE_ERRORS_IN_PAGES")]
    pub(crate) errors_in_pages: bool,
    /// The pages of the build before, whose addresses then show the mistakes.
    #[arg(long, env = "TRUNK_DIST_DIR", hide = true)]
    pub(crate) before: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}
