//! Groups that meet every mentor once and each other at most once.
//!
//! | file | knows |
//! |---|---|
//! | instance | what is asked and answered |
//! | round, rules | what a plan must keep |
//! | quality, bounds | what a plan costs, and what none can better |
//! | design | plans that mathematics gives |
//! | search | plans that are looked for |
//! | infeasible, repair, explain | why not, what now, and why so |

mod bounds;
mod chance;
mod design;
pub mod explain;
mod infeasible;
pub mod instance;
mod plan;
pub mod quality;
mod repair;
mod round;
mod rules;
mod search;
#[cfg(test)]
mod tests;

pub use instance::{
    Bounds, Choice, Conflict, Demand, Go, Instance, Plan, Progress, Round, Settings, Standing,
    Start, Stopped, Together, Unplannable, Weights, Wish, WishKind,
};
pub use plan::plan;
