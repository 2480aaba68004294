//! A plan that stands, mended: for more people moved, fewer repeats, and the staff chooses.

use super::instance::{Choice, Settings, Stopped, Weights};
use super::rules::Rules;
use super::search::fixed::{Best, Fixed};
use super::search::lane::Lane;
use super::search::race::{Race, best};
use super::search::seating::Seating;

/// All weights are multiplied by this, so that prices can lie between them.
pub const SCALE: u16 = 12;

/// What a changed seat costs in turn, in twelfths of the lighter repeat: from « move nobody
/// without need » to « never mind ».
const PRICES: [u16; 8] = [48, 24, 14, 9, 6, 4, 2, 0];

/// Steps of the first walk at one price; each time round they double.
const FIRST_WALK: u64 = 24_000;

/// Walks at every price in turn; the lanes keep the best for each number of changed seats.
pub fn mend<const W: usize>(race: &mut Race<'_, W>, lanes: &mut [Lane<W>]) -> Stopped {
    let asked = race.asked;
    let repeat = asked.weights.repeat() / SCALE;
    let mut walk = FIRST_WALK;
    loop {
        for price in PRICES {
            let weights = Weights { changed_seat: price * repeat, ..asked.weights };
            let fixed: Fixed<'_, W> = Fixed::new(asked.rules, weights);
            if let Some(best) = best(&fixed, lanes).cloned() {
                lanes[0].seating = Seating::new(&fixed, &best.seats);
            }
            let until = (race.steps + walk).min(race.settings.steps);
            let stopped = race.run(lanes, &fixed, until);
            if let Some(stopped) = stopped {
                return stopped;
            }
            if race.steps >= race.settings.steps {
                return Stopped::Budget;
            }
        }
        walk *= 2;
    }
}

/// The weights of a repair, scaled.
pub fn scaled(settings: &Settings) -> Weights {
    let Weights { mentor_repeat, pair_repeat, changed_seat } = settings.weights;
    let scale = |weight: u16| weight.saturating_mul(SCALE);
    Weights {
        mentor_repeat: scale(mentor_repeat),
        pair_repeat: scale(pair_repeat),
        changed_seat: scale(changed_seat),
    }
}

/// The plans none of the others betters in both figures, fewest changed seats first.
pub fn choices<const W: usize>(fixed: &Fixed<'_, W>, lanes: &[Lane<W>]) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    let mut lowest = None;
    let most = lanes.iter().map(|lane| lane.best.len()).max().unwrap_or(0);
    for changed in 0..most {
        let here = lanes.iter().filter_map(|lane| lane.best.get(changed)?.as_ref());
        let Some(best) = here.min_by_key(|it| fixed.rank(&it.cost)) else { continue };
        let repeats =
            fixed.rank(&best.cost).0 - changed as i64 * i64::from(fixed.weights.changed_seat);
        if lowest.is_none_or(|lowest| repeats < lowest) {
            lowest = Some(repeats);
            choices.push(choice(fixed.rules, best));
        }
    }
    choices
}

fn choice(rules: &Rules<'_>, best: &Best) -> Choice {
    Choice {
        changed_seats: best.cost.changed as u32,
        pair_repeats: best.cost.pairs as u32,
        mentor_repeats: best.cost.mentors as u32,
        plan: rules.plan(&best.seats),
    }
}

/// Seats that must change in any plan: of tables too full, closed or too empty, and of newcomers.
pub fn fewest_changes(rules: &Rules<'_>) -> u32 {
    let to_come = rules.frozen..rules.standing.len();
    to_come.map(|at| changes_of_round(rules, at)).sum::<usize>() as u32
}

fn changes_of_round(rules: &Rules<'_>, at: usize) -> usize {
    let round = &rules.rounds[at];
    let mut keep = vec![0; rules.tables];
    for unit in &round.units {
        for &person in &unit.members {
            let table = usize::from(rules.standing[at][usize::from(person)]);
            if unit.may.get(table) == Some(&true) {
                keep[table] += 1;
            }
        }
    }
    let open = || (0..rules.tables).filter(|table| round.open[*table]).map(|table| keep[table]);
    let kept: usize = open().map(|people| people.min(round.size_max)).sum();
    let lacking: usize = open().map(|people| round.size_min.saturating_sub(people)).sum();
    (round.present() - kept).max(lacking)
}
