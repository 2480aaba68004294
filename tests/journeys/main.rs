//! Whole journeys over JSON, as a script or a screen would ask, without a window.

mod cohort;
mod crash;
mod first_start;
mod office;
mod spine;
