//! The solver against every assignment there is, and against itself after edits.

use proptest::prelude::*;

use super::blame::Blame;
use super::edits::{Edit, WhatIf};
use super::problem::{Change, IMPOSSIBLE, Problem};
use super::solve::{solve, solve_watched};
use crate::watch::{Go, unwatched};

mod large;

/// What an assignment is worth: pairs, points, and the places themselves, later rows last.
type Worth = (usize, i64, Vec<std::cmp::Reverse<usize>>);

/// Tries everything, row by row.
fn best_of_all(problem: &Problem) -> Option<(Worth, Vec<Option<usize>>)> {
    let mut best = None;
    let mut place = vec![None; problem.rows];
    try_row(problem, 0, &mut place, &mut best);
    best
}

fn try_row(
    problem: &Problem,
    row: usize,
    place: &mut Vec<Option<usize>>,
    best: &mut Option<(Worth, Vec<Option<usize>>)>,
) {
    if row == problem.rows {
        let worth = worth(problem, place);
        if best.as_ref().is_none_or(|(known, _)| *known < worth) {
            *best = Some((worth, place.clone()));
        }
        return;
    }
    let locked = problem.locked.iter().find(|lock| lock.0 == row).map(|lock| lock.1);
    for col in (0..problem.cols).map(Some).chain([None]) {
        let allowed = match col {
            None => locked.is_none(),
            Some(col) => {
                let used = place[..row].iter().filter(|place| **place == Some(col)).count();
                used < problem.seats[col] as usize
                    && problem.score(row, col) != IMPOSSIBLE
                    && !problem.forbidden.contains(&(row, col))
                    && !problem.absent.contains(&row)
                    && locked.is_none_or(|lock| lock == col)
            }
        };
        if allowed {
            place[row] = col;
            try_row(problem, row + 1, place, best);
            place[row] = None;
        }
    }
}

fn worth(problem: &Problem, place: &[Option<usize>]) -> Worth {
    let pairs: Vec<_> =
        place.iter().enumerate().filter_map(|(row, col)| Some((row, (*col)?))).collect();
    let scores: i64 = pairs.iter().map(|(row, col)| i64::from(problem.score(*row, *col))).sum();
    let load = |col| {
        let used = pairs.iter().filter(|pair| pair.1 == col).count() as i64;
        i64::from(problem.spread) * used * (used - 1) / 2
    };
    let loads: i64 = (0..problem.cols).map(load).sum();
    let first = place.iter().map(|col| std::cmp::Reverse(col.unwrap_or(problem.cols))).collect();
    (pairs.len(), scores - loads, first)
}

prop_compose! {
    /// Few different scores, so that equal totals are the rule.
    fn any_problem()(rows in 1usize..6, cols in 1usize..5)(
        score in prop::collection::vec(prop_oneof![2 => Just(IMPOSSIBLE), 5 => 0..4i32], rows * cols),
        seats in prop::collection::vec(0u32..4, cols),
        forbidden in prop::collection::btree_set((0..rows, 0..cols), 0..3),
        locked in prop::collection::btree_set((0..rows, 0..cols), 0..2),
        absent in prop::collection::btree_set(0..rows, 0..2),
        spread in 0..3i32,
        (rows, cols) in Just((rows, cols)),
    ) -> Problem {
        Problem { rows, cols, score, seats, locked, forbidden, absent, spread }
    }
}

fn any_edit(rows: usize, cols: usize) -> impl Strategy<Value = Edit> {
    prop_oneof![
        (0..rows, 0..cols).prop_map(|(row, col)| Edit::Forbid { row, col }),
        (0..rows, 0..cols).prop_map(|(row, col)| Edit::Allow { row, col }),
        (0..rows, 0..cols).prop_map(|(row, col)| Edit::Lock { row, col }),
        (0..rows).prop_map(|row| Edit::Unlock { row }),
        (0..cols, 0..4u32).prop_map(|(col, seats)| Edit::Seats { col, seats }),
        (0..rows).prop_map(|row| Edit::Leave { row }),
        (0..rows).prop_map(|row| Edit::Return { row }),
    ]
}

fn edits(problem: Problem, most: usize) -> impl Strategy<Value = (Problem, Vec<Edit>)> {
    let edit = any_edit(problem.rows, problem.cols);
    (Just(problem), prop::collection::vec(edit, 0..most))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_answer_is_the_best_of_all_and_the_first_of_its_equals(problem in any_problem()) {
        match (solve(&problem), best_of_all(&problem)) {
            (Ok(found), Some((best, place))) => {
                prop_assert_eq!(worth(&problem, &found.place), best);
                prop_assert!(found.proven);
                prop_assert_eq!(found.place, place);
                prop_assert_eq!((found.matched, found.total), (best_pairs(&problem), best_total(&problem)));
            }
            (found, best) => prop_assert_eq!(found.is_err(), best.is_none()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_change_by_hand_ends_where_a_new_solve_would(
        (problem, edits) in any_problem().prop_flat_map(|problem| edits(problem, 12)),
    ) {
        let Ok(mut what_if) = WhatIf::new(problem) else { return Ok(()) };
        for edit in edits {
            let before = (what_if.problem().clone(), what_if.solution());
            match what_if.apply(edit) {
                Ok(change) => {
                    let fresh = solve(what_if.problem()).unwrap();
                    prop_assert_eq!(change, Change {
                        matched: fresh.matched as i64 - before.1.matched as i64,
                        points: fresh.total - before.1.total,
                    });
                    prop_assert_eq!(what_if.proven_solution(), fresh);
                }
                Err(_) => prop_assert_eq!((what_if.problem().clone(), what_if.solution()), before),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn forcing_a_pair_costs_what_locking_it_costs(problem in any_problem()) {
        let Ok(what_if) = WhatIf::new(problem) else { return Ok(()) };
        let problem = what_if.problem();
        for (cell, forced) in what_if.forced(&unwatched).unwrap().into_iter().enumerate() {
            let (row, col) = (cell / problem.cols, cell % problem.cols);
            let fixed = problem.locked.iter().any(|lock| lock.0 == row && lock.1 != col);
            let locked = what_if.clone().apply(Edit::Lock { row, col }).ok();
            prop_assert_eq!(forced, locked.filter(|_| !fixed), "row {} col {}", row, col);
        }
    }

    #[test]
    fn who_is_left_over_shares_too_few_seats_with_others(problem in any_problem()) {
        let Ok(what_if) = WhatIf::new(problem) else { return Ok(()) };
        let (problem, solution) = (what_if.problem(), what_if.solution());
        let shortages = what_if.shortages();
        let left: Vec<_> = shortages.iter().map(|(row, _)| *row).collect();
        let there = |row: &usize| !problem.absent.contains(row) && solution.place[*row].is_none();
        prop_assert_eq!(left, (0..problem.rows).filter(there).collect::<Vec<_>>());
        for (row, shortage) in shortages {
            prop_assert!(shortage.rows.contains(&row) && shortage.rows.len() > shortage.seats);
            let seats: u32 = shortage.cols.iter().map(|col| problem.seats[*col]).sum();
            prop_assert_eq!(seats as usize, shortage.seats);
            for row in shortage.rows {
                let mut cols = (0..problem.cols).filter(|col| can(problem, row, *col));
                prop_assert!(cols.all(|col| shortage.cols.contains(&col)));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_of_a_shortage_can_be_left_out_of_it(problem in any_problem()) {
        let Ok(what_if) = WhatIf::new(problem) else { return Ok(()) };
        for (_, shortage) in what_if.shortages() {
            for gone in &shortage.rows {
                let mut rest = what_if.problem().clone();
                let stays = |row: &usize| shortage.rows.contains(row) && row != gone;
                rest.absent = (0..rest.rows).filter(|row| !stays(row)).collect();
                rest.locked.retain(|lock| stays(&lock.0));
                prop_assert_eq!(solve(&rest).unwrap().matched, shortage.rows.len() - 1);
            }
        }
    }

    #[test]
    fn what_is_blamed_cannot_hold_and_could_without_any_one_of_it(
        mut problem in any_problem(),
        locked in prop::collection::btree_set((0..5usize, 0..4usize), 0..5),
    ) {
        let there = |lock: &(usize, usize)| lock.0 < problem.rows && lock.1 < problem.cols;
        problem.locked = locked.into_iter().filter(there).collect();
        let sets = solve(&problem).err().unwrap_or_default();
        prop_assert_eq!(sets.is_empty(), holds(&problem));
        for set in sets {
            prop_assert!(!holds(&only(&problem, &set)));
            for left_out in 0..set.len() {
                let mut fewer = set.clone();
                fewer.remove(left_out);
                prop_assert!(holds(&only(&problem, &fewer)), "{:?} without {}", set, left_out);
            }
        }
    }
}

/// Whether all locks can hold, by trying everything.
fn holds(problem: &Problem) -> bool {
    let twice = problem.locked.iter().zip(problem.locked.iter().skip(1)).any(|(a, b)| a.0 == b.0);
    !twice && best_of_all(problem).is_some()
}

/// A problem in which nothing stands but what was blamed.
fn only(problem: &Problem, blamed: &[Blame]) -> Problem {
    let (rows, cols) = (problem.rows, problem.cols);
    let mut only = Problem::new(rows, cols, vec![0; rows * cols]);
    only.seats = vec![rows as u32; cols];
    for blame in blamed {
        match *blame {
            Blame::Locked(row, col) => {
                only.locked.insert((row, col));
            }
            Blame::Capacity(col) => only.seats[col] = problem.seats[col],
            Blame::Impossible(row, col) => {
                only.forbidden.insert((row, col));
            }
        }
    }
    only
}

#[test]
fn whoever_looks_on_can_stop_it() {
    let problem = Problem::new(90, 80, (0..90 * 80).map(|cell| cell % 97).collect());
    assert_eq!(solve_watched(&problem, &|_| Go::Stop), Ok(None));
    assert_eq!(solve_watched(&problem, &|_| Go::On), Ok(solve(&problem).ok()));
    assert_eq!(WhatIf::new(problem).unwrap().forced(&|_| Go::Stop), None);
}

fn can(problem: &Problem, row: usize, col: usize) -> bool {
    let lock = problem.locked.iter().find(|lock| lock.0 == row);
    problem.score(row, col) != IMPOSSIBLE
        && !problem.forbidden.contains(&(row, col))
        && lock.is_none_or(|lock| lock.1 == col)
}

fn best_pairs(problem: &Problem) -> usize {
    best_of_all(problem).map_or(0, |(worth, _)| worth.0)
}

fn best_total(problem: &Problem) -> i64 {
    best_of_all(problem).map_or(0, |(worth, _)| worth.1)
}

#[test]
fn locks_beyond_the_seats_are_blamed_with_the_seats() {
    let mut problem = Problem::new(3, 2, vec![1; 6]);
    problem.locked = [(0, 1), (2, 1)].into();
    problem.forbidden = [(1, 0)].into();
    let sets = solve(&problem).unwrap_err();
    assert_eq!(sets, [[Blame::Locked(0, 1), Blame::Locked(2, 1), Blame::Capacity(1)]]);
    problem.locked = [(1, 0), (1, 1)].into();
    let sets = solve(&problem).unwrap_err();
    assert_eq!(
        sets,
        [
            [Blame::Locked(1, 0), Blame::Impossible(1, 0)],
            [Blame::Locked(1, 0), Blame::Locked(1, 1)]
        ]
    );
}
