//! Told before searching: the smallest sets of demands that no plan can keep together.

use super::instance::{Conflict, Demand, Instance, Unplannable};
use super::round::{RoundRules, Seated};
use super::rules::{Rules, demands};

/// All conflicts that share no demand, each as small as can be; none where every round can be.
pub fn conflicts(rules: &Rules<'_>) -> Result<(), Unplannable> {
    let instance = rules.instance;
    let all = demands(instance);
    let mut blamed: Vec<Demand> = Vec::new();
    let mut conflicts: Vec<Conflict> = Vec::new();
    for (at, round) in rules.rounds.iter().enumerate().skip(rules.frozen) {
        match round.seat(&[]) {
            Seated::Yes(_) => continue,
            Seated::Undecided => return Err(Unplannable::Undecided { round: at as u16 }),
            Seated::No => {}
        }
        let mut left: Vec<Demand> = concerning(&all, instance, at as u16);
        let first = smallest(instance, at as u16, left.clone());
        note_round(&mut conflicts, &first, at as u16);
        loop {
            left.retain(|it| !blamed.contains(it));
            if !is_impossible(instance, at as u16, &left) {
                break;
            }
            let demands = smallest(instance, at as u16, left.clone());
            blamed.extend(demands.iter().cloned());
            conflicts.push(conflict(rules, at, demands));
        }
    }
    if conflicts.is_empty() { Ok(()) } else { Err(Unplannable::Infeasible { conflicts }) }
}

/// What bears on one round; what is named first is dropped first where either would do.
fn concerning(all: &[Demand], instance: &Instance, round: u16) -> Vec<Demand> {
    let bears = |demand: &&Demand| match demand {
        Demand::Together(members) => {
            let mut same = instance.together.iter().filter(|rule| rule.members == *members);
            same.any(|rule| rule.holds_in(round))
        }
        Demand::Lock([_, at, _])
        | Demand::ParticipantAbsent([_, at])
        | Demand::MentorAbsent([_, at]) => *at == round,
        _ => true,
    };
    all.iter().filter(bears).cloned().collect()
}

fn is_impossible(instance: &Instance, round: u16, demands: &[Demand]) -> bool {
    let rules = RoundRules::new(instance, round, &|demand| demands.contains(demand));
    rules.seat(&[]) == Seated::No
}

/// The deletion filter (Chinneck and Dravnieks, 1991): what can go, goes.
fn smallest(instance: &Instance, round: u16, mut demands: Vec<Demand>) -> Vec<Demand> {
    let mut place = 0;
    while place < demands.len() {
        let dropped = demands.remove(place);
        if !is_impossible(instance, round, &demands) {
            demands.insert(place, dropped);
            place += 1;
        }
    }
    demands
}

/// The same conflict in a later round is one conflict with two rounds.
fn note_round(conflicts: &mut [Conflict], found: &[Demand], round: u16) {
    let known = conflicts.iter_mut().find(|it| {
        it.demands.len() == found.len()
            && it.demands.iter().zip(found).all(|(a, b)| is_same_elsewhere(a, b))
    });
    if let Some(conflict) = known
        && !conflict.rounds.contains(&round)
    {
        conflict.rounds.push(round);
    }
}

fn is_same_elsewhere(a: &Demand, b: &Demand) -> bool {
    match (a, b) {
        (Demand::MentorAbsent([one, _]), Demand::MentorAbsent([other, _]))
        | (Demand::ParticipantAbsent([one, _]), Demand::ParticipantAbsent([other, _])) => {
            one == other
        }
        (Demand::Lock([person, _, table]), Demand::Lock([other, _, place])) => {
            (person, table) == (other, place)
        }
        _ => a == b,
    }
}

fn conflict(rules: &Rules<'_>, at: usize, demands: Vec<Demand>) -> Conflict {
    let round = &rules.rounds[at];
    let (present, tables) = (round.present(), round.open_tables());
    let needed = present.div_ceil(round.size_max.max(1));
    Conflict {
        demands,
        rounds: vec![at as u16],
        present: present as u16,
        tables: tables as u16,
        tables_needed: (needed * round.size_min <= present).then_some(needed as u16),
        size_needed: present.div_ceil(tables.max(1)) as u16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::instance::Together;

    fn event(participants: u16, groups: u16) -> Instance {
        Instance {
            participants,
            groups,
            rounds: 3,
            size_min: 3,
            size_max: 4,
            mentors: true,
            ..Instance::default()
        }
    }

    fn told(instance: &Instance) -> Vec<Conflict> {
        match conflicts(&Rules::new(instance).unwrap()) {
            Err(Unplannable::Infeasible { conflicts }) => conflicts,
            other => panic!("{other:?}"),
        }
    }

    fn sets(instance: &Instance) -> String {
        let sets: Vec<Vec<Demand>> = told(instance).into_iter().map(|it| it.demands).collect();
        serde_json::to_string(&sets).unwrap()
    }

    #[test]
    fn twenty_nine_on_seven_tables_lack_one_seat() {
        let instance = Instance { mentor_absent: vec![[7, 1], [7, 2]], ..event(29, 8) };
        let conflicts = told(&instance);
        expect_test::expect![[r#"[Conflict { demands: [MentorAbsent([7, 1]), SizeMax(4)], rounds: [1, 2], present: 29, tables: 7, tables_needed: Some(8), size_needed: 5 }]"#]]
            .assert_eq(&format!("{conflicts:?}"));
    }

    #[test]
    fn conflicts_that_share_nothing_are_all_named() {
        let mut instance = event(16, 4);
        instance.together = vec![
            Together { members: vec![0, 1], rounds: None },
            Together { members: vec![1, 2], rounds: Some(vec![1]) },
            Together { members: vec![4, 5, 6, 7, 8], rounds: None },
        ];
        instance.apart = vec![[0, 2], [9, 10]];
        instance.locks = vec![[12, 2, 1], [12, 2, 3], [13, 2, 0]];
        instance.veto = vec![[13, 0]];
        expect_test::expect![[r#"[[{"together":[4,5,6,7,8]},{"size_max":4}],[{"together":[0,1]},{"together":[1,2]},{"apart":[0,2]}],[{"lock":[12,2,1]},{"lock":[12,2,3]}],[{"veto":[13,0]},{"lock":[13,2,0]}]]"#]].assert_eq(&sets(&instance));
    }

    #[test]
    fn more_people_apart_than_tables_is_a_conflict() {
        let mut instance = event(12, 3);
        instance.apart = vec![[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3], [4, 5]];
        expect_test::expect![[r#"[[{"apart":[0,1]},{"apart":[0,2]},{"apart":[0,3]},{"apart":[1,2]},{"apart":[1,3]},{"apart":[2,3]}]]"#]].assert_eq(&sets(&instance));
    }

    #[test]
    fn a_lock_on_someone_absent_is_a_conflict() {
        let mut instance = event(14, 4);
        instance.participant_absent = vec![[3, 0], [4, 0]];
        instance.locks = vec![[3, 0, 1]];
        expect_test::expect![[r#"[[{"lock":[3,0,1]},{"participant_absent":[3,0]}]]"#]]
            .assert_eq(&sets(&instance));
    }
}
