//! The two solvers on instances of their own, without a file of the association.

use std::time::{Duration, Instant};

use binome_domain::matching;
use binome_domain::rotation::{Conflict, Go, Instance, Settings, Unplannable, plan};
use serde_json::json;

use crate::command::{Options, Stop, print};
use crate::{files, keys, words};

/// `match INSTANCE.json [--with-forbidden]`: a best assignment.
pub fn best_match(options: &Options) -> Result<(), Stop> {
    use matching::instance::{Instance, Refused};
    let path = options.plain(0)?;
    let text = files::text(path).map_err(Stop::Said)?;
    let instance: Instance = keys::instance(&text, Instance::KEYS)?;
    drop(text);
    let costs = instance.cost_file().map(|name| files::numbers_beside(path, name));
    let costs = costs.transpose().map_err(Stop::Said)?;
    let started = Instant::now();
    match instance.solve(costs, options.named("with-forbidden").is_some()) {
        Ok(mut answer) => {
            answer.seconds = started.elapsed().as_secs_f64();
            print(&answer)
        }
        Err(Refused::Infeasible(sets)) => Err(Stop::Infeasible(json!(sets))),
        Err(Refused::Malformed(fault)) => Err(Stop::Said(words::misfit(fault))),
    }
}

/// `rotate INSTANCE.json [--seed N] [--seconds S] [--steps N] [--threads N]`: a rotation plan; all
/// the cores there are where no number of threads is said, which changes the time, not the answer.
pub fn rotate(options: &Options) -> Result<(), Stop> {
    let known = json!(Instance::default());
    let known: Vec<&str> =
        known.as_object().into_iter().flat_map(|it| it.keys()).map(String::as_str).collect();
    let text = files::text(options.plain(0)?).map_err(Stop::Said)?;
    let instance: Instance = keys::instance(&text, &known)?;
    let defaults = Settings::default();
    let settings = Settings {
        seed: options.number("seed")?.unwrap_or(defaults.seed),
        threads: options.number("threads")?.unwrap_or_else(|| {
            std::thread::available_parallelism().map_or(defaults.threads, usize::from)
        }),
        // With a limit in seconds, the clock ends the search and not the count of its steps.
        steps: match (options.number("steps")?, options.named("seconds")) {
            (Some(steps), _) => steps,
            (None, Some(_)) => u64::MAX,
            (None, None) => defaults.steps,
        },
        ..defaults
    };
    let allowed: Option<f64> = options.number("seconds")?;
    let allowed = allowed.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let started = Instant::now();
    let over = || allowed.is_some_and(|limit| started.elapsed() >= limit);
    match plan(&instance, &settings, &|_| if over() { Go::TimeIsUp } else { Go::On }) {
        Ok(plan) => print(&plan),
        Err(Unplannable::Infeasible { conflicts }) => {
            let sets: Vec<_> = conflicts.iter().map(|Conflict { demands, .. }| demands).collect();
            Err(Stop::Infeasible(json!({ "infeasible": sets })))
        }
        Err(_) => Err(Stop::Said(words::NOT_AN_INSTANCE.to_owned())),
    }
}
