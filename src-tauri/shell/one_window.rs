//! One window over one file. A second start knocks and leaves; the first comes to the front.
//!
//! The lock and the knock are files beside the data, so this holds without a session bus and
//! between two accounts that share a folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

const LOCK: &str = "window.lock";
const KNOCK: &str = "window.knock";
/// Longer than a window takes to close with its last backup, shorter than a user waits.
const PATIENCE: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// What a start finds at the door.
pub enum Door {
    /// Nobody is in; the place is ours as long as this file is held open.
    Ours(#[expect(dead_code, reason = "held for its lock alone")] File),
    /// Another window is open on the same data.
    Taken,
}

/// Takes the place. Where another holds it, knocks until that one is heard to be in: a window that
/// is just being closed holds the place a moment longer, and hears nothing any more.
pub fn enter(data: &Path) -> io::Result<Door> {
    fs::create_dir_all(data)?;
    let lock = File::options().create(true).truncate(false).write(true).open(data.join(LOCK))?;
    if taken(&lock)? {
        knock(data)?;
        if !leaves(&lock, data)? {
            return Ok(Door::Taken);
        }
    }
    // A knock left by a crash, or by us, is not for this window to answer.
    heard(data);
    Ok(Door::Ours(lock))
}

/// Waits until the other window has heard the knock, or has left its place to us.
fn leaves(lock: &File, data: &Path) -> io::Result<bool> {
    let end = Instant::now() + PATIENCE;
    while data.join(KNOCK).exists() && Instant::now() < end {
        thread::sleep(BETWEEN_LOOKS);
        if !taken(lock)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether another holds the lock; if not, it is ours from now on.
fn taken(lock: &File) -> io::Result<bool> {
    match lock.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Asks the window that is already open to show itself.
fn knock(data: &Path) -> io::Result<()> {
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
    fn the_second_start_knocks_and_leaves_as_soon_as_the_first_hears() {
        let data = tempfile::tempdir().unwrap();
        let _first = enter(data.path()).unwrap();
        let second = thread::spawn({
            let data = data.path().to_owned();
            move || enter(&data).unwrap()
        });
        while !heard(data.path()) {
            thread::sleep(BETWEEN_LOOKS);
        }
        assert!(matches!(second.join().unwrap(), Door::Taken));
    }

    #[test]
    fn a_start_beside_a_window_that_is_closing_takes_its_place() {
        let data = tempfile::tempdir().unwrap();
        let first = enter(data.path()).unwrap();
        assert!(matches!(first, Door::Ours(_)));
        let closing = thread::spawn(move || {
            thread::sleep(BETWEEN_LOOKS * 4);
            drop(first);
        });
        assert!(matches!(enter(data.path()).unwrap(), Door::Ours(_)));
        closing.join().unwrap();
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
