//! What one cell says: each file reads one kind of value, and says what is doubtful in it.

pub mod ages;
pub mod availability;
pub mod children;
pub mod choices;
pub mod dates;
mod first_names;
pub mod lists;
pub mod mails;
pub mod markup;
pub mod names;
pub mod phones;
pub mod places;
pub mod split;

use super::cautions::Caution;

/// A value read from a cell, and what is doubtful about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    pub value: Option<T>,
    pub caution: Option<Caution>,
}

impl<T> Read<T> {
    pub fn plain(value: T) -> Self {
        Self { value: Some(value), caution: None }
    }

    pub fn doubtful(value: T, caution: Caution) -> Self {
        Self { value: Some(value), caution: Some(caution) }
    }

    pub fn refused(caution: Caution) -> Self {
        Self { value: None, caution: Some(caution) }
    }

    pub fn nothing() -> Self {
        Self { value: None, caution: None }
    }
}
