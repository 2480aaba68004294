//! What comes in and goes out as a file: bytes to facts, facts to bytes, never a path.
//!
//! Facts become pages, pages become a file or a preview:
//! ```text
//! documents::<kind>::Facts → documents::Paper (page::Page: millimetres) → pdf::pdf → bytes
//!                                                                      ↘ preview::svg → screen
//! ```

pub mod archive;
mod deflate;
pub mod documents;
pub mod export;
mod imposition;
mod layout;
pub mod page;
pub mod pdf;
pub mod picture;
pub mod preview;
pub mod setting;
pub mod tables;
pub mod words;
