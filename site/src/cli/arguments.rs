//! What the program can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// Makes a patient-education website of a folder of words.
#[derive(Parser)]
#[command(
    name = "site",
    after_help = "Examples:\n  \
        site init my-site                   begins a new site\n  \
        site serve                          shows the site of this folder while you edit it\n  \
        site check                          lists all errors and warnings in the words\n  \
        site build --public-url /guide/     makes the files for a host, in dist/\n\n\
        Exit codes: 0 all is well, 1 the words have errors, 2 the command was written wrongly,\n\
        3 a file could not be read or written."
)]
pub(crate) struct Arguments {
    /// The folder of the site, where public/ is.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub(crate) root: PathBuf,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Begin a new site in an empty folder.
    #[command(after_help = "Example: site init my-site && cd my-site && site serve")]
    Init {
        /// The folder, which is empty or not there yet.
        dir: PathBuf,
        /// Let GitHub publish the site at every change: adds a workflow and a copy of this program.
        #[arg(long)]
        github: bool,
    },
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
    /// Show the site at a local address; a page reloads when its words change.
    Serve(Serve),
    /// Make the finished site, a folder of files for any host.
    Build(Build),
    /// Begin something new.
    New {
        #[command(subcommand)]
        what: New,
    },
    /// Write the JSON Schema files beside the content, after an update of this program.
    Schema,
    /// Print the completions for a shell.
    #[command(
        after_help = "Example: site completions bash > ~/.local/share/bash-completion/completions/site"
    )]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page.
    #[command(after_help = "Example: site man > ~/.local/share/man/man1/site.1")]
    Man,
    /// Render every page into the folder that trunk builds.
    #[command(hide = true)]
    TrunkHook(TrunkHook),
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
        /// Write an article with every block that there is, to look things up in.
        #[arg(long)]
        example: bool,
    },
    /// Write what the site needs in another language: its own site file, the first article, links.
    #[command(after_help = "Example: site new language es")]
    Language {
        /// The code of the language, such as es, ar or pt-BR.
        lang: String,
    },
    /// Write the file of an article in another language, with the words to translate.
    #[command(after_help = "Example: site new translation what-to-expect es")]
    Translation {
        /// The article: its file's name without .json.
        slug: String,
        /// The code of the language.
        lang: String,
    },
}

#[derive(Args)]
pub(crate) struct Build {
    /// The folder of the site, instead of --root.
    pub(crate) dir: Option<PathBuf>,
    /// The folder that becomes the finished site, replaced as a whole [default: dist in that of the site].
    #[arg(long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    /// The path that the site is served under.
    #[arg(long, default_value = "/", value_name = "PATH", value_parser = public_url)]
    pub(crate) public_url: String,
    /// Make what this host needs and no more, and say what to do next.
    #[arg(long, value_enum)]
    pub(crate) host: Option<Host>,
    /// Write no compressed copies beside the files.
    #[arg(long)]
    pub(crate) no_compress: bool,
    /// The folder in which trunk built the app, instead of the app in this program.
    #[arg(long, hide = true)]
    pub(crate) app: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Host {
    Netlify,
    Cloudflare,
    GithubPages,
    Nginx,
    Apache,
    S3,
}

/// What trunk tells its hook.
#[derive(Args)]
pub(crate) struct TrunkHook {
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    pub(crate) staging: PathBuf,
    #[arg(long, env = "TRUNK_PUBLIC_URL", value_parser = public_url)]
    pub(crate) public_url: String,
    #[arg(long, env = "TRUNK_PROFILE")]
    pub(crate) profile: String,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// The folder of the site, instead of --root.
    pub(crate) dir: Option<PathBuf>,
    /// The path that the site is served under.
    #[arg(long, default_value = "/", value_name = "PATH", value_parser = public_url)]
    pub(crate) public_url: String,
    /// The port [default: the first free one from 8080].
    #[arg(long)]
    pub(crate) port: Option<u16>,
    /// The folder in which trunk built the app, instead of the app in this program.
    #[arg(long, hide = true)]
    pub(crate) app: Option<PathBuf>,
    /// The command that builds this program and the app again when their code has changed.
    #[arg(last = true, hide = true)]
    pub(crate) rebuild: Vec<OsString>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

/// The path that the site is served under, with a slash at both ends.
fn public_url(path: &str) -> Result<String, &'static str> {
    // Any other character would have to be escaped in an attribute or an address.
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    match path.trim_end_matches('/') {
        path if !path.chars().all(is_plain) => {
            Err("write it in letters, digits, hyphens and dots, such as /guide/")
        }
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
        for path in ["", ".", "./", "guide/", "//example.org/", "https://example.org/", "/a b/"] {
            assert!(public_url(path).is_err(), "{path}");
        }
    }
}
