//! How a table is laid out: which lines and columns mean what, and which program wrote it.

pub mod column;
pub mod columns;
pub mod content;
pub mod context;
pub mod frame;
pub mod headers;
pub mod seats;
pub mod sources;
