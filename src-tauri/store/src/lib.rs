//! What is remembered: one encrypted SQLite file, and the only SQL of the house.
//!
//! Reading asks for a [`Reader`], writing for a [`Change`]; only [`Store::change`] makes one, so
//! every write is one transaction, one step of history, one undo. Nothing here knows what a screen
//! or a paper looks like, and no rule is decided here.

mod backup;
mod certificates;
mod cohorts;
mod events;
mod failure;
mod gatherings;
mod history;
mod keys;
mod meetings;
mod migrate;
mod open;
mod pairs;
mod people;
mod rows;
mod settings;

use std::ops::Deref;

use binome_domain::days::Moment;
use binome_domain::op::Op;
use rusqlite::Connection;

pub use failure::StoreError;
pub use history::{Act, Position};
pub use migrate::NEWEST;
pub use people::{PeopleFound, PeopleWanted};
pub use settings::Beginning;

/// Every answer of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// The open file of an association.
pub struct Store {
    conn: Connection,
}

/// The right to look things up.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    conn: &'a Connection,
}

/// The right to write, within one act of the user.
pub struct Change<'a> {
    reader: Reader<'a>,
    stamp: String,
}

impl<'a> Deref for Change<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// Whose act it is, and when: the history says so.
pub struct Signature<'a> {
    pub op: Op,
    pub at: Moment,
    pub author: &'a str,
}

impl Store {
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
