//! How much memory a program takes.

use std::fs;

/// The most memory that a process has had so far, in megabytes, where the system says so: that of a
/// number, or `self`.
pub(crate) fn peak(process: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}
