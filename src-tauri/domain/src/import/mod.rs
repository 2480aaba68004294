//! What a table of strangers says, understood: columns, values, who is new.
//!
//! `understand` is told cells and what the user already decided, and says what each column
//! means, who the lines speak of and what is doubtful. `plan` lays these people in four heaps
//! beside the people already known. Neither writes anything.

mod cautions;
mod cells;
mod fields;
mod gathering;
mod incoming;
pub mod plan;
pub mod report;
mod shape;
mod understanding;
pub mod values;
pub mod watch;

pub use cautions::{Caution, SkipReason, Skipped, Warning};
pub use cells::{Cells, Line};
pub use fields::Field;
pub use incoming::{Answer, Child, Incoming, Meal, PairFound, Part, Said};
pub use shape::column::{Column, Confidence, Layout, Seat};
pub use shape::context::Context;
pub use shape::frame::likeness;
pub use shape::sources::Source;
pub use understanding::{Choices, Understanding, understand, understand_watched};
