//! What is remembered: one encrypted SQLite file, and the only SQL of the house.
//!
//! Reading asks for a [`Reader`], writing for a [`Change`]; only [`Store::change`] makes one, so
//! every write is one transaction, one step of history, one undo. Nothing here knows what a screen
//! or a paper looks like, and no rule is decided here.

mod backup;
mod certificates;
mod change;
mod cohorts;
mod connection;
mod events;
mod failure;
mod gatherings;
mod history;
mod keys;
mod meetings;
mod migrate;
mod open;
mod organisations;
mod pairs;
mod papers;
mod people;
mod questions;
mod rows;
mod settings;
mod spellings;
mod store;
mod taking_back;
mod testimonials;
mod unfinished;

pub use change::{Change, Reader, Signature};
pub use failure::{Result, StoreError};
pub use history::{Act, Position};
pub use migrate::NEWEST;
pub use organisations::OrganisationFound;
pub use people::{PeopleFound, PeopleWanted};
pub use settings::Beginning;
pub use store::Store;
pub use taking_back::TakenBack;
