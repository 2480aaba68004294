//! The open file of an association.

use std::path::{Path, PathBuf};

use binome_domain::days::Day;
use binome_domain::op::Op;
use rusqlite::Connection;

use crate::change::{Change, Reader, Signature};
use crate::failure::{Result, StoreError};
use crate::people::finding;
use crate::settings::Beginning;
use crate::{backup, history, open, rows};

/// The open file of an association.
pub struct Store {
    pub(crate) conn: Connection,
}

impl Store {
    /// Makes a new file and its key; refuses to touch one that exists.
    pub fn create(path: &Path, beginning: &Beginning<'_>) -> Result<Self> {
        Ok(Self { conn: open::create(path, beginning)? })
    }

    /// Opens a file and brings it to the newest shape.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self { conn: open::open(path)? })
    }

    /// Makes today's copy in `folder` unless it stands there already, then thins the older ones.
    pub fn back_up(&self, folder: &Path, today: Day) -> Result<Option<PathBuf>> {
        backup::back_up(&self.conn, folder, today)
    }

    /// The day of the newest copy in `folder`, where there is any.
    pub fn last_copy(folder: &Path) -> Option<Day> {
        backup::newest(folder)
    }

    pub fn read(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }

    /// Runs `act` in one transaction and one step of history; on an error nothing of it stays.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        signature: Signature<'_>,
        act: impl FnOnce(&Change<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let transaction = self.conn.transaction().map_err(StoreError::from)?;
        let mut session = history::record(&transaction)?;
        let stamp = rows::to_moment(&signature.at);
        let answer = act(&Change { reader: Reader { conn: &transaction }, stamp })?;
        finding::follow(&transaction)?;
        history::keep(&transaction, &signature, &mut session)?;
        drop(session);
        transaction.commit().map_err(StoreError::from)?;
        Ok(answer)
    }

    /// Starts the history anew: how a demonstration file was made is nothing to take back.
    pub fn forget_history(&mut self) -> Result<()> {
        self.conn.execute("DELETE FROM acts", [])?;
        Ok(())
    }

    /// Takes back the last act; says which, or `None` if there is none.
    pub fn undo(&mut self) -> Result<Option<Op>> {
        history::undo(&mut self.conn)
    }

    /// Does again the act last taken back; says which, or `None` if there is none.
    pub fn redo(&mut self) -> Result<Option<Op>> {
        history::redo(&mut self.conn)
    }
}

/// A fresh file in a folder that goes with the test.
#[cfg(test)]
pub fn blank_store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let association = binome_domain::settings::Association {
        name: "Les Passerelles".to_owned(),
        ..Default::default()
    };
    let at = "2026-01-05T09:00:00".parse().unwrap();
    let beginning = Beginning { association: &association, example: false, at };
    let store = Store::create(&folder.path().join("a.binome"), &beginning).unwrap();
    (folder, store)
}
