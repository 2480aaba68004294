//! Times the matching room; `script/bench.d/match.sh` runs it beside its peers.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark reads files and the clock, and speaks"
)]

use std::fs::File;
use std::io::{BufReader, Read};
use std::time::Instant;

use binome_domain::days::{PartOfDay, Slot};
use binome_domain::ids::MemberId;
use binome_domain::matching::assign::{Edit, IMPOSSIBLE, Problem, WhatIf, solve};
use binome_domain::matching::question::{About, Mentee, Mentor, Question, Topic};
use binome_domain::matching::square::cheapest;
use binome_domain::matching::{board, suggest};
use binome_domain::watch::unwatched;
use peak_alloc::PeakAlloc;
use uuid::Uuid;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|it| it != "--bench").collect();
    let number = |at: usize| asked.get(at).and_then(|it| it.parse().ok()).unwrap_or(0);
    match asked.first().map(String::as_str) {
        Some("costs") => costs(&asked[1], number(2), number(3)),
        Some("force") => force(number(1)),
        Some("edit") => edit(number(1), number(2), number(3) as u64),
        Some("cohort") => cohort(number(1)),
        _ => println!("costs FILE SIZE TIMES | force SIZE | edit ROWS COLS PERCENT | cohort SIZE"),
    }
}

/// The least of some runs, in milliseconds.
fn least<T>(times: usize, mut run: impl FnMut() -> T) -> (f64, T) {
    let mut best = (f64::INFINITY, run());
    for _ in 0..times {
        let start = Instant::now();
        let answer = run();
        let spent = start.elapsed().as_secs_f64() * 1e3;
        best = (best.0.min(spent), answer);
    }
    best
}

fn costs(file: &str, size: usize, times: usize) {
    let mut cost = vec![0i32; size * size];
    let mut bytes = BufReader::new(File::open(file).unwrap());
    for cost in &mut cost {
        let mut four = [0; 4];
        bytes.read_exact(&mut four).unwrap();
        *cost = i32::from_le_bytes(four);
    }
    drop(bytes);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let first = cheapest(size, &cost);
    let extra = (MEMORY.peak_usage() - before) as f64 / (4 * size * size) as f64 * 100.0;
    let (spent, found) = least(times, || cheapest(size, &cost));
    assert!(found.proven(&cost) && found == first);
    println!("{{\"ms\": {spent:.3}, \"total\": {}, \"extraPercent\": {extra:.2}}}", found.total);
}

/// Numbers that look random, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) % sides as u64) as usize
    }
}

fn force(size: usize) {
    let mut dice = Dice(5);
    let score = (0..size * size).map(|_| dice.roll(1_000_000) as i32).collect();
    let problem = Problem::new(size, size, score);
    let (solved, what_if) = least(1, || WhatIf::new(problem.clone()).unwrap());
    let (forced, costs) = least(2, || what_if.forced(&unwatched).unwrap());
    assert_eq!(costs.iter().flatten().count(), size * size);
    println!("{{\"solveMs\": {solved:.3}, \"forcedMs\": {forced:.3}}}");
}

fn edit(rows: usize, cols: usize, percent: u64) {
    let mut dice = Dice(9);
    let mut cell = || match dice.roll(100) {
        roll if (roll as u64) < percent => dice.roll(101) as i32,
        _ => IMPOSSIBLE,
    };
    let mut problem = Problem::new(rows, cols, (0..rows * cols).map(|_| cell()).collect());
    problem.seats = (0..cols).map(|_| 1 + dice.roll(3) as u32).collect();
    let (solved, mut what_if) = least(1, || WhatIf::new(problem.clone()).unwrap());
    let mut spent = Vec::new();
    for turn in 0..400 {
        let (row, col) = (dice.roll(rows), dice.roll(cols));
        let edit = match turn % 5 {
            0 => Edit::Lock { row, col },
            1 => Edit::Forbid { row, col: what_if.solution().place[row].unwrap_or(col) },
            2 => Edit::Seats { col, seats: dice.roll(4) as u32 },
            3 => Edit::Leave { row },
            _ => Edit::Return { row },
        };
        let start = Instant::now();
        let done = what_if.apply(edit).is_ok();
        if done {
            spent.push(start.elapsed().as_secs_f64() * 1e3);
        }
        if turn % 100 == 99 {
            assert_eq!(solve(what_if.problem()).unwrap(), what_if.proven_solution());
        }
    }
    spent.sort_by(f64::total_cmp);
    let at = |share: usize| spent[(spent.len() - 1) * share / 100];
    println!(
        "{{\"solveMs\": {solved:.3}, \"medianMs\": {:.3}, \"p95Ms\": {:.3}, \"worstMs\": {:.3}}}",
        at(50),
        at(95),
        at(100)
    );
}

const TOPICS: [&str; 8] =
    ["Canva", "LinkedIn", "Newsletter", "site vitrine", "Excel", "Instagram", "visio", "photo"];

fn cohort(size: usize) {
    let mut dice = Dice(3);
    let mut topics = |most: usize| -> Vec<Topic> {
        let text = |dice: &mut Dice| TOPICS[dice.roll(TOPICS.len())].to_owned();
        (0..most).map(|_| Topic { text: text(&mut dice), level: None }).collect()
    };
    let id = |number: usize| MemberId(Uuid::from_u128(number as u128));
    let about = |number: usize| About {
        slots: vec![
            Slot { weekday: (number % 7) as u8 + 1, part: PartOfDay::Evening },
            Slot { weekday: (number / 7 % 7) as u8 + 1, part: PartOfDay::Midday },
        ],
        organisation: Some(format!("Association {}", number % 11)),
        ..About::default()
    };
    let mentees = (0..size).map(|at| Mentee { id: id(at), wishes: topics(3), about: about(at) });
    let mentees = mentees.collect();
    let mentor = |at: usize| Mentor {
        id: id(size + at),
        seats: 1,
        offers: topics(2),
        about: about(at * 5 + 3),
    };
    let mentors = (0..size).map(mentor).collect();
    let mut question = Question { mentees, mentors, ..Question::default() };
    question.rules.other_organisation_required = true;
    let (spent, answer) = least(9, || suggest(&question).unwrap());
    let board = least(1, || board(&question, &unwatched).unwrap()).0;
    println!(
        "{{\"suggestMs\": {spent:.3}, \"boardMs\": {board:.3}, \"pairs\": {}}}",
        answer.pairs.len()
    );
}
