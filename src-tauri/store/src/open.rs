//! Opening and making the encrypted file, with the settings that keep it safe.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::keys::{self, Key};
use crate::settings::{self, Beginning};
use crate::{Result, Store, StoreError, migrate};

/// « BINO »: tells our files from other SQLite files.
pub const APPLICATION_ID: i32 = 0x4249_4E4F;

impl Store {
    /// Makes a new file and its key; refuses to touch one that exists.
    pub fn create(path: &Path, beginning: &Beginning<'_>) -> Result<Self> {
        if path.exists() {
            return Err(StoreError::Disk { report: "the file exists".to_owned() });
        }
        // A key without a file is left by a crash between the two: it has locked nothing yet.
        let key =
            if keys::path_beside(path).exists() { keys::read(path)? } else { keys::make(path)? };
        let mut conn = connect(path, &key)?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::climb(&mut conn)?;
        settings::begin(&conn, beginning)?;
        Ok(Self { conn })
    }

    /// Opens a file and brings it to the newest shape.
    pub fn open(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Err(StoreError::Disk { report: "no such file".to_owned() });
        }
        let key = keys::read(path)?;
        // After a power cut the cipher can say « not a database » once, wrongly: ask again.
        let mut conn = match connect(path, &key) {
            Err(StoreError::Damaged) => connect(path, &key)?,
            other => other?,
        };
        if migrate::version(&conn)? > 0 && application_id(&conn)? != APPLICATION_ID {
            return Err(StoreError::Damaged);
        }
        migrate::keep_a_copy_before(&conn, path, &key)?;
        migrate::climb(&mut conn)?;
        Ok(Self { conn })
    }
}

/// A connection with the key given first and every setting of safety on.
pub fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    // Another program of ours keeps the file as long as it runs: waiting for it is in vain.
    conn.busy_timeout(std::time::Duration::from_millis(200))?;
    conn.pragma_update(None, "key", format!("x'{}'", key.0))?;
    for (name, value) in [
        ("cache_size", "-65536"),
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
    Ok(conn)
}

fn application_id(conn: &Connection) -> Result<i32> {
    Ok(conn.pragma_query_value(None, "application_id", |row| row.get(0))?)
}
