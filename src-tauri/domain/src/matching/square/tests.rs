//! The cheapest assignment against all there are, and against the general solver.

use proptest::prelude::*;

use super::*;
use crate::matching::assign::{Problem, solve};
use crate::watch::Go;

fn least(size: usize, cost: &[i32], row: usize, used: u32) -> i64 {
    if row == size {
        return 0;
    }
    let free = (0..size).filter(|col| used & (1 << col) == 0);
    let rest = |col: usize| least(size, cost, row + 1, used | (1 << col));
    free.map(|col| i64::from(cost[row * size + col]) + rest(col)).min().unwrap()
}

/// The classes of the literature, from the simplest numbers that give them.
fn class(name: &str, size: usize, seed: u64) -> Vec<i32> {
    let mut state = seed;
    let mut next = |most: i32| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((state >> 33) % most as u64) as i32
    };
    let points: Vec<_> = (0..2 * size).map(|_| (next(100_000), next(100_000))).collect();
    let jobs: Vec<Vec<i32>> = (0..size).map(|_| (0..5).map(|_| next(100)).collect()).collect();
    let mut cost = |row: usize, col: usize| match name {
        "uniform" => next(1_000_000),
        "narrow" => next(1_000),
        "wide" => next(i32::MAX),
        "two-cost" => [1, 1_000_000][next(2) as usize],
        "product" => (row as i32 + 1) * (col as i32 + 1),
        "geometric" => {
            let ((x, y), (a, b)) = (points[row], points[size + col]);
            f64::from(x - a).hypot(f64::from(y - b)) as i32
        }
        _ => {
            let before = |machine: usize| jobs[col][..machine].iter().sum::<i32>();
            let after = |machine: usize| jobs[row][..=machine].iter().sum::<i32>();
            (0..5).map(|machine| after(machine) - before(machine)).max().unwrap()
        }
    };
    (0..size * size).map(|cell| cost(cell / size, cell % size)).collect()
}

#[test]
fn every_class_ends_at_the_total_of_the_general_solver() {
    for name in ["uniform", "narrow", "wide", "two-cost", "product", "geometric", "flow shop"] {
        for (size, seed) in [(2, 1), (65, 2), (260, 3)] {
            let cost = class(name, size, seed);
            let found = cheapest(size, &cost);
            assert!(found.proven(&cost), "{name} {size}");
            let most = *cost.iter().max().unwrap();
            let scores = cost.iter().map(|cost| most - cost).collect();
            let other = solve(&Problem::new(size, size, scores)).unwrap();
            let total = i64::from(most) * size as i64 - other.total;
            assert_eq!(found.total, total, "{name} {size}");
        }
    }
}

#[test]
fn costs_along_a_line_in_any_order_are_cheapest_without_crossing() {
    let (mut here, mut there): (Vec<_>, Vec<_>) =
        (0..200i32).map(|at| (at * 7919 % 1_009, at * 104_729 % 2_003)).unzip();
    let cells = here.iter().flat_map(|here| there.iter().map(move |there| (here - there).abs()));
    let cost: Vec<i32> = cells.collect();
    let found = cheapest(200, &cost);
    here.sort_unstable();
    there.sort_unstable();
    let total: i32 = here.iter().zip(&there).map(|(here, there)| (here - there).abs()).sum();
    assert_eq!(found.total, i64::from(total));
    assert!(found.proven(&cost));
}

#[test]
fn a_proof_does_not_hold_for_anything_else() {
    let cost = class("uniform", 40, 7);
    let mut found = cheapest(40, &cost);
    found.place.swap(3, 4);
    assert!(!found.proven(&cost));
    found.place.swap(3, 4);
    found.col_price[5] += 1.0;
    assert!(!found.proven(&cost));
}

#[test]
fn whoever_looks_on_can_stop_it() {
    for name in ["uniform", "geometric"] {
        let cost = class(name, 300, 9);
        assert_eq!(cheapest_watched(300, &cost, &|_| Go::Stop), None);
        assert!(cheapest_watched(300, &cost, &|_| Go::On).is_some());
    }
}

#[test]
fn nothing_at_all_costs_nothing() {
    assert_eq!(cheapest(0, &[]).total, 0);
}

proptest! {
    #[test]
    fn nothing_is_cheaper(
        (size, cost) in (1usize..=8).prop_flat_map(|size| {
            let cost = prop_oneof![0..5i32, -100..100i32, Just(i32::MAX), Just(i32::MIN)];
            (Just(size), prop::collection::vec(cost, size * size))
        }),
    ) {
        let found = cheapest(size, &cost);
        prop_assert_eq!(found.total, least(size, &cost, 0, 0));
        prop_assert!(found.proven(&cost));
    }
}
