//! What moves would change, before any is made.

use super::fixed::Fixed;
use super::rows::{Row, both, common, meets, members, size, without};
use super::seating::{Move, Seating};
use crate::rotation::round::NOWHERE;

/// A place someone could take, and what it changes in the weighted cost.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub to: u16,
    /// Who takes hers: nobody (0), a person (her number and one) or a set beyond those.
    pub back: u16,
    pub delta: i32,
}

impl<const W: usize> Seating<W> {
    /// What a move would change in the weighted cost; `None` where a rule forbids it.
    pub fn delta(&self, fixed: &Fixed<'_, W>, it: &Move<W>) -> Option<i32> {
        let stay = without(self.row(fixed, it.round, it.from), &it.unit);
        let there = without(self.row(fixed, it.round, it.to), &it.back);
        let going = self.passing(fixed, it.round, &it.unit, (it.from, it.to, &there))?;
        let coming = self.passing(fixed, it.round, &it.back, (it.to, it.from, &stay))?;
        let between = |person| self.ledger.among(person, members(&it.back));
        Some(going + coming - 2 * members(&it.unit).map(between).sum::<i32>())
    }

    /// What it would change that some leave a table together for another with others, as if nobody
    /// came for them; `None` where a rule forbids it.
    #[inline(always)]
    fn passing(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        group: &Row<W>,
        (from, to, found): (usize, usize, &Row<W>),
    ) -> Option<i32> {
        let (coming, going) = (self.ledger.coming(at, to), self.ledger.going(at));
        let mut delta = 0;
        for person in members(group) {
            if !fixed.may_sit(at, person, to) || meets(&fixed.apart[person], found) {
                return None;
            }
            // Those who leave together stay in company.
            let kept = without(group, fixed.unit_of(at, person));
            delta += coming[person] - going[person]
                + self.due(fixed, person, &kept)
                + fixed.seat * fixed.moves(at, person, from, to);
        }
        Some(delta)
    }

    /// What two whole tables that change places would change in the weighted cost; `None` where a
    /// rule forbids it.
    pub fn exchange(
        &self,
        fixed: &Fixed<'_, W>,
        at: usize,
        (from, to): (usize, usize),
    ) -> Option<i32> {
        let moved = |from: usize, to: usize| {
            let change = |person: usize| {
                let met = &self.mentor[person * fixed.tables..][..fixed.tables];
                let repeats = i32::from(met[to] > 0) - i32::from(met[from] > 1);
                let seat = fixed.seat * fixed.moves(at, person, from, to);
                fixed.may_sit(at, person, to).then_some(fixed.mentor * repeats + seat)
            };
            members(self.row(fixed, at, from)).map(change).sum::<Option<i32>>()
        };
        Some(moved(from, to)? + moved(to, from)?)
    }

    /// What it would change that someone who moves alone takes another table, or the place of each
    /// of those there who move alone; what is dearer than `most` aside.
    #[inline(always)]
    pub fn places(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        most: i32,
        found: &mut Vec<Place>,
    ) {
        let from = self.table_of(fixed, at, person);
        let foes = without(&fixed.apart[person], self.row(fixed, at, from));
        self.arrivals(fixed, (at, person), &foes, found);
        let others = self.exchangeable(fixed, (at, person), &foes);
        if !fixed.is_planned(at) {
            return self.exchanges(fixed, (at, person), &others, most, found);
        }
        self.exchanges(fixed, (at, person), &others, i32::MAX, found);
        for place in found {
            let (to, back) = (usize::from(place.to), usize::from(place.back).checked_sub(1));
            let moves = fixed.moves(at, person, from, to);
            place.delta +=
                fixed.seat * (moves + back.map_or(0, |it| fixed.moves(at, it, to, from)));
        }
    }

    /// What it would change that someone comes to a table with room, where hers can spare her.
    #[inline(always)]
    fn arrivals(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        foes: &Row<W>,
        found: &mut Vec<Place>,
    ) {
        let sizes = &self.sizes[at * fixed.tables..][..fixed.tables];
        let from = self.table_of(fixed, at, person);
        if !fixed.fits(at, usize::from(sizes[from]) - 1) {
            return;
        }
        let pays = self.ledger.going(at)[person];
        for &to in fixed.open[at].iter().filter(|to| **to != from) {
            let has_room = fixed.fits(at, usize::from(sizes[to]) + 1);
            let welcome = fixed.may_sit(at, person, to);
            if has_room && welcome && !meets(foes, self.row(fixed, at, to)) {
                let delta = self.ledger.coming(at, to)[person] - pays;
                found.push(Place { to: to as u16, back: 0, delta });
            }
        }
    }

    /// What it would change, seats changed aside, that someone takes the place of each of others.
    #[inline(always)]
    fn exchanges(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        others: &Row<W>,
        most: i32,
        found: &mut Vec<Place>,
    ) {
        let from = self.table_of(fixed, at, person);
        let people = fixed.people;
        let seats = &self.seats[at * people..][..people];
        let (going, company) = (self.ledger.going(at), self.ledger.company(person));
        let (coming, places) = (self.ledger.coming(at, from), self.ledger.round(at));
        let start = found.len();
        found.resize(start + people, Place { to: 0, back: 0, delta: 0 });
        let (free, mut many) = (&mut found[start..][..people], 0);
        for other in members(others) {
            let own = places[usize::from(seats[other]) * people + person] - going[person];
            let delta = own + coming[other] - going[other] - 2 * company[other];
            free[many] = Place { to: seats[other], back: other as u16 + 1, delta };
            many += usize::from(delta <= most);
        }
        found.truncate(start + many);
    }

    /// Those who move alone and could change places with someone.
    #[inline(always)]
    fn exchangeable(
        &self,
        fixed: &Fixed<'_, W>,
        (at, person): (usize, usize),
        foes: &Row<W>,
    ) -> Row<W> {
        let from = self.table_of(fixed, at, person);
        let mut others = *fixed.welcome(at, from);
        if fixed.can_sit_anywhere(at, person) {
            others = without(&others, self.row(fixed, at, from));
        } else {
            let welcome = |to: &&usize| **to != from && fixed.may_sit(at, person, **to);
            let tables = fixed.open[at].iter().filter(welcome);
            let there = tables.fold([0; W], |all, to| both(&all, self.row(fixed, at, *to)));
            others = common(&others, &there);
        }
        if !fixed.has_apart {
            return others;
        }
        for stays in members(self.row(fixed, at, from)).filter(|it| *it != person) {
            others = without(&others, &fixed.apart[stays]);
        }
        for foe in members(foes) {
            let table = self.seats[at * fixed.people + foe];
            if table == NOWHERE {
                continue;
            }
            let there = self.row(fixed, at, usize::from(table));
            others = without(&others, &without(there, foes));
            if size(&common(there, foes)) > 1 {
                others = without(&others, there);
            }
        }
        others
    }
}
