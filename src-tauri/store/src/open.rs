//! Opening and making the encrypted file.

use std::path::Path;

use rusqlite::Connection;

use crate::connection::{connect, into_one_file};
use crate::failure::{Result, StoreError};
use crate::keys;
use crate::migrate;
use crate::settings::{self, Beginning};
use crate::unfinished::make_whole;

/// « BINO »: tells our files from other SQLite files.
pub const APPLICATION_ID: i32 = 0x4249_4E4F;

/// Makes a new file and its key; refuses to touch one that exists.
pub fn create(path: &Path, beginning: &Beginning<'_>) -> Result<Connection> {
    if path.exists() {
        return Err(StoreError::Disk { report: "the file exists".to_owned() });
    }
    // A key without a file is left by a crash between the two: it has locked nothing yet.
    let key = if keys::path_beside(path).exists() { keys::read(path)? } else { keys::make(path)? };
    make_whole(path, |unfinished| {
        let mut conn = connect(unfinished, &key)?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::climb(&mut conn)?;
        settings::begin(&conn, beginning)?;
        into_one_file(&conn)
    })?;
    connect(path, &key)
}

/// Opens a file and brings it to the newest shape.
pub fn open(path: &Path) -> Result<Connection> {
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
    Ok(conn)
}

fn application_id(conn: &Connection) -> Result<i32> {
    Ok(conn.pragma_query_value(None, "application_id", |row| row.get(0))?)
}
