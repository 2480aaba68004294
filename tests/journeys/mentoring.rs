//! A cohort from its set-up to its closing: terms, care of pairs, testimonials, results.

use serde_json::{Value, json};

use crate::office::{Office, person, with};

pub fn cohort(office: &Office) -> Value {
    office.cohort_of(&["Martine Rousseau", "Catherine Blanc"], &["Lucie Ferrand", "Emma Castaing"])
}

pub fn page(office: &Office, cohort: &Value) -> Value {
    office.ask("cohort", json!({ "cohort": cohort }))
}

pub fn results(office: &Office, cohort: &Value) -> Value {
    office.ask("cohort_results", json!({ "cohort": cohort }))
}

fn accept(office: &Office, cohort: &Value, mentee: &str, mentor: &str) -> Value {
    let couple = office.couple(cohort, mentee, mentor);
    let asked = json!({ "cohort": cohort, "couples": [couple], "since": "2020-10-27" });
    office.ask("accept_pairs", asked)[0].clone()
}

fn log(office: &Office, pair: &Value, on: &str, lasted: &str) {
    let asked =
        json!({ "pair": pair, "on": on, "contact": "pairMeeting", "lasted": lasted, "note": "" });
    office.ask("log_meeting", asked);
}

pub fn move_to(office: &Office, cohort: &Value, stage: &str) {
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": stage }));
}

fn kinds(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect()
}

#[test]
fn a_criterion_shows_who_is_outside_and_stops_nobody() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let terms = page(&office, &cohort)["terms"].clone();
    let over = json!([{ "role": "mentee", "asks": { "kind": "ageFrom", "years": 45 } }]);
    let terms = with(terms, "criteria", over);
    office.ask("change_terms", json!({ "cohort": cohort, "terms": terms }));
    let born = json!({ "kind": "date", "day": "1976-10-28" });
    let facts = with(person("Solène", "Le Goff"), "birth", born);
    let solene = office.ask("add_person", json!({ "facts": facts }));
    let side = json!({ "side": "mentee", "wishes": ["Canva"] });
    let facts = json!({ "side": side, "slots": [], "availability": null, "organisation": null, "note": null });
    office.ask(
        "add_member",
        json!({ "cohort": cohort, "who": { "kind": "known", "person": solene }, "facts": facts }),
    );
    let members = page(&office, &cohort)["members"].clone();
    let outside = |name: &str| {
        let line = members.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap();
        line["outside"].as_array().unwrap().iter().map(|it| it["sure"] == true).collect::<Vec<_>>()
    };
    assert_eq!(outside("Solène Le Goff"), [true], "43 on the first day");
    assert_eq!(outside("Martine Rousseau"), [false], "her age is not known");
    assert_eq!(outside("Lucie Ferrand"), [false; 0], "mentors are not meant");
}

#[test]
fn what_counts_changes_what_is_proposed() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let board = |office: &Office| {
        let asked = json!({ "cohort": cohort, "locked": [], "weights": null });
        office.ask("suggest_pairs", asked)["best"].clone()
    };
    assert_eq!(board(&office)["points"], 40, "two first wishes");
    let mut terms = page(&office, &cohort)["terms"].clone();
    terms["importances"]["topic"] = json!("very");
    office.ask("change_terms", json!({ "cohort": cohort, "terms": terms }));
    assert_eq!(board(&office)["points"], 80);
    terms["commonSlotRequired"] = json!(true);
    office.ask("change_terms", json!({ "cohort": cohort, "terms": terms }));
    let none = board(&office);
    assert_eq!(none["pairs"], json!([]));
    assert_eq!(none["leftOver"][0]["why"]["code"], "nobodyPossible");
    let others = json!({ "cohort": cohort, "locked": [], "most": 3 });
    assert_eq!(office.ask("other_sets", others), json!([]));
}

#[test]
fn a_search_for_other_sets_tells_how_far_it_is_and_gives_what_it_has_when_stopped() {
    let office = Office::begun();
    let names = |first: &str| (0..40).map(|nth| format!("{first} Numéro{nth}")).collect::<Vec<_>>();
    let (mentees, mentors) = (names("Zoé"), names("Inès"));
    let mentees: Vec<_> = mentees.iter().map(String::as_str).collect();
    let mentors: Vec<_> = mentors.iter().map(String::as_str).collect();
    let cohort = office.cohort_of(&mentees, &mentors);
    let asked = json!({ "cohort": cohort, "locked": [], "most": 255, "work": "les suivants" });
    let news = || office.ask("pair_news", json!({ "work": "les suivants" }));
    let found = std::thread::scope(|scope| {
        let search = scope.spawn(|| office.ask("other_sets", asked));
        // Two sets of many are found by then; it ends by itself where it never gets there.
        let far = |news: &Value| news["step"] == "comparing" && news["done"].as_u64() >= Some(80);
        while !far(&news()) && !search.is_finished() {
            std::thread::yield_now();
        }
        office.ask("stop_work", json!({ "work": "les suivants" }));
        search.join().unwrap()
    });
    let found = found.as_array().unwrap().len();
    assert!((2..255).contains(&found), "{found}");
    assert_eq!(news(), Value::Null);
}

#[test]
fn a_pair_has_its_own_delay_its_goals_its_charter_and_its_gaps() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let office = office.later("2020-11-20");
    let todo = |office: &Office| office.ask("home", json!({}))["todo"].clone();
    assert!(kinds(&todo(&office)).contains(&"silentPair"));
    let mut care = page(&office, &cohort)["pairs"][0]["care"].clone();
    care["silenceDays"] = json!(30);
    care["goals"] =
        json!([{ "text": " carte de vœux ", "reached": true }, { "text": " ", "reached": false }]);
    care["charters"]["mentee"] = json!("2020-11-20");
    care["midterm"] =
        json!({ "mentee": { "pace": 1, "progress": 3 }, "mentor": { "pace": 4, "progress": 4 } });
    office.ask("care_for_pair", json!({ "pair": pair, "care": care }));
    let line = page(&office, &cohort)["pairs"][0].clone();
    assert_eq!(line["care"]["goals"], json!([{ "text": "carte de vœux", "reached": true }]));
    assert_eq!(line["gaps"], json!(["pace"]));
    let kinds_now = todo(&office);
    assert!(!kinds(&kinds_now).contains(&"silentPair"), "its own delay is longer");
    assert!(kinds(&kinds_now).contains(&"midtermGap"));
    let charters = kinds_now.as_array().unwrap().iter().find(|it| it["kind"] == "chartersMissing");
    assert_eq!(charters.unwrap()["count"], 1);
    office.ask("undo", json!({}));
    assert!(kinds(&todo(&office)).contains(&"silentPair"));
    care["midterm"]["mentee"]["pace"] = json!(5);
    let refused = office.refused("care_for_pair", json!({ "pair": pair, "care": care }));
    assert_eq!(refused["refusal"]["code"], "requestUnreadable");
}

#[test]
fn a_pair_in_pause_is_left_alone_until_it_ends() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let mut care = page(&office, &cohort)["pairs"][0]["care"].clone();
    care["paused"] = json!("2021-01-04");
    office.ask("care_for_pair", json!({ "pair": pair, "care": care }));
    let silent = |office: &Office| page(office, &cohort)["pairs"][0]["silentDays"].clone();
    let office = office.later("2020-12-31");
    assert_eq!(silent(&office), json!(null));
    let office = office.later("2021-01-25");
    assert_eq!(silent(&office), json!(21), "counted from the end of the pause");
}

#[test]
fn several_meetings_are_logged_at_once_or_not_at_all() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let office = office.later("2021-01-04");
    let line = |on: &str, lasted: &str| {
        json!({ "pair": pair, "on": on, "contact": "pairMeeting", "lasted": lasted, "note": "",
                "mode": "remote", "mood": "well", "next": " Le profil " })
    };
    let wrong = json!({ "meetings": [line("3/11", "1h30"), line("10/11", "1230")] });
    assert_eq!(office.refused("log_meetings", wrong)["refusal"]["code"], "hourInstead");
    assert_eq!(page(&office, &cohort)["pairs"][0]["minutes"], 0);
    let right =
        json!({ "meetings": [line("3/11", "1h30"), line("10/11", "90"), line("17/11", "1,5 h")] });
    office.ask("log_meetings", right);
    let pair = page(&office, &cohort)["pairs"][0].clone();
    assert_eq!((&pair["minutes"], &pair["lastSign"]), (&json!(270), &json!("2020-11-17")));
    assert_eq!(pair["meetings"][0]["facts"]["next"], "Le profil");
    let read = office.ask("read_meeting", json!({ "on": "3/11", "lasted": "bientôt" }));
    assert_eq!(read, json!({ "on": "2020-11-03", "minutes": null, "hour": null }));
    let read = office.ask("read_meeting", json!({ "on": "3/11", "lasted": "1230" }));
    assert_eq!(read["hour"], "12:30:00");
}

#[test]
fn a_new_mentor_midway_takes_over_the_goals_and_the_woman_is_counted_once() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let office = office.later("2020-12-01");
    log(&office, &pair, "3/11", "60");
    let mut care = page(&office, &cohort)["pairs"][0]["care"].clone();
    care["goals"] = json!([{ "text": "carte de vœux", "reached": true }, { "text": "LinkedIn", "reached": false }]);
    office.ask("care_for_pair", json!({ "pair": pair, "care": care }));
    let next = office.couple(&cohort, "Martine Rousseau", "Emma Castaing")["mentor"].clone();
    let end =
        json!({ "pair": pair, "on": "2020-12-01", "reason": "availability", "nextMentor": next });
    office.ask("end_pair", end);
    let pairs = page(&office, &cohort)["pairs"].clone();
    assert_eq!(
        (pairs[0]["minutes"].clone(), pairs[1]["mentorName"].clone()),
        (json!(60), json!("Emma Castaing"))
    );
    assert_eq!(pairs[1]["care"]["goals"], json!([{ "text": "LinkedIn", "reached": false }]));
    log(&office, &pairs[1]["id"], "1/12", "30");
    let figures = results(&office, &cohort)["results"].clone();
    let counted =
        ["paired", "pairs", "minutes", "finished"].map(|it| figures[it].as_u64().unwrap());
    assert_eq!(counted, [1, 2, 90, 1]);
    office.ask("undo", json!({}));
    office.ask("undo", json!({}));
    assert_eq!(page(&office, &cohort)["pairs"].as_array().unwrap().len(), 1, "one act, one undo");
}

#[test]
fn a_mentor_keeps_as_many_seats_as_she_has_mentees() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let member = |office: &Office| {
        let page = page(office, &cohort);
        let members = page["members"].as_array().unwrap();
        members.iter().find(|it| it["name"] == "Lucie Ferrand").unwrap().clone()
    };
    let lucie = member(&office);
    let mut facts = lucie["facts"].clone();
    facts["side"]["seats"] = json!(2);
    office.ask("change_member", json!({ "member": lucie["id"], "facts": facts }));
    accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    accept(&office, &cohort, "Catherine Blanc", "Lucie Ferrand");
    facts["side"]["seats"] = json!(1);
    let refused = office.refused("change_member", json!({ "member": lucie["id"], "facts": facts }));
    assert_eq!(
        refused["refusal"],
        json!({ "code": "seatsTaken", "name": "Lucie Ferrand", "taken": 2 })
    );
}

#[test]
fn a_cohort_is_taken_over_without_its_people_on_the_same_days_of_the_week() {
    let office = Office::begun();
    let first = cohort(&office);
    let launch = json!({ "title": "Lancement", "kind": "launch", "at": "2020-10-27T18:00:00", "minutes": 90,
        "place": "Rennes", "mode": "onSite", "instructions": null });
    office.ask("add_gathering", json!({ "cohort": first, "facts": launch }));
    let office = office.later("2021-09-01");
    let copy = office.ask("copy_cohort", json!({ "cohort": first }));
    let page = page(&office, &copy);
    assert_eq!(page["facts"]["name"], "Promotion octobre 2021");
    assert_eq!(page["facts"]["span"], json!({ "start": "2021-10-26", "end": "2022-01-26" }));
    assert_eq!((&page["members"], &page["pairs"]), (&json!([]), &json!([])));
    assert_eq!(page["gatherings"][0]["facts"]["at"], "2021-10-26T18:00:00");
    office.ask("undo", json!({}));
    assert_eq!(office.ask("cohorts", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_closed_cohort_is_read_and_nothing_else_until_it_is_opened_again() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let office = office.later("2021-01-28");
    log(&office, &pair, "3/11", "60");
    move_to(&office, &cohort, "closing");
    let before = page(&office, &cohort);
    let (member, meeting) = (&before["members"][0], &before["pairs"][0]["meetings"][0]["id"]);
    move_to(&office, &cohort, "closed");
    let couple = office.couple(&cohort, "Catherine Blanc", "Emma Castaing");
    for (act, asked) in [
        ("change_cohort", json!({ "cohort": cohort, "facts": before["facts"] })),
        ("remove_cohort", json!({ "cohort": cohort })),
        ("change_terms", json!({ "cohort": cohort, "terms": before["terms"] })),
        ("change_member", json!({ "member": member["id"], "facts": member["facts"] })),
        ("remove_member", json!({ "member": member["id"] })),
        ("accept_pairs", json!({ "cohort": cohort, "couples": [couple], "since": "2020-10-27" })),
        ("forbid_pair", json!({ "cohort": cohort, "couple": couple })),
        ("end_pair", json!({ "pair": pair, "on": "2021-01-28", "reason": "finished" })),
        ("snooze_pair", json!({ "pair": pair, "until": "2021-02-28" })),
        ("care_for_pair", json!({ "pair": pair, "care": before["pairs"][0]["care"] })),
        ("remove_meeting", json!({ "meeting": meeting })),
    ] {
        assert_eq!(office.refused(act, asked)["refusal"]["code"], "cohortClosed", "{act}");
    }
    assert_eq!(
        page(&office, &cohort)["closing"],
        json!({ "closed": "2021-01-28", "reopened": null })
    );
    assert_eq!(page(&office, &cohort)["pairs"], before["pairs"]);
    let office = office.later("2021-02-02");
    move_to(&office, &cohort, "closing");
    let trace = json!({ "closed": "2021-01-28", "reopened": "2021-02-02" });
    assert_eq!(page(&office, &cohort)["closing"], trace);
    let history = office.ask("history", json!({ "from": 0, "count": 2 }))["rows"].clone();
    assert_eq!(
        (&history[0]["op"], &history[1]["op"]),
        (&json!("reopenCohort"), &json!("closeCohort"))
    );
    office.ask("remove_meeting", json!({ "meeting": meeting }));
}

#[test]
fn home_tells_what_a_cohort_waits_for_and_when_the_copies_have_stopped() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let final_one = json!({ "title": "Rencontre finale", "kind": "final", "at": "2021-01-27T18:30:00", "minutes": 90,
        "place": null, "mode": "onSite", "instructions": null });
    office.ask("add_gathering", json!({ "cohort": cohort, "facts": final_one }));
    let pair = accept(&office, &cohort, "Martine Rousseau", "Lucie Ferrand");
    let todo = |office: &Office| office.ask("home", json!({}))["todo"].clone();
    assert_eq!(kinds(&todo(&office)), ["unpaired", "chartersMissing", "stageDue"]);
    let office = office.later("2021-02-01");
    log(&office, &pair, "25/1", "60");
    move_to(&office, &cohort, "running");
    let now = todo(&office);
    let expected = [
        "attendanceMissing",
        "unpaired",
        "chartersMissing",
        "stageDue",
        "certificatesMissing",
        "backupOld",
    ];
    assert_eq!(kinds(&now), expected);
    assert_eq!(now[3]["next"], "closing");
    office.ask("back_up", json!({}));
    assert!(!kinds(&todo(&office)).contains(&"backupOld"));
}
