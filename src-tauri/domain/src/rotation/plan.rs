//! Planning a rotation, from the rules to the answer.

use super::bounds::bounds;
use super::chance::Chance;
use super::design::Seats;
use super::infeasible;
use super::instance::{
    Bounds, Choice, Go, Instance, Plan, Progress, Settings, Start, Stopped, Unplannable, Weights,
};
use super::repair;
use super::rules::Rules;
use super::search::fitting::Fitting;
use super::search::fixed::{Best, Fixed};
use super::search::heat::Heat;
use super::search::lane::Lane;
use super::search::race::{Race, best};
use super::search::starts;

/// The least number of walks that run side by side, whatever the number of threads: one more is for
/// free where their number is odd, on the two cores most machines have.
const LANES: u64 = 2;

/// The temperature that served best, in thousandths of a repeat.
const HEAT: u64 = 220;

/// Where a construction is all but right: warm enough to mend it, too cold to melt it.
const COOL: u64 = 150;

/// The best plan found within the steps allowed; the hook hears of it as it gets better.
pub fn plan(
    instance: &Instance,
    settings: &Settings,
    hook: &dyn Fn(&Progress<'_>) -> Go,
) -> Result<Plan, Unplannable> {
    let mut rules = Rules::new(instance)?;
    infeasible::conflicts(&rules)?;
    let mut bounds = bounds(&rules);
    if rules.is_repair() {
        bounds.changed_seats = Some(repair::fewest_changes(&rules));
    } else {
        rules.balance();
    }
    match rules.people.max(rules.tables) {
        0..=64 => search::<1>(&rules, settings, bounds, hook),
        65..=128 => search::<2>(&rules, settings, bounds, hook),
        129..=256 => search::<4>(&rules, settings, bounds, hook),
        _ => search::<8>(&rules, settings, bounds, hook),
    }
}

fn search<const W: usize>(
    rules: &Rules<'_>,
    settings: &Settings,
    bounds: Bounds,
    hook: &dyn Fn(&Progress<'_>) -> Go,
) -> Result<Plan, Unplannable> {
    let weights = if rules.is_repair() { repair::scaled(settings) } else { settings.weights };
    let fixed: Fixed<'_, W> = Fixed::new(rules, weights);
    let chance = |lane| Chance::new(settings.seed, lane);
    let heat = |thousandths| Heat::new(thousandths, weights.repeat().into());
    let lane = |seats: &Seats, heat, chance| Lane::new(&fixed, &seats.concat(), heat, chance);
    let from_elsewhere = |mut drawn| Ok(lane(&elsewhere(rules, &mut drawn)?, heat(HEAT), drawn));
    let from_construction = |seats, drawn| lane(&seats, heat(COOL), drawn).melting(heat(HEAT));
    let mut drawn = chance(0);
    let mut constructions = constructions(rules, settings, &mut drawn)?.into_iter();
    let first = match constructions.next() {
        Some(seats) => from_construction(seats, drawn),
        None => from_elsewhere(drawn)?,
    };
    let mut lanes = vec![first];
    for number in 1..LANES {
        lanes.push(from_elsewhere(chance(number))?);
    }
    if fixed.movable.is_empty() {
        return Ok(only(rules, &lanes[0].here(), bounds));
    }
    let goal = goal(&weights, &bounds);
    let fitting = fitting(&fixed, settings, goal, &lanes[0]);
    let trial = fitting.as_ref().map(|it| it.first() * 2 * LANES);
    if let Some(fitting) = fitting {
        let drafted =
            |number| lanes[0].drafting(&fixed, fitting.clone(), chance(LANES + 5 + number));
        let drafted: Vec<_> = (0..LANES).map(drafted).collect();
        lanes.extend(drafted);
    } else {
        let dealer = dealer(&fixed, settings, &bounds, &lanes[0]);
        let renewer = renewer(&fixed, settings, goal, &lanes[0]);
        let other = constructions.next().filter(|_| dealer.is_some());
        let other = other.map(|seats| from_construction(seats, chance(LANES + 2)));
        let other = other.map(|lane| lane.dealing(&fixed, chance(LANES + 3)));
        lanes.extend(dealer.into_iter().chain(renewer).chain(other));
        if !lanes.len().is_multiple_of(2) {
            lanes.push(from_elsewhere(chance(LANES + 4))?);
        }
    }
    let mut race = Race { asked: &fixed, settings, bounds, goal, hook, steps: 0 };
    let stopped = match trial {
        _ if rules.is_repair() => repair::mend(&mut race, &mut lanes),
        Some(trial) => race.halved(&mut lanes, &fixed, trial).unwrap_or(Stopped::Budget),
        None => race.run(&mut lanes, &fixed, settings.steps).unwrap_or(Stopped::Budget),
    };
    let choices = if rules.is_repair() { repair::choices(&fixed, &lanes) } else { Vec::new() };
    let best = best(&fixed, &lanes).cloned().unwrap_or_else(|| lanes[0].here());
    Ok(answer(rules, &best, bounds, stopped, choices))
}

/// Whether constructions count: not where a plan is repaired, nor where search is to do alone.
fn constructs(rules: &Rules<'_>, settings: &Settings) -> bool {
    settings.start == Start::Construction && !rules.is_repair()
}

/// Where lanes may start besides anywhere, the best first: dealing the tables of another may end
/// below all that the best leads to.
fn constructions(
    rules: &Rules<'_>,
    settings: &Settings,
    chance: &mut Chance,
) -> Result<Vec<Seats>, Unplannable> {
    if !constructs(rules, settings) {
        return Ok(Vec::new());
    }
    starts::constructions(rules, chance)
}

/// The plan that stands, or anything: where rules bend a construction much, it is no better a place
/// than any other.
fn elsewhere(rules: &Rules<'_>, chance: &mut Chance) -> Result<Seats, Unplannable> {
    if rules.is_repair() { starts::standing(rules) } else { starts::scratch(rules, chance) }
}

/// Where nothing is lacking but mentors, one more lane deals them the tables as they are.
fn dealer<const W: usize>(
    fixed: &Fixed<'_, W>,
    settings: &Settings,
    bounds: &Bounds,
    first: &Lane<W>,
) -> Option<Lane<W>> {
    let cost = first.seating.cost;
    let lacks_mentors = cost.pairs <= i64::from(bounds.pair_repeats)
        && cost.mentors > i64::from(bounds.mentor_repeats);
    let deals = lacks_mentors && constructs(fixed.rules, settings);
    deals.then(|| first.clone().dealing(fixed, Chance::new(settings.seed, LANES)))
}

/// Where the rules bend a construction that has room for more people, other rows of it may suit them
/// better.
fn fitting<const W: usize>(
    fixed: &Fixed<'_, W>,
    settings: &Settings,
    goal: i64,
    first: &Lane<W>,
) -> Option<Fitting<W>> {
    let is_bent =
        constructs(fixed.rules, settings) && first.seating.cost.total(&fixed.weights) > goal;
    let rows = is_bent.then(|| starts::rows(fixed.rules)).flatten()?;
    Some(Fitting::new(fixed, rows))
}

/// Where a construction is all but right, one more lane seats a few of its rounds anew.
fn renewer<const W: usize>(
    fixed: &Fixed<'_, W>,
    settings: &Settings,
    goal: i64,
    first: &Lane<W>,
) -> Option<Lane<W>> {
    let lacking = first.seating.cost.total(&fixed.weights) - goal;
    let renews = constructs(fixed.rules, settings)
        && fixed.rules.rounds.len() > fixed.rules.frozen + 1
        && (1..=fixed.people as i64 * i64::from(fixed.weights.repeat())).contains(&lacking);
    renews.then(|| first.clone().renewing(fixed, Chance::new(settings.seed, LANES + 1)))
}

/// The answer where the rules leave one plan: nothing can better it.
fn only(rules: &Rules<'_>, plan: &Best, bounds: Bounds) -> Plan {
    let (pairs, mentors) = (plan.cost.pairs as u32, plan.cost.mentors as u32);
    let bounds = Bounds {
        pair_repeats: pairs,
        mentor_repeats: mentors,
        repeats: pairs + mentors,
        changed_seats: bounds.changed_seats.map(|_| plan.cost.changed as u32),
    };
    answer(rules, plan, bounds, Stopped::Proven, Vec::new())
}

/// What the bounds say no plan can cost less than.
fn goal(weights: &Weights, bounds: &Bounds) -> i64 {
    let (pair, mentor) = (i64::from(weights.pair_repeat), i64::from(weights.mentor_repeat));
    let apart = i64::from(bounds.pair_repeats) * pair + i64::from(bounds.mentor_repeats) * mentor;
    let changed = i64::from(bounds.changed_seats.unwrap_or(0)) * i64::from(weights.changed_seat);
    apart.max(i64::from(bounds.repeats) * i64::from(weights.repeat())) + changed
}

fn answer(
    rules: &Rules<'_>,
    best: &Best,
    bounds: Bounds,
    stopped: Stopped,
    choices: Vec<Choice>,
) -> Plan {
    let changed = best.cost.changed as u32;
    Plan {
        plan: rules.plan(&best.seats),
        pair_repeats: best.cost.pairs as u32,
        mentor_repeats: best.cost.mentors as u32,
        changed_seats: rules.instance.base_plan.as_ref().map(|_| changed),
        bounds,
        proven_best: stopped == Stopped::Proven,
        stopped,
        choices,
    }
}
