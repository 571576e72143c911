//! A site to put on a host: the real pages with placeholders for the app, long enough to be worth compressing.

use crate::project::Project;
use site::Host;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

pub(crate) const GLUE: &str = "app-0123456789abcdef.js";
pub(crate) const WASM: &str = "app-0123456789abcdef_bg.wasm";

/// A finished site, and the folder that its addresses begin in.
pub(crate) struct Site {
    pub(crate) base: &'static str,
    project: Project,
}

impl Site {
    /// The site under `base`: `/`, or `/guide/`.
    pub(crate) fn under(base: &'static str) -> Self {
        Self::made(base, None)
    }

    /// The same, made for one host.
    pub(crate) fn for_host(base: &'static str, host: Host) -> Self {
        Self::made(base, Some(host))
    }

    fn made(base: &'static str, host: Option<Host>) -> Self {
        let project = Project::copy();
        let output = project.app();
        fs::write(output.join(GLUE), "export default () => {};\n".repeat(99)).unwrap();
        fs::write(output.join(WASM), b"\0asm".repeat(99)).unwrap();
        let icon = project.path().join("public/icons");
        crate::copy_folder::copy_folder(&icon, &output.join("icons"));
        project.publish_for(base, true, host).unwrap();
        let output = project.output();
        let site = Self { base, project };
        let root = site.root();
        if root != output {
            fs::create_dir(&root).unwrap();
            symlink(&output, root.join(base.trim_matches('/'))).unwrap();
        }
        site
    }

    /// The folder of the host: the site itself, or the one that the site is a folder of.
    pub(crate) fn root(&self) -> PathBuf {
        if self.base == "/" { self.project.output() } else { self.project.path().join("root") }
    }

    /// A folder for the host's own files.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.project.path().to_owned()
    }

    /// The bytes of a file of the site.
    pub(crate) fn bytes(&self, file: &str) -> Vec<u8> {
        fs::read(self.project.output().join(file)).unwrap()
    }
}
