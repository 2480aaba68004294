//! The rules of the format, counted again in another way, and plans held against them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// What the checker of the format says: rules broken, pair repeats, mentor repeats, changed seats.
fn checked(instance: &Instance, plan: &[Round]) -> (Vec<String>, u32, u32, Option<u32>) {
    let mut broken = Vec::new();
    let absent: BTreeSet<[u16; 2]> = instance.participant_absent.iter().copied().collect();
    let closed: BTreeSet<[u16; 2]> = instance.mentor_absent.iter().copied().collect();
    let mut seat: BTreeMap<(u16, u16), u16> = BTreeMap::new();
    for (r, round) in (0..).zip(plan) {
        assert_eq!(round.len(), usize::from(instance.groups));
        for (g, members) in (0..).zip(round) {
            let size = members.len() as u16;
            if closed.contains(&[g, r]) {
                if size > 0 {
                    broken.push(format!("round {r}: table {g} is closed"));
                }
            } else if !(instance.size_min..=instance.size_max).contains(&size) {
                broken.push(format!("round {r}: table {g} seats {size}"));
            }
            for &p in members {
                if seat.insert((r, p), g).is_some() {
                    broken.push(format!("round {r}: {p} twice"));
                }
            }
        }
        for p in 0..instance.participants {
            if seat.contains_key(&(r, p)) == absent.contains(&[p, r]) {
                broken.push(format!("round {r}: {p} present and absent"));
            }
        }
    }
    let imposed = check_people(instance, &seat, &mut broken);
    let changed = instance.base_plan.as_ref().map(|base| {
        let mut before = BTreeMap::new();
        for (r, round) in (0..).zip(&base.0) {
            for (g, members) in (0..).zip(round) {
                before.extend(members.iter().map(|p| ((r, *p), g)));
            }
        }
        let k = instance.frozen_rounds;
        let held = |it: &BTreeMap<(u16, u16), u16>| -> Vec<_> {
            it.iter().filter(|it| it.0.0 < k).map(|it| (*it.0, *it.1)).collect()
        };
        if held(&before) != held(&seat) {
            broken.push("a round held was changed".into());
        }
        let planned = base.0.len() as u16;
        let moved =
            seat.iter().filter(|(at, g)| (k..planned).contains(&at.0) && before.get(at) != Some(g));
        moved.count() as u32
    });
    let (mut pairs, mut mentors) = (BTreeMap::new(), BTreeMap::new());
    for (&(r, p), &g) in &seat {
        *mentors.entry((p, g)).or_insert(0u32) += 1;
        for q in 0..p {
            if seat.get(&(r, q)) == Some(&g) && !imposed.contains(&(r, q, p)) {
                *pairs.entry((q, p)).or_insert(0u32) += 1;
            }
        }
    }
    let mentor_repeats = if instance.mentors { mentors.values().map(|it| it - 1).sum() } else { 0 };
    (broken, pairs.values().map(|it| it - 1).sum(), mentor_repeats, changed)
}

fn check_people(
    instance: &Instance,
    seat: &BTreeMap<(u16, u16), u16>,
    broken: &mut Vec<String>,
) -> BTreeSet<(u16, u16, u16)> {
    let mut imposed = BTreeSet::new();
    for r in 0..instance.rounds {
        let at = |p: u16| seat.get(&(r, p));
        for rule in &instance.together {
            if rule.rounds.as_ref().is_some_and(|rounds| !rounds.contains(&r)) {
                continue;
            }
            let members: Vec<u16> =
                rule.members.iter().copied().filter(|p| at(*p).is_some()).collect();
            if members.iter().any(|p| at(*p) != at(members[0])) {
                broken.push(format!("round {r}: {members:?} split"));
            }
            for &a in &members {
                imposed.extend(members.iter().filter(|b| a < **b).map(|b| (r, a, *b)));
            }
        }
        for [a, b] in &instance.apart {
            if at(*a).is_some() && at(*a) == at(*b) {
                broken.push(format!("round {r}: {a} and {b} meet"));
            }
        }
        for [p, g] in &instance.veto {
            if at(*p) == Some(g) {
                broken.push(format!("round {r}: {p} at {g}"));
            }
        }
        for [p, round, g] in &instance.locks {
            if *round == r && at(*p) != Some(g) {
                broken.push(format!("round {r}: {p} not at {g}"));
            }
        }
    }
    imposed
}

fn settings(steps: u64) -> Settings {
    Settings { steps, ..Settings::default() }
}

fn planned(instance: &Instance, steps: u64) -> Plan {
    plan(instance, &settings(steps), &|_| Go::On).unwrap()
}

/// Checks the plan and its own figures.
fn held_to_account(instance: &Instance, plan: &Plan) {
    let (broken, pairs, mentors, changed) = checked(instance, &plan.plan);
    assert_eq!(broken, Vec::<String>::new());
    assert_eq!(
        (plan.pair_repeats, plan.mentor_repeats, plan.changed_seats),
        (pairs, mentors, changed)
    );
    assert!(plan.bounds.pair_repeats <= pairs && plan.bounds.mentor_repeats <= mentors);
    assert!(plan.bounds.repeats <= pairs + mentors);
    for choice in &plan.choices {
        let (broken, pairs, mentors, changed) = checked(instance, &choice.plan);
        assert_eq!(broken, Vec::<String>::new());
        let told = (choice.pair_repeats, choice.mentor_repeats, Some(choice.changed_seats));
        assert_eq!(told, (pairs, mentors, changed));
    }
}

#[test]
fn everyone_meets_every_mentor_and_nobody_twice_on_the_full_day_and_on_the_morning_after() {
    for (people, tables) in [(29, 8), (27, 7)] {
        let instance = Instance::even(people, tables, tables);
        let plan = planned(&instance, 0);
        held_to_account(&instance, &plan);
        assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (0, 0, true));
    }
}

#[test]
fn twenty_nine_meet_nobody_twice_in_ten_rounds_at_eight_tables() {
    for rounds in [9, 10] {
        let instance = Instance { mentors: false, ..Instance::even(29, 8, rounds) };
        let plan = planned(&instance, 0);
        held_to_account(&instance, &plan);
        assert_eq!((plan.pair_repeats, plan.proven_best), (0, true), "{rounds} rounds");
    }
}

#[test]
fn in_nine_rounds_at_eight_tables_only_a_mentor_is_met_again() {
    let instance = Instance::even(29, 8, 9);
    let plan = planned(&instance, 4_000_000);
    held_to_account(&instance, &plan);
    assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (0, 29, true));
}

#[test]
fn in_twelve_rounds_twenty_nine_meet_everyone_and_every_mentor() {
    let instance = Instance::even(29, 8, 12);
    let plan = planned(&instance, 400_000);
    held_to_account(&instance, &plan);
    assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (62, 116, true));
}

#[test]
fn where_a_plan_meets_nobody_twice_whole_tables_change_their_mentors() {
    let instance = Instance::even(29, 8, 10);
    let (start, plan) = (planned(&instance, 0), planned(&instance, 600_000));
    held_to_account(&instance, &plan);
    let repeats = |plan: &Plan| plan.pair_repeats + plan.mentor_repeats;
    assert!(repeats(&start) < 68 && start.pair_repeats < 5, "{}", repeats(&start));
    assert!(repeats(&plan) < 65, "{}", repeats(&plan));
}

#[test]
fn a_mentor_who_never_comes_spoils_no_construction() {
    let mentor_absent = (0..7).map(|round| [3, round]).collect();
    let instance = Instance { mentor_absent, size_max: 4, ..Instance::even(27, 8, 7) };
    let plan = planned(&instance, 0);
    held_to_account(&instance, &plan);
    assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (0, 0, true));
}

#[test]
fn two_who_stay_together_crowd_a_table_rather_than_send_others_away() {
    let together = vec![Together { members: vec![3, 14], rounds: None }];
    let free = Instance { size_min: 4, size_max: 7, ..Instance::even(60, 12, 10) };
    let bound = Instance { together, ..free.clone() };
    let sizes =
        |plan: &Plan| -> BTreeSet<usize> { plan.plan.iter().flatten().map(Vec::len).collect() };
    let (free, bound_plan) = (planned(&free, 0), planned(&bound, 100_000));
    held_to_account(&bound, &bound_plan);
    assert_eq!(sizes(&free), BTreeSet::from([5]));
    assert!(sizes(&bound_plan).is_subset(&BTreeSet::from([4, 5, 6])));
    assert_eq!((bound_plan.pair_repeats, bound_plan.mentor_repeats), (0, 0));
}

#[test]
fn rules_of_every_kind_cost_no_more_than_they_must_where_other_rows_are_free() {
    let instance = Instance {
        together: vec![
            Together { members: vec![2, 21], rounds: None },
            Together { members: vec![5, 9, 26], rounds: Some(vec![1, 6]) },
        ],
        apart: vec![[0, 17], [4, 12]],
        veto: vec![[7, 3], [13, 3], [24, 6]],
        locks: vec![[11, 0, 2]],
        size_min: 2,
        size_max: 5,
        ..Instance::even(29, 8, 8)
    };
    let plan = planned(&instance, 6_000_000);
    held_to_account(&instance, &plan);
    assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (0, 3, true));
}

#[test]
fn sixteen_at_four_tables_cannot_do_better_than_twelve_and_twenty_five_at_five_than_twenty() {
    for (people, tables, repeats) in [(16, 4, 12), (25, 5, 20)] {
        let plan = planned(&Instance::even(people, tables, tables), 100_000);
        assert_eq!((plan.pair_repeats + plan.mentor_repeats, plan.proven_best), (repeats, true));
        assert_eq!(plan.bounds.repeats, repeats);
    }
}

#[test]
fn a_day_when_nobody_comes_and_no_table_opens_is_planned_empty() {
    let instance = Instance {
        participant_absent: vec![[0, 0], [1, 0]],
        mentor_absent: vec![[0, 0], [1, 0]],
        ..Instance::even(2, 2, 1)
    };
    let plan = planned(&instance, 100);
    held_to_account(&instance, &plan);
    assert_eq!(plan.plan, [[Vec::<u16>::new(), Vec::new()]]);
}

#[test]
fn where_the_rules_leave_one_plan_it_is_proven() {
    let seats = (0..12).flat_map(|person| (0..4).map(move |round| [person, round, person % 3]));
    let instance = Instance { locks: seats.collect(), ..Instance::even(12, 3, 4) };
    let plan = planned(&instance, 1_000);
    held_to_account(&instance, &plan);
    assert_eq!((plan.pair_repeats, plan.mentor_repeats, plan.proven_best), (54, 36, true));
}

#[test]
fn a_friday_with_seven_mentors_says_that_eleven_will_meet_one_again() {
    let mentor_absent = (0..4).map(|round| [4, round]).collect();
    let instance = Instance { mentor_absent, size_min: 3, size_max: 4, ..Instance::even(27, 8, 8) };
    let plan = planned(&instance, 100_000);
    held_to_account(&instance, &plan);
    assert_eq!((plan.bounds.pair_repeats, plan.bounds.mentor_repeats), (0, 11));
    assert!(plan.pair_repeats + plan.mentor_repeats < 29);
}

#[test]
fn one_thread_and_two_find_the_same_plan() {
    let instance = Instance::even(30, 10, 10);
    let on =
        |threads| plan(&instance, &Settings { threads, ..settings(30_000) }, &|_| Go::On).unwrap();
    assert_eq!(on(1), on(2));
    assert_eq!(on(1), on(1));
}

#[test]
fn a_stop_is_heard_and_the_best_plan_kept() {
    let instance = Instance::even(24, 6, 6);
    let stop = |progress: &Progress<'_>| if progress.steps > 2_000 { Go::Stop } else { Go::On };
    let plan = plan(&instance, &settings(u64::MAX / 2), &stop).unwrap();
    held_to_account(&instance, &plan);
    assert_eq!(plan.stopped, Stopped::Asked);
}

prop_compose! {
    /// Any event, with every kind of rule; some cannot be planned.
    fn any_event()(
        groups in 2u16..7, size in 2u16..5, rounds in 1u16..6, mentors in any::<bool>(), slack in 0u16..2,
    )(
        participants in (groups * (size - 1)).max(2)..=groups * size,
        together in prop::collection::vec((prop::collection::btree_set(0..groups * (size - 1), 2..4), prop::option::of(prop::collection::vec(0..rounds, 1..3))), 0..3),
        apart in prop::collection::vec((0..groups * (size - 1), 0..groups * (size - 1)), 0..4),
        absent in prop::collection::vec((0..groups * (size - 1), 0..rounds), 0..4),
        closed in prop::collection::vec((0..groups, 0..rounds), 0..2),
        veto in prop::collection::vec((0..groups * (size - 1), 0..groups), 0..4),
        locks in prop::collection::vec((0..groups * (size - 1), 0..rounds, 0..groups), 0..4),
        groups in Just(groups), size in Just(size), rounds in Just(rounds), mentors in Just(mentors), slack in Just(slack),
    ) -> Instance {
        Instance {
            participants, groups, rounds, mentors,
            size_min: (size - 1).saturating_sub(slack), size_max: size + slack,
            together: together.into_iter().map(|(members, rounds)| Together { members: members.into_iter().collect(), rounds }).collect(),
            apart: apart.into_iter().filter(|(a, b)| a != b).map(|(a, b)| [a, b]).collect(),
            participant_absent: absent.into_iter().map(|(p, r)| [p, r]).collect(),
            mentor_absent: closed.into_iter().map(|(g, r)| [g, r]).collect(),
            veto: veto.into_iter().map(|(p, g)| [p, g]).collect(),
            locks: locks.into_iter().map(|(p, r, g)| [p, r, g]).collect(),
            ..Instance::default()
        }
    }
}

/// The same event without the demands of a conflict.
fn relaxed(instance: &Instance, blamed: &[Demand]) -> Instance {
    let mut left = instance.clone();
    let gone = |demand: Demand| blamed.contains(&demand);
    left.together.retain(|it| !gone(Demand::Together(it.members.clone())));
    left.apart.retain(|it| !gone(Demand::Apart(*it)));
    left.veto.retain(|it| !gone(Demand::Veto(*it)));
    left.locks.retain(|it| !gone(Demand::Lock(*it)));
    left.participant_absent.retain(|it| !gone(Demand::ParticipantAbsent(*it)));
    left.mentor_absent.retain(|it| !gone(Demand::MentorAbsent(*it)));
    if gone(Demand::SizeMin(left.size_min)) {
        left.size_min = 0;
    }
    if gone(Demand::SizeMax(left.size_max)) {
        left.size_max = left.participants;
    }
    left
}

proptest! {
    #[test]
    fn every_plan_keeps_every_rule_or_there_is_a_reason(instance in any_event()) {
        match plan(&instance, &settings(300), &|_| Go::On) {
            Ok(plan) => held_to_account(&instance, &plan),
            Err(Unplannable::Infeasible { conflicts }) => {
                let all: Vec<Demand> = conflicts.iter().flat_map(|it| it.demands.clone()).collect();
                let once: BTreeSet<&Demand> = all.iter().collect();
                prop_assert_eq!(once.len(), all.len(), "conflicts share a demand");
                let left = relaxed(&instance, &all);
                prop_assert!(plan_of_any(&left).is_ok(), "something else stands in the way");
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn a_repair_keeps_the_past_and_every_rule(
        instance in any_event(), out in 0u16..6, frozen in 0u16..3,
    ) {
        let Ok(before) = plan(&instance, &settings(200), &|_| Go::On) else { return Ok(()) };
        let mut after = instance.clone();
        after.frozen_rounds = frozen.min(instance.rounds);
        after.base_plan = Some(Standing(before.plan));
        let to_come = after.frozen_rounds..instance.rounds;
        after.participant_absent.extend(to_come.map(|round| [out % instance.participants, round]));
        if let Ok(plan) = plan(&after, &settings(500), &|_| Go::On) {
            held_to_account(&after, &plan);
        }
    }
}

#[test]
fn two_people_whose_rounds_are_all_held_keep_their_plan() {
    let before = planned(&Instance::even(2, 2, 1), 0);
    let base_plan = Some(Standing(before.plan.clone()));
    let after = Instance { frozen_rounds: 1, base_plan, ..Instance::even(2, 2, 1) };
    assert_eq!(planned(&after, 0).plan, before.plan);
}

fn plan_of_any(instance: &Instance) -> Result<Plan, Unplannable> {
    plan(instance, &settings(0), &|_| Go::On)
}

#[test]
fn golfers_play_as_many_rounds_as_are_known() {
    let known = [
        (2, &[3, 5, 7, 9, 11, 13, 15, 17, 19][..]),
        (3, &[1, 4, 4, 7, 8, 10, 11, 13, 14]),
        (4, &[1, 1, 5, 5, 7, 9, 10, 11, 13]),
        (5, &[1, 1, 1, 6, 6, 7, 8, 9, 9]),
    ];
    let mut missing = Vec::new();
    for (size, rounds) in known {
        for (tables, &rounds) in (2..=10).zip(rounds) {
            let instance =
                Instance { mentors: false, ..Instance::even(tables * size, tables, rounds) };
            let plan = planned(&instance, 0);
            held_to_account(&instance, &plan);
            if plan.pair_repeats > 0 {
                missing.push((tables, size, rounds));
            }
        }
    }
    assert_eq!(missing, Vec::new());
}
