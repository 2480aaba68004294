//! Letters, the welcome kit, and the texts associations write for them.

pub mod letter;
pub mod texts;
pub mod welcome_kit;
