//! `doctor`: what is there, of which version, from where; what is missing and how it would be got. Installs nothing.

use crate::error::Result;
use crate::toolbox::Toolbox;
use crate::tools::{FOR_BENCH, FOR_BUILD, FOR_RELEASE, FOR_SHOTS, FOR_TESTS};

/// Prints one line per tool.
pub(crate) fn run(_: &[String]) -> Result<()> {
    let mut toolbox = Toolbox::new()?;
    let mut seen = Vec::new();
    for tool in
        FOR_BUILD.iter().chain(FOR_RELEASE).chain(FOR_TESTS).chain(FOR_SHOTS).chain(FOR_BENCH)
    {
        let name = tool.name();
        // Tests and pictures need the same browser.
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        match tool.find(&toolbox) {
            Some(found) => {
                println!("{name:<17} {}  {}", found.version, found.path.display());
                toolbox.add(found);
            }
            None => println!("{name:<17} missing; {}", tool.how(&toolbox)),
        }
    }
    let exports = toolbox.exports();
    if !exports.is_empty() {
        println!("\nTo use the same tools in a shell:\n  {}", exports.join("\n  "));
    }
    Ok(())
}
