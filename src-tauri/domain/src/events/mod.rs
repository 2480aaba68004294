//! Discovery events: some days, the women who come, the mentors who lead.
//!
//! | file | knows |
//! |---|---|
//! | event | what the staff decides: days, place, rooms, childcare |
//! | registrations | who comes, in what role, and how sure that is |
//! | programme, outline | the blocks of the days: moved by hand, written from an outline |
//! | groups, company, changes | who can sit, who sits with whom in each round, and what a new plan changes |
//! | stand_ins | leaders who take turns at one table |
//! | teams, visits | project teams that stay as they are, and who comes to each |
//! | attendance | who came, half-day by half-day |
//! | services | meals, childcare, one word each, hours given |

pub mod attendance;
pub mod changes;
pub mod company;
mod event;
pub mod groups;
pub mod outline;
pub mod programme;
mod registrations;
pub mod services;
pub mod stand_ins;
pub mod teams;
mod visits;

pub use event::{CareDay, Event, EventFacts, Room, Venue};
pub use registrations::{
    Child, DAYS_CARE_IS_KEPT, EventRole, Places, Registration, RegistrationFacts,
    RegistrationState, StaffFunction, places,
};
