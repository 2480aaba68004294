//! Discovery days over JSON: from two tables to groups that meet everyone, and the bad morning.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::office::Office;
use crate::spine::{sample, table};

/// The event of the samples on its days, with both tables read in.
fn prepared() -> (Office, Value) {
    let office = Office::on("2023-04-28");
    office.ask("begin", json!({ "association": "Les Passerelles" }));
    let facts = json!({
        "name": "Deux journées", "theme": null, "place": "Cesson", "host": null,
        "span": { "start": "2023-05-12", "end": "2023-05-13" }
    });
    let days = ["2023-05-12", "2023-05-13"];
    let read = |name: &str, file: &str, part: &str| {
        let mut asked = table(name, &sample(file));
        asked["choices"] = json!({ "part": part, "days": days });
        asked
    };
    let women = read("helloasso.csv", "01_helloasso_participantes.csv", "participant");
    let into = json!({ "kind": "newEvent", "facts": facts });
    let done =
        office.ask("import_people", json!({ "table": women, "decisions": {}, "into": into }));
    let event = done["event"].clone();
    let mentors = read("mentors.csv", "02_google_forms_mentors.csv", "mentor");
    let into = json!({ "kind": "event", "event": event });
    office.ask("import_people", json!({ "table": mentors, "decisions": {}, "into": into }));
    (office, event)
}

pub fn of(event: &Value) -> Value {
    json!({ "event": event })
}

pub fn outlined() -> (Office, Value) {
    let (office, event) = prepared();
    let outline = office.ask("programme", of(&event))["outline"].clone();
    office.ask("outline_programme", json!({ "event": event, "outline": outline }));
    (office, event)
}

pub fn registration(office: &Office, event: &Value, name: &str) -> Value {
    let page = office.ask("event", of(event));
    let all = page["registrations"].as_array().unwrap();
    let called = |it: &&Value| it["name"].as_str().is_some_and(|it| it.starts_with(name));
    all.iter().find(called).unwrap_or_else(|| panic!("{name}"))["id"].clone()
}

/// A member of the staff who can lead the table that Maud leaves on the last afternoon.
fn with_a_facilitator(office: &Office, event: &Value) {
    let facts = json!({
        "role": "staff", "state": "confirmed", "function": "facilitation", "absent": [],
        "children": [], "diet": null, "imageConsent": null, "heardFrom": null,
        "profile": null, "situation": null
    });
    let who = json!({ "kind": "named", "first": "Gwenola", "last": "Tanguy", "phone": "" });
    office.ask("add_registration", json!({ "event": event, "who": who, "facts": facts }));
}

pub fn grouped() -> (Office, Value) {
    let (office, event) = outlined();
    with_a_facilitator(&office, &event);
    let found = office.ask("propose_groups", json!({ "event": event, "work": "essai" }));
    assert_eq!(found["figures"]["pairRepeats"], 0, "{}", found["figures"]);
    let seating = &found["seating"];
    office.ask("accept_groups", json!({ "event": event, "seating": seating }));
    (office, event)
}

pub fn seating(office: &Office, event: &Value) -> Value {
    office.ask("groups", of(event))["standing"]["seating"].clone()
}

#[test]
fn two_days_of_eight_rounds_are_written_at_once_and_moved_by_hand() {
    let (office, event) = outlined();
    let page = office.ask("programme", of(&event));
    let blocks = page["blocks"].as_array().unwrap();
    let kind = |it: &Value| it["facts"]["kind"].clone();
    assert_eq!(blocks.iter().filter(|it| kind(it) == "workshop").count(), 8);
    assert_eq!(page["troubles"], json!([]));
    let talk = blocks.iter().find(|it| kind(it) == "talk").unwrap();
    let mut facts = talk["facts"].clone();
    facts["starts"] = json!("09:40:00");
    office.ask(
        "change_block",
        json!({ "block": talk["id"], "facts": facts, "rest": "followsToMeal" }),
    );
    let after = office.ask("programme", of(&event));
    let lunch = |page: &Value| {
        let blocks = page["blocks"].as_array().unwrap();
        blocks.iter().find(|it| kind(it) == "meal").unwrap()["facts"]["starts"].clone()
    };
    assert_eq!(lunch(&after), lunch(&page), "lunch stays at noon");
    office.ask("undo", json!({}));
    assert_eq!(office.ask("programme", of(&event)), page);
}

#[test]
fn a_mentor_who_is_not_there_cannot_speak_then() {
    let (office, event) = outlined();
    let maud = registration(&office, &event, "Maud Coatanéa");
    let page = office.ask("programme", of(&event));
    let blocks = page["blocks"].as_array().unwrap();
    let last = blocks.iter().rfind(|it| it["facts"]["kind"] == "talk").unwrap();
    let mut facts = last["facts"].clone();
    facts["speaker"] = maud;
    let said = office
        .refused("change_block", json!({ "block": last["id"], "facts": facts, "rest": "stays" }));
    assert_eq!(said["refusal"]["code"], "speakerAbsent");
    assert_eq!(said["refusal"]["name"], "Maud Coatanéa");
}

#[test]
fn twenty_nine_with_seven_is_told_before_anything_is_searched() {
    let (office, event) = outlined();
    let page = office.ask("groups", of(&event));
    let hindrance = &page["hindrances"][0];
    assert_eq!((&hindrance["present"], &hindrance["tables"]), (&json!(29), &json!(7)));
    assert_eq!(hindrance["sizeNeeded"], 5);
    assert_eq!(hindrance["rounds"], json!([6, 7]));
    let refused = office.refused("propose_groups", json!({ "event": event, "work": "essai" }));
    assert_eq!(refused["refusal"]["code"], "groupsCannotHold");
}

#[test]
fn everyone_meets_every_mentor_and_nobody_sits_twice_with_anyone() {
    let (office, event) = grouped();
    let page = office.ask("groups", of(&event));
    let figures = &page["standing"]["figures"];
    assert_eq!((&figures["pairsMet"], &figures["mentorRepeats"]), (&json!(312), &json!(0)));
    let rounds = page["standing"]["seating"]["rounds"].as_array().unwrap().clone();
    let mut pairs = BTreeSet::new();
    for tables in &rounds {
        for table in tables.as_array().unwrap() {
            let members: Vec<&str> =
                table.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            assert!(members.is_empty() || (3..=4).contains(&members.len()));
            for (at, one) in members.iter().enumerate() {
                for other in &members[at + 1..] {
                    assert!(pairs.insert([*one, *other].map(str::to_owned)), "twice together");
                }
            }
        }
    }
    assert_eq!(pairs.len(), 312);
}

#[test]
fn a_seat_is_changed_by_hand_with_its_figures_and_taken_back() {
    let (office, event) = grouped();
    let before = seating(&office, &event);
    let person = before["rounds"][0][0][0].clone();
    let asked = json!({ "event": event, "round": 0, "person": person });
    let choices = office.ask("seat_choices", asked);
    let swaps: Vec<&Value> =
        choices.as_array().unwrap().iter().filter(|it| it["onto"]["kind"] == "swap").collect();
    let told = swaps[0];
    assert!(told["pairRepeats"].as_u64().unwrap() > 0, "the plan was without a repeat");
    let onto = &told["onto"];
    office.ask("move_seat", json!({ "event": event, "round": 0, "person": person, "onto": onto }));
    let page = office.ask("groups", of(&event));
    assert_eq!(page["standing"]["figures"]["pairRepeats"], told["pairRepeats"]);
    assert!(!page["standing"]["repeats"].as_array().unwrap().is_empty());
    let changed = office.ask("group_changes", json!({ "event": event, "since": 1 }));
    assert_eq!(changed["moves"].as_array().unwrap().len(), 2);
    office.ask("undo", json!({}));
    assert_eq!(seating(&office, &event), before);
}

#[test]
fn one_more_round_leaves_the_others_as_they_were() {
    let (office, event) = grouped();
    let before = seating(&office, &event);
    office.ask("add_round", json!({ "event": event, "work": "essai" }));
    let after = seating(&office, &event);
    assert_eq!(after["rounds"].as_array().unwrap().len(), 9);
    let eight: Vec<Value> = after["rounds"].as_array().unwrap()[..8].to_vec();
    assert_eq!(json!(eight), before["rounds"]);
}

#[test]
fn the_bad_morning_moves_few_and_says_whom() {
    let (office, event) = grouped();
    let office = office.later("2023-05-12");
    let before = seating(&office, &event);
    let names = ["Solène Le Goff", "Isabelle Marchand", "Chloé Quemener"];
    let half_days = ["2023-05-12", "2023-05-13"]
        .map(|day| ["am", "pm"].map(|half| json!({ "day": day, "half": half })));
    let half_days: Vec<Value> = half_days.into_iter().flatten().collect();
    let gone = |id: &Value, until: usize| -> Vec<Value> {
        half_days[..until].iter().map(|it| json!({ "registration": id, "halfDay": it })).collect()
    };
    let mut missing: Vec<Value> = Vec::new();
    for name in names {
        missing.extend(gone(&registration(&office, &event, name), 4));
    }
    missing.extend(gone(&registration(&office, &event, "Olumide Adeyemi"), 2));
    let who = json!({ "kind": "named", "first": "Rozenn", "last": "Cariou", "phone": "" });
    office.ask(
        "note_walk_in",
        json!({ "event": event, "who": who, "diet": null, "imageConsent": false,
                "halfDay": half_days[0] }),
    );
    let asked = json!({ "event": event, "missing": missing, "held": 0, "work": "matin" });
    let replan = office.ask("replan_groups", asked);
    let choices = replan["choices"].as_array().unwrap();
    assert!(1 < choices.len(), "more people moved, fewer repeats: {}", choices.len());
    assert_eq!(replan["short"][0]["seats"], 16, "16 at most will meet her");
    let last = choices.last().unwrap();
    let repeats = &last["figures"];
    let sum = repeats["pairRepeats"].as_u64().unwrap() + repeats["mentorRepeats"].as_u64().unwrap();
    assert!(sum <= 29, "the reference has 1 + 28: {repeats}");
    let touched = office.ask(
        "accept_replan",
        json!({ "event": event, "missing": missing, "held": 0, "seating": last["seating"] }),
    );
    assert!(!touched["people"].as_array().unwrap().is_empty());
    let first = seating(&office, &event)["rounds"][0].clone();
    let seated: usize =
        first.as_array().unwrap().iter().map(|it| it.as_array().unwrap().len()).sum();
    assert_eq!(seated, 27);
    let late = registration(&office, &event, "Solène Le Goff");
    let joined =
        office.ask("seat_late", json!({ "event": event, "registration": late, "held": 2 }));
    assert_eq!(joined["seats"].as_array().unwrap().len(), 6);
    office.ask("undo", json!({}));
    office.ask("undo", json!({}));
    assert_eq!(seating(&office, &event), before, "two acts, two steps back");
}

#[test]
fn the_tables_of_a_meal_seat_everyone_who_eats_once() {
    let (office, event) = grouped();
    let lunch = |office: &Office| office.ask("services", of(&event))["meals"][0].clone();
    let block = lunch(&office)["count"]["block"].clone();
    office.ask("seat_meal", json!({ "block": block, "size": 6, "work": "essai" }));
    let tables = lunch(&office)["tables"].clone();
    let seated: Vec<&Value> =
        tables.as_array().unwrap().iter().flat_map(|it| it.as_array().unwrap()).collect();
    let once: BTreeSet<String> = seated.iter().map(|it| it.to_string()).collect();
    assert!(!seated.is_empty());
    assert_eq!(once.len(), seated.len());
}

#[test]
fn the_first_page_says_what_an_event_lacks_until_it_is_done() {
    let (office, event) = prepared();
    let lacks = |office: &Office| -> BTreeSet<String> {
        let todo = office.ask("home", json!({}))["todo"].clone();
        let todo = todo.as_array().unwrap().iter().filter(|it| it["event"] == event);
        todo.map(|it| it["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert!(lacks(&office).contains("programmeMissing"));
    let outline = office.ask("programme", of(&event))["outline"].clone();
    office.ask("outline_programme", json!({ "event": event, "outline": outline }));
    assert!(!lacks(&office).contains("programmeMissing"));
    assert!(lacks(&office).contains("groupsMissing"));
    with_a_facilitator(&office, &event);
    let found = office.ask("propose_groups", json!({ "event": event, "work": "essai" }));
    office.ask("accept_groups", json!({ "event": event, "seating": found["seating"] }));
    assert!(!lacks(&office).contains("groupsMissing"));
    let page = office.ask("event", of(&event));
    let all: Vec<Value> =
        page["registrations"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
    office.ask("confirm_registrations", json!({ "registrations": all, "state": "confirmed" }));
    assert_eq!(lacks(&office), BTreeSet::new());
    let office = office.later("2023-05-15");
    assert_eq!(lacks(&office), BTreeSet::from(["signInMissing".to_owned()]));
    let half_day = json!({ "day": "2023-05-12", "half": "am" });
    office.ask(
        "note_arrival",
        json!({ "registrations": [all[0]], "halfDay": half_day, "came": true, "minutes": null }),
    );
    assert_eq!(lacks(&office), BTreeSet::new());
    let office = office.later("2023-09-15");
    assert_eq!(lacks(&office), BTreeSet::from(["careDue".to_owned()]));
}

#[test]
fn what_was_told_for_the_days_alone_is_erased_and_no_figure_changes() {
    let (office, event) = prepared();
    let due = |office: &Office| office.ask("services", of(&event))["careDue"].as_u64().unwrap();
    let told = |office: &Office| office.ask("event", of(&event))["registrations"].to_string();
    let page = office.ask("event", of(&event));
    let all = page["registrations"].as_array().unwrap().iter().map(|it| it["id"].clone());
    let half_day = json!({ "day": "2023-05-12", "half": "am" });
    let came = json!({ "registrations": all.collect::<Vec<_>>(), "halfDay": half_day, "came": true, "minutes": null });
    office.ask("note_arrival", came);
    let office = office.later("2023-06-12");
    assert_eq!(due(&office), 0, "thirty days after the last one nothing is due yet");
    let office = office.later("2023-06-13");
    let counted = |office: &Office| -> usize {
        let page = office.ask("event", of(&event));
        let children = |it: &Value| it["facts"]["children"].as_array().map_or(0, Vec::len);
        page["registrations"].as_array().unwrap().iter().map(children).sum()
    };
    let (before, children) = (due(&office), counted(&office));
    assert!(before > 0 && children > 0, "{before} {children}");
    let report = json!({ "of": "event", "event": event, "paper": "partnerReport" });
    let print =
        json!({ "papers": [report], "language": "fr", "way": "oneFile", "onlyChanged": false });
    let figures = office.text_of(&office.ask("print_papers", print.clone()));
    assert!(told(&office).contains("rachides"));
    office.ask("erase_care", of(&event));
    assert_eq!((due(&office), counted(&office)), (0, children));
    assert!(!told(&office).contains("rachides"));
    assert_eq!(office.text_of(&office.ask("print_papers", print)), figures);
    office.ask("undo", json!({}));
    assert_eq!(due(&office), before);
}

#[test]
fn meals_are_counted_and_the_queue_reads_no_allergy() {
    let (office, event) = outlined();
    let services = office.ask("services", of(&event));
    let meal = |at: usize| services["meals"][at]["count"].clone();
    assert_eq!((&meal(0)["women"], &meal(0)["mentors"]), (&json!(29), &json!(8)));
    assert_eq!((&meal(1)["women"], &meal(1)["mentors"]), (&json!(28), &json!(8)));
    assert_eq!(services["families"].as_array().unwrap().len(), 7);
    let welcome = office.ask("welcome", of(&event)).to_string().to_lowercase();
    assert!(!welcome.contains("allerg") && !welcome.contains("diet"));
}

#[test]
fn a_free_place_is_offered_to_the_first_who_waits_and_given_to_nobody() {
    let (office, event) = prepared();
    let page = office.ask("event", of(&event));
    let mut venue = page["venue"].clone();
    venue["capacity"] = json!(29);
    office.ask("change_venue", json!({ "event": event, "venue": venue }));
    let women = page["registrations"].as_array().unwrap();
    let mut facts =
        women.iter().find(|it| it["facts"]["role"] == "participant").unwrap()["facts"].clone();
    facts["state"] = json!("waitlist");
    let who = json!({ "kind": "named", "first": "Rozenn", "last": "Cariou", "phone": "" });
    office.ask("add_registration", json!({ "event": event, "who": who, "facts": facts }));
    assert_eq!(office.ask("event", of(&event))["places"]["proposed"], Value::Null);
    let one = registration(&office, &event, "Fatou Diop");
    office.ask("confirm_registrations", json!({ "registrations": [one], "state": "withdrawn" }));
    let places = office.ask("event", of(&event))["places"].clone();
    assert_eq!(places["proposed"], registration(&office, &event, "Rozenn Cariou"));
    assert_eq!(places["taken"], 28, "asked, never automatic");
}
