//! Letters, and the texts associations write for them.

pub mod letter;
pub mod texts;
