//! Several walks side by side, met at fixed steps so that any number of threads finds the same.

use super::fixed::{Best, Fixed};
use super::lane::Lane;
use crate::rotation::instance::{Bounds, Go, Progress, Settings, Stopped};

/// What the lanes of a search share.
pub struct Race<'a, const W: usize> {
    /// What was asked, by which the best is told.
    pub asked: &'a Fixed<'a, W>,
    pub settings: &'a Settings,
    pub bounds: Bounds,
    /// The weighted cost below which nothing can be.
    pub goal: i64,
    pub hook: &'a dyn Fn(&Progress<'_>) -> Go,
    pub steps: u64,
}

impl<const W: usize> Race<'_, W> {
    /// Runs the lanes until the steps end, the goal is met or the caller says stop;
    /// they are drawn to what costs least by the weights of `drawn`.
    pub fn run(
        &mut self,
        lanes: &mut [Lane<W>],
        drawn: &Fixed<'_, W>,
        until: u64,
    ) -> Option<Stopped> {
        let longest = 8_000_000 / (self.asked.rules.people as u64 * 15 + 300);
        let mut stretch = 500.min(longest);
        loop {
            if best(self.asked, lanes).is_some_and(|it| self.is_goal(it)) {
                return Some(Stopped::Proven);
            }
            match self.report(lanes) {
                Go::On => {}
                Go::TimeIsUp => return Some(Stopped::Time),
                Go::Stop => return Some(Stopped::Asked),
            }
            if self.steps >= until {
                return None;
            }
            let each = stretch.min((until - self.steps).div_ceil(lanes.len() as u64));
            self.stretch(lanes, drawn, each);
            self.steps += each * lanes.len() as u64;
            if let Some(best) = best(self.asked, lanes).cloned() {
                lanes.iter_mut().for_each(|lane| lane.hear(drawn, &best));
            }
            give_up(self.asked, lanes);
            stretch = (stretch * 2).min(longest);
        }
    }

    /// Runs the lanes for a trial of so many steps, then only the better half of them
    /// (successive halving, Z. Karnin, T. Koren and O. Somekh, 2013).
    pub fn halved(
        &mut self,
        lanes: &mut Vec<Lane<W>>,
        drawn: &Fixed<'_, W>,
        trial: u64,
    ) -> Option<Stopped> {
        let stopped = self.run(lanes, drawn, trial.min(self.settings.steps));
        if stopped.is_some() {
            return stopped;
        }
        lanes.sort_by_key(|lane| lowest(self.asked, lane));
        lanes.truncate(lanes.len().div_ceil(2));
        self.run(lanes, drawn, self.settings.steps)
    }

    fn is_goal(&self, best: &Best) -> bool {
        best.cost.total(&self.asked.weights) <= self.goal
    }

    fn stretch(&self, lanes: &mut [Lane<W>], drawn: &Fixed<'_, W>, steps: u64) {
        let share = lanes.len().div_ceil(self.settings.threads.max(1));
        let goal = self.goal;
        let walk = |part: &mut [Lane<W>]| {
            part.iter_mut().for_each(|lane| lane.walk(drawn, steps, goal));
        };
        if share >= lanes.len() {
            return walk(lanes);
        }
        std::thread::scope(|scope| {
            for part in lanes.chunks_mut(share) {
                scope.spawn(move || walk(part));
            }
        });
    }

    fn report(&self, lanes: &[Lane<W>]) -> Go {
        let Some(best) = best(self.asked, lanes) else { return Go::On };
        let rules = self.asked.rules;
        (self.hook)(&Progress {
            plan: &rules.plan(&best.seats),
            pair_repeats: best.cost.pairs as u32,
            mentor_repeats: best.cost.mentors as u32,
            changed_seats: rules.instance.base_plan.as_ref().map(|_| best.cost.changed as u32),
            bounds: self.bounds,
            steps: self.steps,
        })
    }
}

/// Where rules bend a construction much, walks from anywhere come below all that it leads to: then
/// those held by it are better off like them.
fn give_up<const W: usize>(fixed: &Fixed<'_, W>, lanes: &mut [Lane<W>]) {
    let free = lanes.iter().filter(|lane| !lane.is_held());
    let Some(free) = free.filter_map(|lane| lowest(fixed, lane)).min() else { return };
    for lane in lanes.iter_mut().filter(|lane| lowest(fixed, lane).is_some_and(|it| free < it)) {
        lane.melt();
    }
}

fn lowest<const W: usize>(fixed: &Fixed<'_, W>, lane: &Lane<W>) -> Option<(i64, i64)> {
    best(fixed, std::slice::from_ref(lane)).map(|best| fixed.rank(&best.cost))
}

/// The best of all lanes; of equals, the first lane's.
pub fn best<'l, const W: usize>(fixed: &Fixed<'_, W>, lanes: &'l [Lane<W>]) -> Option<&'l Best> {
    lanes.iter().flat_map(|lane| lane.best.iter().flatten()).min_by_key(|it| fixed.rank(&it.cost))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rotation::chance::Chance;
    use crate::rotation::instance::{Instance, Weights};
    use crate::rotation::rules::Rules;
    use crate::rotation::search::heat::Heat;

    #[test]
    fn a_construction_is_given_up_once_a_walk_from_anywhere_is_below_it() {
        let instance = Instance::even(12, 3, 3);
        let rules = Rules::new(&instance).unwrap();
        let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
        let turned = |by: u16| (0..3).flat_map(move |at| (0..12).map(move |it| (it + at * by) % 3));
        let lane =
            |seats: Vec<u16>| Lane::new(&fixed, &seats, Heat::new(220, 3), Chance::new(1, 0));
        let (worse, better) = (turned(0).collect::<Vec<_>>(), turned(1).collect::<Vec<_>>());
        let is_held = |held: &[u16], free: &[u16]| {
            let mut lanes = [lane(held.to_vec()).melting(Heat::new(220, 3)), lane(free.to_vec())];
            give_up(&fixed, &mut lanes);
            lanes[0].is_held()
        };
        assert!(!is_held(&worse, &better));
        assert!(is_held(&better, &worse) && is_held(&better, &better));
    }

    #[test]
    fn after_a_trial_the_better_half_goes_on() {
        let instance = Instance::even(12, 3, 3);
        let rules = Rules::new(&instance).unwrap();
        let fixed: Fixed<'_, 1> = Fixed::new(&rules, Weights::default());
        let lane = |seats: &[u16]| Lane::new(&fixed, seats, Heat::new(220, 3), Chance::new(1, 0));
        let settings = Settings { steps: 0, threads: 1, ..Settings::default() };
        let bounds = Bounds::default();
        let hook = |_: &Progress<'_>| Go::On;
        let mut race =
            Race { asked: &fixed, settings: &settings, bounds, goal: -1, hook: &hook, steps: 0 };
        let turned = |by: usize| (0..36).map(|it| ((it % 12 + it / 12 * by) % 3) as u16).collect();
        let (worse, better): (Vec<u16>, Vec<u16>) = (turned(0), turned(1));
        let mut lanes = vec![lane(&worse), lane(&better), lane(&worse), lane(&better)];
        assert_eq!(race.halved(&mut lanes, &fixed, 0), None);
        assert_eq!(lanes.len(), 2);
        assert!(lanes.iter().all(|it| it.seating.seats == better));
    }
}
