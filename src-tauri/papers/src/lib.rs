//! What comes in and goes out as a file: bytes to facts, facts to bytes, never a path.

pub mod export;
pub mod tables;
