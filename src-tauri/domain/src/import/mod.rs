//! What a table of strangers says, understood: columns, values, who is new.
//!
//! `understand` is told cells and what the user already decided, and says what each column
//! means, who the lines speak of and what is doubtful. `plan` lays these people in four heaps
//! beside the people already known. Neither writes anything.

mod cautions;
mod cells;
mod columns;
mod content;
mod context;
mod fields;
mod frame;
mod headers;
mod incoming;
mod merging;

pub mod plan;
mod reading;
pub mod report;
mod same;
mod seats;
mod sources;
mod spellings;
mod understanding;
pub mod values;

pub use cautions::{Caution, SkipReason, Skipped, Warning};
pub use cells::{Cells, Line};
pub use columns::{Column, Confidence, Seat};
pub use context::Context;
pub use fields::Field;
pub use frame::likeness;
pub use incoming::{Answer, Child, Incoming, Meal, PairFound, Part, Said};
pub use sources::Source;
pub use understanding::{Choices, Layout, Understanding, understand};
