//! From a problem to its one best answer.

use super::blame::{Blame, blame};
use super::problem::{IMPOSSIBLE, Problem, Solution};
use super::proof;
use super::standing::Standing;
use super::ties;

/// Solves a problem, or says which locked pairs cannot all hold.
pub fn solve(problem: &Problem) -> Result<Solution, Vec<Vec<Blame>>> {
    let standing = stand(problem)?;
    let proven = proof::proven(&standing);
    Ok(Solution { proven, ..solution(&standing) })
}

/// Solves a problem, and keeps all that is needed to change it.
pub(super) fn stand(problem: &Problem) -> Result<Standing, Vec<Vec<Blame>>> {
    let sets = blame(problem);
    if !sets.is_empty() {
        return Err(sets);
    }
    let mut standing = Standing::empty(problem);
    for (row, col) in &problem.forbidden {
        standing.set_score(*row, *col, IMPOSSIBLE);
    }
    for (row, col) in &problem.locked {
        standing.tie(*row, Some(*col));
    }
    for row in (0..problem.rows).filter(|row| !problem.absent.contains(row)) {
        standing.seat(row);
    }
    ties::settle(&mut standing);
    Ok(standing)
}

/// Reads the answer off a standing assignment, without the proof.
pub(super) fn solution(standing: &Standing) -> Solution {
    let seated = |col: &usize| (*col < standing.cols).then_some(*col);
    let place: Vec<_> = standing.place.iter().map(seated).collect();
    let pairs = place.iter().enumerate().filter_map(|(row, col)| Some((row, (*col)?)));
    let scores: i64 = pairs.map(|(row, col)| i64::from(standing.score(row, col))).sum();
    let loads: i64 = (0..standing.cols).map(|col| standing.load(col)).sum();
    let matched = place.iter().flatten().count();
    Solution { place, matched, total: scores - loads, proven: false }
}
