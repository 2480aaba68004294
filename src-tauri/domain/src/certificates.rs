//! Certificates: the number each keeps, however often it is printed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::Day;
use crate::ids::{MemberId, RegistrationId};

/// Whose a certificate is, and for what; a mentor can have one for taking part and one for her hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "purpose", content = "of", rename_all = "camelCase")]
pub enum Holder {
    Mentoring(MemberId),
    Volunteering(MemberId),
    Event(RegistrationId),
}

/// A certificate that was numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    pub holder: Holder,
    /// `2021-01-003`: the third of January 2021.
    pub number: String,
    pub issued: Day,
    /// A mark of what it certified; empty where an older Binôme did not note it.
    pub said: String,
    /// It was printed again after something on it had changed.
    pub rectified: bool,
}

/// The certificates of these holders, in their order, each with the mark of what it is to say: those
/// they have, rectified where they said something else, and for the others new ones counted on
/// within the month of `today`.
pub fn numbered(
    wanted: Vec<(Holder, String)>,
    issued: &[Certificate],
    today: Day,
) -> Vec<Certificate> {
    let known: BTreeMap<Holder, &Certificate> = issued.iter().map(|it| (it.holder, it)).collect();
    let month = today.format("%Y-%m").to_string();
    let taken: BTreeSet<u32> = issued.iter().filter_map(|it| rank(&it.number, &month)).collect();
    let mut next = taken.last().map_or(1, |last| last + 1);
    let certificate = |(holder, said): (Holder, String)| match known.get(&holder) {
        Some(&before) => {
            let changed = !before.said.is_empty() && before.said != said;
            Certificate { rectified: before.rectified || changed, said, ..before.clone() }
        }
        None => {
            let number = format!("{month}-{next:03}");
            next += 1;
            Certificate { holder, number, issued: today, said, rectified: false }
        }
    };
    wanted.into_iter().map(certificate).collect()
}

/// The certificates as they stand for those wanted now: whoever has none, but is the same person as
/// one who has and is wanted no more, bears hers. `same` tells who else each holder is.
pub fn rehomed(
    issued: Vec<Certificate>,
    same: &[(Holder, Holder)],
    wanted: &BTreeSet<Holder>,
) -> Vec<Certificate> {
    let mut known: BTreeSet<Holder> = issued.iter().map(|it| it.holder).collect();
    let mut rehome = |it: Certificate| {
        let mut others = same.iter().filter(|(of, _)| *of == it.holder).map(|(_, other)| *other);
        let heir = others.find(|other| wanted.contains(other) && !known.contains(other));
        match heir.filter(|_| !wanted.contains(&it.holder)) {
            Some(holder) => {
                known.insert(holder);
                Certificate { holder, ..it }
            }
            None => it,
        }
    };
    issued.into_iter().map(&mut rehome).collect()
}

fn rank(number: &str, month: &str) -> Option<u32> {
    number.strip_prefix(month)?.strip_prefix('-')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn member(number: u128) -> Holder {
        Holder::Mentoring(MemberId(Uuid::from_u128(number)))
    }

    fn wanted(all: &[(u128, &str)]) -> Vec<(Holder, String)> {
        all.iter().map(|(id, said)| (member(*id), (*said).to_owned())).collect()
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_is_kept_and_new_ones_count_on() {
        let numbers =
            |all: &[Certificate]| all.iter().map(|it| it.number.clone()).collect::<Vec<_>>();
        let first = numbered(wanted(&[(1, "a"), (2, "b")]), &[], day("2021-01-27"));
        assert_eq!(numbers(&first), ["2021-01-001", "2021-01-002"]);
        let later = wanted(&[(3, "c"), (2, "b"), (1, "a")]);
        let again = numbered(later, &first, day("2021-01-28"));
        assert_eq!(numbers(&again), ["2021-01-003", "2021-01-002", "2021-01-001"]);
        let next = numbered(wanted(&[(4, "d")]), &again, day("2021-02-01"));
        assert_eq!(numbers(&next), ["2021-02-001"]);
        let hours = vec![(Holder::Volunteering(MemberId(Uuid::from_u128(1))), "h".to_owned())];
        assert_eq!(numbers(&numbered(hours, &again, day("2021-01-28"))), ["2021-01-004"]);
    }

    #[test]
    fn who_stands_twice_bears_the_number_she_had() {
        let first = numbered(wanted(&[(1, "a"), (2, "b")]), &[], day("2021-01-27"));
        let same = [(member(1), member(3)), (member(2), member(4))];
        let now: BTreeSet<Holder> = [member(3), member(2), member(4)].into();
        let again = rehomed(first, &same, &now);
        assert_eq!((again[0].holder, again[0].number.as_str()), (member(3), "2021-01-001"));
        assert_eq!(again[1].holder, member(2), "who is still wanted keeps her own");
    }

    #[test]
    fn a_reprint_is_rectified_from_the_day_it_says_something_else() {
        let first = numbered(wanted(&[(1, "Solene")]), &[], day("2021-01-27"));
        let same = numbered(wanted(&[(1, "Solene")]), &first, day("2021-02-01"));
        assert_eq!((same[0].rectified, same[0].number.as_str()), (false, "2021-01-001"));
        let mended = numbered(wanted(&[(1, "Solène")]), &same, day("2021-02-01"));
        assert_eq!((mended[0].rectified, mended[0].number.as_str()), (true, "2021-01-001"));
        assert!(numbered(wanted(&[(1, "Solène")]), &mended, day("2021-02-02"))[0].rectified);
        let unknown = Certificate { said: String::new(), ..first[0].clone() };
        assert!(!numbered(wanted(&[(1, "x")]), &[unknown], day("2021-02-02"))[0].rectified);
    }
}
