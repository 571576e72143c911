//! `shots`: pictures of the built site for people to look at, into the ignored folder `shots/`.

use super::build;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::tools::{self, FOR_BUILD, FOR_RELEASE, FOR_SHOTS};
use std::fs;

/// Linux has no typeface behind `system-ui` that looks like a phone's: Inter is near. Without a desktop
/// Chromium asks for "sans" in its place.
const FONTS: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>system-ui</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
  </match>
  <match target="pattern">
    <test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
  </match>
  <match target="pattern">
    <test name="family"><string>sans</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
  </match>
</fontconfig>
"#;

/// Builds the site, unless told `--no-build`, and takes the pictures.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let toolbox = tools::ensure(&[FOR_BUILD, FOR_RELEASE, FOR_SHOTS])?;
    if !args.iter().any(|arg| arg == "--no-build") {
        build::release(&toolbox, &[])?;
    }
    let shots = toolbox.root.join("shots");
    let making = || format!("making {}", shots.display());
    fs::create_dir_all(&shots).context(making)?;
    let fonts = shots.join("fonts.conf");
    fs::write(&fonts, FONTS).context(making)?;
    let mut command = toolbox.command("cargo")?;
    command
        .args(["test", "--quiet", "--package", "patient-guide", "--features", "e2e"])
        .args(["--test", "e2e", "--", "--ignored", "shots"])
        .env("E2E_ENGINES", "chromium")
        .env("FONTCONFIG_FILE", &fonts)
        .env("SHOTS", &shots);
    if !process::shown(&mut command)? {
        return Err(Error::new("not every picture could be taken"));
    }
    println!("the pictures are in {}", shots.display());
    Ok(())
}
