//! Counts as they may be shown outside: too few people are nobody's business.

/// Each count, or nothing where it is too small to be shown: fewer than `least` people, but some.
/// Where one alone would be hidden, the next smallest is too, or the total would give it away
/// (complementary cell suppression).
pub fn masked(counts: &[u32], least: u32) -> Vec<Option<u32>> {
    let small = |count: u32| count > 0 && count < least;
    let mut shown: Vec<Option<u32>> =
        counts.iter().map(|count| (!small(*count)).then_some(*count)).collect();
    if shown.iter().filter(|it| it.is_none()).count() == 1 {
        let others = shown.iter().enumerate().filter_map(|(at, it)| Some(((*it)?, at)));
        if let Some((_, at)) = others.filter(|(count, _)| *count > 0).min() {
            shown[at] = None;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_hidden_and_one_alone_takes_another_with_it() {
        assert_eq!(masked(&[9, 3, 0, 2], 5), [Some(9), None, Some(0), None]);
        assert_eq!(masked(&[9, 3, 12], 5), [None, None, Some(12)]);
        assert_eq!(masked(&[9, 6], 5), [Some(9), Some(6)]);
        assert_eq!(masked(&[9, 3], 0), [Some(9), Some(3)]);
        assert_eq!(masked(&[], 5), []);
    }
}
