//! The documents: facts in, pages out. One file each; nothing here knows a file format.

pub mod attendance_sheet;
pub mod certificate;
mod letterhead;
mod paper;

pub use letterhead::Organisation;
pub use paper::{Paper, Press};
