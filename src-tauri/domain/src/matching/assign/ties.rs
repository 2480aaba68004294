//! Of all best assignments, the one that the first row would choose, then the second, and so on.

use super::standing::{AWAY, Standing};

/// Moves a best assignment to the first of its equals, row by row.
pub(super) fn settle(standing: &mut Standing) {
    let equals: Vec<_> = (0..standing.rows).map(|row| standing.equals(row)).collect();
    if !goes_round(standing, &equals) {
        return;
    }
    for row in 0..standing.rows {
        let place = standing.place[row];
        let wanted: Vec<_> = equals[row].iter().copied().take_while(|col| *col < place).collect();
        let way = |col: usize| Some((col, way_back(standing, &equals, row, col)?));
        if let Some((col, path)) = wanted.into_iter().find_map(way) {
            standing.sit(row, col);
            for (mover, to) in path.into_iter().filter(|(mover, _)| *mover != AWAY) {
                standing.sit(mover, to);
            }
        }
    }
}

/// Who moves, and to which node. Nodes are the columns, and then the bench, which is one with the
/// stock of free seats: a column with a free seat can pass a guest on to it at no loss, and it can
/// pass a seat on to a column that has one to give back. Then nobody moves.
type Move = (usize, usize);

/// The moves from a node that lose nothing, by rows from `first` on.
fn moves(standing: &Standing, equals: &[Vec<usize>], node: usize, first: usize) -> Vec<Move> {
    let stock = standing.cols;
    let mut found = Vec::new();
    if node == stock {
        let lenders = (0..stock).filter(|col| standing.refund(*col) == 0);
        found.extend(lenders.map(|col| (AWAY, col)));
    } else if standing.ending(node) == 0 {
        found.push((AWAY, stock));
    }
    for row in standing.occupants(node).into_iter().filter(|row| *row >= first) {
        found.extend(equals[row].iter().filter(|col| **col != node).map(|col| (row, *col)));
    }
    found
}

/// A way of moves by rows after `row`, from `start` to where `row` sits now.
fn way_back(
    standing: &Standing,
    equals: &[Vec<usize>],
    row: usize,
    start: usize,
) -> Option<Vec<Move>> {
    let goal = standing.place[row];
    let mut from = vec![None; standing.cols + 1];
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for (mover, to) in moves(standing, equals, node, row + 1) {
            if to == start || from[to].is_some() {
                continue;
            }
            from[to] = Some((mover, node));
            if to == goal {
                return Some(unwind(&from, start, goal));
            }
            queue.push_back(to);
        }
    }
    None
}

fn unwind(from: &[Option<Move>], start: usize, goal: usize) -> Vec<Move> {
    let mut path = Vec::new();
    let mut node = goal;
    while node != start
        && let Some((mover, before)) = from[node]
    {
        path.push((mover, node));
        node = before;
    }
    path
}

/// Whether another assignment is as good: whether moves without loss lead back to their start.
fn goes_round(standing: &Standing, equals: &[Vec<usize>]) -> bool {
    let stock = standing.cols;
    let lends = |col: usize| standing.refund(col) == 0;
    // A column that both takes and gives free seats is one with the stock.
    let node = |col: usize| {
        let merged = col < stock && lends(col) && standing.ending(col) == 0;
        if merged { stock } else { col }
    };
    let mut arcs = vec![Vec::new(); stock + 1];
    for start in 0..=stock {
        for (mover, to) in moves(standing, equals, start, 0) {
            if mover != AWAY || node(start) != node(to) {
                arcs[node(start)].push(node(to));
            }
        }
    }
    !sorts(&arcs)
}

/// Whether the nodes can be put in an order that all arcs follow (Kahn 1962).
fn sorts(arcs: &[Vec<usize>]) -> bool {
    let mut entering = vec![0usize; arcs.len()];
    arcs.iter().flatten().for_each(|to| entering[*to] += 1);
    let mut free: Vec<_> = (0..arcs.len()).filter(|node| entering[*node] == 0).collect();
    let mut sorted = 0;
    while let Some(node) = free.pop() {
        sorted += 1;
        for to in &arcs[node] {
            entering[*to] -= 1;
            if entering[*to] == 0 {
                free.push(*to);
            }
        }
    }
    sorted == arcs.len()
}
