//! Plans the instances of some files from several seeds, each within so many steps or seconds:
//! `rotations SEEDS LIMIT [--search-alone] FILE...`, with LIMIT like `1000000` (steps) or `10s`, and
//! without any construction where search is to do alone. Says for each file the repeats of every
//! seed, pairs + mentors, the median time and the longest silence between two news.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement reads files and the clock, and speaks"
)]

use std::cell::Cell;
use std::time::{Duration, Instant};

use binome_domain::rotation::{Go, Instance, Progress, Settings, Start, plan};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [seeds, limit, files @ ..] = args.as_slice() else {
        return println!("rotations SEEDS STEPS|SECONDSs [--search-alone] FILE...");
    };
    let seeds: u64 = seeds.parse().unwrap();
    let (files, start) = match files {
        [first, files @ ..] if first == "--search-alone" => (files, Start::Scratch),
        files => (files, Start::Construction),
    };
    for file in files {
        let text = std::io::read_to_string(std::fs::File::open(file).unwrap()).unwrap();
        let instance: Instance = serde_json::from_str(&text).unwrap();
        measure(file, &instance, (seeds, start), limit);
    }
}

fn measure(name: &str, instance: &Instance, (seeds, from): (u64, Start), limit: &str) {
    let seconds = limit.strip_suffix('s').map(|it| Duration::from_secs_f64(it.parse().unwrap()));
    let steps = if seconds.is_some() { u64::MAX } else { limit.parse().unwrap() };
    let mut sum = 0;
    let mut told = Vec::new();
    let (mut silence, mut spent) = (Duration::ZERO, Vec::new());
    for seed in 1..=seeds {
        let settings = Settings { seed, steps, threads: 2, start: from, ..Settings::default() };
        let (start, last) = (Instant::now(), Cell::new(Instant::now()));
        let longest = Cell::new(Duration::ZERO);
        let hook = |_: &Progress<'_>| {
            longest.set(longest.get().max(last.replace(Instant::now()).elapsed()));
            if seconds.is_some_and(|it| start.elapsed() >= it) { Go::TimeIsUp } else { Go::On }
        };
        let plan = plan(instance, &settings, &hook).unwrap();
        spent.push(start.elapsed());
        silence = silence.max(longest.get()).max(last.get().elapsed());
        sum += plan.pair_repeats + plan.mentor_repeats;
        told.push(format!("{}+{}", plan.pair_repeats, plan.mentor_repeats));
    }
    spent.sort_unstable();
    let (name, median) = (name.rsplit('/').next().unwrap_or(name), spent[spent.len() / 2]);
    let mean = f64::from(sum) / seeds as f64;
    println!(
        "{name:28} {mean:7.2}  {median:8.2?} median, {silence:6.2?} silence: {}",
        told.join(" ")
    );
}
