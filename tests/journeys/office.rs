//! An office to work in: a desk with its folder, asked in JSON.

use std::path::{Path, PathBuf};
use std::process::Command;

use binome_actions::{Clock, Desk, Places, answer};
use serde_json::{Value, json};

/// A desk whose folder goes with the test.
pub struct Office {
    folder: tempfile::TempDir,
    desk: Desk,
}

impl Office {
    /// Nothing open yet, on the day the cohort of the samples starts.
    pub fn new() -> Self {
        Self::on("2020-10-27")
    }

    pub fn on(day: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(folder.path(), day);
        Self { folder, desk }
    }

    /// An association's file lies open.
    pub fn begun() -> Self {
        let office = Self::new();
        office.ask("begin", json!({ "association": "Les Passerelles" }));
        office
    }

    /// The same office on another day, the program started anew.
    pub fn later(self, day: &str) -> Self {
        let Self { folder, desk: old } = self;
        drop(old);
        let desk = desk(folder.path(), day);
        let office = Self { folder, desk };
        office.ask("standing", json!({}));
        office
    }

    pub fn ask(&self, act: &str, asked: Value) -> Value {
        answer(&self.desk, act, asked).unwrap_or_else(|failure| panic!("{act}: {failure:?}"))
    }

    /// What is said when the act is refused.
    pub fn refused(&self, act: &str, asked: Value) -> Value {
        match answer(&self.desk, act, asked) {
            Ok(answer) => panic!("{act} was done: {answer}"),
            Err(failure) => json!(failure),
        }
    }

    /// Whether the act was done; a refusal is an answer too, anything else is our fault.
    pub fn tries(&self, act: &str, asked: Value) -> bool {
        match answer(&self.desk, act, asked) {
            Ok(_) => true,
            Err(failure) => {
                assert_eq!(json!(failure)["kind"], "refused", "{act}: {failure:?}");
                false
            }
        }
    }

    pub fn papers(&self) -> PathBuf {
        self.folder.path().join("papiers")
    }

    /// What another program reads in a paper that was printed.
    pub fn text_of(&self, printed: &Value) -> String {
        let path = self.papers().join(printed["name"].as_str().unwrap());
        let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{printed}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// A cohort with as many mentees and mentors as are named; answers its id.
    pub fn cohort_of(&self, mentees: &[&str], mentors: &[&str]) -> Value {
        let facts = self.ask("draft_cohort", json!({ "start": "2020-10-27" }));
        let facts = with(facts, "name", json!("Promotion octobre 2020"));
        let cohort = self.ask("add_cohort", json!({ "facts": facts }));
        for name in mentees {
            self.member(&cohort, name, json!({ "side": "mentee", "wishes": ["Canva"] }));
        }
        for name in mentors {
            self.member(
                &cohort,
                name,
                json!({ "side": "mentor", "seats": 1, "offers": ["Canva"] }),
            );
        }
        cohort
    }

    fn member(&self, cohort: &Value, name: &str, side: Value) {
        let (first, last) = name.split_once(' ').unwrap();
        let person = self.ask("add_person", json!({ "facts": person(first, last) }));
        let facts = json!({ "side": side, "slots": [], "availability": null, "organisation": null, "note": null });
        self.ask("add_member", json!({ "cohort": cohort, "who": { "kind": "known", "person": person }, "facts": facts }));
    }

    /// The mentee and mentor of these names, as a couple.
    pub fn couple(&self, cohort: &Value, mentee: &str, mentor: &str) -> Value {
        let page = self.ask("cohort", json!({ "cohort": cohort }));
        let id = |name: &str| {
            let members = page["members"].as_array().unwrap();
            members.iter().find(|it| it["name"] == name).unwrap()["id"].clone()
        };
        json!({ "mentee": id(mentee), "mentor": id(mentor) })
    }
}

fn desk(folder: &Path, day: &str) -> Desk {
    let places = Places::in_folder(&folder.join("donnees"), &folder.join("papiers"));
    Desk::new(places, Clock::set_by(Some(day)), |_| Ok(()))
}

pub fn person(first: &str, last: &str) -> Value {
    json!({
        "name": { "first": first, "last": last }, "sortName": null, "civility": null,
        "birth": { "kind": "unknown" }, "emails": [], "phones": [], "postalCode": null,
        "city": null, "organisation": null, "job": null, "note": null
    })
}

pub fn with(mut facts: Value, field: &str, value: Value) -> Value {
    facts[field] = value;
    facts
}
