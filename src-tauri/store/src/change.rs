//! The right to look, and the right to write.

use std::ops::Deref;

use binome_domain::days::Moment;
use binome_domain::op::Op;
use rusqlite::Connection;

/// The right to look things up.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) conn: &'a Connection,
}

/// The right to write, within one act of the user.
pub struct Change<'a> {
    pub(crate) reader: Reader<'a>,
    /// The time every row written in this act bears.
    pub(crate) stamp: String,
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
