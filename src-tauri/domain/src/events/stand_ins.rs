//! Leaders who are never there in the same round can share one table: whoever stands in for a
//! mentor who leaves early takes her place, and the exact plans for full tables hold again.

use std::collections::BTreeMap;

use crate::rotation::{Instance, Plan, Round, Standing};

/// An instance with fewer tables, and which tables of the old one each stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    pub instance: Instance,
    /// For each table, those who lead it in turn, the first first.
    tables: Vec<Vec<u16>>,
    /// By round, by table of the old instance: whether it is used.
    open: Vec<Vec<bool>>,
}

/// Lets leaders share tables where they can; `None` where nobody stands in for anybody.
pub fn shared(instance: &Instance) -> Option<Shared> {
    let open = open(instance);
    let meet = |one: u16, other: u16| {
        open.iter().any(|round| round[usize::from(one)] && round[usize::from(other)])
    };
    let comes = |leader: u16| open.iter().any(|round| round[usize::from(leader)]);
    let mut tables: Vec<Vec<u16>> = Vec::new();
    for leader in 0..instance.groups {
        // Nobody takes turns with one who never comes: those at her table do have to move.
        let takes_turns = |table: &&mut Vec<u16>| {
            comes(leader) && table.iter().all(|it| comes(*it) && !meet(*it, leader))
        };
        match tables.iter_mut().find(takes_turns) {
            Some(table) => table.push(leader),
            None => tables.push(vec![leader]),
        }
    }
    let fewer = tables.len() < usize::from(instance.groups);
    fewer.then(|| Shared { instance: onto(instance, &tables, &open), tables, open })
}

fn open(instance: &Instance) -> Vec<Vec<bool>> {
    let mut open = vec![vec![true; usize::from(instance.groups)]; usize::from(instance.rounds)];
    for [leader, round] in &instance.mentor_absent {
        open[usize::from(*round)][usize::from(*leader)] = false;
    }
    open
}

fn onto(instance: &Instance, tables: &[Vec<u16>], open: &[Vec<bool>]) -> Instance {
    let place: BTreeMap<u16, u16> = (0u16..)
        .zip(tables)
        .flat_map(|(at, leaders)| leaders.iter().map(move |it| (*it, at)))
        .collect();
    let to = |leader: u16| place.get(&leader).copied().unwrap_or(leader);
    let mut absent = Vec::new();
    for (round, open) in (0u16..).zip(open) {
        for (at, leaders) in (0u16..).zip(tables) {
            if leaders.iter().all(|it| !open[usize::from(*it)]) {
                absent.push([at, round]);
            }
        }
    }
    let merged = |round: &Round| -> Round {
        let table = |leaders: &Vec<u16>| -> Vec<u16> {
            let members = leaders.iter().filter_map(|it| round.get(usize::from(*it))).flatten();
            members.copied().collect()
        };
        tables.iter().map(table).collect()
    };
    let standing = instance.base_plan.as_ref();
    Instance {
        groups: tables.len() as u16,
        mentor_absent: absent,
        veto: instance.veto.iter().map(|[who, leader]| [*who, to(*leader)]).collect(),
        locks: instance.locks.iter().map(|[who, at, leader]| [*who, *at, to(*leader)]).collect(),
        base_plan: standing.map(|it| Standing(it.0.iter().map(merged).collect())),
        ..instance.clone()
    }
}

impl Shared {
    /// The plan found, every table again its own leader's.
    pub fn apart(&self, plan: Plan) -> Plan {
        let choices = plan.choices.into_iter().map(|mut it| {
            it.plan = self.rounds(&it.plan);
            it
        });
        Plan { choices: choices.collect(), plan: self.rounds(&plan.plan), ..plan }
    }

    /// In a round in which nobody of a table is there, it is the first one's, and empty.
    fn rounds(&self, plan: &[Round]) -> Vec<Round> {
        let round = |(open, found): (&Vec<bool>, &Round)| {
            let mut round = vec![Vec::new(); open.len()];
            for (leaders, members) in self.tables.iter().zip(found) {
                let here = leaders.iter().find(|it| open[usize::from(**it)]).or(leaders.first());
                if let Some(leader) = here {
                    round[usize::from(*leader)] = members.clone();
                }
            }
            round
        };
        self.open.iter().zip(plan).map(round).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::explain::swap;
    use crate::rotation::{Go, Settings, plan};
    use proptest::prelude::*;

    /// Eight mentors of whom the fourth leaves after six rounds, and one who takes her table then.
    fn asked() -> Instance {
        let mut mentor_absent = vec![[3, 6], [3, 7]];
        mentor_absent.extend((0..6).map(|round| [8, round]));
        Instance {
            participants: 29,
            groups: 9,
            rounds: 8,
            size_min: 3,
            size_max: 4,
            mentors: true,
            mentor_absent,
            ..Instance::default()
        }
    }

    #[test]
    fn who_stands_in_keeps_the_plan_without_a_repeat() {
        let asked = asked();
        let shared = shared(&asked).unwrap();
        assert_eq!(shared.instance.groups, 8);
        assert!(shared.instance.mentor_absent.is_empty());
        let found = plan(&shared.instance, &Settings::default(), &|_| Go::On).unwrap();
        let found = shared.apart(found);
        let effect = swap(&asked, &found.plan, 0, (0, 0)).unwrap();
        assert_eq!((effect.broken.len(), effect.before.pair_repeats), (0, 0));
        assert_eq!(effect.before.mentor_repeats, 0);
    }

    #[test]
    fn where_all_are_there_at_once_nothing_is_shared() {
        assert_eq!(shared(&Instance { mentor_absent: vec![[3, 6]], ..asked() }), None);
    }

    #[test]
    fn nobody_takes_turns_with_a_mentor_who_never_comes() {
        let mentor_absent = (0..8).map(|round| [4, round]).collect();
        assert_eq!(shared(&Instance { mentor_absent, groups: 8, ..asked() }), None);
    }

    proptest! {
        #[test]
        fn no_two_leaders_of_a_table_are_ever_there_at_once(
            away in prop::collection::vec((0u16..6, 0u16..4), 0..20),
        ) {
            let mentor_absent = away.iter().map(|(leader, round)| [*leader, *round]).collect();
            let asked =
                Instance { participants: 12, groups: 6, rounds: 4, mentor_absent, ..asked() };
            if let Some(shared) = shared(&asked) {
                for (round, open) in shared.open.iter().enumerate() {
                    for table in &shared.tables {
                        let there = table.iter().filter(|it| open[usize::from(**it)]).count();
                        prop_assert!(there <= 1, "round {round}: {table:?}");
                    }
                }
            }
        }
    }
}
