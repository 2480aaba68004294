//! What a file says of itself, as it is handed in.

use chrono::NaiveDateTime;

use crate::words::Language;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    pub title: String,
    /// The association.
    pub author: String,
    pub language: Language,
    /// Handed in: the press has no clock.
    pub created: NaiveDateTime,
    /// Whether the file tells a screen reader what is a heading and what a cell. Costs as much
    /// room again; wanted everywhere but in batches of thousands.
    pub tagged: bool,
}
