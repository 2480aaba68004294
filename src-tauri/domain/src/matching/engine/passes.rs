//! Passes over whole rows of costs, compiled once more for wide registers.
//!
//! Costs and prices are whole numbers, as `f64` far below 2^53: the same answer on every machine,
//! whatever the registers.

use super::cells::HOLE;
use super::found::Found;
use super::lanes::{
    CHUNK, Chunk, LANES, Lanes, Number, Row, chunk_of, folded, lower, rest_of, value,
};

/// Compiles a function twice, for all processors and for those with wide registers, and chooses.
macro_rules! widely {
    ($(#[$doc:meta])* $name:ident, $wide:ident, $plain:ident,
     ($($arg:ident: $type:ty),*) -> $out:ty) => {
        $(#[$doc])*
        pub fn $name<T: Number>($($arg: $type),*) -> $out {
            #[cfg(target_arch = "x86_64")]
            if std::arch::is_x86_feature_detected!("avx2") {
                #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
                return unsafe { $wide($($arg),*) };
            }
            $plain($($arg),*)
        }

        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx2")]
        fn $wide<T: Number>($($arg: $type),*) -> $out {
            $plain($($arg),*)
        }
    };
}

/// How far from zero any of these costs is, holes left out.
pub fn farthest(costs: &[i32], holes: bool) -> u32 {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") {
        #[allow(unsafe_code, reason = "the processor was just asked whether it can")]
        return unsafe { farthest_avx2(costs, holes) };
    }
    farthest_of(costs, holes)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
fn farthest_avx2(costs: &[i32], holes: bool) -> u32 {
    farthest_of(costs, holes)
}

#[inline(always)]
fn farthest_of(costs: &[i32], holes: bool) -> u32 {
    let mut most = 0;
    for cost in costs {
        let far = if holes && *cost == HOLE { 0 } else { cost.unsigned_abs() };
        most = if most < far { far } else { most };
    }
    most
}

widely! {
    /// The least value of a row.
    least, least_avx2, least_of, (row: Row<'_, T>) -> T
}

widely! {
    /// Sets a bit for each cell of a row that has this value, where few have.
    mark, mark_avx2, mark_in, (row: Row<'_, T>, wanted: T, bits: &mut [u64]) -> ()
}

widely! {
    /// Finds all cells below the value of this rank among the least of sixteen classes of columns,
    /// and gives that value.
    below, below_avx2, find_below,
    (row: Row<'_, T>, rank: usize, strands: &mut Vec<Lanes<T>>, found: &mut Found<T>) -> T
}

#[inline(always)]
fn least_of<T: Number>(row: Row<'_, T>) -> T {
    folded(&if row.holes { classes::<T, true>(row) } else { classes::<T, false>(row) }).least()
}

#[inline(always)]
fn mark_in<T: Number>(row: Row<'_, T>, wanted: T, bits: &mut [u64]) {
    if row.holes {
        equals::<T, true>(row, wanted, bits)
    } else {
        equals::<T, false>(row, wanted, bits)
    }
}

#[inline(always)]
fn equals<T: Number, const HOLES: bool>(row: Row<'_, T>, wanted: T, bits: &mut [u64]) {
    let (whole, cost_rest) = row.costs.as_chunks::<CHUNK>();
    let (whole_prices, _) = row.prices.as_chunks::<CHUNK>();
    for (at, (costs, prices)) in whole.iter().zip(whole_prices).enumerate() {
        let values = chunk_of(costs, prices, HOLES);
        let mut equal = [0; LANES];
        for lanes in &values {
            equal = lanes.count_equal(wanted, equal);
        }
        let [a, b, c, d, e, f, g, h] = equal;
        if ((a | e) | (c | g)) | ((b | f) | (d | h)) != 0 {
            for lane in (0..LANES).filter(|lane| equal[*lane] != 0) {
                mark_strand(row, wanted, at * CHUNK + lane, bits);
            }
        }
    }
    if !cost_rest.is_empty() {
        let start = whole.len() * CHUNK;
        (start..start + LANES).for_each(|strand| mark_strand(row, wanted, strand, bits));
    }
}

/// Marks among every eighth column of a chunk, from this one on.
#[inline(never)]
fn mark_strand<T: Number>(row: Row<'_, T>, wanted: T, start: usize, bits: &mut [u64]) {
    for col in (start..row.costs.len().min(start + CHUNK)).step_by(LANES) {
        bits[col / 64] |= u64::from(row.value(col) == wanted) << (col % 64);
    }
}

/// The least of each class of columns: of those at the same place in their chunks.
#[inline(always)]
fn classes<T: Number, const HOLES: bool>(row: Row<'_, T>) -> Chunk<T> {
    let (whole, cost_rest) = row.costs.as_chunks::<CHUNK>();
    let (whole_prices, price_rest) = row.prices.as_chunks::<CHUNK>();
    let mut classes = [Lanes::HOLES; 4];
    for (costs, prices) in whole.iter().zip(whole_prices) {
        let values = chunk_of(costs, prices, HOLES);
        lower(&mut classes, &values);
    }
    lower(&mut classes, &rest_of(cost_rest, price_rest, HOLES));
    classes
}

/// The same, and the least of each strand.
#[inline(always)]
fn minima<T: Number, const HOLES: bool>(row: Row<'_, T>, strands: &mut Vec<Lanes<T>>) -> Chunk<T> {
    let (whole, cost_rest) = row.costs.as_chunks::<CHUNK>();
    let (whole_prices, price_rest) = row.prices.as_chunks::<CHUNK>();
    strands.resize(row.costs.len().div_ceil(CHUNK), Lanes::HOLES);
    let mut classes = [Lanes::HOLES; 4];
    for ((costs, prices), strands) in whole.iter().zip(whole_prices).zip(strands.iter_mut()) {
        let values = chunk_of(costs, prices, HOLES);
        lower(&mut classes, &values);
        *strands = folded(&values);
    }
    if !cost_rest.is_empty() {
        let values = rest_of(cost_rest, price_rest, HOLES);
        lower(&mut classes, &values);
        strands[whole.len()] = folded(&values);
    }
    classes
}

#[inline(always)]
fn find_below<T: Number>(
    row: Row<'_, T>,
    rank: usize,
    strands: &mut Vec<Lanes<T>>,
    found: &mut Found<T>,
) -> T {
    if row.holes {
        ranked_below::<T, true>(row, rank, strands, found)
    } else {
        ranked_below::<T, false>(row, rank, strands, found)
    }
}

#[inline(always)]
fn ranked_below<T: Number, const HOLES: bool>(
    row: Row<'_, T>,
    rank: usize,
    strands: &mut Vec<Lanes<T>>,
    found: &mut Found<T>,
) -> T {
    strands.clear();
    let [a, b, c, d] = minima::<T, HOLES>(row, strands);
    let limit = ranked(&[a.lesser(b), c.lesser(d)], rank as i32);
    let (whole, cost_rest) = row.costs.as_chunks::<CHUNK>();
    let (whole_prices, price_rest) = row.prices.as_chunks::<CHUNK>();
    found.clear();
    // For each lane a word with a bit for each of 32 chunks; two such words are gone through at once.
    for (group, strands) in strands[..whole.len()].chunks(32).enumerate() {
        let below = strands.iter().rev().fold([0; LANES], |bits, least| least.below(limit, bits));
        for (half, lanes) in below.as_chunks::<2>().0.iter().enumerate() {
            let mut bits = u64::from(lanes[0]) | u64::from(lanes[1]) << 32;
            while bits != 0 {
                let bit = bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let (chunk, strand) = (group * 32 + bit % 32, 2 * half + bit / 32);
                let (costs, prices) = (&whole[chunk], &whole_prices[chunk]);
                let cell = |lane: usize| {
                    (value(costs[lane], prices[lane], HOLES), (chunk * CHUNK + lane) as u32)
                };
                found.add_below(
                    limit,
                    std::array::from_fn::<_, 4, _>(|at| cell(strand + at * LANES)),
                );
            }
        }
    }
    let start = (whole.len() * CHUNK) as u32;
    for ((cost, price), col) in cost_rest.iter().zip(price_rest).zip(start..) {
        found.add_below(limit, [(value(*cost, *price, HOLES), col)]);
    }
    limit
}

/// The value of this rank: the dearest of those that fewer than so many are cheaper than.
#[inline(always)]
fn ranked<T: Number>(lanes: &[Lanes<T>; 2], rank: i32) -> T {
    let mut cheaper = [[0; LANES]; 2];
    for other in lanes.iter().flat_map(|lanes| lanes.0) {
        for (lanes, cheaper) in lanes.iter().zip(&mut cheaper) {
            *cheaper = lanes.count(other, *cheaper);
        }
    }
    let mut most = Lanes([lanes[0].lesser(lanes[1]).least(); LANES]);
    for (lanes, cheaper) in lanes.iter().zip(&cheaper) {
        for ((most, value), cheaper) in most.0.iter_mut().zip(&lanes.0).zip(cheaper) {
            *most = if (*cheaper < rank) & (*most < *value) { *value } else { *most };
        }
    }
    most.0.into_iter().fold(most.0[0], |most, value| if most < value { value } else { most })
}
