//! Plans the rotation of a file and prints the plan: `rotate INSTANCE [SEED] [SECONDS] [THREADS]`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used)]

use std::time::{Duration, Instant};

use binome_domain::rotation::{Go, Instance, Settings, Start, plan};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let text = std::fs::read_to_string(&args[1]).unwrap();
    let instance: Instance = serde_json::from_str(&text).unwrap();
    let number = |place: usize, other: u64| args.get(place).map_or(other, |it| it.parse().unwrap());
    let seconds: f64 = args.get(3).map_or(10.0, |it| it.parse().unwrap());
    let start =
        if args.iter().any(|it| it == "scratch") { Start::Scratch } else { Start::Construction };
    let settings = Settings {
        seed: number(2, 1),
        threads: number(4, 1) as usize,
        steps: std::env::var("STEPS").map_or(u64::MAX / 4, |it| it.parse().unwrap()),
        start,
        ..Settings::default()
    };
    let begun = Instant::now();
    let last = std::cell::Cell::new(0);
    let answer = plan(&instance, &settings, &|progress| {
        last.set(progress.steps);
        if begun.elapsed() > Duration::from_secs_f64(seconds) { Go::TimeIsUp } else { Go::On }
    });
    let spent = begun.elapsed().as_secs_f64();
    match answer {
        Ok(plan) => {
            eprintln!(
                "{}x{}x{} {}+{} bounds {:?} {:?} {:.4} s {} steps {:.2} M/s",
                instance.participants,
                instance.groups,
                instance.rounds,
                plan.pair_repeats,
                plan.mentor_repeats,
                plan.bounds,
                plan.stopped,
                spent,
                last.get(),
                last.get() as f64 / spent / 1e6
            );
            println!("{}", serde_json::to_string(&plan).unwrap());
        }
        Err(why) => println!("{why:?}"),
    }
}
