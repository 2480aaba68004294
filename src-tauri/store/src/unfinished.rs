//! Files that are whole or not there at all.

use std::fs;
use std::path::Path;

use crate::failure::Result;

/// Fills a file under a name beside its own, and only then gives it its name: a full disk or a crash
/// leaves no half, and what one left before is written over.
pub fn make_whole(target: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let mut unfinished = target.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Path::new(&unfinished);
    clear(unfinished)?;
    let filled = fill(unfinished)
        .and_then(|()| bring_to_disk(unfinished))
        .and_then(|()| Ok(fs::rename(unfinished, target)?));
    if filled.is_err() {
        // There may be nothing to clear; the first failure is the one to tell.
        clear(unfinished).ok();
    }
    filled
}

/// Windows lets only those who may write to a file bring it to the disk.
fn bring_to_disk(path: &Path) -> Result<()> {
    Ok(fs::OpenOptions::new().write(true).open(path)?.sync_all()?)
}

/// Removes a file, if it is there.
pub fn clear(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
