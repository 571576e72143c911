//! Disks and folders that take nothing.
