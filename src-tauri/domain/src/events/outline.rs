//! A whole programme from a few figures: talks of fifteen minutes, workshops of forty-five.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::programme::{BlockFacts, BlockKind, minute_of, time_at};
use super::registrations::{EventRole, Registration};
use crate::days::{Day, Span};

/// How the days are to run; lengths in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Outline {
    /// Rounds in all, spread over the days; the first days take one more.
    pub rounds: u16,
    pub starts: NaiveTime,
    pub welcome: u16,
    pub talk: u16,
    pub workshop: u16,
    pub change_over: u16,
    /// Lunch does not begin before.
    pub lunch_at: NaiveTime,
    pub lunch: u16,
    pub closing: u16,
}

impl Default for Outline {
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self {
            rounds: 8,
            starts: hour(9),
            welcome: 30,
            talk: 15,
            workshop: 45,
            change_over: 15,
            lunch_at: hour(12),
            lunch: 90,
            closing: 45,
        }
    }
}

/// The blocks of all days; `None` where a day would run beyond midnight. Each talk has a speaker
/// who is there, as far as mentors go round.
pub fn outlined(
    outline: &Outline,
    span: Span,
    registrations: &[Registration],
) -> Option<Vec<BlockFacts>> {
    let days: Vec<Day> = span.days().collect();
    let count = days.len() as u16;
    let mut blocks = Vec::new();
    for (at, day) in (0u16..).zip(&days) {
        let rounds = outline.rounds / count + u16::from(at < outline.rounds % count);
        blocks.extend(one_day(outline, *day, rounds, at + 1 == count)?);
    }
    share_talks(&mut blocks, registrations);
    Some(blocks)
}

/// A day being written: blocks one after the other.
struct Pen {
    day: Day,
    minute: u32,
    blocks: Vec<BlockFacts>,
}

impl Pen {
    fn write(&mut self, kind: BlockKind, minutes: u16) -> Option<()> {
        if minutes > 0 {
            let starts = time_at(i64::from(self.minute))?;
            let facts = BlockFacts {
                day: self.day,
                starts,
                minutes,
                kind,
                title: String::new(),
                room: None,
                speaker: None,
                tables: Vec::new(),
            };
            self.minute = facts.to();
            self.blocks.push(facts);
        }
        (self.minute <= 24 * 60).then_some(())
    }
}

fn one_day(outline: &Outline, day: Day, rounds: u16, is_last: bool) -> Option<Vec<BlockFacts>> {
    let mut pen = Pen { day, minute: minute_of(outline.starts), blocks: Vec::new() };
    pen.write(BlockKind::Welcome, outline.welcome)?;
    let (noon, round) = (minute_of(outline.lunch_at), outline.talk + outline.workshop);
    let mut eaten = outline.lunch == 0;
    for nth in 0..rounds {
        if !eaten && noon < pen.minute + u32::from(round) {
            pen.minute = pen.minute.max(noon);
            pen.write(BlockKind::Meal, outline.lunch)?;
            eaten = true;
        } else if nth > 0 {
            pen.write(BlockKind::Break, outline.change_over)?;
        }
        pen.write(BlockKind::Talk, outline.talk)?;
        pen.write(BlockKind::Workshop, outline.workshop)?;
    }
    if is_last {
        pen.write(BlockKind::Closing, outline.closing)?;
    }
    Some(pen.blocks)
}

/// Gives each mentor who has no talk yet one that nobody gives, on the first of her topics that no
/// other tells. Those who are there least choose first, each the first talk she can give.
pub fn share_talks(blocks: &mut [BlockFacts], registrations: &[Registration]) {
    let speaks = |it: &Registration| blocks.iter().any(|block| block.speaker == Some(it.id));
    let comes = |it: &&Registration| it.is(EventRole::Mentor) && it.facts.state.is_expected();
    let free = registrations.iter().filter(comes).filter(|it| !speaks(it));
    let mut mentors: Vec<&Registration> = free.collect();
    mentors.sort_by_key(|it| (std::cmp::Reverse(it.facts.absent.len()), it.id));
    for mentor in mentors {
        let is_free = |it: &&mut BlockFacts| {
            it.kind == BlockKind::Talk
                && it.speaker.is_none()
                && mentor.is_expected_on(it.half_day())
        };
        let is_told = |topic: &&String| blocks.iter().any(|it| it.title == **topic);
        let topics = &mentor.facts.topics;
        let topic = topics.iter().find(|it| !is_told(it)).or(topics.first()).cloned();
        if let Some(talk) = blocks.iter_mut().find(is_free) {
            talk.speaker = Some(mentor.id);
            if talk.title.is_empty() {
                talk.title = topic.unwrap_or_default();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::{Half, HalfDay};
    use crate::events::RegistrationFacts;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn two_days() -> Span {
        Span { start: "2023-05-12".parse().unwrap(), end: "2023-05-13".parse().unwrap() }
    }

    fn mentor(at: u128, absent: Vec<HalfDay>) -> Registration {
        let facts = RegistrationFacts {
            role: EventRole::Mentor,
            absent,
            topics: vec![format!("sujet {at}")],
            ..RegistrationFacts::default()
        };
        let id = Uuid::from_u128(at);
        Registration { id: id.into(), event: Uuid::nil().into(), person: id.into(), facts }
    }

    #[test]
    fn two_days_of_eight_rounds_with_lunch_at_noon() {
        let saturday = HalfDay { day: two_days().end, half: Half::Pm };
        let mentors: Vec<Registration> = (0..8)
            .map(|at| mentor(at, if at == 3 { vec![saturday] } else { Vec::new() }))
            .collect();
        let blocks = outlined(&Outline::default(), two_days(), &mentors).unwrap();
        let said: Vec<String> = blocks
            .iter()
            .map(|it| format!("{} {} {:?} {}", it.day, it.starts, it.kind, it.title))
            .collect();
        expect_test::expect![[r#"
            2023-05-12 09:00:00 Welcome 
            2023-05-12 09:30:00 Talk sujet 3
            2023-05-12 09:45:00 Workshop 
            2023-05-12 10:30:00 Break 
            2023-05-12 10:45:00 Talk sujet 0
            2023-05-12 11:00:00 Workshop 
            2023-05-12 12:00:00 Meal 
            2023-05-12 13:30:00 Talk sujet 1
            2023-05-12 13:45:00 Workshop 
            2023-05-12 14:30:00 Break 
            2023-05-12 14:45:00 Talk sujet 2
            2023-05-12 15:00:00 Workshop 
            2023-05-13 09:00:00 Welcome 
            2023-05-13 09:30:00 Talk sujet 4
            2023-05-13 09:45:00 Workshop 
            2023-05-13 10:30:00 Break 
            2023-05-13 10:45:00 Talk sujet 5
            2023-05-13 11:00:00 Workshop 
            2023-05-13 12:00:00 Meal 
            2023-05-13 13:30:00 Talk sujet 6
            2023-05-13 13:45:00 Workshop 
            2023-05-13 14:30:00 Break 
            2023-05-13 14:45:00 Talk sujet 7
            2023-05-13 15:00:00 Workshop 
            2023-05-13 15:45:00 Closing "#]]
        .assert_eq(&said.join("\n"));
    }

    #[test]
    fn mentors_who_come_later_get_the_talks_that_nobody_gives() {
        let all: Vec<Registration> = (0..3).map(|at| mentor(at, Vec::new())).collect();
        let mut blocks = outlined(&Outline::default(), two_days(), &all[..1]).unwrap();
        blocks[4].title = "Le métier de Zoé".into();
        share_talks(&mut blocks, &all);
        let talks = blocks.iter().filter(|it| it.kind == BlockKind::Talk);
        let said: Vec<_> = talks.map(|it| (it.speaker, it.title.as_str())).take(4).collect();
        let spoken = |at: usize, title| (Some(all[at].id), title);
        let titles =
            [spoken(0, "sujet 0"), spoken(1, "Le métier de Zoé"), spoken(2, "sujet 2"), (None, "")];
        assert_eq!(said, titles);
    }

    proptest! {
        #[test]
        fn no_block_overlaps_and_every_round_is_there(
            rounds in 0u16..14, welcome in 0u16..60, change_over in 0u16..30, lunch in 0u16..120,
        ) {
            let outline = Outline { rounds, welcome, change_over, lunch, ..Outline::default() };
            let blocks = outlined(&outline, two_days(), &[]).unwrap();
            let workshops = blocks.iter().filter(|it| it.kind == BlockKind::Workshop).count();
            prop_assert_eq!(workshops, usize::from(rounds));
            for pair in blocks.windows(2).filter(|it| it[0].day == it[1].day) {
                prop_assert!(pair[0].to() <= pair[1].from());
            }
        }
    }
}
