//! What a cohort came to: figures for its report, each person counted once.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::levels::Level;
use super::outcomes::Outcome;
use super::{CohortRole, Member};
use crate::folding;
use crate::gatherings::{Gathering, Presence};
use crate::ids::MemberId;
use crate::meetings::{Contact, Meeting};
use crate::pairs::{EndReason, Pair};

/// All that was kept of a cohort.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    pub members: &'a [Member],
    pub pairs: &'a [Pair],
    pub meetings: &'a [Meeting],
    pub gatherings: &'a [Gathering],
    pub presences: &'a [Presence],
}

/// The figures of a cohort. Minutes are those of the meetings themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Results {
    pub mentees: u32,
    pub mentors: u32,
    /// Pairs there were; a mentee with a second mentor makes two.
    pub pairs: u32,
    /// Mentees who were in a pair, each once.
    pub paired: u32,
    /// Those of them whose last pair lasted to the end.
    pub finished: u32,
    /// Meetings of pairs, without the staff's calls.
    pub meetings: u32,
    pub minutes: u32,
    pub gatherings: u32,
    /// What the mentors gave: meetings of their pairs, and gatherings they came to.
    pub volunteer_minutes: u32,
    /// By topic, the most frequent first.
    pub levels: Vec<Gain>,
    pub outcomes: Vec<OutcomeCount>,
    /// Goals that were reached, in the pairs' own words.
    pub achievements: Vec<String>,
}

/// How far the mentees came in a topic, over those of whom both levels are known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gain {
    pub topic: String,
    pub mentees: u32,
    /// Means, from 0 to 3.
    pub before: f32,
    pub after: f32,
}

/// How many mentees told of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeCount {
    pub outcome: Outcome,
    pub mentees: u32,
}

/// The figures of a cohort.
pub fn results(kept: Kept<'_>) -> Results {
    let of = |role| kept.members.iter().filter(move |it| it.facts.side.role() == role);
    let last = last_pairs(kept.pairs);
    let met = || kept.meetings.iter().filter(|it| it.facts.contact == Contact::PairMeeting);
    let minutes = met().map(|it| u32::from(it.facts.minutes)).sum();
    let goals = kept.pairs.iter().flat_map(|it| &it.care.goals);
    Results {
        mentees: count(of(CohortRole::Mentee)),
        mentors: count(of(CohortRole::Mentor)),
        pairs: kept.pairs.len() as u32,
        paired: last.len() as u32,
        finished: count(last.values().filter(|it| finished(it))),
        meetings: count(met()),
        minutes,
        gatherings: kept.gatherings.len() as u32,
        volunteer_minutes: minutes
            + gathered(&kept, &of(CohortRole::Mentor).map(|it| it.id).collect()),
        levels: gains(of(CohortRole::Mentee)),
        outcomes: outcomes(of(CohortRole::Mentee)),
        achievements: goals.filter(|it| it.reached).map(|it| it.text.clone()).collect(),
    }
}

fn count<T>(all: impl Iterator<Item = T>) -> u32 {
    all.count() as u32
}

/// The latest pair of each mentee; pairs are in the order they were made.
fn last_pairs(pairs: &[Pair]) -> BTreeMap<MemberId, &Pair> {
    pairs.iter().map(|it| (it.couple.mentee, it)).collect()
}

fn finished(pair: &Pair) -> bool {
    pair.ended.is_none_or(|it| it.reason == EndReason::Finished)
}

/// Minutes that some members spent at gatherings.
fn gathered(kept: &Kept<'_>, who: &BTreeSet<MemberId>) -> u32 {
    let length = |presence: &Presence| {
        let gathering = kept.gatherings.iter().find(|it| it.id == presence.gathering);
        gathering.map_or(0, |it| u32::from(it.facts.minutes))
    };
    let came = kept.presences.iter().filter(|it| it.came && who.contains(&it.member));
    came.map(length).sum()
}

fn gains<'a>(mentees: impl Iterator<Item = &'a Member>) -> Vec<Gain> {
    let mut topics: BTreeMap<String, (String, Vec<(f32, f32)>)> = BTreeMap::new();
    for level in mentees.flat_map(|it| &it.facts.levels) {
        if let (Some(before), Some(after)) = (level.before, level.after) {
            let entry = topics.entry(folding::solid(&level.topic));
            let (_, pairs) = entry.or_insert_with(|| (level.topic.clone(), Vec::new()));
            pairs.push((number(before), number(after)));
        }
    }
    let gain = |(topic, pairs): (String, Vec<(f32, f32)>)| {
        let mean =
            |of: fn(&(f32, f32)) -> f32| pairs.iter().map(of).sum::<f32>() / pairs.len() as f32;
        Gain { mentees: pairs.len() as u32, before: mean(|it| it.0), after: mean(|it| it.1), topic }
    };
    let mut gains: Vec<Gain> = topics.into_values().map(gain).collect();
    gains.sort_by_key(|it| std::cmp::Reverse(it.mentees));
    gains
}

fn number(level: Level) -> f32 {
    u8::from(level).into()
}

fn outcomes<'a>(mentees: impl Iterator<Item = &'a Member>) -> Vec<OutcomeCount> {
    let mut counts: BTreeMap<Outcome, u32> = BTreeMap::new();
    for member in mentees {
        let told: BTreeSet<Outcome> = member.facts.outcomes.iter().copied().collect();
        told.into_iter().for_each(|it| *counts.entry(it).or_default() += 1);
    }
    let mut all: Vec<OutcomeCount> =
        counts.into_iter().map(|(outcome, mentees)| OutcomeCount { outcome, mentees }).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.mentees));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohorts::levels::TopicLevel;
    use crate::cohorts::{MemberFacts, Side};
    use crate::days::Day;
    use crate::ids::{CohortId, MeetingId};
    use crate::meetings::MeetingFacts;
    use crate::pairs::care::Goal;
    use crate::pairs::{Ending, tests_only_pair};
    use uuid::Uuid;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn member(number: u128, side: Side) -> Member {
        let cohort = CohortId(id(0));
        let facts = MemberFacts::on(side);
        Member { id: id(number).into(), cohort, person: id(number).into(), facts }
    }

    fn pair(number: u128, mentee: u128, mentor: u128, ended: Option<EndReason>) -> Pair {
        let on: Day = "2020-12-01".parse().unwrap();
        let mut pair = tests_only_pair("2020-10-27");
        pair.id = id(number).into();
        pair.couple.mentee = id(mentee).into();
        pair.couple.mentor = id(mentor).into();
        pair.ended = ended.map(|reason| Ending { on, reason });
        pair
    }

    fn met(pair: u128, contact: Contact, minutes: u16) -> Meeting {
        let facts = MeetingFacts::held("2020-11-03".parse().unwrap(), contact, minutes);
        Meeting { id: MeetingId(id(pair)), pair: id(pair).into(), facts }
    }

    #[test]
    fn a_mentee_with_two_mentors_is_counted_once_with_all_her_hours() {
        let mut mentee = member(1, Side::Mentee { wishes: vec!["Canva".to_owned()] });
        let level = |it: u8| Level::try_from(it).ok();
        let topic = "Canva".to_owned();
        mentee.facts.levels = vec![TopicLevel { topic, before: level(0), after: level(2) }];
        mentee.facts.outcomes = vec![Outcome::Network, Outcome::Network];
        let mentors = [2, 3].map(|it| member(it, Side::Mentor { seats: 1, offers: vec![] }));
        let mut pairs = [pair(11, 1, 2, Some(EndReason::Availability)), pair(12, 1, 3, None)];
        pairs[1].care.goals = vec![Goal { text: "carte de vœux".to_owned(), reached: true }];
        let meetings = [
            met(11, Contact::PairMeeting, 60),
            met(12, Contact::PairMeeting, 90),
            met(12, Contact::StaffCall, 10),
        ];
        let members = [vec![mentee], mentors.to_vec()].concat();
        let found = results(Kept {
            members: &members,
            pairs: &pairs,
            meetings: &meetings,
            gatherings: &[],
            presences: &[],
        });
        assert_eq!((found.mentees, found.paired, found.pairs, found.finished), (1, 1, 2, 1));
        assert_eq!((found.meetings, found.minutes, found.volunteer_minutes), (2, 150, 150));
        assert_eq!(found.levels[0].after, 2.0);
        assert_eq!(found.outcomes, [OutcomeCount { outcome: Outcome::Network, mentees: 1 }]);
        assert_eq!(found.achievements, ["carte de vœux"]);
    }
}
