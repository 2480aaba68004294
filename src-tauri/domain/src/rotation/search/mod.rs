//! Plans that are looked for: seats exchanged until nothing better is found.

pub mod anew;
mod dealing;
pub mod fixed;
pub mod heat;
pub mod lane;
mod ledger;
pub mod race;
mod rows;
pub mod seating;
pub mod starts;
mod weighing;
