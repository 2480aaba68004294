//! So many rows and columns that not everything can be tried: against another algorithm.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::edits::{Edit, WhatIf};
use super::super::problem::{IMPOSSIBLE, Problem};
use super::super::solve::solve;
use super::{can, edits};
use crate::watch::unwatched;

/// Pairs and points by another algorithm: the Hungarian method (Kuhn 1955, Munkres 1957), each seat
/// a column of its own, and a dear one for each row, which no locked row may take.
fn by_another_way(problem: &Problem) -> (usize, i64) {
    let most = |col: usize| problem.seats[col].min(problem.rows as u32);
    let seats = |col| (0..most(col)).map(move |seat| (col, seat));
    let seats: Vec<_> = (0..problem.cols).flat_map(seats).collect();
    let miss = 1i64 << 40;
    let there: Vec<usize> = (0..problem.rows).filter(|row| !problem.absent.contains(row)).collect();
    let locked: BTreeSet<usize> = problem.locked.iter().map(|lock| lock.0).collect();
    let cost = |at: usize, seat: usize| match (there[at], seats.get(seat)) {
        (row, None) if locked.contains(&row) => 1000 * miss,
        (_, None) => miss,
        (row, Some((col, _))) if !can(problem, row, *col) => 1000 * miss,
        (row, Some((col, nth))) => {
            i64::from(problem.spread) * i64::from(*nth) - i64::from(problem.score(row, *col))
        }
    };
    let place = hungarian(there.len(), seats.len() + there.len(), cost);
    let paid = place.iter().enumerate().map(|(row, seat)| cost(row, *seat));
    let points: i64 = paid.filter(|cost| *cost != miss).map(|cost| -cost).sum();
    (place.iter().filter(|seat| **seat < seats.len()).count(), points)
}

/// The column of each row; the last entries stand for the row that is being seated.
fn hungarian(rows: usize, cols: usize, cost: impl Fn(usize, usize) -> i64) -> Vec<usize> {
    let (mut paid, mut price) = (vec![0; rows], vec![0; cols + 1]);
    let mut of_col = vec![rows; cols + 1];
    for start in 0..rows {
        of_col[cols] = start;
        let (mut slack, mut via) = (vec![i64::MAX; cols], vec![cols; cols]);
        let mut seen = vec![false; cols + 1];
        let mut at = cols;
        while of_col[at] != rows {
            seen[at] = true;
            let row = of_col[at];
            for col in (0..cols).filter(|col| !seen[*col]) {
                let reduced = cost(row, col) - paid[row] - price[col];
                if reduced < slack[col] {
                    (slack[col], via[col]) = (reduced, at);
                }
            }
            let next = (0..cols).filter(|col| !seen[*col]).min_by_key(|col| slack[*col]).unwrap();
            let step = slack[next];
            for col in 0..=cols {
                if seen[col] {
                    paid[of_col[col]] += step;
                    price[col] -= step;
                } else {
                    slack[col] -= step;
                }
            }
            at = next;
        }
        while at != cols {
            of_col[at] = of_col[via[at]];
            at = via[at];
        }
    }
    let mut place = vec![0; rows];
    (0..cols).filter(|col| of_col[*col] != rows).for_each(|col| place[of_col[col]] = col);
    place
}

prop_compose! {
    /// So many columns that searches start from a few of them.
    fn large_problem()(rows in 40usize..110, cols in 65usize..100, top in prop::sample::select(vec![1, 9, 1_000_000]))(
        score in prop::collection::vec(0..=top, rows * cols),
        // Of a hundred pairs, so many can be.
        possible in prop::sample::select(vec![4, 20, 100]),
        chance in prop::collection::vec(0..100, rows * cols),
        seats in prop::collection::vec(prop::sample::select(vec![0u32, 1, 1, 1, 3]), cols),
        spread in prop::sample::select(vec![0, 0, 5]),
        locked in prop::collection::btree_set((0..rows, 0..cols), 0..40),
        forbidden in prop::collection::btree_set((0..rows, 0..cols), 0..200),
        absent in prop::collection::btree_set(0..rows, 0..10),
        rows in Just(rows),
    ) -> Problem {
        let pairs = score.iter().zip(&chance);
        let score = pairs.map(|(score, chance)| if *chance < possible { *score } else { IMPOSSIBLE });
        let score: Vec<_> = score.collect();
        let mut problem =
            Problem { rows, cols: seats.len(), score, seats, spread, forbidden, absent, ..Problem::default() };
        locked.into_iter().for_each(|lock| lock_where_it_holds(&mut problem, lock));
        problem
    }
}

fn lock_where_it_holds(problem: &mut Problem, (row, col): (usize, usize)) {
    let taken = problem.locked.iter().filter(|lock| lock.1 == col).count();
    let seat = taken < problem.seats[col] as usize;
    let again = problem.locked.iter().any(|lock| lock.0 == row);
    if seat && !again && !problem.absent.contains(&row) && can(problem, row, col) {
        problem.locked.insert((row, col));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn another_algorithm_finds_as_many_pairs_and_points(problem in large_problem()) {
        let found = solve(&problem).unwrap();
        prop_assert!(found.proven);
        prop_assert_eq!((found.matched, found.total), by_another_way(&problem));
    }

    #[test]
    fn a_change_by_hand_ends_there_among_many_columns_too(
        (problem, edits) in large_problem().prop_flat_map(|problem| edits(problem, 8)),
    ) {
        let mut what_if = WhatIf::new(problem).unwrap();
        for edit in edits {
            if what_if.apply(edit).is_ok() {
                prop_assert_eq!(what_if.proven_solution(), solve(what_if.problem()).unwrap());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn forcing_costs_the_same_among_many_columns_too(
        problem in large_problem(),
        cells in prop::collection::vec((0..40usize, 0..65usize), 12),
    ) {
        let what_if = WhatIf::new(problem).unwrap();
        let forced = what_if.forced(&unwatched).unwrap();
        let fixed: BTreeSet<usize> = what_if.problem().locked.iter().map(|lock| lock.0).collect();
        for (row, col) in cells.into_iter().filter(|cell| !fixed.contains(&cell.0)) {
            let locked = what_if.clone().apply(Edit::Lock { row, col }).ok();
            prop_assert_eq!(forced[row * what_if.problem().cols + col], locked);
        }
    }
}
