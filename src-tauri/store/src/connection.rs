//! A connection to the encrypted file, with the settings that keep it safe.

use std::path::Path;
use std::sync::Once;

use rusqlite::{Connection, OpenFlags};

use crate::failure::Result;
use crate::keys::Key;
use crate::people::finding;

/// SQLite says it is ready before its cipher is: of two threads that open the first two files at
/// once, one would have its key refused. So the first opening of all is done alone.
static CIPHER_READY: Once = Once::new();

/// A connection with the key given first and every setting of safety on.
pub fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    CIPHER_READY.call_once(|| drop(Connection::open_in_memory()));
    let conn = Connection::open_with_flags(path, flags)?;
    // Another program of ours keeps the file as long as it runs: waiting for it is in vain.
    conn.busy_timeout(std::time::Duration::from_millis(200))?;
    conn.pragma_update(None, "key", format!("x'{}'", key.0))?;
    for (name, value) in [
        ("cache_size", "-49152"),
        ("locking_mode", "EXCLUSIVE"),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("secure_delete", "ON"),
        ("temp_store", "MEMORY"),
    ] {
        conn.pragma_update(None, name, value)?;
    }
    // The first touch of the file: a wrong key or a second program shows here.
    conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    conn.set_prepared_statement_cache_capacity(128);
    finding::teach(&conn)?;
    Ok(conn)
}

/// Brings what lies in files beside it into the file itself, so that it can be renamed.
pub fn into_one_file(conn: &Connection) -> Result<()> {
    Ok(conn.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?)
}
