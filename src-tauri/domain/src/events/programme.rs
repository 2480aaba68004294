//! The programme of an event: blocks of time, moved by hand, and what is wrong with them.

use chrono::{NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::event::Event;
use super::registrations::Registration;
use crate::days::{Day, Half, HalfDay, Moment};
use crate::ids::{BlockId, EventId, RegistrationId};

/// Before this hour a day is in its morning half.
const NOON: u32 = 13;

/// What happens in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum BlockKind {
    Welcome,
    Talk,
    /// A round: everyone sits at a table, in a small group with its leader.
    Workshop,
    /// Everyone works in her project team, which stays as it is.
    Project,
    Break,
    Meal,
    Presentation,
    Closing,
    Other,
}

/// What is decided about a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BlockFacts {
    pub day: Day,
    pub starts: NaiveTime,
    pub minutes: u16,
    pub kind: BlockKind,
    /// Empty where the word for its kind says enough.
    pub title: String,
    pub room: Option<String>,
    /// Who presents, then leads.
    pub speaker: Option<RegistrationId>,
    /// A meal: who sits at each table. A presentation: who passes, in this order.
    #[serde(default)]
    pub tables: Vec<Vec<RegistrationId>>,
}

impl BlockFacts {
    pub fn has_begun(&self, now: Moment) -> bool {
        self.day.and_time(self.starts) <= now
    }

    pub fn is_over(&self, now: Moment) -> bool {
        self.day.and_time(self.starts) + TimeDelta::minutes(self.minutes.into()) <= now
    }

    /// Minutes since midnight.
    pub fn from(&self) -> u32 {
        minute_of(self.starts)
    }

    /// Minutes since midnight; can lie beyond it.
    pub fn to(&self) -> u32 {
        self.from() + u32::from(self.minutes)
    }

    pub fn half_day(&self) -> HalfDay {
        let half = if self.starts.hour() < NOON { Half::Am } else { Half::Pm };
        HalfDay { day: self.day, half }
    }
}

/// A block as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    pub id: BlockId,
    pub event: EventId,
    pub facts: BlockFacts,
}

/// What the blocks after a moved one do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Rest {
    Stays,
    /// Up to the next meal, which keeps its hour.
    FollowsToMeal,
    Follows,
}

/// Something in the programme that cannot be, or that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Trouble {
    OutsideEvent { block: BlockId },
    BeforeOpening { block: BlockId, opens: NaiveTime },
    AfterClosing { block: BlockId, closes: NaiveTime },
    Overlap { one: BlockId, other: BlockId },
    SpeakerAbsent { block: BlockId, speaker: RegistrationId },
    SpeakerTwice { one: BlockId, other: BlockId, speaker: RegistrationId },
}

pub fn minute_of(time: NaiveTime) -> u32 {
    time.num_seconds_from_midnight() / 60
}

/// `None` beyond midnight.
pub fn time_at(minute: i64) -> Option<NaiveTime> {
    let second = u32::try_from(minute).ok()?.checked_mul(60)?;
    NaiveTime::from_num_seconds_from_midnight_opt(second, 0)
}

/// The rounds of an event: its workshops, the first first.
pub fn rounds(blocks: &[Block]) -> Vec<&Block> {
    let mut rounds: Vec<&Block> =
        blocks.iter().filter(|it| it.facts.kind == BlockKind::Workshop).collect();
    rounds.sort_by_key(|it| (it.facts.day, it.facts.starts, it.id));
    rounds
}

/// The blocks that change when one takes new facts; `None` where one would leave its day.
pub fn moved(blocks: &[Block], id: BlockId, to: &BlockFacts, rest: Rest) -> Option<Vec<Block>> {
    let before = blocks.iter().find(|it| it.id == id)?;
    if to.to() > 24 * 60 {
        return None;
    }
    let mut changed = vec![Block { facts: to.clone(), ..before.clone() }];
    let later = i64::from(to.to()) - i64::from(before.facts.to());
    if rest == Rest::Stays || later == 0 || to.day != before.facts.day {
        return Some(changed);
    }
    for block in followers(blocks, before, rest) {
        let starts = time_at(i64::from(block.facts.from()) + later)?;
        let facts = BlockFacts { starts, ..block.facts.clone() };
        if facts.to() > 24 * 60 {
            return None;
        }
        changed.push(Block { facts, ..block.clone() });
    }
    Some(changed)
}

fn followers<'a>(blocks: &'a [Block], moved: &Block, rest: Rest) -> Vec<&'a Block> {
    let day = blocks.iter().filter(|it| it.facts.day == moved.facts.day && it.id != moved.id);
    let mut after: Vec<&Block> = day.filter(|it| it.facts.starts >= moved.facts.starts).collect();
    after.sort_by_key(|it| (it.facts.starts, it.id));
    if rest == Rest::FollowsToMeal {
        let meal = after.iter().position(|it| it.facts.kind == BlockKind::Meal);
        after.truncate(meal.unwrap_or(after.len()));
    }
    after
}

/// All that is wrong with a programme, block by block.
pub fn troubles(event: &Event, blocks: &[Block], registrations: &[Registration]) -> Vec<Trouble> {
    let mut blocks: Vec<&Block> = blocks.iter().collect();
    blocks.sort_by_key(|it| (it.facts.day, it.facts.starts, it.id));
    let mut found: Vec<Trouble> =
        blocks.iter().flat_map(|it| of_block(event, it, registrations)).collect();
    for (at, one) in blocks.iter().enumerate() {
        found.extend(blocks[at + 1..].iter().filter_map(|other| between(one, other)));
    }
    found
}

fn of_block(event: &Event, block: &Block, registrations: &[Registration]) -> Vec<Trouble> {
    let (facts, id, venue) = (&block.facts, block.id, &event.venue);
    let mut found = Vec::new();
    if !event.facts.span.holds(facts.day) {
        found.push(Trouble::OutsideEvent { block: id });
    }
    let early = venue.opens.filter(|opens| facts.starts < *opens);
    found.extend(early.map(|opens| Trouble::BeforeOpening { block: id, opens }));
    let late = venue.closes.filter(|closes| facts.to() > minute_of(*closes));
    found.extend(late.map(|closes| Trouble::AfterClosing { block: id, closes }));
    let speaker = facts.speaker.and_then(|it| registrations.iter().find(|one| one.id == it));
    let absent = speaker.filter(|it| !it.is_expected_on(facts.half_day()));
    found.extend(absent.map(|it| Trouble::SpeakerAbsent { block: id, speaker: it.id }));
    found
}

/// Two blocks at one time: a speaker wanted twice, or one room (or no room said) for both.
fn between(one: &Block, other: &Block) -> Option<Trouble> {
    let (a, b) = (&one.facts, &other.facts);
    if a.day != b.day || a.to() <= b.from() || b.to() <= a.from() {
        return None;
    }
    let (one, other) = (one.id, other.id);
    if let Some(speaker) = a.speaker.filter(|it| b.speaker == Some(*it)) {
        return Some(Trouble::SpeakerTwice { one, other, speaker });
    }
    let elsewhere = a.room.is_some() && b.room.is_some() && a.room != b.room;
    (!elsewhere).then_some(Trouble::Overlap { one, other })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::Span;
    use crate::events::{EventFacts, RegistrationFacts, Venue};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn block(id: u128, kind: BlockKind, starts: NaiveTime, minutes: u16) -> Block {
        let day = "2023-05-12".parse().unwrap();
        let facts = BlockFacts {
            day,
            starts,
            minutes,
            kind,
            title: String::new(),
            room: None,
            speaker: None,
            tables: Vec::new(),
        };
        Block { id: Uuid::from_u128(id).into(), event: Uuid::nil().into(), facts }
    }

    fn morning() -> Vec<Block> {
        vec![
            block(1, BlockKind::Talk, time(9, 30), 15),
            block(2, BlockKind::Workshop, time(9, 45), 45),
            block(3, BlockKind::Meal, time(12, 0), 90),
            block(4, BlockKind::Talk, time(13, 30), 15),
        ]
    }

    fn hours(changed: &[Block]) -> Vec<String> {
        changed.iter().map(|it| it.facts.starts.format("%H:%M").to_string()).collect()
    }

    #[test]
    fn the_rest_follows_or_not_and_lunch_can_stay_at_noon() {
        let blocks = morning();
        let later = BlockFacts { starts: time(9, 50), ..blocks[0].facts.clone() };
        let with = |rest| hours(&moved(&blocks, blocks[0].id, &later, rest).unwrap());
        assert_eq!(with(Rest::Stays), ["09:50"]);
        assert_eq!(with(Rest::FollowsToMeal), ["09:50", "10:05"]);
        assert_eq!(with(Rest::Follows), ["09:50", "10:05", "12:20", "13:50"]);
    }

    #[test]
    fn what_cannot_be_is_told() {
        let mut blocks = morning();
        blocks[1].facts.minutes = 140;
        let maud = Registration {
            id: Uuid::from_u128(9).into(),
            event: Uuid::nil().into(),
            person: Uuid::nil().into(),
            facts: RegistrationFacts {
                absent: vec![blocks[3].facts.half_day()],
                ..RegistrationFacts::default()
            },
        };
        blocks[3].facts.speaker = Some(maud.id);
        let day = blocks[0].facts.day;
        let facts = EventFacts {
            name: "Deux jours".into(),
            theme: None,
            span: Span { start: day, end: day },
            place: None,
            host: None,
        };
        let venue = Venue { closes: Some(time(13, 40)), ..Venue::default() };
        let event = Event { id: Uuid::nil().into(), facts, venue };
        assert_eq!(
            troubles(&event, &blocks, std::slice::from_ref(&maud)),
            [
                Trouble::AfterClosing { block: blocks[3].id, closes: time(13, 40) },
                Trouble::SpeakerAbsent { block: blocks[3].id, speaker: maud.id },
                Trouble::Overlap { one: blocks[1].id, other: blocks[2].id },
            ]
        );
    }

    proptest! {
        #[test]
        fn blocks_that_follow_keep_their_order_and_the_gaps_between_them(
            gaps in prop::collection::vec((0u32..30, 5u16..60), 2..8),
            which in 0usize..8,
            later in 0u32..60,
        ) {
            let mut at = 8 * 60;
            let mut blocks = Vec::new();
            for (id, (gap, minutes)) in gaps.iter().enumerate() {
                at += gap;
                let starts = time(at / 60, at % 60);
                blocks.push(block(id as u128, BlockKind::Talk, starts, *minutes));
                at += u32::from(*minutes);
            }
            let moving = &blocks[which % blocks.len()];
            let starts = time_at(i64::from(moving.facts.from() + later)).unwrap();
            let to = BlockFacts { starts, ..moving.facts.clone() };
            let changed = moved(&blocks, moving.id, &to, Rest::Follows).unwrap();
            for block in &blocks[which % blocks.len()..] {
                let now = changed.iter().find(|it| it.id == block.id);
                let moved_by = now.map_or(0, |it| it.facts.from() - block.facts.from());
                prop_assert_eq!(moved_by, later);
            }
            for block in &blocks[..which % blocks.len()] {
                prop_assert!(changed.iter().all(|it| it.id != block.id));
            }
        }
    }
}
