//! The licences of every crate that is in the packaged program or in the app, each text once.

use crate::toolbox::Toolbox;
use anyhow::{Context as _, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What the names of files with licences begin with.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// The list of crates with their licences, then the texts.
pub(crate) fn text(toolbox: &Toolbox) -> Result<String> {
    let metadata =
        toolbox.cmd("cargo").args(["metadata", "--format-version", "1", "--all-features"]);
    let metadata: Value = serde_json::from_str(&metadata.quiet().ignore_stderr().read()?)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = list(&metadata["resolve"]["nodes"]);
    let nodes: BTreeMap<String, &Value> =
        nodes.iter().map(|node| (word(&node["id"]), node)).collect();
    let packages = list(&metadata["packages"]);
    let mut open: Vec<String> = packages
        .iter()
        .filter(|package| package["name"] == "site" && package["source"].is_null())
        .map(|package| word(&package["id"]))
        .collect();
    let mut inside = BTreeSet::new();
    while let Some(id) = open.pop() {
        let dependencies = nodes.get(&id).map(|node| list(&node["deps"])).unwrap_or_default();
        let is_normal = |dependency: &&Value| {
            list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null())
        };
        open.extend(
            dependencies
                .iter()
                .filter(is_normal)
                .map(|it| word(&it["pkg"]))
                .filter(|id| !inside.contains(id)),
        );
        inside.insert(id);
    }
    let mut crates = String::new();
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let is_foreign =
        |package: &&Value| inside.contains(&word(&package["id"])) && !package["source"].is_null();
    for package in packages.iter().filter(is_foreign) {
        let name = format!("{} {}", word(&package["name"]), word(&package["version"]));
        crates.push_str(&format!("{name}: {}\n", word(&package["license"])));
        let manifest = word(&package["manifest_path"]);
        let folder = Path::new(&manifest).parent().context("a manifest without a folder")?;
        for text in licences(folder)? {
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    let texts = texts.iter().map(|(text, names)| {
        let names = names.iter().cloned().collect::<Vec<_>>().join(", ");
        format!("\n{}\n{names}\n\n{text}\n", "-".repeat(80))
    });
    Ok(format!(
        "The program and the app in it are made of these crates, and of Rust's standard library (MIT OR Apache-2.0).\n\
         The texts of their licences follow.\n\n{crates}{}",
        texts.collect::<String>()
    ))
}

/// The texts of the licences in the folder of a crate.
fn licences(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    let is_licence = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        path.is_file() && NAMES.iter().any(|start| name.starts_with(start))
    };
    let paths = entries.flatten().map(|entry| entry.path()).filter(|path| is_licence(path));
    let texts = paths.filter_map(|path| fs::read_to_string(path).ok());
    Ok(texts.map(|text| text.replace("\r\n", "\n").trim().to_owned()).collect())
}
