//! Whatever is done with the pairs of a cohort: seats and forbidden couples hold, no hour is lost,
//! and taking everything back gives the cohort as it was.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::office::Office;

const MENTEES: [&str; 3] = ["Martine Rousseau", "Catherine Blanc", "Brigitte Laffont"];
const MENTORS: [&str; 3] = ["Lucie Ferrand", "Emma Castaing", "Nadia Bensaïd"];

/// One thing a user may do, upon whom the numbers say.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Accept(usize, usize),
    Forbid(usize, usize),
    Allow(usize, usize),
    End(usize),
    Replace(usize, usize),
    Log(usize, u16),
    /// The meeting, the pair it is told of now, and how long it lasted.
    Mend(usize, usize, u16),
    Seats(usize, u8),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..3usize, 0..3usize).prop_map(|(one, other)| Deed::Accept(one, other)),
        1 => (0..3usize, 0..3usize).prop_map(|(one, other)| Deed::Forbid(one, other)),
        1 => (0..3usize, 0..3usize).prop_map(|(one, other)| Deed::Allow(one, other)),
        1 => (0..8usize).prop_map(Deed::End),
        2 => (0..8usize, 0..3usize).prop_map(|(pair, mentor)| Deed::Replace(pair, mentor)),
        3 => (0..8usize, 1..300u16).prop_map(|(pair, minutes)| Deed::Log(pair, minutes)),
        2 => (0..8usize, 0..8usize, 1..300u16).prop_map(|(at, pair, minutes)| Deed::Mend(at, pair, minutes)),
        1 => (0..3usize, 0..4u8).prop_map(|(mentor, seats)| Deed::Seats(mentor, seats)),
    ]
}

/// A cohort at work, and the minutes that were told of it.
struct Work {
    office: Office,
    cohort: Value,
    minutes: u64,
    done: usize,
}

impl Work {
    fn begun() -> Self {
        let office = Office::begun();
        let cohort = office.cohort_of(&MENTEES, &MENTORS);
        Self { office: office.later("2020-12-01"), cohort, minutes: 0, done: 0 }
    }

    fn page(&self) -> Value {
        self.office.ask("cohort", json!({ "cohort": self.cohort }))
    }

    fn couple(&self, mentee: usize, mentor: usize) -> Value {
        self.office.couple(&self.cohort, MENTEES[mentee], MENTORS[mentor])
    }

    /// One of the meetings told so far, where there is any.
    fn meeting(&self, at: usize) -> Option<Value> {
        let page = self.page();
        let pairs = page["pairs"].as_array().unwrap();
        let all: Vec<&Value> =
            pairs.iter().flat_map(|it| it["meetings"].as_array().unwrap()).collect();
        all.get(at % all.len().max(1)).map(|it| (*it).clone())
    }

    /// Asks for a deed as the wire wants it; none where there is no such pair yet.
    fn asked(&self, deed: Deed) -> Option<(&'static str, Value)> {
        let page = self.page();
        let pair = |at: usize| {
            let pairs = page["pairs"].as_array().unwrap();
            Some(pairs.get(at % pairs.len().max(1))?["id"].clone())
        };
        let cohort = &self.cohort;
        Some(match deed {
            Deed::Accept(mentee, mentor) => {
                let couples = [self.couple(mentee, mentor)];
                let asked = json!({ "cohort": cohort, "couples": couples, "since": "2020-10-27" });
                ("accept_pairs", asked)
            }
            Deed::Forbid(mentee, mentor) => {
                ("forbid_pair", json!({ "cohort": cohort, "couple": self.couple(mentee, mentor) }))
            }
            Deed::Allow(mentee, mentor) => {
                ("allow_pair", json!({ "cohort": cohort, "couple": self.couple(mentee, mentor) }))
            }
            Deed::End(at) => {
                ("end_pair", json!({ "pair": pair(at)?, "on": "2020-12-01", "reason": "other" }))
            }
            Deed::Replace(at, mentor) => {
                let next = self.couple(0, mentor)["mentor"].clone();
                let asked = json!({ "pair": pair(at)?, "on": "2020-12-01", "reason": "availability", "nextMentor": next });
                ("end_pair", asked)
            }
            Deed::Log(at, minutes) => ("log_meeting", told(pair(at)?, minutes)),
            Deed::Mend(at, of, minutes) => {
                let meeting = self.meeting(at)?["id"].clone();
                let told = told(pair(of)?, minutes);
                ("change_meeting", json!({ "meeting": meeting, "told": told }))
            }
            Deed::Seats(mentor, seats) => {
                let members = page["members"].as_array().unwrap();
                let line = members.iter().find(|it| it["name"] == MENTORS[mentor]).unwrap();
                let mut facts = line["facts"].clone();
                facts["side"]["seats"] = json!(seats);
                ("change_member", json!({ "member": line["id"], "facts": facts }))
            }
        })
    }

    /// How long the meeting that is to be mended lasted until then.
    fn minutes_of(&self, deed: Deed) -> u64 {
        let mended = if let Deed::Mend(at, ..) = deed { self.meeting(at) } else { None };
        mended.map_or(0, |it| it["facts"]["minutes"].as_u64().unwrap())
    }

    /// Does it, or is refused; answers whether it was done.
    fn does(&mut self, deed: Deed) -> bool {
        let Some((act, asked)) = self.asked(deed) else { return false };
        let before = self.minutes_of(deed);
        let done = self.office.tries(act, asked);
        if done && let Deed::Log(_, minutes) | Deed::Mend(_, _, minutes) = deed {
            self.minutes = self.minutes - before + u64::from(minutes);
        }
        self.done += usize::from(done);
        done
    }
}

fn told(pair: Value, minutes: u16) -> Value {
    let lasted = minutes.to_string();
    json!({ "pair": pair, "on": "1/12", "contact": "pairMeeting", "lasted": lasted, "note": "" })
}

/// Women who were in a pair, each once.
fn women(page: &Value) -> usize {
    let pairs = page["pairs"].as_array().unwrap().iter();
    pairs.map(|it| it["couple"]["mentee"].as_str().unwrap()).collect::<BTreeSet<_>>().len()
}

/// Running pairs by the id of one side.
fn running(page: &Value, side: &str) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for pair in page["pairs"].as_array().unwrap().iter().filter(|it| it["ended"].is_null()) {
        *counts.entry(pair["couple"][side].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn seats_and_forbidden_couples_hold_and_no_hour_is_lost(deeds in prop::collection::vec(any_deed(), 1..24)) {
        let mut work = Work::begun();
        let begun = work.page();
        for deed in deeds {
            let before = work.page();
            let done = work.does(deed);
            let page = work.page();
            if !done {
                prop_assert_eq!(&page, &before, "a refusal changes nothing");
            }
            if let (true, Deed::Accept(mentee, mentor)) = (done, deed) {
                let couple = work.couple(mentee, mentor);
                prop_assert!(!page["forbidden"].as_array().unwrap().contains(&couple));
            }
            prop_assert!(running(&page, "mentee").values().all(|count| *count == 1));
            let mentors = running(&page, "mentor");
            for member in page["members"].as_array().unwrap() {
                let taken = mentors.get(member["id"].as_str().unwrap()).copied().unwrap_or(0);
                let seats = member["facts"]["side"]["seats"].as_u64();
                prop_assert!(taken <= seats.unwrap_or(0));
            }
            let told: u64 = page["pairs"].as_array().unwrap().iter().map(|it| it["minutes"].as_u64().unwrap()).sum();
            prop_assert_eq!(told, work.minutes);
            let results = work.office.ask("cohort_results", json!({ "cohort": work.cohort }));
            prop_assert_eq!(results["results"]["minutes"].as_u64().unwrap(), work.minutes);
            prop_assert_eq!(results["results"]["paired"].as_u64().unwrap(), women(&page) as u64);
        }
        for _ in 0..work.done {
            work.office.ask("undo", json!({}));
        }
        prop_assert_eq!(work.page(), begun);
    }
}
