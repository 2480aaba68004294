//! One window over one file. A second start knocks and leaves; the first comes to the front.
//!
//! The lock and the knock are files beside the data, so this holds without a session bus and
//! between two accounts that share a folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

const LOCK: &str = "window.lock";
const KNOCK: &str = "window.knock";

/// What a start finds at the door.
pub enum Door {
    /// Nobody is in; the place is ours as long as this file is held open.
    Ours(#[expect(dead_code, reason = "held for its lock alone")] File),
    /// Another window is open on the same data.
    Taken,
}

/// Takes the place, or finds it taken.
pub fn enter(data: &Path) -> io::Result<Door> {
    fs::create_dir_all(data)?;
    let lock = File::options().create(true).truncate(false).write(true).open(data.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => {
            heard(data);
            Ok(Door::Ours(lock))
        }
        Err(TryLockError::WouldBlock) => Ok(Door::Taken),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Asks the window that is already open to show itself.
pub fn knock(data: &Path) -> io::Result<()> {
    File::create(data.join(KNOCK)).map(drop)
}

/// Whether someone knocked since the last time this was asked.
pub fn heard(data: &Path) -> bool {
    fs::remove_file(data.join(KNOCK)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_start_finds_the_place_taken_until_the_first_leaves() {
        let data = tempfile::tempdir().unwrap();
        let first = enter(data.path()).unwrap();
        assert!(matches!(first, Door::Ours(_)));
        assert!(matches!(enter(data.path()).unwrap(), Door::Taken));
        drop(first);
        assert!(matches!(enter(data.path()).unwrap(), Door::Ours(_)));
    }

    #[test]
    fn a_knock_is_heard_once() {
        let data = tempfile::tempdir().unwrap();
        assert!(!heard(data.path()));
        knock(data.path()).unwrap();
        assert!(heard(data.path()));
        assert!(!heard(data.path()));
    }

    #[test]
    fn a_knock_left_by_a_crash_does_not_greet_the_next_start() {
        let data = tempfile::tempdir().unwrap();
        knock(data.path()).unwrap();
        let _first = enter(data.path()).unwrap();
        assert!(!heard(data.path()));
    }
}
