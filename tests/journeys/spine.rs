//! The main job end to end: from a dirty table to papers to sign, everything undone and redone.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::Office;

pub fn sample(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples").join(name);
    std::fs::read(path).unwrap()
}

pub fn table(name: &str, bytes: &[u8]) -> Value {
    json!({ "name": name, "bytes": STANDARD.encode(bytes) })
}

/// The cohort that a table proposes, its gatherings named, its pairs left to be found.
fn into_new_cohort(look: &Value) -> Value {
    let proposal = &look["cohort"];
    let gatherings: Vec<Value> = proposal["gatherings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            json!({
                "title": if it["kind"] == "final" { "Rencontre finale" } else { "Lancement" },
                "kind": it["kind"], "at": it["at"], "minutes": 90, "place": "Rennes",
                "mode": "onSite", "instructions": null
            })
        })
        .collect();
    let facts = json!({
        "name": proposal["name"], "direction": proposal["direction"],
        "partner": proposal["partner"], "span": proposal["span"],
        "stage": "preparation", "silenceDays": 21
    });
    json!({ "kind": "newCohort", "facts": facts, "gatherings": gatherings, "keepPairs": false })
}

pub fn imported() -> (Office, Value) {
    let office = Office::begun();
    let table = table("cohorte.csv", &sample("03_cohorte_mentorat_inverse.csv"));
    let look = office.ask("look_at_table", table.clone());
    assert_eq!((&look["people"], &look["layout"]), (&json!(10), &json!("twoPeople")));
    let span = json!({ "start": "2020-10-27", "end": "2021-01-27" });
    assert_eq!(look["cohort"]["span"], span);
    let trial = office.ask("try_import", json!({ "table": table, "decisions": {} }));
    assert_eq!(trial["heaps"], json!({ "new": 5, "completes": 0, "decide": 0, "ignored": 6 }));
    assert_eq!(people(&office), 0, "a trial writes nothing");
    let into = into_new_cohort(&look);
    let done =
        office.ask("import_people", json!({ "table": table, "decisions": {}, "into": into }));
    assert_eq!(done["added"], 10);
    (office, done["cohort"].clone())
}

fn people(office: &Office) -> Value {
    office.ask("people", json!({ "search": "", "from": 0, "count": 1 }))["total"].clone()
}

fn page(office: &Office, cohort: &Value) -> Value {
    office.ask("cohort", json!({ "cohort": cohort }))
}

fn paired() -> (Office, Value) {
    let (office, cohort) = imported();
    let asked = json!({ "cohort": cohort, "locked": [], "weights": null });
    let board = office.ask("suggest_pairs", asked);
    let proposals = board["best"]["pairs"].as_array().unwrap();
    assert_eq!((proposals.len(), &board["best"]["proven"]), (5, &json!(true)));
    assert!(proposals.iter().all(|it| !it["grounds"].as_array().unwrap().is_empty()));
    let couples: Vec<&Value> = proposals.iter().map(|it| &it["couple"]).collect();
    office.ask(
        "accept_pairs",
        json!({ "cohort": cohort, "couples": couples, "since": "2020-10-27" }),
    );
    (office, cohort)
}

#[test]
fn the_best_pairs_of_the_sample_are_those_of_its_lines() {
    let (office, cohort) = paired();
    let pairs = page(&office, &cohort)["pairs"].clone();
    let mut names: Vec<String> = pairs
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            format!(
                "{} – {}",
                it["menteeName"].as_str().unwrap(),
                it["mentorName"].as_str().unwrap()
            )
        })
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "Brigitte Laffont – Clémence Ortiz",
            "Catherine Blanc – Emma Castaing",
            "Catherine Blanc-Faure – Nadia Bensaïd",
            "Martine Rousseau – Lucie Ferrand",
            "Sylvie d'Artagnan – Pauline Vidal",
        ]
    );
}

#[test]
fn the_same_table_again_brings_nothing_and_changes_nothing() {
    let (office, cohort) = imported();
    let table = table("cohorte.csv", &sample("03_cohorte_mentorat_inverse.csv"));
    let trial = office.ask("try_import", json!({ "table": table, "decisions": {} }));
    assert_eq!(trial["heaps"], json!({ "new": 0, "completes": 0, "decide": 0, "ignored": 11 }));
    let into = json!({ "kind": "cohort", "cohort": cohort, "keepPairs": false });
    let again =
        office.ask("import_people", json!({ "table": table, "decisions": {}, "into": into }));
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(10)));
    assert_eq!(people(&office), 10);
}

#[test]
fn every_step_of_the_spine_is_undone_and_redone() {
    let (office, cohort) = paired();
    let pair = page(&office, &cohort)["pairs"][0]["id"].clone();
    let office = office.later("2020-11-10");
    office.ask(
        "log_meeting",
        json!({ "pair": pair, "on": "3/11", "contact": "pairMeeting", "lasted": "1h30", "note": "" }),
    );
    let full = page(&office, &cohort);
    let mut undone = Vec::new();
    while office.ask("standing", json!({}))["undo"] != json!(null) {
        undone.push(office.ask("standing", json!({}))["undo"].clone());
        office.ask("undo", json!({}));
    }
    assert_eq!(undone, ["logMeeting", "acceptPairs", "importPeople"]);
    assert_eq!(people(&office), 0);
    for _ in &undone {
        office.ask("redo", json!({}));
    }
    assert_eq!(page(&office, &cohort), full);
}

#[test]
fn ten_certificates_and_the_sheet_of_the_final_gathering_hold_every_name() {
    let (office, cohort) = paired();
    let office = office.later("2021-01-27");
    let before = page(&office, &cohort);
    let gathering = before["gatherings"][1]["id"].clone();
    let members: Vec<Value> =
        before["members"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
    let print = |paper: Value| json!({ "papers": [paper], "language": "fr", "way": "oneFile", "onlyChanged": false });
    let certificates = print(json!({ "of": "cohort", "cohort": cohort, "paper": "certificates" }));
    let refused = office.refused("print_papers", certificates.clone());
    assert_eq!(refused["refusal"]["code"], "nothingToPrint");
    office.ask(
        "mark_attendance",
        json!({ "gathering": gathering, "members": members, "came": true }),
    );
    let printed = office.ask("print_papers", certificates.clone());
    assert_eq!((&printed["pages"], &printed["leftOut"]), (&json!(10), &json!([])));
    let sheet = json!({ "of": "gathering", "gathering": gathering, "paper": "attendanceSheet" });
    let sheet = office.ask("print_papers", print(sheet));
    for (paper, upper) in [(&printed, false), (&sheet, true)] {
        let text = text_of(&office, paper);
        for member in before["members"].as_array().unwrap() {
            let name = member[if upper { "listed" } else { "name" }].as_str().unwrap();
            let name = name.replace('\'', "’");
            assert!(text.replace('\'', "’").contains(&name), "{name} is missing:\n{text}");
        }
    }
    let first = std::fs::read(office.papers().join(printed["name"].as_str().unwrap())).unwrap();
    let numbers = |text: &str| text.matches("2021-01-0").count();
    assert_eq!(numbers(&text_of(&office, &printed)), 10);
    let again = office.ask("print_papers", certificates);
    let text = text_of(&office, &again);
    assert!(text.contains("2021-01-001") && !text.contains("2021-01-011"), "numbers are kept");
    assert!(!first.is_empty());
}

/// What another program reads in the PDF, spaces folded.
fn text_of(office: &Office, printed: &Value) -> String {
    let text = office.text_of(printed);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_no_table_is_refused_in_codes_and_writes_nothing() {
    let office = Office::begun();
    let png = [&b"\x89PNG\r\n\x1a\n"[..], &[0; 64]].concat();
    let noise: Vec<u8> =
        (0..200_000u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (bytes, code) in [(&b""[..], "empty"), (&png[..], "notATable"), (&noise[..], "notATable")] {
        let refused = office.refused("look_at_table", table("liste.csv", bytes));
        assert_eq!(
            (&refused["kind"], &refused["refused"]["code"]),
            (&json!("table"), &json!(code))
        );
    }
    let large = vec![b'a'; 21 * 1024 * 1024];
    let refused = office.refused("look_at_table", table("liste.csv", &large));
    assert_eq!(refused["refused"]["code"], "fileTooLarge");
    assert_eq!(office.ask("standing", json!({}))["undo"], json!(null));
}

#[test]
fn the_demonstration_holds_both_stories_and_never_touches_the_own_file() {
    let office = Office::begun();
    let standing = office.ask("discover", json!({}));
    assert_eq!((&standing["open"]["example"], &standing["undo"]), (&json!(true), &json!(null)));
    let home = office.ask("home", json!({}));
    assert_eq!(home["cohorts"].as_array().unwrap().len(), 2);
    let event = &home["events"][0];
    let counts = (&event["participants"], &event["mentors"], &event["children"]);
    assert_eq!(counts, (&json!(29), &json!(8), &json!(13)));
    assert!(home["todo"].as_array().unwrap().iter().any(|it| it["kind"] == "silentPair"));
    assert_eq!(office.ask("open_own", json!({}))["open"]["example"], json!(false));
    assert_eq!(people(&office), 0);
    assert_eq!(office.ask("history", json!({ "from": 0, "count": 1 }))["total"], 0);
}
