//! Of all best assignments, the one that the first row would choose, then the second, and so on.

use crate::matching::engine::{Cells, NOWHERE, Standing};

/// Moves a best assignment to the first of its equals, row by row.
///
/// All best assignments differ by rounds of moves that lose nothing. So each row in turn takes the
/// first column from which such moves, by rows after it, lead back to where it sits.
pub(super) fn settle(standing: &mut Standing, cells: Cells<'_>) {
    let mut ties = Ties::of(standing, cells);
    for row in 0..ties.standing.rows {
        if ties.standing.takes_part(row) && !ties.standing.tied[row] {
            ties.choose(row);
        }
    }
}

struct Ties<'a> {
    standing: &'a mut Standing,
    words: usize,
    /// For each row a bit for each node that loses nothing, the bench last.
    equal: Vec<u64>,
    /// Nodes of different classes never are on one round of moves.
    class: Vec<u32>,
    classes: u32,
    /// The last search: nodes in the order of their finding, who moves to each, and from where.
    found: Vec<u32>,
    /// A bit for each of them.
    seen: Vec<u64>,
    from: Vec<(u32, u32)>,
}

impl<'a> Ties<'a> {
    fn of(standing: &'a mut Standing, cells: Cells<'_>) -> Self {
        let nodes = standing.cols + 1;
        let words = nodes.div_ceil(64);
        let mut equal = vec![0; words * standing.rows];
        for (row, bits) in equal.chunks_exact_mut(words).enumerate() {
            if standing.takes_part(row) && !standing.tied[row] {
                standing.mark_equals(cells, row, bits);
            }
        }
        Self {
            standing,
            words,
            equal,
            class: vec![0; nodes],
            classes: 1,
            found: Vec::new(),
            seen: vec![0; words],
            from: vec![(NOWHERE, NOWHERE); nodes],
        }
    }

    fn choose(&mut self, row: usize) {
        let place = self.standing.place[row];
        for word in 0..=place as usize / 64 {
            let mut wanted = self.equal[row * self.words + word];
            while wanted != 0 {
                let node = word as u32 * 64 + wanted.trailing_zeros();
                wanted &= wanted - 1;
                if node >= place {
                    return;
                }
                if self.class[node as usize] == self.class[place as usize]
                    && self.leads_back(row, node)
                {
                    return self.go_round(row, node);
                }
            }
        }
    }

    /// Whether moves by rows after `row` lead from `start` to where `row` sits. What such moves
    /// come to without getting there, they will not leave later: it is a class of its own.
    fn leads_back(&mut self, row: usize, start: u32) -> bool {
        let goal = self.standing.place[row];
        self.found.clear();
        self.find(start, NOWHERE, NOWHERE);
        let mut next = 0;
        while next < self.found.len() && !self.seen(goal) {
            self.leave(self.found[next], row);
            next += 1;
        }
        let back = self.seen(goal);
        self.seen.fill(0);
        if !back {
            self.found.iter().for_each(|node| self.class[*node as usize] = self.classes);
            self.classes += 1;
        }
        back
    }

    fn seen(&self, node: u32) -> bool {
        self.seen[node as usize / 64] >> (node % 64) & 1 == 1
    }

    fn find(&mut self, node: u32, mover: u32, from: u32) {
        let start = self.found.first().map_or(node, |first| *first);
        let at = node as usize;
        if !self.seen(node) && self.class[at] == self.class[start as usize] {
            self.seen[at / 64] |= 1 << (node % 64);
            self.from[at] = (mover, from);
            self.found.push(node);
        }
    }

    /// Finds the nodes that someone can move to from this one at no loss.
    fn leave(&mut self, node: u32, after: usize) {
        let stock = self.standing.stock();
        if node == stock {
            for col in 0..self.standing.cols {
                if self.standing.seats(col) > 0 && self.standing.giving(col) == 0.0 {
                    self.find(col as u32, NOWHERE, node);
                }
            }
        } else if self.standing.spare(node as usize) && self.standing.taking(node as usize) == 0.0 {
            self.find(stock, NOWHERE, node);
        }
        let movers: Vec<usize> = if node == stock {
            self.standing.benched().filter(|row| *row > after).collect()
        } else {
            let movers = self.standing.guests(node as usize);
            movers.filter(|row| *row > after && !self.standing.tied[*row]).collect()
        };
        for row in movers {
            for word in 0..self.words {
                let mut bits = self.equal[row * self.words + word] & !self.seen[word];
                while bits != 0 {
                    self.find(word as u32 * 64 + bits.trailing_zeros(), row as u32, node);
                    bits &= bits - 1;
                }
            }
        }
    }

    /// Moves the row to the start of the way just found, and everyone along it.
    fn go_round(&mut self, row: usize, start: u32) {
        let mut node = self.standing.depart(row as u32);
        self.standing.arrive(row as u32, start);
        while node != start {
            let (mover, from) = self.from[node as usize];
            if mover != NOWHERE {
                self.standing.depart(mover);
                self.standing.arrive(mover, node);
            }
            node = from;
        }
    }
}
