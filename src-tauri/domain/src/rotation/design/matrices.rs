//! Difference matrices over cyclic groups and products of two, where no field has as many elements.
//!
//! Found by heat bath, the method of the example `find_designs`; the test below checks every entry.

/// Shifts of each orbit in each round; all differences of two columns of (0 | rows) are distinct.
#[derive(Debug)]
pub struct Matrix {
    /// The group of tables: the product of two cycles.
    pub cycles: [usize; 2],
    pub rows: &'static [&'static [u8]],
}

impl Matrix {
    pub fn tables(&self) -> usize {
        self.cycles[0] * self.cycles[1]
    }

    pub fn orbits(&self) -> usize {
        self.rows[0].len()
    }

    pub fn sum(&self, a: usize, b: usize) -> usize {
        let [first, second] = self.cycles;
        (a / second + b / second) % first * second + (a + b) % second
    }
}

pub static MATRICES: &[Matrix] = &[
    Matrix {
        cycles: [1, 6],
        rows: &[&[4, 4, 0, 1], &[5, 2, 3, 3], &[0, 1, 1, 0], &[3, 5, 2, 5], &[1, 0, 4, 2]],
    },
    Matrix {
        cycles: [1, 10],
        rows: &[
            &[7, 2, 5, 7],
            &[9, 6, 0, 6],
            &[2, 3, 8, 1],
            &[5, 1, 2, 3],
            &[4, 4, 6, 5],
            &[6, 0, 9, 9],
            &[8, 7, 7, 4],
            &[0, 8, 4, 2],
            &[3, 5, 3, 8],
        ],
    },
    Matrix {
        cycles: [2, 6],
        rows: &[
            &[6, 4, 8, 4],
            &[3, 8, 10, 9],
            &[0, 0, 6, 8],
            &[8, 5, 5, 6],
            &[10, 7, 11, 5],
            &[2, 9, 0, 11],
            &[7, 6, 7, 10],
            &[11, 1, 4, 7],
            &[1, 2, 9, 1],
            &[5, 3, 2, 0],
            &[4, 10, 3, 3],
            &[9, 11, 1, 2],
        ],
    },
    Matrix {
        cycles: [2, 6],
        rows: &[
            &[4, 3, 6, 5, 4],
            &[3, 1, 9, 7, 0],
            &[10, 5, 5, 6, 6],
            &[7, 9, 4, 1, 5],
            &[6, 6, 8, 2, 10],
            &[8, 0, 11, 3, 9],
            &[1, 4, 2, 4, 8],
            &[9, 10, 7, 8, 3],
            &[5, 11, 10, 10, 7],
            &[11, 2, 3, 11, 2],
            &[0, 8, 0, 9, 11],
        ],
    },
    Matrix {
        cycles: [1, 14],
        rows: &[
            &[10, 10, 12],
            &[13, 7, 2],
            &[4, 11, 8],
            &[12, 9, 10],
            &[5, 1, 4],
            &[6, 8, 6],
            &[8, 6, 13],
            &[7, 2, 1],
            &[9, 0, 5],
            &[11, 3, 3],
            &[0, 13, 7],
            &[2, 5, 11],
            &[3, 4, 0],
        ],
    },
    Matrix {
        cycles: [1, 14],
        rows: &[
            &[9, 8, 6, 2],
            &[2, 9, 12, 5],
            &[10, 1, 1, 4],
            &[8, 11, 10, 10],
            &[0, 0, 9, 1],
            &[7, 4, 5, 6],
            &[4, 13, 4, 13],
            &[11, 7, 3, 11],
            &[1, 2, 8, 7],
            &[13, 3, 7, 9],
            &[3, 5, 2, 0],
            &[12, 6, 13, 3],
        ],
    },
    Matrix {
        cycles: [1, 15],
        rows: &[
            &[14, 6, 13],
            &[1, 14, 12],
            &[12, 7, 9],
            &[13, 4, 8],
            &[7, 10, 5],
            &[2, 1, 6],
            &[0, 2, 2],
            &[9, 5, 1],
            &[11, 12, 11],
            &[8, 8, 14],
            &[5, 9, 10],
            &[10, 0, 3],
            &[4, 13, 7],
            &[6, 3, 0],
            &[3, 11, 4],
        ],
    },
    Matrix {
        cycles: [1, 15],
        rows: &[
            &[3, 7, 13, 13],
            &[0, 12, 9, 2],
            &[6, 1, 8, 5],
            &[14, 13, 2, 12],
            &[5, 3, 5, 14],
            &[10, 10, 3, 7],
            &[8, 4, 14, 4],
            &[9, 2, 7, 10],
            &[7, 9, 12, 11],
            &[1, 6, 0, 1],
            &[4, 11, 11, 9],
            &[13, 14, 10, 6],
            &[12, 0, 1, 3],
        ],
    },
    Matrix {
        cycles: [3, 6],
        rows: &[
            &[6, 2, 7],
            &[10, 7, 13],
            &[4, 10, 8],
            &[0, 8, 5],
            &[12, 13, 2],
            &[17, 15, 15],
            &[8, 5, 1],
            &[5, 4, 6],
            &[16, 3, 4],
            &[15, 17, 9],
            &[11, 0, 3],
            &[7, 1, 12],
            &[2, 12, 17],
            &[1, 11, 14],
            &[13, 6, 16],
            &[14, 14, 10],
            &[9, 16, 11],
        ],
    },
    Matrix {
        cycles: [3, 6],
        rows: &[
            &[5, 2, 4, 9],
            &[7, 17, 11, 13],
            &[2, 1, 12, 4],
            &[4, 9, 0, 14],
            &[10, 8, 17, 8],
            &[14, 15, 7, 11],
            &[12, 10, 15, 12],
            &[15, 0, 3, 5],
            &[1, 7, 6, 0],
            &[3, 16, 16, 17],
            &[8, 5, 9, 15],
            &[6, 13, 2, 1],
            &[16, 6, 1, 10],
            &[9, 11, 13, 2],
            &[0, 12, 8, 3],
            &[11, 4, 5, 16],
        ],
    },
    Matrix {
        cycles: [2, 10],
        rows: &[
            &[19, 2, 18],
            &[10, 13, 16],
            &[9, 1, 2],
            &[6, 14, 6],
            &[16, 10, 8],
            &[15, 4, 3],
            &[11, 16, 1],
            &[4, 11, 5],
            &[18, 19, 13],
            &[17, 8, 15],
            &[13, 5, 0],
            &[2, 18, 9],
            &[5, 15, 11],
            &[3, 17, 17],
            &[0, 7, 4],
            &[7, 3, 12],
            &[14, 9, 7],
            &[8, 6, 19],
            &[12, 12, 14],
            &[1, 0, 10],
        ],
    },
    Matrix {
        cycles: [2, 10],
        rows: &[
            &[11, 5, 10, 18],
            &[10, 16, 7, 3],
            &[2, 19, 17, 5],
            &[0, 8, 0, 16],
            &[6, 0, 19, 0],
            &[7, 6, 1, 15],
            &[13, 15, 9, 14],
            &[8, 18, 5, 8],
            &[9, 14, 13, 10],
            &[17, 9, 6, 1],
            &[5, 11, 3, 12],
            &[16, 7, 8, 11],
            &[15, 10, 16, 17],
            &[12, 12, 15, 7],
            &[4, 1, 14, 13],
            &[1, 4, 12, 9],
            &[14, 2, 2, 6],
        ],
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn all_differences_of_two_columns_are_distinct() {
        for matrix in MATRICES {
            let entry = |row: usize, column: usize| match column {
                0 => 0,
                _ => usize::from(matrix.rows[row][column - 1]),
            };
            let negative = |a| (0..matrix.tables()).find(|b| matrix.sum(a, *b) == 0).unwrap();
            for (a, b) in (0..=matrix.orbits()).flat_map(|a| (0..a).map(move |b| (a, b))) {
                let difference = |row| matrix.sum(entry(row, a), negative(entry(row, b)));
                let distinct: BTreeSet<usize> = (0..matrix.rows.len()).map(difference).collect();
                assert_eq!(distinct.len(), matrix.rows.len(), "{:?} {a} {b}", matrix.cycles);
            }
        }
    }
}
