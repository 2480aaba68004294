//! Reading the files a command names, with a plain line for each way it can go wrong.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::words;

/// The largest table that is read at all.
const LARGEST: u64 = 20 * 1024 * 1024;

/// How much of a file of numbers is read at once.
const PART: usize = 64 * 1024;

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

/// The whole numbers of a file that another one names, relative to it: four bytes each, the lowest
/// first. They are never held twice, since there can be many millions.
pub fn numbers_beside(path: &str, named: &str) -> Result<Vec<i32>, String> {
    let said = |error: io::Error| words::unreadable(named, error.kind());
    let beside = Path::new(path).parent().unwrap_or(Path::new(".")).join(named);
    let length = fs::metadata(&beside).map_err(said)?.len() as usize;
    let mut numbers = Vec::with_capacity(length / 4);
    let mut part = Vec::with_capacity(PART);
    let mut file = fs::File::open(beside).map_err(said)?;
    while file.by_ref().take(PART as u64).read_to_end(&mut part).map_err(said)? > 0 {
        let (whole, rest) = part.as_chunks::<4>();
        if !rest.is_empty() {
            return Err(words::not_numbers(named));
        }
        numbers.extend(whole.iter().map(|four| i32::from_le_bytes(*four)));
        part.clear();
    }
    Ok(numbers)
}

/// Without a window there is nothing to show a paper in.
pub fn cannot_show(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
