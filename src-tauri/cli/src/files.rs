//! Reading the files a command names, with a plain line for each way it can go wrong.

use std::fs;
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::words;

/// The largest table that is read at all.
const LARGEST: u64 = 20 * 1024 * 1024;

/// How long a file stays untouched once its writer has let go of it.
const SETTLED: Duration = Duration::from_millis(400);

pub fn name(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The bytes of a table; a file that grows while it is read is not taken half.
pub fn bytes(path: &str) -> Result<Vec<u8>, String> {
    let said = |error: io::Error| words::unreadable(&name(path), error.kind());
    let before = fs::metadata(path).map_err(said)?;
    if before.is_dir() {
        return Err(words::unreadable(&name(path), io::ErrorKind::IsADirectory));
    }
    if before.len() > LARGEST {
        return Err(words::too_large(&name(path)));
    }
    let bytes = fs::read(path).map_err(said)?;
    let fresh = before.modified().ok().and_then(|it| it.elapsed().ok());
    if fresh.is_some_and(|age| age < SETTLED) {
        // Written a moment ago: who is still writing shows within as long again.
        thread::sleep(SETTLED);
    }
    let after = fs::metadata(path).map_err(said)?;
    let settled =
        bytes.len() as u64 == after.len() && before.modified().ok() == after.modified().ok();
    if settled { Ok(bytes) } else { Err(words::being_written(&name(path))) }
}

pub fn text(path: &str) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| words::unreadable(&name(path), error.kind()))?;
    String::from_utf8(bytes).map_err(|_| words::not_text(&name(path)))
}

/// A file that another one names, relative to it.
pub fn bytes_beside(path: &str, named: &str) -> Result<Vec<u8>, String> {
    let beside = Path::new(path).parent().unwrap_or(Path::new(".")).join(named);
    fs::read(beside).map_err(|error| words::unreadable(named, error.kind()))
}

/// Without a window there is nothing to show a paper in.
pub fn cannot_show(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
