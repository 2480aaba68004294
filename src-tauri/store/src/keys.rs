//! The key file beside the encrypted file: versioned, so that slots can be added to it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::{Result, StoreError};
use crate::unfinished::make_whole;

const KEY_BYTES: usize = 32;
const VERSION: u32 = 1;

/// The raw key of the cipher, in hexadecimal.
pub struct Key(pub String);

#[derive(Serialize, Deserialize)]
struct KeyFile {
    version: u32,
    slots: Vec<Slot>,
}

/// One way to come to the key. Only the plain one exists so far: it keeps the file unreadable once
/// it has left this computer without the key, and no more.
#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Slot {
    Plain { key: String },
}

/// Where the key of a file stands.
pub fn path_beside(file: &Path) -> PathBuf {
    file.with_extension("cle")
}

/// Makes a random key and writes it beside the file, safely on disk before it is used.
pub fn make(file: &Path) -> Result<Key> {
    let mut bytes = [0u8; KEY_BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|error| StoreError::Broken { report: error.to_string() })?;
    let key: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let content = KeyFile { version: VERSION, slots: vec![Slot::Plain { key: key.clone() }] };
    let text = serde_json::to_vec_pretty(&content)
        .map_err(|error| StoreError::Broken { report: error.to_string() })?;
    write_new(&path_beside(file), &text)?;
    Ok(Key(key))
}

/// Reads the key that stands beside the file.
pub fn read(file: &Path) -> Result<Key> {
    let text = fs::read(path_beside(file)).map_err(|_| StoreError::KeyMissing)?;
    let content: KeyFile = serde_json::from_slice(&text).map_err(|_| StoreError::KeyMissing)?;
    if content.version > VERSION {
        return Err(StoreError::FromTheFuture { found: content.version, known: VERSION });
    }
    let Some(Slot::Plain { key }) = content.slots.into_iter().next() else {
        return Err(StoreError::KeyMissing);
    };
    let whole = key.len() == 2 * KEY_BYTES && key.bytes().all(|byte| byte.is_ascii_hexdigit());
    if whole { Ok(Key(key)) } else { Err(StoreError::KeyMissing) }
}

/// Never over a key that exists: losing one is losing the file.
fn write_new(path: &Path, content: &[u8]) -> Result<()> {
    if path.exists() {
        return Err(StoreError::Disk { report: "the key exists".to_owned() });
    }
    make_whole(path, |unfinished| {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(options.open(unfinished)?.write_all(content)?)
    })
}
