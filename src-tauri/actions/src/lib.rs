//! What a user can do: one function an act, and one table of them all.
//!
//! Each act looks up, lets the domain decide, and writes through [`Desk::change`]. Nothing here
//! knows a window, and nothing here says a sentence: answers are facts, refusals are codes.

mod apart;
mod arrival;
mod cohorts;
mod desk;
mod emblems;
mod events;
mod example;
mod example_event;
mod failure;
mod files;
mod gatherings;
mod home;
mod import;
mod import_report;
mod lists;
mod meetings;
mod names;
mod organisations;
mod pairs;
mod papers;
mod people;
mod questions;
mod settings;
mod spellings;
mod watch;
pub mod wire;
mod work;

pub use apart::{read as read_table_apart, serves as reads_a_table_apart};
pub use desk::{Clock, Desk, Places};
pub use failure::Failure;
pub use wire::answer;
