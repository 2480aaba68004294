//! Costs in the order of a line: where crossing is never cheaper, nobody crosses.

use super::cells::Cells;

/// Who sits where, at which prices.
pub struct Line {
    pub place: Vec<u32>,
    pub price: Vec<f64>,
}

/// The assignment along the line where rows and columns of a square can be put in an order that
/// makes its costs a Monge array (Hoffman 1963), as products of two numbers and distances on a line
/// do. Looks at neighbours only: the prices still have to be checked against all cells.
pub fn line(cells: Cells<'_>) -> Option<Line> {
    let (size, last) = (cells.cols, cells.cols.checked_sub(1)?);
    let cost = |row: u32, col: u32| i64::from(cells.cost[row as usize * size + col as usize]);
    if !may_be(size, cost) {
        return None;
    }
    let mut cols: Vec<u32> = (0..size as u32).collect();
    cols.sort_by_key(|col| cost(last as u32, *col) - cost(0, *col));
    let mut rows: Vec<u32> = (0..size as u32).collect();
    rows.sort_by_key(|row| cost(*row, cols[0]) - cost(*row, cols[last]));
    let mut line = Line { place: vec![0; size], price: vec![0.0; size] };
    line.place[rows[0] as usize] = cols[0];
    for (row, col) in rows.windows(2).zip(cols.windows(2)) {
        // What the next column may be dearer, so that neither row would rather have the other's.
        let most = cost(row[0], col[1]) - cost(row[0], col[0]);
        let least = cost(row[1], col[1]) - cost(row[1], col[0]);
        if least > most {
            return None;
        }
        line.price[col[1] as usize] =
            line.price[col[0] as usize] + i64::midpoint(least, most) as f64;
        line.place[row[1] as usize] = col[1];
    }
    Some(line)
}

/// Whether a few columns stand in one order by what they are dearer in one row than in another,
/// whichever the rows, as they do in a Monge array.
fn may_be(size: usize, cost: impl Fn(u32, u32) -> i64) -> bool {
    let cols: Vec<u32> = (0..8.min(size)).map(|at| (at * size / 8.min(size)) as u32).collect();
    let dearer = |row: usize, one: u32, other: u32| {
        let row = row as u32;
        (cost(row, one) - cost(0, one)).cmp(&(cost(row, other) - cost(0, other))) as i8
    };
    let pairs = cols.iter().flat_map(|one| cols.iter().map(move |other| (*one, *other)));
    let both = |(one, other)| dearer(size / 2, one, other) * dearer(size - 1, one, other);
    let signs: Vec<i8> = pairs.map(both).collect();
    !(signs.contains(&1) && signs.contains(&-1))
}
