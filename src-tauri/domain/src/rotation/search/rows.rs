//! Sets of people as words of bits.

/// A set of people, 64 to a word.
pub type Row<const W: usize> = [u64; W];

#[inline]
pub fn insert<const W: usize>(row: &mut Row<W>, person: usize) {
    row[person / 64] |= 1 << (person % 64);
}

#[inline]
pub fn remove<const W: usize>(row: &mut Row<W>, person: usize) {
    row[person / 64] &= !(1 << (person % 64));
}

#[inline]
pub fn holds<const W: usize>(row: &Row<W>, person: usize) -> bool {
    row[person / 64] >> (person % 64) & 1 == 1
}

#[inline]
pub fn without<const W: usize>(row: &Row<W>, gone: &Row<W>) -> Row<W> {
    std::array::from_fn(|word| row[word] & !gone[word])
}

#[inline]
pub fn both<const W: usize>(a: &Row<W>, b: &Row<W>) -> Row<W> {
    std::array::from_fn(|word| a[word] | b[word])
}

/// Those in both sets.
#[inline]
pub fn common<const W: usize>(a: &Row<W>, b: &Row<W>) -> Row<W> {
    std::array::from_fn(|word| a[word] & b[word])
}

/// Whether anyone is in both sets.
#[inline]
pub fn meets<const W: usize>(a: &Row<W>, b: &Row<W>) -> bool {
    (0..W).any(|word| a[word] & b[word] != 0)
}

/// How many are in both sets.
#[inline]
pub fn shared<const W: usize>(a: &Row<W>, b: &Row<W>) -> i64 {
    let count: u32 = (0..W).map(|word| (a[word] & b[word]).count_ones()).sum();
    i64::from(count)
}

#[inline]
pub fn size<const W: usize>(row: &Row<W>) -> usize {
    row.iter().map(|word| word.count_ones() as usize).sum()
}

/// The people of a set, lowest number first.
#[inline]
pub fn members<const W: usize>(row: &Row<W>) -> impl Iterator<Item = usize> + use<W> {
    let mut left = *row;
    let mut word = 0;
    std::iter::from_fn(move || {
        while word < W {
            if left[word] != 0 {
                let bit = left[word].trailing_zeros() as usize;
                left[word] &= left[word] - 1;
                return Some(word * 64 + bit);
            }
            word += 1;
        }
        None
    })
}
