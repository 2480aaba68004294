//! What a new plan of groups changes, and for whom: who moves, and which papers are no longer true.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::groups::Seating;
use crate::ids::RegistrationId;

/// Someone at another table than before, or at none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SeatChange {
    pub person: RegistrationId,
    /// Counted from 0.
    pub round: u16,
    pub from: Option<RegistrationId>,
    pub to: Option<RegistrationId>,
}

/// The papers that a change makes untrue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Touched {
    /// Whose own road-map changes: her table, or whom she sits with.
    pub people: BTreeSet<RegistrationId>,
    /// Whose table changes in some round.
    pub leaders: BTreeSet<RegistrationId>,
    /// The sheets of single tables: round counted from 0, leader.
    pub sheets: BTreeSet<(u16, RegistrationId)>,
}

/// Everyone who sits elsewhere, round by round.
pub fn changes(before: &Seating, after: &Seating) -> Vec<SeatChange> {
    let everyone: BTreeSet<RegistrationId> = [before, after]
        .into_iter()
        .flat_map(|it| it.rounds.iter().flatten().flatten())
        .copied()
        .collect();
    let mut found = Vec::new();
    for round in 0..before.rounds.len().max(after.rounds.len()) {
        for person in &everyone {
            let leader = |it: &Seating| it.seat(round, *person).map(|(table, _)| it.leaders[table]);
            let (from, to) = (leader(before), leader(after));
            if from != to {
                found.push(SeatChange { person: *person, round: round as u16, from, to });
            }
        }
    }
    found
}

/// What has to be printed anew once `after` takes the place of `before`.
pub fn touched(before: &Seating, after: &Seating) -> Touched {
    let leaders: BTreeSet<RegistrationId> =
        before.leaders.iter().chain(&after.leaders).copied().collect();
    let mut touched = Touched::default();
    for round in 0..before.rounds.len().max(after.rounds.len()) {
        for leader in &leaders {
            let (old, new) = (members(before, round, *leader), members(after, round, *leader));
            if old != new {
                touched.people.extend(new.iter().copied());
                touched.leaders.insert(*leader);
                touched.sheets.insert((round as u16, *leader));
            }
        }
    }
    touched
}

fn members(seating: &Seating, round: usize, leader: RegistrationId) -> BTreeSet<RegistrationId> {
    let table = seating.leaders.iter().position(|it| *it == leader);
    let members = table.and_then(|it| seating.rounds.get(round)?.get(it));
    members.into_iter().flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(at: u128) -> RegistrationId {
        Uuid::from_u128(at).into()
    }

    /// `seats[round][person]` is the table of someone, of three.
    fn seating(seats: &[Vec<usize>]) -> Seating {
        let round = |seats: &Vec<usize>| {
            let mut tables = vec![Vec::new(); 3];
            for (person, table) in seats.iter().enumerate() {
                tables[*table].push(id(person as u128));
            }
            tables
        };
        let leaders = (0..3).map(|at| id(100 + at)).collect();
        Seating { leaders, rounds: seats.iter().map(round).collect() }
    }

    #[test]
    fn who_stays_at_a_table_that_someone_leaves_needs_a_new_paper_too() {
        let before = seating(&[vec![0, 0, 1, 1, 2]]);
        let after = seating(&[vec![0, 2, 1, 1, 2]]);
        let moved = changes(&before, &after);
        assert_eq!(moved.len(), 1);
        assert_eq!((moved[0].from, moved[0].to), (Some(id(100)), Some(id(102))));
        let touched = touched(&before, &after);
        assert_eq!(touched.people, [id(0), id(1), id(4)].into());
        assert_eq!(touched.leaders, [id(100), id(102)].into());
    }

    proptest! {
        #[test]
        fn whoever_moves_gets_a_new_paper_and_nobody_else_has_other_company(
            before in prop::collection::vec(prop::collection::vec(0usize..3, 9), 3),
            after in prop::collection::vec(prop::collection::vec(0usize..3, 9), 3),
        ) {
            let (before, after) = (seating(&before), seating(&after));
            let touched = touched(&before, &after);
            for change in changes(&before, &after) {
                prop_assert!(touched.people.contains(&change.person));
            }
            for person in (0..9).map(id).filter(|it| !touched.people.contains(it)) {
                for round in 0..3 {
                    prop_assert_eq!(before.seat(round, person), after.seat(round, person));
                }
            }
        }
    }
}
