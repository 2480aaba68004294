//! Plans that are looked for: seats exchanged until nothing better is found.

pub mod anew;
mod dealing;
mod draft;
pub mod fitting;
pub mod fixed;
pub mod heat;
pub mod lane;
mod ledger;
mod places;
pub mod race;
mod rows;
pub mod seating;
pub mod starts;
mod taking;
mod weighing;
