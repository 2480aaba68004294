//! Who came to an event, half-day by half-day.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::groups::Absence;
use super::programme::Block;
use super::registrations::Registration;
use crate::days::{HalfDay, Moment};
use crate::ids::RegistrationId;

/// Whether someone came to a half-day; nothing noted means nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Arrival {
    pub registration: RegistrationId,
    pub half_day: HalfDay,
    pub came: bool,
    /// Minutes she stayed, where it was not the whole half-day.
    pub minutes: Option<u16>,
    /// When it was noted.
    pub at: Moment,
}

/// The half-days somebody was noted not to be there.
pub fn absences(arrivals: &[Arrival]) -> Vec<Absence> {
    let missing = arrivals.iter().filter(|it| !it.came);
    missing.map(|it| Absence { registration: it.registration, half_day: it.half_day }).collect()
}

/// Minutes someone was there, from the blocks of each half-day she came to.
pub fn minutes_present(registration: &Registration, arrivals: &[Arrival], blocks: &[Block]) -> u32 {
    let hers = arrivals.iter().filter(|it| it.registration == registration.id && it.came);
    hers.map(|it| it.minutes.map_or_else(|| length_of(it.half_day, blocks), u32::from)).sum()
}

/// From the first block of a half-day to the end of its last.
fn length_of(half_day: HalfDay, blocks: &[Block]) -> u32 {
    let of = || blocks.iter().map(|it| &it.facts).filter(|it| it.half_day() == half_day);
    let first = of().map(|it| it.from()).min();
    let last = of().map(|it| it.to()).max();
    first.zip(last).map_or(0, |(first, last)| last.saturating_sub(first))
}
