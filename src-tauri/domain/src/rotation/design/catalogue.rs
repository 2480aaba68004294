//! Rounds for the cases of the social golfer problem that no field gives.
//!
//! People are orbits of a cycle, then some who stay; turning the cycle turns one base round into as
//! many rounds. Found by heat bath, the method of the example `find_designs`; a test plays every case.
//! Where tables are uneven, as the 29 people at eight tables, chairs stay empty, no two at one table:
//! `find_designs rounds 5 5 4 2 4 SEED` looks for five orbits of five, four who stay, two base rounds.

/// Base rounds, and the cycle they are turned by.
#[derive(Debug)]
pub struct Developed {
    pub cycle: usize,
    pub orbits: usize,
    /// People the turning leaves where they are.
    pub fixed: usize,
    /// By base round: who sits at each table.
    pub rounds: &'static [&'static [&'static [u8]]],
}

impl Developed {
    pub fn people(&self) -> usize {
        self.cycle * self.orbits + self.fixed
    }

    /// People at the largest table.
    pub fn size(&self) -> usize {
        self.people().div_ceil(self.tables())
    }

    pub fn tables(&self) -> usize {
        self.rounds[0].len()
    }

    /// Where tables are uneven, nobody may stay away: a table would be too small.
    pub fn seats(&self, people: usize) -> bool {
        let is_even = self.people() == self.tables() * self.size();
        people == self.people() || people < self.people() && is_even
    }

    /// The table of each participant, round by round.
    pub fn rounds(&self) -> Vec<Vec<u16>> {
        let base = self.rounds.iter();
        base.flat_map(|base| (0..self.cycle).map(|turn| self.turned(base, turn))).collect()
    }

    fn turned(&self, base: &[&[u8]], turn: usize) -> Vec<u16> {
        let mut seats = vec![0; self.people()];
        for (table, members) in base.iter().enumerate() {
            for &person in *members {
                seats[self.turn(usize::from(person), turn)] = table as u16;
            }
        }
        seats
    }

    fn turn(&self, person: usize, by: usize) -> usize {
        let (orbit, place) = (person / self.cycle, person % self.cycle);
        if orbit < self.orbits { orbit * self.cycle + (place + by) % self.cycle } else { person }
    }
}

pub static DEVELOPED: &[Developed] = &[
    Developed {
        cycle: 4,
        orbits: 3,
        fixed: 0,
        rounds: &[&[&[0, 6, 7], &[1, 2, 10], &[3, 4, 9], &[5, 8, 11]]],
    },
    Developed {
        cycle: 7,
        orbits: 2,
        fixed: 1,
        rounds: &[&[&[0, 7, 13], &[1, 9, 11], &[2, 4, 5], &[3, 8, 12], &[6, 10, 14]]],
    },
    Developed {
        cycle: 5,
        orbits: 4,
        fixed: 0,
        rounds: &[&[
            &[0, 13, 16, 19],
            &[1, 4, 10, 11],
            &[2, 3, 9, 15],
            &[5, 8, 17, 18],
            &[6, 7, 12, 14],
        ]],
    },
    Developed {
        cycle: 4,
        orbits: 4,
        fixed: 2,
        rounds: &[
            &[&[0, 15, 16], &[1, 5, 8], &[2, 3, 11], &[4, 7, 14], &[6, 10, 17], &[9, 12, 13]],
            &[&[0, 5, 10], &[1, 14, 17], &[2, 4, 12], &[3, 6, 15], &[7, 9, 16], &[8, 11, 13]],
        ],
    },
    Developed {
        cycle: 7,
        orbits: 3,
        fixed: 3,
        rounds: &[&[
            &[0, 15, 17, 18],
            &[1, 10, 14, 22],
            &[2, 4, 5, 12],
            &[3, 7, 19, 21],
            &[6, 11, 20, 23],
            &[8, 9, 13, 16],
        ]],
    },
    Developed {
        cycle: 5,
        orbits: 4,
        fixed: 1,
        rounds: &[
            &[
                &[0, 1, 14],
                &[2, 12, 18],
                &[3, 15, 16],
                &[4, 7, 10],
                &[5, 9, 11],
                &[6, 8, 19],
                &[13, 17, 20],
            ],
            &[
                &[0, 5, 15],
                &[1, 7, 20],
                &[2, 4, 6],
                &[3, 10, 17],
                &[8, 12, 13],
                &[9, 16, 18],
                &[11, 14, 19],
            ],
        ],
    },
    Developed {
        cycle: 11,
        orbits: 2,
        fixed: 2,
        rounds: &[&[
            &[0, 5, 7],
            &[1, 4, 13],
            &[2, 3, 16],
            &[6, 11, 12],
            &[8, 18, 23],
            &[9, 20, 22],
            &[10, 14, 17],
            &[15, 19, 21],
        ]],
    },
    Developed {
        cycle: 13,
        orbits: 2,
        fixed: 1,
        rounds: &[&[
            &[0, 4, 18],
            &[1, 7, 12],
            &[2, 15, 21],
            &[3, 20, 24],
            &[5, 25, 26],
            &[6, 17, 22],
            &[8, 11, 23],
            &[9, 10, 19],
            &[13, 14, 16],
        ]],
    },
    Developed {
        cycle: 11,
        orbits: 3,
        fixed: 3,
        rounds: &[&[
            &[0, 13, 22, 33],
            &[1, 8, 26, 31],
            &[2, 7, 17, 21],
            &[3, 5, 6, 12],
            &[4, 15, 32, 35],
            &[9, 14, 30, 34],
            &[10, 11, 23, 25],
            &[16, 18, 19, 29],
            &[20, 24, 27, 28],
        ]],
    },
    Developed {
        cycle: 14,
        orbits: 2,
        fixed: 2,
        rounds: &[&[
            &[0, 8, 12],
            &[1, 17, 19],
            &[2, 7, 24],
            &[3, 6, 27],
            &[4, 16, 29],
            &[5, 14, 25],
            &[9, 10, 23],
            &[11, 22, 26],
            &[13, 18, 28],
            &[15, 20, 21],
        ]],
    },
    Developed {
        cycle: 6,
        orbits: 5,
        fixed: 0,
        rounds: &[&[
            &[0, 5, 10, 19, 21],
            &[1, 8, 12, 18, 25],
            &[2, 4, 16, 17, 27],
            &[3, 9, 11, 24, 29],
            &[6, 7, 13, 15, 20],
            &[14, 22, 23, 26, 28],
        ]],
    },
    Developed {
        cycle: 9,
        orbits: 3,
        fixed: 5,
        rounds: &[&[
            &[0, 5, 6, 14],
            &[1, 12, 19, 28],
            &[2, 21, 24, 26],
            &[3, 10, 20, 31],
            &[4, 16, 25, 30],
            &[7, 13, 18, 27],
            &[8, 9, 22, 29],
            &[11, 15, 17, 23],
        ]],
    },
    Developed {
        cycle: 5,
        orbits: 5,
        fixed: 4,
        rounds: &[
            &[
                &[0, 2, 13, 20],
                &[1, 7, 22, 27],
                &[3, 5, 6],
                &[4, 11, 25],
                &[8, 12, 15, 19],
                &[9, 17, 21, 26],
                &[10, 16, 28],
                &[14, 18, 23, 24],
            ],
            &[
                &[0, 5, 24, 28],
                &[1, 2, 17, 19],
                &[3, 13, 26],
                &[4, 8, 18, 21],
                &[6, 9, 11, 12],
                &[7, 16, 23, 25],
                &[10, 15, 27],
                &[14, 20, 22],
            ],
        ],
    },
];
