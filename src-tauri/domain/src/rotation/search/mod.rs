//! Plans that are looked for: seats exchanged until nothing better is found.

pub mod lane;
pub mod race;
pub mod seating;
pub mod starts;
