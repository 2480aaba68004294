//! Journeys in the real window: the program as people get it, under the web view's own driver.

mod day;
mod driver;
mod events;
mod hands;
mod journeys;
mod mentoring;
mod pictures;
mod stage;
mod waiting;
