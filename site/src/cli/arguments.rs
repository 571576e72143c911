//! What the program can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// Checks the content and prerenders the pages.
///
/// Exit codes: 0 all is well, 1 the content has errors, 2 the command was written wrongly,
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
    /// Check every content file, and print all errors and warnings at once.
    Check {
        /// Print only what is wrong in these files. All are checked.
        files: Vec<PathBuf>,
        /// Print the notes to the clinic too: what the source left open, a review that is not named.
        #[arg(long)]
        notes: bool,
        /// For people, on standard error; or one JSON object for programs, on standard output.
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Render every page for the app that trunk built. trunk's hook calls it.
    Prerender(Prerender),
    /// Render the content of a finished site once more, without compiling anything.
    Content {
        /// The folder of the site.
        #[arg(long, default_value = "dist")]
        output: PathBuf,
    },
    /// Serve the site from memory with live reload, while its sources change.
    Serve(Serve),
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
pub(crate) struct Prerender {
    /// The folder that trunk built, with its index.html [default: that of the output, or dist].
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    pub(crate) app: Option<PathBuf>,
    /// The folder that becomes the site, replaced as a whole [default: that of the app].
    #[arg(long, env = "SITE_OUTPUT")]
    pub(crate) output: Option<PathBuf>,
    /// The path that the site is served under.
    #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/", value_parser = public_url)]
    pub(crate) public_url: String,
    /// Put compressed copies beside the files, as in a release.
    #[arg(long)]
    pub(crate) compress: bool,
    /// The profile that trunk builds: debug or release.
    #[arg(long, env = "TRUNK_PROFILE", hide = true)]
    pub(crate) profile: Option<String>,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// The folder that trunk built, with its index.html.
    #[arg(long, default_value = "target/preview")]
    pub(crate) app: PathBuf,
    /// The path that the site is served under, the same as trunk's.
    #[arg(long, default_value = "/", value_parser = public_url)]
    pub(crate) public_url: String,
    /// The port [default: the first free one from 8080].
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// The command that builds this program and the app again when their code has changed.
    #[arg(last = true)]
    pub(crate) rebuild: Vec<OsString>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

/// The path that the site is served under, with a slash at both ends.
fn public_url(path: &str) -> Result<String, &'static str> {
    match path.trim_end_matches('/') {
        "" if path.starts_with('/') => Ok("/".to_owned()),
        path if path.starts_with('/') && !path.starts_with("//") => Ok(format!("{path}/")),
        _ => Err("write the path from the host's root, such as / or /guide/: \
                  pages lie at different depths, so no relative path fits them all"),
    }
}

#[cfg(test)]
mod tests {
    use super::public_url;

    #[test]
    fn a_path_of_the_site_begins_at_the_root_of_its_host() {
        assert_eq!(public_url("/").as_deref(), Ok("/"));
        assert_eq!(public_url("/guide").as_deref(), Ok("/guide/"));
        assert_eq!(public_url("/a/guide/").as_deref(), Ok("/a/guide/"));
        for path in ["", ".", "./", "guide/", "//example.org/", "https://example.org/"] {
            assert!(public_url(path).is_err(), "{path}");
        }
    }
}
