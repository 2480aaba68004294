//! What coming to a table would cost and leaving one would save, kept up to date with the seats.
//!
//! Of all places weighed only one in twenty is taken: a few more additions at each exchange let
//! every place be weighed with three. Costs of changed seats stand apart, for their price varies.

use crate::rotation::round::NOWHERE;

/// Weighted costs, without those of changed seats.
#[derive(Debug, Clone)]
pub struct Ledger {
    people: usize,
    tables: usize,
    /// The rounds to come.
    rounds: std::ops::Range<usize>,
    /// By round, table and person: what meeting everyone there and the mentor would cost her.
    coming: Vec<i32>,
    /// By round and person: what she pays where she sits, those who move with her aside.
    going: Vec<i32>,
    /// By two people: what one more meeting would cost.
    company: Vec<i32>,
    /// By round and person: whether she sits elsewhere than in the plan that stands.
    moved: Vec<bool>,
    unhappy: Drawn,
}

impl Ledger {
    /// Nobody sits anywhere yet; `dislike` is what the company of two costs by itself.
    pub fn new(
        people: usize,
        tables: usize,
        rounds: std::ops::Range<usize>,
        dislike: impl Fn(usize, usize) -> i32,
    ) -> Self {
        Self {
            people,
            tables,
            coming: vec![0; rounds.end * tables * people],
            going: vec![0; rounds.end * people],
            company: (0..people * people).map(|it| dislike(it / people, it % people)).collect(),
            moved: vec![false; rounds.end * people],
            unhappy: Drawn::new(rounds.end * people),
            rounds,
        }
    }

    /// By person: what her coming to a table would cost.
    pub fn coming(&self, at: usize, table: usize) -> &[i32] {
        &self.coming[(at * self.tables + table) * self.people..][..self.people]
    }

    /// By table and person of a round: what her coming there would cost.
    pub fn round(&self, at: usize) -> &[i32] {
        &self.coming[at * self.tables * self.people..][..self.tables * self.people]
    }

    /// By person: what she pays where she sits.
    pub fn going(&self, at: usize) -> &[i32] {
        &self.going[at * self.people..][..self.people]
    }

    /// By person: what one more meeting with `person` would cost.
    pub fn company(&self, person: usize) -> &[i32] {
        &self.company[person * self.people..][..self.people]
    }

    /// What one more meeting with each of some others would cost.
    pub fn among(&self, person: usize, others: impl Iterator<Item = usize>) -> i32 {
        let company = self.company(person);
        others.map(|other| company[other]).sum()
    }

    /// Someone sits down at a table (`by` 1) or gets up (`by` -1).
    pub fn sit(&mut self, at: usize, table: usize, person: usize, by: i32) {
        if !self.rounds.contains(&at) {
            return;
        }
        let company = &self.company[person * self.people..][..self.people];
        let coming = &mut self.coming[(at * self.tables + table) * self.people..][..self.people];
        for (cost, with) in coming.iter_mut().zip(company) {
            *cost += by * with;
        }
    }

    /// One more meeting of two people costs `by` more; `seats` by round and person.
    pub fn acquaint(&mut self, seats: &[u16], one: usize, other: usize, by: i32) {
        let people = self.people;
        self.company[one * people + other] += by;
        self.company[other * people + one] += by;
        for at in self.rounds.clone() {
            for (here, there) in [(one, other), (other, one)] {
                let table = seats[at * people + there];
                if table != NOWHERE {
                    let place = (at * self.tables + usize::from(table)) * people;
                    self.coming[place + here] += by;
                }
            }
        }
    }

    /// One more meeting of someone with a mentor costs `by` more.
    pub fn introduce(&mut self, person: usize, table: usize, by: i32) {
        for at in self.rounds.clone() {
            self.coming[(at * self.tables + table) * self.people + person] += by;
        }
    }

    /// What someone pays where she sits grows.
    pub fn charge(&mut self, at: usize, person: usize, by: i32) {
        self.settle(at, person, self.going[at * self.people + person] + by);
    }

    /// What someone pays where she sits, counted anew.
    pub fn settle(&mut self, at: usize, person: usize, due: i32) {
        let slot = at * self.people + person;
        self.going[slot] = due;
        self.unhappy.keep(slot, due > 0 || self.moved[slot]);
    }

    /// Whether someone now sits elsewhere than in the plan that stands.
    pub fn shift(&mut self, at: usize, person: usize, moved: bool) {
        let slot = at * self.people + person;
        self.moved[slot] = moved;
        self.unhappy.keep(slot, self.going[slot] > 0 || moved);
    }

    /// By round and person, in no order: whoever pays where she sits, or was moved there.
    pub fn unhappy(&self) -> &[u32] {
        &self.unhappy.all
    }
}

/// A set to draw from: all its members in a row, and the place of each.
#[derive(Debug, Clone)]
struct Drawn {
    all: Vec<u32>,
    place: Vec<u32>,
}

impl Drawn {
    const OUT: u32 = u32::MAX;

    fn new(most: usize) -> Self {
        Self { all: Vec::with_capacity(most), place: vec![Self::OUT; most] }
    }

    #[inline]
    fn keep(&mut self, member: usize, is_in: bool) {
        let place = self.place[member];
        match (is_in, place) {
            (true, Self::OUT) => {
                self.place[member] = self.all.len() as u32;
                self.all.push(member as u32);
            }
            (false, place) if place != Self::OUT => {
                self.all.swap_remove(place as usize);
                if let Some(&last) = self.all.get(place as usize) {
                    self.place[last as usize] = place;
                }
                self.place[member] = Self::OUT;
            }
            _ => {}
        }
    }
}
