//! `site build`, and the same for trunk's hook.

use super::arguments::{Build, Host, TrunkHook};
use super::next_steps::next_steps;
use super::{CONTENT_ERRORS, CommandResult};
use crate::publish::AppFiles;
use crate::{PublishError, Published, Publisher};
use std::path::Path;
use std::process::ExitCode;

/// Makes the finished site.
pub(crate) fn build(root: &Path, options: &Build) -> CommandResult {
    let root = options.dir.as_deref().unwrap_or(root);
    let app = AppFiles::load(options.app.as_deref())?;
    let output = options.output.clone().unwrap_or_else(|| root.join("dist"));
    let host = options.host.map(published_for);
    let compress = !options.no_compress && host.is_none_or(crate::Host::takes_copies);
    let publisher = Publisher { root, output: &output, compress, host };
    let code = finish(publisher.publish(app, &options.public_url))?;
    if let Some(host) = host.filter(|_| code == ExitCode::SUCCESS) {
        eprintln!("\n{}", next_steps(host, &output, &options.public_url));
    }
    Ok(code)
}

/// Renders every page into the folder that trunk builds, in the place of the template.
pub(crate) fn trunk_hook(root: &Path, options: &TrunkHook) -> CommandResult {
    let output = &options.staging;
    let compress = options.profile == "release";
    let publisher = Publisher { root, output, compress, host: None };
    finish(publisher.publish(AppFiles::load(Some(output))?, &options.public_url))
}

fn published_for(host: Host) -> crate::Host {
    match host {
        Host::Netlify => crate::Host::Netlify,
        Host::Cloudflare => crate::Host::Cloudflare,
        Host::GithubPages => crate::Host::GithubPages,
        Host::Nginx => crate::Host::Nginx,
        Host::Apache => crate::Host::Apache,
        Host::S3 => crate::Host::S3,
    }
}

fn finish(done: Result<Published, PublishError>) -> CommandResult {
    match done {
        Ok(published) => {
            print_summary(published);
            Ok(ExitCode::SUCCESS)
        }
        Err(error @ (PublishError::Content(_) | PublishError::NoStart(_))) => {
            eprintln!("{error}");
            Ok(ExitCode::from(CONTENT_ERRORS))
        }
        Err(error) => Err(error.into()),
    }
}

fn print_summary(published: Published) {
    let Published { pages, compressed, warnings, unpublished, came, went } = published;
    let compressed = match compressed {
        0 => String::new(),
        n => format!(", {n} files compressed"),
    };
    let warnings = match warnings {
        0 => String::new(),
        n => format!("; {n} warnings, which `site check` lists"),
    };
    eprintln!("rendered {pages} pages{compressed}{warnings}");
    for (file, reason) in unpublished {
        eprintln!("not published: {file} ({reason})");
    }
    for address in came {
        eprintln!("new address: {address}");
    }
    for address in &went {
        eprintln!("gone: {address}");
    }
    if !went.is_empty() {
        eprintln!(
            "Links to what is gone find nothing. If a file was renamed, write \"formerly\": [\"its old name\"] in it."
        );
    }
}
