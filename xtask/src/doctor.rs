//! `doctor`: which tools are there and from where, and where the missing ones come from.

use crate::toolbox::Toolbox;
use crate::tools::{Source, TOOLS};
use crate::wasm::{Build, Compiler};
use anyhow::Result;

/// Prints a line for each tool.
pub(crate) fn run() -> Result<()> {
    let mut toolbox = Toolbox::new()?;
    let rust = Compiler::find(&toolbox, Build::Debug).map(|compiler| compiler.describe());
    println!(
        "{:<16} {}",
        "rust",
        rust.unwrap_or_else(
            || "no compiler for wasm32; rustup or Debian's rustc-web brings one".to_owned()
        )
    );
    for tool in TOOLS {
        let path = tool.find(&toolbox);
        let from = match &tool.2 {
            Source::Cargo(krate, version, _) => format!("cargo install {krate} {version}"),
            Source::Npm => "npm, as xtask/package.json says".to_owned(),
            Source::Debian(package) => format!("Debian's {package}"),
        };
        match path {
            Some(path) => {
                println!("{:<16} {}", tool.1, path.display());
                tool.add(&mut toolbox, path)?;
            }
            None => println!("{:<16} missing; it comes from {from}", tool.1),
        }
    }
    println!("\nTo use the same tools in a shell:\n  {}", toolbox.exports().join("\n  "));
    Ok(())
}
