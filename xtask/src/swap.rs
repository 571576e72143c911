//! Putting a finished folder into the place of the old one, so that whoever looks, and whenever the
//! machine stops, finds a whole folder there: the old one or the new one.

use crate::cache;
use crate::error::{Context as _, Result};
use std::fs;
use std::io;
use std::path::Path;

/// Puts `next` into the place of `dist` and deletes the old one. `last` is a name that is free for
/// a moment where the file system cannot exchange two folders in one step.
pub(crate) fn swap(next: &Path, dist: &Path, last: &Path) -> Result<()> {
    let doing = || format!("putting the build into {}", dist.display());
    if !dist.exists() {
        return fs::rename(next, dist).context(doing);
    }
    match exchange(next, dist) {
        // What stood in dist/ stands in the other place now.
        Ok(()) => cache::remove(next),
        Err(error) if is_unable(&error) => {
            cache::remove(last)?;
            fs::rename(dist, last).context(doing)?;
            // For this moment there is no dist/. `recover` mends it if the machine stops just now.
            if let Err(error) = fs::rename(next, dist) {
                fs::rename(last, dist).context(doing)?;
                return Err(error).context(doing);
            }
            cache::remove(last)
        }
        Err(error) => Err(error).context(doing),
    }
}

/// Brings the old folder back if the machine stopped in the moment between two renames.
pub(crate) fn recover(dist: &Path, last: &Path) -> Result<()> {
    if dist.exists() || !last.exists() {
        return Ok(());
    }
    fs::rename(last, dist).context(|| format!("bringing {} back", dist.display()))
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the file system or the kernel has no exchange. Some say that the argument is wrong.
fn is_unable(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::env;
    use std::path::PathBuf;
    use std::process::{Child, Command, Stdio};
    use std::thread;
    use std::time::{Duration, Instant, SystemTime};

    /// As many as a small site has.
    const FILES: usize = 40;
    const KILLS: u32 = 200;
    const FOLDER: &str = "XTASK_SWAP_FOLDER";
    type Tested = std::result::Result<(), Box<dyn std::error::Error>>;

    struct Folders {
        root: PathBuf,
    }

    impl Folders {
        fn path(&self, name: &str) -> PathBuf {
            self.root.join(name)
        }

        fn swap(&self) -> Result<()> {
            swap(&self.path("next"), &self.path("dist"), &self.path("last"))
        }

        /// Writes a folder whose files all say the same.
        fn write(&self, name: &str, words: &str) -> io::Result<()> {
            let folder = self.path(name);
            fs::create_dir_all(&folder)?;
            (0..FILES).try_for_each(|at| fs::write(folder.join(at.to_string()), words))
        }

        /// What all files of dist/ say, if they are all there and say the same.
        fn whole(&self) -> Option<String> {
            let read = |at: usize| fs::read_to_string(self.path("dist").join(at.to_string())).ok();
            let first = read(0)?;
            let same = (1..FILES).all(|at| read(at).as_deref() == Some(&first));
            (same && !first.is_empty()).then_some(first)
        }
    }

    fn scratch(name: &str) -> io::Result<Folders> {
        let root = env::temp_dir().join(format!("xtask-swap-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(&root)?;
        Ok(Folders { root })
    }

    #[test]
    fn the_new_folder_takes_the_place_of_the_old_one_and_nothing_is_left_over() -> Tested {
        let folders = scratch("place")?;
        for words in ["first", "second"] {
            folders.write("next", words)?;
            folders.swap().map_err(|error| error.to_string())?;
            assert_eq!(folders.whole().as_deref(), Some(words));
            assert!(!folders.path("next").exists() && !folders.path("last").exists());
        }
        Ok(fs::remove_dir_all(&folders.root)?)
    }

    #[test]
    fn a_machine_that_stopped_between_two_renames_gets_its_old_folder_back() -> Tested {
        let folders = scratch("recover")?;
        folders.write("last", "old")?;
        let (dist, last) = (folders.path("dist"), folders.path("last"));
        recover(&dist, &last).map_err(|error| error.to_string())?;
        assert_eq!(folders.whole().as_deref(), Some("old"));
        recover(&dist, &last).map_err(|error| error.to_string())?;
        assert_eq!(folders.whole().as_deref(), Some("old"));
        Ok(fs::remove_dir_all(&folders.root)?)
    }

    /// Not a test of its own: the build that is killed. It makes one folder after the other.
    #[test]
    #[ignore = "run by the test below"]
    fn a_build_without_end() -> Tested {
        let Some(root) = env::var_os(FOLDER) else {
            return Ok(());
        };
        let folders = Folders { root: root.into() };
        for round in 0_u64.. {
            cache::remove(&folders.path("next")).map_err(|error| error.to_string())?;
            folders.write("next", &format!("{}-{round}", std::process::id()))?;
            folders.swap().map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    fn build(folders: &Folders) -> io::Result<Child> {
        Command::new(env::current_exe()?)
            .args(["--ignored", "--exact", "swap::tests::a_build_without_end"])
            .env(FOLDER, &folders.root)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
    }

    #[test]
    fn a_build_that_is_killed_leaves_a_whole_folder_two_hundred_times() -> Tested {
        let folders = scratch("killed")?;
        folders.write("dist", "first")?;
        let (mut looks, mut changed, mut half_made) = (0_u32, 0, 0);
        let mut before = folders.whole();
        for _ in 0..KILLS {
            let mut child = build(&folders)?;
            // At a random moment of the first builds of this child.
            let nanos = SystemTime::UNIX_EPOCH.elapsed()?.subsec_nanos();
            let end = Instant::now() + Duration::from_micros(u64::from(nanos / 1_000 % 25_000));
            while Instant::now() < end {
                assert!(folders.path("dist").join("0").exists(), "a moment without dist/");
                looks += 1;
                thread::sleep(Duration::from_micros(200));
            }
            child.kill()?;
            child.wait()?;
            let now = folders.whole();
            assert!(now.is_some(), "dist/ is not whole");
            changed += u32::from(now != before);
            half_made += u32::from(folders.path("next").exists());
            before = now;
        }
        println!(
            "{KILLS} kills, {changed} after a swap, {half_made} amid the next folder; {looks} looks, dist/ always there and whole"
        );
        // The kills have to have struck while something was going on.
        assert!(changed > KILLS / 10 && half_made > KILLS / 10, "{changed} {half_made}");
        Ok(fs::remove_dir_all(&folders.root)?)
    }
}
