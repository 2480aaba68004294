//! Certificates: the number each keeps, however often it is printed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use crate::days::Day;
use crate::ids::MemberId;

/// A certificate that was numbered for a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    pub member: MemberId,
    /// `2021-01-003`: the third of January 2021.
    pub number: String,
    pub issued: Day,
}

/// The certificates of these members, in their order: those they have, and for the others new ones
/// counted on within the month of `today`.
pub fn numbered(members: &[MemberId], issued: &[Certificate], today: Day) -> Vec<Certificate> {
    let known: BTreeMap<MemberId, &Certificate> = issued.iter().map(|it| (it.member, it)).collect();
    let month = today.format("%Y-%m").to_string();
    let taken: BTreeSet<u32> = issued.iter().filter_map(|it| rank(&it.number, &month)).collect();
    let mut next = taken.last().map_or(1, |last| last + 1);
    members
        .iter()
        .map(|member| match known.get(member) {
            Some(certificate) => (*certificate).clone(),
            None => {
                let number = format!("{month}-{next:03}");
                next += 1;
                Certificate { member: *member, number, issued: today }
            }
        })
        .collect()
}

fn rank(number: &str, month: &str) -> Option<u32> {
    number.strip_prefix(month)?.strip_prefix('-')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_number_is_kept_and_new_ones_count_on() {
        let member = |number| MemberId(Uuid::from_u128(number));
        let day: Day = "2021-01-27".parse().unwrap();
        let first = numbered(&[member(1), member(2)], &[], day);
        let numbers =
            |all: &[Certificate]| all.iter().map(|it| it.number.clone()).collect::<Vec<_>>();
        assert_eq!(numbers(&first), ["2021-01-001", "2021-01-002"]);
        let again = numbered(&[member(3), member(2), member(1)], &first, day.succ_opt().unwrap());
        assert_eq!(numbers(&again), ["2021-01-003", "2021-01-002", "2021-01-001"]);
        let later = numbered(&[member(4)], &again, "2021-02-01".parse().unwrap());
        assert_eq!(numbers(&later), ["2021-02-001"]);
    }
}
