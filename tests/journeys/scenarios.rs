//! Three months of the sample cohort as the staff lives them: prepared in October, followed week by
//! week, closed in January.

use serde_json::{Value, json};

use crate::office::Office;
use crate::spine::imported;

fn page(office: &Office, cohort: &Value) -> Value {
    office.ask("cohort", json!({ "cohort": cohort }))
}

fn results(office: &Office, cohort: &Value) -> Value {
    office.ask("cohort_results", json!({ "cohort": cohort }))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// How many of each kind stand in a list.
fn count(all: &Value, kind: &str) -> usize {
    list(all).iter().filter(|it| it["kind"] == kind).count()
}

fn board(office: &Office, cohort: &Value) -> Value {
    office.ask("suggest_pairs", json!({ "cohort": cohort, "locked": [], "weights": null }))
}

/// (a) From a table to pairs, with one pair forbidden and taken back.
fn prepared() -> (Office, Value) {
    let (office, cohort) = imported();
    let best = board(&office, &cohort)["best"].clone();
    assert_eq!(list(&best["pairs"]).len(), 5);
    let first = best["pairs"][0]["couple"].clone();
    let couple = json!({ "cohort": cohort, "couple": first });
    office.ask("forbid_pair", couple.clone());
    let without = board(&office, &cohort)["best"].clone();
    assert!(list(&without["pairs"]).iter().all(|it| it["couple"] != first));
    assert!(without["points"].as_i64() < best["points"].as_i64());
    office.ask("allow_pair", couple);
    let couples: Vec<&Value> = list(&best["pairs"]).iter().map(|it| &it["couple"]).collect();
    let accepted = json!({ "cohort": cohort, "couples": couples, "since": "2020-10-27" });
    office.ask("accept_pairs", accepted);
    (office, cohort)
}

/// Everyone has signed her charter, and the cohort has begun.
fn begun() -> (Office, Value) {
    let (office, cohort) = prepared();
    for pair in list(&page(&office, &cohort)["pairs"]) {
        let mut care = pair["care"].clone();
        care["charters"] = json!({ "mentee": "2020-10-27", "mentor": "2020-10-27" });
        care["goals"] = json!([{ "text": "carte de vœux", "reached": false }]);
        office.ask("care_for_pair", json!({ "pair": pair["id"], "care": care }));
    }
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": "running" }));
    (office, cohort)
}

fn log(pair: &Value, on: &str, lasted: &str) -> Value {
    json!({ "pair": pair["id"], "on": on, "contact": "pairMeeting", "lasted": lasted, "note": "" })
}

#[test]
fn a_cohort_is_prepared_and_the_check_says_what_is_missing() {
    let (office, cohort) = prepared();
    let checks = results(&office, &cohort)["checks"].clone();
    assert_eq!(count(&checks, "charterMissing"), 5);
    assert_eq!((count(&checks, "unpaired"), count(&checks, "placeMissing")), (0, 0));
    let phoneless = list(&page(&office, &cohort)["members"])
        .iter()
        .filter(|it| {
            let person = office.ask("person", json!({ "person": it["person"] }));
            list(&person["facts"]["phones"]).is_empty()
        })
        .count();
    assert_eq!(count(&checks, "phoneMissing"), phoneless);
    let (office, cohort) = begun();
    assert_eq!(count(&results(&office, &cohort)["checks"], "charterMissing"), 0);
}

#[test]
fn seven_mentees_and_five_mentors_of_whom_one_takes_two_leave_one_by_name() {
    let office = Office::begun();
    let mentees = ["A", "B", "C", "D", "E", "F", "G"].map(|it| format!("Zoé {it}"));
    let mentors = ["H", "I", "J", "K", "L"].map(|it| format!("Fatou {it}"));
    let cohort = office.cohort_of(
        &mentees.each_ref().map(String::as_str),
        &mentors.each_ref().map(String::as_str),
    );
    let mentor = list(&page(&office, &cohort)["members"])[7].clone();
    let mut facts = mentor["facts"].clone();
    facts["side"]["seats"] = json!(2);
    office.ask("change_member", json!({ "member": mentor["id"], "facts": facts }));
    let best = board(&office, &cohort)["best"].clone();
    assert_eq!(list(&best["pairs"]).len(), 6);
    assert_eq!(list(&best["leftOver"]).len(), 1);
    assert_eq!(best["leftOver"][0]["why"]["code"], "tooFewSeats");
}

#[test]
fn three_months_are_followed_week_by_week() {
    let (office, cohort) = begun();
    let office = office.later("2020-11-20");
    let todo = |office: &Office| office.ask("home", json!({}))["todo"].clone();
    assert_eq!(count(&todo(&office), "silentPair"), 5);
    let pairs = list(&page(&office, &cohort)["pairs"]).clone();
    let told: Vec<Value> = pairs[..4].iter().map(|it| log(it, "10/11", "1h30")).collect();
    office.ask("log_meetings", json!({ "meetings": told }));
    assert_eq!(count(&todo(&office), "silentPair"), 1, "one pair has not been heard of");
    office.ask("snooze_pair", json!({ "pair": pairs[4]["id"], "until": "2020-11-27" }));
    assert_eq!(count(&todo(&office), "silentPair"), 0);
    let office = office.later("2020-11-27");
    assert_eq!(count(&todo(&office), "silentPair"), 1);
    let call = json!({ "pair": pairs[4]["id"], "on": "hier", "contact": "staffCall", "lasted": "15", "note": "Elle rappelle" });
    office.ask("log_meeting", call);
    assert_eq!(count(&todo(&office), "silentPair"), 0, "a call is news");
    let mut care = pairs[0]["care"].clone();
    care["midterm"] = json!({ "mentee": { "pace": 1 }, "mentor": { "pace": 4 } });
    office.ask("care_for_pair", json!({ "pair": pairs[0]["id"], "care": care }));
    assert_eq!(count(&todo(&office), "midtermGap"), 1);
    let minutes = results(&office, &cohort)["results"]["minutes"].clone();
    assert_eq!(minutes, 360, "four times an hour and a half; a call is no meeting");
}

#[test]
fn a_cohort_is_closed_with_its_papers_its_figures_and_its_words() {
    let (office, cohort) = begun();
    let office = office.later("2021-01-28");
    let pairs = list(&page(&office, &cohort)["pairs"]).clone();
    let told: Vec<Value> =
        pairs.iter().flat_map(|it| [log(it, "10/11", "60"), log(it, "20/1", "1h30")]).collect();
    office.ask("log_meetings", json!({ "meetings": told }));
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": "closing" }));
    let open = results(&office, &cohort)["checks"].clone();
    assert_eq!((count(&open, "levelMissing"), count(&open, "noLastMeeting")), (5, 0));
    assert_eq!((count(&open, "attendanceMissing"), count(&open, "certificatesMissing")), (2, 1));
    let whole = page(&office, &cohort);
    let members = list(&whole["members"]);
    let all: Vec<&Value> = members.iter().map(|it| &it["id"]).collect();
    for gathering in list(&whole["gatherings"]) {
        office.ask(
            "mark_attendance",
            json!({ "gathering": gathering["id"], "members": all, "came": true }),
        );
    }
    for member in members.iter().filter(|it| it["facts"]["side"]["side"] == "mentee") {
        let mut facts = member["facts"].clone();
        let topic = facts["side"]["wishes"][0].clone();
        facts["levels"] = json!([{ "topic": topic, "before": 0, "after": 2 }]);
        facts["outcomes"] = json!(["confidence", "network"]);
        office.ask("change_member", json!({ "member": member["id"], "facts": facts }));
    }
    let said = json!({ "saying": "quote", "text": "J’ai osé.", "on": "2021-01-27", "context": null,
        "consent": "firstName", "withdrawn": null });
    office.ask("add_testimonial", json!({ "member": members[0]["id"], "facts": said }));
    let certificates = json!({ "of": "cohort", "cohort": cohort, "paper": "certificates" });
    let printed = office.ask(
        "print_papers",
        json!({ "papers": [certificates], "language": "fr", "way": "oneFile", "onlyChanged": false }),
    );
    assert_eq!((&printed["pages"], &printed["leftOut"]), (&json!(10), &json!([])));
    let done = results(&office, &cohort);
    assert_eq!(done["checks"], json!([]), "nothing is missing any more");
    let figures = &done["results"];
    assert_eq!((&figures["finished"], &figures["paired"]), (&json!(5), &json!(5)));
    assert_eq!((&figures["meetings"], &figures["minutes"]), (&json!(10), &json!(750)));
    assert_eq!(figures["volunteerMinutes"], 750 + 5 * 2 * 90);
    assert_eq!(
        figures["outcomes"],
        json!([
            { "outcome": "confidence", "mentees": 5 }, { "outcome": "network", "mentees": 5 }
        ])
    );
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": "closed" }));
    let todo = office.ask("home", json!({}))["todo"].clone();
    assert!(list(&todo).iter().all(|it| it["kind"] == "backupOld"), "{todo}");
}
