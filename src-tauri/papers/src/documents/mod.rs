//! The documents: facts in, pages out. One file each; nothing here knows a file format.

pub mod attendance_sheet;
pub mod badges;
pub mod certificate;
pub mod childcare_register;
pub mod emergency_sheet;
pub mod group_poster;
pub mod itinerary;
pub mod labels;
pub mod letter;
mod letterhead;
pub mod lists;
mod occasion;
pub mod pair_followup;
pub mod pair_sheet;
mod paper;
pub mod portraits;
pub mod programme;
pub mod report;
pub mod room_list;
pub mod texts;
pub mod volunteer_hours;
pub mod word_wall;

pub use letterhead::Organisation;
pub use occasion::{Occasion, When};
pub use paper::{Paper, Press};
