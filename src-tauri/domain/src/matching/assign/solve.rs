//! From a problem to its one best answer.

use super::blame::{Blame, blame};
use super::problem::{Problem, Solution};
use super::proof;
use super::seating::Seating;
use super::ties;
use crate::matching::watch::Watch;
use crate::watch::unwatched;

/// Solves a problem, or says which locked pairs cannot all hold.
pub fn solve(problem: &Problem) -> Result<Solution, Vec<Vec<Blame>>> {
    let all = solve_watched(problem, &unwatched)?;
    Ok(all.unwrap_or_else(|| unreachable!("nobody stops an unwatched search")))
}

/// The same, while someone looks on; `None` where it was stopped.
pub fn solve_watched(
    problem: &Problem,
    watch: Watch<'_>,
) -> Result<Option<Solution>, Vec<Vec<Blame>>> {
    let answer = |seating: Seating| {
        let proven = proof::proven(&seating);
        Solution { proven, ..solution(problem, &seating) }
    };
    Ok(stand(problem, watch)?.map(answer))
}

/// Solves a problem, and keeps all that is needed to change it; `None` where it was stopped.
pub(super) fn stand(
    problem: &Problem,
    watch: Watch<'_>,
) -> Result<Option<Seating>, Vec<Vec<Blame>>> {
    let sets = blame(problem);
    if !sets.is_empty() {
        return Err(sets);
    }
    let mut seating = Seating::empty(problem);
    let (standing, cells) = seating.parts();
    for (row, col) in &problem.locked {
        standing.start_tied(*row, *col);
    }
    let there = |row: &u32| !problem.absent.contains(&(*row as usize));
    let free = (0..problem.rows as u32).filter(there);
    let free = free.filter(|row| !standing.takes_part(*row as usize)).collect();
    if standing.seat_all(cells, free, watch).is_none() {
        return Ok(None);
    }
    ties::settle(standing, cells);
    Ok(Some(seating))
}

/// Reads the answer off a standing assignment, without the proof.
pub(super) fn solution(problem: &Problem, seating: &Seating) -> Solution {
    let standing = &seating.standing;
    let seated = |col: &u32| (*col < standing.stock()).then_some(*col as usize);
    let place: Vec<_> = standing.place.iter().map(seated).collect();
    let pairs = place.iter().enumerate().filter_map(|(row, col)| Some((row, (*col)?)));
    let scores: i64 = pairs.map(|(row, col)| i64::from(problem.score(row, col))).sum();
    let load = |col| {
        let used = i64::from(standing.used(col));
        i64::from(problem.spread) * (used * (used - 1) / 2)
    };
    let loads: i64 = (0..standing.cols).map(load).sum();
    let matched = place.iter().flatten().count();
    Solution { place, matched, total: scores - loads, proven: false }
}
