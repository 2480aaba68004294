//! What is printed for the days of an event.

pub mod childcare_register;
pub mod emergency_sheet;
pub mod group_poster;
pub mod itinerary;
pub mod programme;
pub mod room_list;
pub mod whereabouts;
pub mod word_wall;
