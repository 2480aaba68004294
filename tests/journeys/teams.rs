//! Project teams beside groups that rotate: formed, visited, changed by hand.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::days::{grouped, of, registration, seating};
use crate::office::Office;

/// Three times for the teams, after the last block of each half-day but one.
fn with_sessions(office: &Office, event: &Value) {
    for (day, starts) in
        [("2023-05-12", "16:00:00"), ("2023-05-12", "17:00:00"), ("2023-05-13", "17:00:00")]
    {
        let facts = json!({
            "day": day, "starts": starts, "minutes": 45, "kind": "project", "title": "",
            "room": null, "speaker": null, "tables": []
        });
        office.ask("add_block", json!({ "event": event, "facts": facts }));
    }
}

fn members(page: &Value) -> Vec<Vec<String>> {
    let said = |team: &Value| -> Vec<String> {
        team["members"].as_array().unwrap().iter().map(|it| it.as_str().unwrap().into()).collect()
    };
    page["teams"].as_array().unwrap().iter().map(said).collect()
}

fn visits(page: &Value) -> Vec<Vec<Option<String>>> {
    let said = |session: &Value| -> Vec<Option<String>> {
        session["leaders"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().map(str::to_owned))
            .collect()
    };
    page["sessions"].as_array().unwrap().iter().map(said).collect()
}

#[test]
fn teams_stay_while_the_groups_rotate_and_no_mentor_comes_twice() {
    let (office, event) = grouped();
    with_sessions(&office, &event);
    office.ask("form_teams", json!({ "event": event, "size": 4, "work": "essai" }));
    let page = office.ask("teams", of(&event));
    let teams = members(&page);
    assert_eq!(teams.len(), 8);
    let everyone: BTreeSet<&String> = teams.iter().flatten().collect();
    assert_eq!((everyone.len(), teams.iter().flatten().count()), (29, 29));
    let rounds = seating(&office, &event)["rounds"].clone();
    let tables: Vec<Vec<String>> = rounds
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|it| it.as_array().unwrap())
        .map(|it| it.as_array().unwrap().iter().map(|it| it.as_str().unwrap().into()).collect())
        .collect();
    let met = |one: &String, other: &String| {
        tables.iter().any(|it| it.contains(one) && it.contains(other))
    };
    let again = |team: &Vec<String>| -> usize {
        let others = team.iter().enumerate().map(|(at, one)| (one, &team[at + 1..]));
        others.map(|(one, rest)| rest.iter().filter(|it| met(one, it)).count()).sum()
    };
    // Ninety-four pairs have not met: not every way to cut them into threes and fours exists.
    let again: usize = teams.iter().map(again).sum();
    assert!(again <= 6, "of 39 pairs, {again} had met already; by chance it would be 30");
    let visits = visits(&page);
    for team in 0..8 {
        let hers: Vec<&String> = visits.iter().filter_map(|it| it[team].as_ref()).collect();
        assert_eq!(hers.len(), hers.iter().collect::<BTreeSet<_>>().len(), "nobody comes twice");
    }
}

#[test]
fn a_mentor_noted_missing_is_replaced_in_the_visits_to_come_only() {
    let (office, event) = grouped();
    with_sessions(&office, &event);
    office.ask("form_teams", json!({ "event": event, "size": 4, "work": "essai" }));
    let before = visits(&office.ask("teams", of(&event)));
    let julien = registration(&office, &event, "Julien Kervella");
    let half_day = json!({ "day": "2023-05-12", "half": "pm" });
    office.ask(
        "note_arrival",
        json!({ "registrations": [julien], "halfDay": half_day, "came": false, "minutes": null }),
    );
    let after = visits(&office.ask("teams", of(&event)));
    let his = |plan: &[Vec<Option<String>>]| -> Vec<usize> {
        plan.iter().map(|it| it.iter().flatten().filter(|it| json!(it) == julien).count()).collect()
    };
    assert_eq!((his(&before), his(&after)), (vec![1, 1, 1], vec![0, 0, 1]));
    assert_eq!(before[2], after[2], "Saturday stays as it was");
}

#[test]
fn a_woman_changes_teams_by_hand_a_project_gets_its_name_and_both_are_taken_back() {
    let (office, event) = grouped();
    office.ask("form_teams", json!({ "event": event, "size": 4, "work": "essai" }));
    let before = office.ask("teams", of(&event));
    let mut teams = before["teams"].clone();
    let moved = teams[0]["members"][0].clone();
    teams[0]["members"].as_array_mut().unwrap().remove(0);
    teams[1]["members"].as_array_mut().unwrap().push(moved.clone());
    teams[1]["project"] = json!("un site vitrine");
    office.ask("change_teams", json!({ "event": event, "teams": teams }));
    let page = office.ask("teams", of(&event));
    assert_eq!(page["teams"], teams);
    office.ask("form_teams", json!({ "event": event, "size": 4, "work": "encore" }));
    let again = office.ask("teams", of(&event));
    assert_eq!(again["teams"][1]["project"], "un site vitrine", "a project keeps its name");
    office.ask("undo", json!({}));
    office.ask("undo", json!({}));
    assert_eq!(office.ask("teams", of(&event)), before);
}

#[test]
fn teams_pass_one_after_the_other_at_the_presentations() {
    let (office, event) = grouped();
    let facts = json!({
        "day": "2023-05-13", "starts": "17:00:00", "minutes": 45, "kind": "presentation",
        "title": "", "room": null, "speaker": null, "tables": []
    });
    office.ask("add_block", json!({ "event": event, "facts": facts }));
    office.ask("form_teams", json!({ "event": event, "size": 4, "work": "essai" }));
    let teams = members(&office.ask("teams", of(&event)));
    let order = office.ask("services", of(&event))["passages"][0]["order"].clone();
    assert_eq!(json!(teams[0]), order[0]["members"]);
    assert_eq!(order.as_array().unwrap().len(), 8);
}
