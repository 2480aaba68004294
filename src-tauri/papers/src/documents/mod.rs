//! The documents: facts in, pages out. One file each; nothing here knows a file format.

pub mod annex;
pub mod attendance_sheet;
pub mod certificate;
mod event;
mod letterhead;
mod letters;
mod occasion;
mod pairs;
mod paper;
mod people;
pub mod report;
mod signing;
pub mod volunteer_hours;

pub use event::{
    childcare_register, emergency_sheet, group_poster, itinerary, programme, room_list,
    whereabouts, word_wall,
};
pub use letterhead::Organisation;
pub use letters::{letter, texts, welcome_kit};
pub use occasion::{Occasion, When};
pub use pairs::{pair_followup, pair_sheet};
pub use paper::{Paper, Press};
pub use people::{badges, labels, listing, lists, portraits};
pub use signing::{Signatory, Signing};
