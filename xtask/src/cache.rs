//! Where installed tools live: the user's cache folder, so that every checkout shares them and none holds them.
//!
//! An entry is made in a folder of its own and renamed into place with a stamp of its version, under a lock:
//! an interrupted or doubled run never leaves half a tool that looks like a whole one.

use crate::error::{Context as _, Error, Result};
use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs::{self, File};
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// The project's folder in the user's cache.
pub(crate) struct Cache {
    folder: PathBuf,
}

const STAMP: &str = "stamp";

impl Cache {
    /// Finds the folder, and makes nothing yet: `doctor` must leave no trace.
    pub(crate) fn find() -> Result<Self> {
        let absolute =
            |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let user =
            absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache")));
        let user = user.ok_or_else(|| {
            Error::new("neither XDG_CACHE_HOME nor HOME names a folder, so there is no place for the tools; set one")
        })?;
        Ok(Self { folder: user.join("patient-guide") })
    }

    /// The user's cache folder itself, where other programs keep theirs.
    pub(crate) fn user_folder(&self) -> &Path {
        self.folder.parent().unwrap_or(&self.folder)
    }

    /// Where an entry is or would be.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Where the output of a tool's installation goes.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.folder.join("log").join(format!("{name}.log"))
    }

    /// The entry, if it is there whole and of this version.
    pub(crate) fn get(&self, name: &str, stamp: &str) -> Option<PathBuf> {
        let entry = self.path(name);
        (fs::read_to_string(entry.join(STAMP)).ok()? == stamp).then_some(entry)
    }

    /// The entry, made by `install` in a folder it is handed if it is missing or of another version.
    pub(crate) fn get_or(
        &self,
        name: &str,
        stamp: &str,
        install: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        if let Some(entry) = self.get(name, stamp) {
            return Ok(entry);
        }
        let _lock = self.lock()?;
        // Somebody else may have made it while this one waited.
        if let Some(entry) = self.get(name, stamp) {
            return Ok(entry);
        }
        let making = self.path(&format!("{name}.new"));
        let old = self.path(&format!("{name}.old"));
        remove(&making)?;
        remove(&old)?;
        fs::create_dir_all(&making).context(|| format!("making {}", making.display()))?;
        let made = install(&making);
        if made.is_err() {
            remove(&making)?;
        }
        made?;
        fs::write(making.join(STAMP), stamp).context(|| format!("writing the stamp of {name}"))?;
        let entry = self.path(name);
        if entry.exists() {
            fs::rename(&entry, &old).context(|| format!("moving the old {name} aside"))?;
        }
        fs::rename(&making, &entry).context(|| format!("putting {name} into place"))?;
        remove(&old)?;
        Ok(entry)
    }

    fn lock(&self) -> Result<File> {
        let logs = self.folder.join("log");
        fs::create_dir_all(&logs).context(|| format!("making {}", logs.display()))?;
        let path = self.folder.join("lock");
        lock(&path, "installing tools")
    }
}

/// Holds a lock until the file is dropped, and says so if it has to wait for somebody who is `doing` something.
pub(crate) fn lock(path: &Path, doing: &str) -> Result<File> {
    let lock = File::create(path).context(|| format!("opening {}", path.display()))?;
    if lock.try_lock().is_err() {
        println!("waiting for another cargo xtask that is {doing}");
        lock.lock().context(|| format!("locking {}", path.display()))?;
    }
    Ok(lock)
}

/// A short name for a long text: the same text has the same name on one machine.
pub(crate) fn short_name(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:08x}", hasher.finish() >> 32)
}

/// Removes a folder that may not be there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::new(format!("removing {}: {error}", folder.display())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> Cache {
        let folder = env::temp_dir().join(format!("xtask-cache-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Cache { folder }
    }

    #[test]
    fn a_second_run_with_the_same_stamp_installs_nothing() {
        let cache = scratch("again");
        assert!(cache.get_or("tool", "1", |_| Ok(())).is_ok());
        let again = cache.get_or("tool", "1", |_| Err(Error::new("installed twice")));
        assert!(again.is_ok());
        let _ = fs::remove_dir_all(&cache.folder);
    }

    #[test]
    fn a_failed_install_leaves_the_old_version_whole() {
        let cache = scratch("failed");
        assert!(cache.get_or("tool", "1", |_| Ok(())).is_ok());
        assert!(cache.get_or("tool", "2", |_| Err(Error::new("no"))).is_err());
        assert!(cache.get("tool", "1").is_some());
        assert!(!cache.path("tool.new").exists());
        let _ = fs::remove_dir_all(&cache.folder);
    }

    #[test]
    fn a_new_stamp_replaces_the_entry() {
        let cache = scratch("replaced");
        assert!(cache.get_or("tool", "1", |_| Ok(())).is_ok());
        assert!(cache.get_or("tool", "2", |_| Ok(())).is_ok());
        assert!(cache.get("tool", "1").is_none() && cache.get("tool", "2").is_some());
        let _ = fs::remove_dir_all(&cache.folder);
    }
}
