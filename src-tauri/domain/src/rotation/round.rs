//! One round by itself: who must sit with whom, where each may sit, and whether it can be done.

use super::instance::{Demand, Instance};

/// Not seated in this round.
pub const NOWHERE: u16 = u16::MAX;

/// Attempts after which a round counts as undecided.
const MOST_NODES: u32 = 200_000;

/// People who move as one in a round.
#[derive(Debug, Clone, Default)]
pub struct Unit {
    pub members: Vec<u16>,
    /// By table.
    pub may: Vec<bool>,
    /// Units this one may not meet, by place in the list of units.
    pub apart: Vec<usize>,
}

/// The hard rules of one round.
#[derive(Debug, Clone, Default)]
pub struct RoundRules {
    pub people: usize,
    pub tables: usize,
    pub open: Vec<bool>,
    pub size_min: usize,
    pub size_max: usize,
    pub units: Vec<Unit>,
    /// A lock on someone absent, or two who are apart in one unit.
    contradiction: bool,
}

/// What a look at one round found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seated {
    /// The table of each participant.
    Yes(Vec<u16>),
    No,
    Undecided,
}

impl RoundRules {
    /// How many people too few or too many sit at a table in use.
    pub fn strain(&self, size: usize) -> usize {
        self.size_min.saturating_sub(size) + size.saturating_sub(self.size_max)
    }

    /// The rules of `round` that `kept` lets stand.
    pub fn new(instance: &Instance, round: u16, kept: &dyn Fn(&Demand) -> bool) -> Self {
        let people = usize::from(instance.participants);
        let tables = usize::from(instance.groups);
        let mut open = vec![true; tables];
        for &[table, at] in &instance.mentor_absent {
            if at == round && kept(&Demand::MentorAbsent([table, at])) {
                open[usize::from(table)] = false;
            }
        }
        let mut present = vec![true; people];
        for &[person, at] in &instance.participant_absent {
            if at == round && kept(&Demand::ParticipantAbsent([person, at])) {
                present[usize::from(person)] = false;
            }
        }
        let least = if kept(&Demand::SizeMin(instance.size_min)) { instance.size_min } else { 0 };
        let most = kept(&Demand::SizeMax(instance.size_max)).then_some(instance.size_max);
        let mut rules = Self {
            people,
            tables,
            open,
            size_min: usize::from(least),
            size_max: most.map_or(people, usize::from),
            units: units(instance, round, &present, kept),
            contradiction: false,
        };
        rules.limit(instance, round, kept);
        rules
    }

    /// Everyone present.
    pub fn present(&self) -> usize {
        self.units.iter().map(|unit| unit.members.len()).sum()
    }

    /// Tables in use.
    pub fn open_tables(&self) -> usize {
        self.open.iter().filter(|open| **open).count()
    }

    /// The unit of each participant.
    pub fn unit_of(&self) -> Vec<Option<usize>> {
        let mut of = vec![None; self.people];
        for (place, unit) in self.units.iter().enumerate() {
            for &person in &unit.members {
                of[usize::from(person)] = Some(place);
            }
        }
        of
    }

    fn limit(&mut self, instance: &Instance, round: u16, kept: &dyn Fn(&Demand) -> bool) {
        let of = self.unit_of();
        for &[person, table] in &instance.veto {
            if let (Some(unit), true) =
                (of[usize::from(person)], kept(&Demand::Veto([person, table])))
            {
                self.units[unit].may[usize::from(table)] = false;
            }
        }
        for &[person, at, table] in &instance.locks {
            if at == round && kept(&Demand::Lock([person, at, table])) {
                match of[usize::from(person)] {
                    Some(unit) => self.units[unit].only(usize::from(table)),
                    None => self.contradiction = true,
                }
            }
        }
        for &[one, other] in &instance.apart {
            if let (Some(a), Some(b), true) =
                (of[usize::from(one)], of[usize::from(other)], kept(&Demand::Apart([one, other])))
            {
                self.contradiction |= a == b;
                self.units[a].apart.push(b);
                self.units[b].apart.push(a);
            }
        }
        for unit in &mut self.units {
            for (may, open) in unit.may.iter_mut().zip(&self.open) {
                *may &= *open;
            }
        }
    }

    /// Seats everyone, at the preferred tables where that can be.
    pub fn seat(&self, preferred: &[u16]) -> Seated {
        let capacity = self.open_tables() * self.size_max;
        let needed = self.open_tables() * self.size_min;
        if self.contradiction || self.present() > capacity || self.present() < needed {
            return Seated::No;
        }
        let mut attempt = Attempt::new(self, preferred);
        match attempt.place() {
            Some(true) => Seated::Yes(attempt.finish()),
            Some(false) => Seated::No,
            None => Seated::Undecided,
        }
    }
}

impl Unit {
    fn only(&mut self, table: usize) {
        for (place, may) in self.may.iter_mut().enumerate() {
            *may &= place == table;
        }
    }

    fn is_free(&self, open_tables: usize) -> bool {
        let choices = self.may.iter().filter(|may| **may).count();
        self.members.len() == 1 && self.apart.is_empty() && choices == open_tables
    }
}

/// The people present, joined by the rules that keep them together.
fn units(
    instance: &Instance,
    round: u16,
    present: &[bool],
    kept: &dyn Fn(&Demand) -> bool,
) -> Vec<Unit> {
    let mut head: Vec<usize> = (0..present.len()).collect();
    for rule in instance.together.iter().filter(|rule| rule.holds_in(round)) {
        if !kept(&Demand::Together(rule.members.clone())) {
            continue;
        }
        let mut members = rule.members.iter().map(|it| usize::from(*it)).filter(|it| present[*it]);
        let Some(first) = members.next() else { continue };
        for other in members {
            let (from, to) = (head[other], head[first]);
            head.iter_mut().filter(|it| **it == from).for_each(|it| *it = to);
        }
    }
    let mut place = vec![None; present.len()];
    let mut units: Vec<Unit> = Vec::new();
    for person in (0..present.len()).filter(|person| present[*person]) {
        let at = *place[head[person]].get_or_insert_with(|| {
            let may = vec![true; usize::from(instance.groups)];
            units.push(Unit { may, ..Unit::default() });
            units.len() - 1
        });
        units[at].members.push(person as u16);
    }
    units
}

/// Depth-first search over the units that rules bind, most bound first; the rest fill up.
struct Attempt<'a> {
    rules: &'a RoundRules,
    preferred: &'a [u16],
    bound: Vec<usize>,
    table_of: Vec<Option<usize>>,
    load: Vec<usize>,
    /// Tables that no rule tells apart carry the same number.
    likeness: Vec<usize>,
    nodes: u32,
}

impl<'a> Attempt<'a> {
    fn new(rules: &'a RoundRules, preferred: &'a [u16]) -> Self {
        let open = rules.open_tables();
        let all = 0..rules.units.len();
        Self {
            rules,
            preferred,
            bound: all.filter(|unit| !rules.units[*unit].is_free(open)).collect(),
            table_of: vec![None; rules.units.len()],
            load: vec![0; rules.tables],
            likeness: likeness(rules),
            nodes: 0,
        }
    }

    /// `None` where the effort allowed ran out.
    fn place(&mut self) -> Option<bool> {
        self.nodes += 1;
        if self.nodes > MOST_NODES {
            return None;
        }
        if !self.can_still_fill() {
            return Some(false);
        }
        let mut hardest: Option<(usize, Vec<usize>)> = None;
        for &unit in self.bound.iter().filter(|unit| self.table_of[**unit].is_none()) {
            let tables = self.tables_for(unit);
            let better = hardest.as_ref().is_none_or(|(_, best)| tables.len() < best.len());
            if better {
                hardest = Some((unit, tables));
            }
        }
        let Some((unit, tables)) = hardest else { return Some(true) };
        for table in self.worth_trying(unit, tables) {
            self.table_of[unit] = Some(table);
            self.load[table] += self.rules.units[unit].members.len();
            let placed = self.place();
            if placed != Some(false) {
                return placed;
            }
            self.table_of[unit] = None;
            self.load[table] -= self.rules.units[unit].members.len();
        }
        Some(false)
    }

    fn can_still_fill(&self) -> bool {
        let rules = self.rules;
        let left = rules.present() - self.load.iter().sum::<usize>();
        let missing: usize =
            self.open().map(|table| rules.size_min.saturating_sub(self.load[table])).sum();
        missing <= left
    }

    fn open(&self) -> impl Iterator<Item = usize> + use<'a> {
        let rules = self.rules;
        (0..rules.tables).filter(|table| rules.open[*table])
    }

    fn tables_for(&self, unit: usize) -> Vec<usize> {
        let asked = &self.rules.units[unit];
        self.open()
            .filter(|table| asked.may[*table])
            .filter(|table| self.load[*table] + asked.members.len() <= self.rules.size_max)
            .filter(|table| asked.apart.iter().all(|it| self.table_of[*it] != Some(*table)))
            .collect()
    }

    /// The preferred table first, then the emptiest; of empty tables alike, one.
    fn worth_trying(&self, unit: usize, mut tables: Vec<usize>) -> Vec<usize> {
        let liked = self.liking(unit);
        let mut seen = Vec::new();
        tables.sort_by_key(|table| (Some(*table) != liked, self.load[*table]));
        tables.retain(|table| {
            let fresh = self.load[*table] > 0 || !seen.contains(&self.likeness[*table]);
            if self.load[*table] == 0 {
                seen.push(self.likeness[*table]);
            }
            fresh
        });
        tables
    }

    fn liking(&self, unit: usize) -> Option<usize> {
        let first = self.rules.units[unit].members[0];
        self.preferred.get(usize::from(first)).map(|table| usize::from(*table))
    }

    fn finish(mut self) -> Vec<u16> {
        let free: Vec<usize> =
            (0..self.rules.units.len()).filter(|unit| self.table_of[*unit].is_none()).collect();
        let mut waiting = Vec::new();
        for unit in free.iter().copied() {
            match self.liking(unit) {
                Some(table) if table < self.rules.tables && self.has_room(table) => {
                    self.sit(unit, table);
                }
                _ => waiting.push(unit),
            }
        }
        for unit in waiting {
            let emptiest = self.open().min_by_key(|table| (self.load[*table], *table));
            if let Some(table) = emptiest {
                self.sit(unit, table);
            }
        }
        self.even_out(&free);
        let mut seats = vec![NOWHERE; self.rules.people];
        for (unit, table) in self.rules.units.iter().zip(&self.table_of) {
            for &person in &unit.members {
                seats[usize::from(person)] = table.map_or(NOWHERE, |table| table as u16);
            }
        }
        seats
    }

    fn has_room(&self, table: usize) -> bool {
        self.rules.open[table] && self.load[table] < self.rules.size_max
    }

    fn sit(&mut self, unit: usize, table: usize) {
        self.table_of[unit] = Some(table);
        self.load[table] += 1;
    }

    /// Moves people no rule binds to the tables that have too few.
    fn even_out(&mut self, free: &[usize]) {
        while let Some(short) = self.open().find(|table| self.load[*table] < self.rules.size_min) {
            let from = free
                .iter()
                .copied()
                .filter_map(|unit| self.table_of[unit].map(|table| (self.load[table], unit, table)))
                .filter(|(load, _, _)| *load > self.rules.size_min)
                .max_by_key(|(load, unit, _)| (*load, *unit));
            let Some((_, unit, table)) = from else { return };
            self.load[table] -= 1;
            self.sit(unit, short);
        }
    }
}

fn likeness(rules: &RoundRules) -> Vec<usize> {
    let alike = |a: usize, b: usize| rules.units.iter().all(|unit| unit.may[a] == unit.may[b]);
    (0..rules.tables)
        .map(|table| (0..table).find(|earlier| alike(*earlier, table)).unwrap_or(table))
        .collect()
}
