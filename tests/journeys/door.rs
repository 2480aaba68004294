//! At the door of the days: who waited, who had said no, who comes with children or without.

use serde_json::{Value, json};

use crate::days::{grouped, of, outlined, registration};
use crate::office::Office;

fn half(day: &str, half: &str) -> Value {
    json!({ "day": day, "half": half })
}

fn note(office: &Office, who: &Value, half_day: &Value, came: bool) {
    let asked =
        json!({ "registrations": [who], "halfDay": half_day, "came": came, "minutes": null });
    office.ask("note_arrival", asked);
}

/// What the welcome desk shows of someone.
fn line(office: &Office, event: &Value, id: &Value) -> Value {
    let page = office.ask("welcome", of(event));
    page["people"].as_array().unwrap().iter().find(|it| it["id"] == *id).unwrap().clone()
}

#[test]
fn who_waited_and_comes_to_the_door_gets_her_place_in_one_act() {
    let (office, event) = outlined();
    let fatou = registration(&office, &event, "Fatou Diop");
    office.ask("confirm_registrations", json!({ "registrations": [fatou], "state": "waitlist" }));
    let waiting = office.ask("welcome", of(&event));
    let who = json!({ "kind": "known", "person": line(&office, &event, &fatou)["person"] });
    let asked = json!({ "event": event, "who": who, "diet": null, "imageConsent": null,
                        "halfDay": half("2023-05-12", "am") });
    assert_eq!(office.ask("note_walk_in", asked.clone()), fatou);
    assert_eq!(line(&office, &event, &fatou)["state"], "confirmed");
    let again = office.ask("note_walk_in", asked);
    assert_eq!(again, fatou, "who is on the list is there, no more");
    let people = |page: &Value| page["people"].as_array().unwrap().len();
    assert_eq!(people(&office.ask("welcome", of(&event))), people(&waiting));
}

#[test]
fn who_had_said_no_and_comes_eats_and_is_awaited() {
    let (office, event) = outlined();
    let lunch = |office: &Office| office.ask("services", of(&event))["meals"][1]["count"].clone();
    let maud = registration(&office, &event, "Maud Coatanéa");
    let afternoon = half("2023-05-13", "pm");
    let awaited = |office: &Office| {
        line(office, &event, &maud)["expected"].as_array().unwrap().contains(&afternoon)
    };
    assert!(!awaited(&office));
    note(&office, &maud, &afternoon, true);
    assert!(awaited(&office));
    assert_eq!(office.ask("groups", of(&event))["hindrances"], json!([]), "29 ÷ 8 again");
    office.ask("undo", json!({}));
    assert!(!awaited(&office));
    assert_eq!(lunch(&office)["mentors"], 8);
}

#[test]
fn the_children_of_someone_who_does_not_come_are_counted_no_more() {
    let (office, event) = outlined();
    let mut venue = office.ask("event", of(&event))["venue"].clone();
    venue["childcare"] = json!([{ "day": "2023-05-13", "from": "08:30:00", "to": "17:00:00" }]);
    office.ask("change_venue", json!({ "event": event, "venue": venue }));
    let children = |office: &Office| -> usize {
        let page = office.ask("services", of(&event));
        let families = page["families"].as_array().unwrap().clone();
        families.iter().map(|it| it["children"].as_array().unwrap().len()).sum()
    };
    let fed = |office: &Office| {
        office.ask("services", of(&event))["meals"][1]["count"]["children"].clone()
    };
    assert_eq!((children(&office), fed(&office)), (13, json!(13)));
    let aicha = registration(&office, &event, "Aïcha N'Diaye");
    for at in ["am", "pm"] {
        note(&office, &aicha, &half("2023-05-13", at), false);
    }
    assert_eq!((children(&office), fed(&office)), (11, json!(11)));
}

#[test]
fn each_family_finds_its_children_by_a_code_of_its_own() {
    let (office, event) = outlined();
    let page = office.ask("services", of(&event));
    let families = page["families"].as_array().unwrap();
    let codes: std::collections::BTreeSet<&str> =
        families.iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!((codes.len(), families.len()), (7, 7));
    assert!(codes.iter().all(|it| it.len() == 3));
}

#[test]
fn mentors_who_register_after_the_programme_get_their_talks_in_one_act() {
    let (office, event) = outlined();
    let speakers = |page: &Value| {
        let blocks = page["blocks"].as_array().unwrap();
        blocks.iter().filter(|it| !it["facts"]["speaker"].is_null()).count()
    };
    let mut page = office.ask("programme", of(&event));
    assert_eq!((speakers(&page), &page["freeTalks"]), (8, &json!(0)));
    for block in page["blocks"].as_array().unwrap().clone() {
        let mut facts = block["facts"].clone();
        facts["speaker"] = Value::Null;
        let asked = json!({ "block": block["id"], "facts": facts, "rest": "stays" });
        office.ask("change_block", asked);
    }
    page = office.ask("programme", of(&event));
    assert_eq!((speakers(&page), &page["freeTalks"]), (0, &json!(8)));
    office.ask("share_talks", of(&event));
    page = office.ask("programme", of(&event));
    assert_eq!(
        (speakers(&page), &page["freeTalks"], &page["troubles"]),
        (8, &json!(0), &json!([]))
    );
}

#[test]
fn those_who_are_alike_are_so_by_what_the_staff_chooses() {
    let (office, event) = outlined();
    let likeness = |by: &str| -> std::collections::BTreeSet<String> {
        let mut rules = office.ask("groups", of(&event))["rules"].clone();
        rules["blend"] = json!("mix");
        rules["alikeBy"] = json!(by);
        office.ask("change_group_rules", json!({ "event": event, "rules": rules }));
        let page = office.ask("groups", of(&event));
        let people = page["people"].as_array().unwrap().clone();
        people.iter().filter_map(|it| it["profile"].as_str().map(str::to_owned)).collect()
    };
    let known = office.ask("event", of(&event))["registrations"].clone();
    let facts = |field: &str| -> std::collections::BTreeSet<String> {
        let women = known.as_array().unwrap().iter();
        let women = women.filter(|it| it["facts"]["role"] == "participant");
        women.filter_map(|it| it["facts"][field].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(likeness("source"), facts("heardFrom"));
    assert!(1 < likeness("source").len());
    assert_eq!(likeness("profile"), facts("profile"));
    let ages = likeness("age");
    assert!(1 < ages.len() && ages.iter().all(|it| it.len() == 1), "tens of years: {ages:?}");
}

#[test]
fn a_plan_found_for_other_people_is_not_kept_and_the_reason_is_told() {
    let (office, event) = grouped();
    let found = office.ask("propose_groups", json!({ "event": event, "work": "essai" }));
    let fatou = registration(&office, &event, "Fatou Diop");
    office.ask("confirm_registrations", json!({ "registrations": [fatou], "state": "withdrawn" }));
    let asked = json!({ "event": event, "seating": found["seating"] });
    assert_eq!(office.refused("accept_groups", asked)["refusal"]["code"], "groupsChanged");
}

#[test]
fn a_table_is_entrusted_to_the_staff_where_a_mentor_leaves_and_nowhere_else() {
    let (office, event) = outlined();
    let facts = json!({
        "role": "staff", "state": "confirmed", "function": "welcome", "absent": [],
        "children": [], "diet": null, "imageConsent": null, "heardFrom": null,
        "profile": null, "situation": null
    });
    let who = json!({ "kind": "named", "first": "Gwenola", "last": "Tanguy", "phone": "" });
    let gwenola =
        office.ask("add_registration", json!({ "event": event, "who": who, "facts": facts }));
    let page = office.ask("groups", of(&event));
    assert_eq!(page["staff"][0]["id"], gwenola);
    assert_eq!(page["hindrances"].as_array().unwrap().len(), 1);
    office.ask("entrust_table", json!({ "registration": gwenola }));
    let page = office.ask("groups", of(&event));
    assert_eq!(page["hindrances"], json!([]));
    let leads = page["leaders"].as_array().unwrap().iter().find(|it| it["id"] == gwenola).unwrap();
    assert_eq!(leads["away"], json!([0, 1, 2, 3, 4, 5]), "only while Maud is away");
}
