//! Three months of a cohort: pairs, meetings, silence, gatherings.

use serde_json::{Value, json};

use crate::office::{Office, with};

fn paired() -> (Office, Value, Value) {
    let office = Office::begun();
    let cohort = office.cohort_of(&["Martine Rousseau", "Catherine Blanc"], &["Lucie Ferrand"]);
    let couple = office.couple(&cohort, "Martine Rousseau", "Lucie Ferrand");
    let asked = json!({ "cohort": cohort, "couples": [couple], "since": "2020-10-27" });
    let pair = office.ask("accept_pairs", asked)[0].clone();
    (office, cohort, pair)
}

#[test]
fn three_months_are_proposed_and_an_end_before_the_start_is_refused() {
    let office = Office::begun();
    let facts = office.ask("draft_cohort", json!({ "start": "2020-11-30" }));
    assert_eq!(facts["span"], json!({ "start": "2020-11-30", "end": "2021-02-28" }));
    let mut facts = facts;
    facts["name"] = json!("Promotion");
    facts["span"]["end"] = json!("2020-11-29");
    let refused = office.refused("add_cohort", json!({ "facts": facts }));
    assert_eq!(refused["refusal"]["code"], "endBeforeStart");
}

#[test]
fn a_seat_is_given_once_and_nobody_has_two_mentors() {
    let (office, cohort, _) = paired();
    let accept = |mentee: &str| {
        let couple = office.couple(&cohort, mentee, "Lucie Ferrand");
        office.refused(
            "accept_pairs",
            json!({ "cohort": cohort, "couples": [couple], "since": "2020-10-27" }),
        )["refusal"]
            .clone()
    };
    assert_eq!(
        accept("Catherine Blanc"),
        json!({ "code": "noSeatLeft", "name": "Lucie Ferrand", "seats": 1 })
    );
    assert_eq!(
        accept("Martine Rousseau"),
        json!({ "code": "alreadyPaired", "name": "Martine Rousseau" })
    );
}

#[test]
fn of_several_pairs_either_all_are_accepted_or_none() {
    let office = Office::begun();
    let cohort = office.cohort_of(&["Martine Rousseau", "Catherine Blanc"], &["Lucie Ferrand"]);
    let couples = [
        office.couple(&cohort, "Martine Rousseau", "Lucie Ferrand"),
        office.couple(&cohort, "Catherine Blanc", "Lucie Ferrand"),
    ];
    let asked = json!({ "cohort": cohort, "couples": couples, "since": "2020-10-27" });
    assert_eq!(office.refused("accept_pairs", asked)["refusal"]["code"], "noSeatLeft");
    assert_eq!(office.ask("cohort", json!({ "cohort": cohort }))["pairs"], json!([]));
}

#[test]
fn a_meeting_is_logged_as_it_is_told_and_can_be_taken_back() {
    let (office, cohort, pair) = paired();
    let office = office.later("2020-12-01");
    let log = |on: &str, lasted: &str| json!({ "pair": pair, "on": on, "contact": "pairMeeting", "lasted": lasted, "note": " Canva " });
    office.ask("log_meeting", log("3/11", "1h30"));
    office.ask("log_meeting", log("hier", "1,5 h"));
    let pairs =
        |office: &Office| office.ask("cohort", json!({ "cohort": cohort }))["pairs"][0].clone();
    let line = pairs(&office);
    assert_eq!((&line["minutes"], &line["lastSign"]), (&json!(180), &json!("2020-11-30")));
    assert_eq!(line["meetings"][0]["facts"]["on"], "2020-11-03");
    assert_eq!(line["meetings"][0]["facts"]["note"], "Canva");
    for (on, lasted, code) in [
        ("3/13", "90", "dayUnreadable"),
        ("3/11", "1230", "hourInstead"),
        ("3/11", "bientôt", "durationUnreadable"),
        ("2020-12-24", "90", "inTheFuture"),
        ("2020-10-01", "90", "beforeThePair"),
    ] {
        assert_eq!(office.refused("log_meeting", log(on, lasted))["refusal"]["code"], code);
    }
    office.ask("undo", json!({}));
    assert_eq!(pairs(&office)["minutes"], 90);
}

#[test]
fn a_meeting_is_mended_and_may_be_another_pairs() {
    let (office, cohort, pair) = paired();
    let office = office.later("2020-12-01");
    let told = |pair: &Value, on: &str, lasted: &str| json!({ "pair": pair, "on": on, "contact": "pairMeeting", "lasted": lasted, "note": "" });
    let meeting = office.ask("log_meeting", told(&pair, "3/11", "60"));
    let minutes = |office: &Office| {
        let page = office.ask("cohort", json!({ "cohort": cohort }));
        page["pairs"].as_array().unwrap().iter().map(|it| it["minutes"].clone()).collect::<Vec<_>>()
    };
    let mend = |told: Value| json!({ "meeting": meeting, "told": told });
    office.ask("change_meeting", mend(told(&pair, "4/11", "1h30")));
    assert_eq!(minutes(&office), [90]);
    let refused = office.refused("change_meeting", mend(told(&pair, "1/10/2020", "90")));
    assert_eq!(refused["refusal"]["code"], "beforeThePair");
    office.ask("end_pair", json!({ "pair": pair, "on": "2020-11-30", "reason": "availability" }));
    let couple = office.couple(&cohort, "Catherine Blanc", "Lucie Ferrand");
    let asked = json!({ "cohort": cohort, "couples": [couple], "since": "2020-11-01" });
    let other = office.ask("accept_pairs", asked)[0].clone();
    office.ask("change_meeting", mend(told(&other, "4/11", "1h30")));
    assert_eq!(minutes(&office), [0, 90]);
    office.ask("undo", json!({}));
    assert_eq!(minutes(&office), [90, 0]);
}

#[test]
fn of_an_ended_pair_meetings_are_told_up_to_its_last_day() {
    let (office, _, pair) = paired();
    let office = office.later("2020-12-01");
    office.ask("end_pair", json!({ "pair": pair, "on": "2020-11-20", "reason": "jobFound" }));
    let log = |on: &str| json!({ "pair": pair, "on": on, "contact": "pairMeeting", "lasted": "60", "note": "" });
    office.ask("log_meeting", log("20/11"));
    let refused = office.refused("log_meeting", log("21/11"));
    let expected = json!({ "code": "afterThePair", "day": "2020-11-21", "until": "2020-11-20" });
    assert_eq!(refused["refusal"], expected);
}

#[test]
fn someone_nobody_knew_joins_in_one_act() {
    let (office, cohort, _) = paired();
    let side = json!({ "side": "mentor", "seats": 1, "offers": [] });
    let facts = json!({ "side": side, "slots": [], "availability": null, "organisation": null, "note": null });
    let who =
        json!({ "kind": "named", "first": "Omar", "last": "Diallo", "phone": "06.39.98.01.20" });
    office.ask("add_member", json!({ "cohort": cohort, "who": who, "facts": facts }));
    let member = |office: &Office| {
        let page = office.ask("cohort", json!({ "cohort": cohort }));
        page["members"].as_array().unwrap().iter().find(|it| it["name"] == "Omar Diallo").cloned()
    };
    assert_eq!(member(&office).unwrap()["phone"], "+33639980120");
    let blank = json!({ "kind": "named", "first": " ", "last": "", "phone": "" });
    let asked = json!({ "cohort": cohort, "who": blank, "facts": facts });
    assert_eq!(office.refused("add_member", asked)["refusal"]["code"], "nameMissing");
    office.ask("undo", json!({}));
    assert_eq!(member(&office), None);
    let people = office.ask("people", json!({ "search": "Diallo", "from": 0, "count": 5 }));
    assert_eq!(people["total"], 0, "one act, one undo");
}

#[test]
fn men_are_counted_apart_for_the_words() {
    let (office, cohort, _) = paired();
    let page = office.ask("cohort", json!({ "cohort": cohort }));
    let lucie = page["members"].as_array().unwrap().iter().find(|it| it["name"] == "Lucie Ferrand");
    let person = lucie.unwrap()["person"].clone();
    let counts = |office: &Office| {
        let line = office.ask("cohorts", json!({}))[0].clone();
        ["mentees", "mentors", "maleMentees", "maleMentors"].map(|it| line[it].as_u64().unwrap())
    };
    assert_eq!(counts(&office), [2, 1, 0, 0]);
    let facts = with(crate::office::person("Lucien", "Ferrand"), "civility", json!("m"));
    office.ask("change_person", json!({ "person": person, "facts": facts }));
    assert_eq!(counts(&office), [2, 1, 0, 1]);
    let member = office.ask("cohort", json!({ "cohort": cohort }))["members"][2].clone();
    assert_eq!((&member["name"], &member["civility"]), (&json!("Lucien Ferrand"), &json!("m")));
}

#[test]
fn a_silent_pair_stands_on_the_home_page_until_it_is_snoozed() {
    let (office, _, pair) = paired();
    let office = office.later("2020-11-20");
    let silent = |office: &Office| {
        let todo = office.ask("home", json!({}))["todo"].clone();
        todo.as_array().unwrap().iter().filter(|it| it["kind"] == "silentPair").count()
    };
    assert_eq!(silent(&office), 1);
    office.ask("snooze_pair", json!({ "pair": pair, "until": "2020-11-27" }));
    assert_eq!(silent(&office), 0);
    assert_eq!(silent(&office.later("2020-11-27")), 1);
}

#[test]
fn from_the_closing_on_no_pair_is_called_silent_and_home_forgets_the_closed() {
    let (office, cohort, _) = paired();
    let office = office.later("2021-01-28");
    let home = |office: &Office| office.ask("home", json!({}));
    let silent = |office: &Office| {
        let todo = home(office)["todo"].clone();
        todo.as_array().unwrap().iter().filter(|it| it["kind"] == "silentPair").count()
    };
    let listed = |office: &Office| office.ask("cohorts", json!({}))[0]["silent"].clone();
    assert_eq!((silent(&office), listed(&office)), (1, json!(1)));
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": "closing" }));
    assert_eq!((silent(&office), listed(&office)), (0, json!(0)));
    assert_eq!(home(&office)["cohorts"].as_array().unwrap().len(), 1);
    office.ask("move_cohort", json!({ "cohort": cohort, "stage": "closed" }));
    assert_eq!(home(&office)["cohorts"], json!([]));
    assert_eq!(office.ask("cohorts", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_new_mentor_midway_keeps_the_hours_of_the_old_pair() {
    let (office, cohort, pair) = paired();
    let office = office.later("2020-12-01");
    office.ask(
        "log_meeting",
        json!({ "pair": pair, "on": "3/11", "contact": "pairMeeting", "lasted": "60", "note": "" }),
    );
    office.ask("end_pair", json!({ "pair": pair, "on": "2020-11-30", "reason": "availability" }));
    let couple = office.couple(&cohort, "Martine Rousseau", "Lucie Ferrand");
    office.ask(
        "accept_pairs",
        json!({ "cohort": cohort, "couples": [couple], "since": "2020-12-01" }),
    );
    let page = office.ask("cohort", json!({ "cohort": cohort }));
    assert_eq!(page["pairs"].as_array().unwrap().len(), 2);
    assert_eq!(page["pairs"][0]["minutes"], 60);
}

#[test]
fn charters_of_several_pairs_are_signed_at_once_and_taken_back_one_by_one() {
    let office = Office::begun();
    let cohort = office
        .cohort_of(&["Martine Rousseau", "Catherine Blanc"], &["Lucie Ferrand", "Emma Castaing"]);
    let couples = [("Martine Rousseau", "Lucie Ferrand"), ("Catherine Blanc", "Emma Castaing")]
        .map(|(mentee, mentor)| office.couple(&cohort, mentee, mentor));
    let asked = json!({ "cohort": cohort, "couples": couples, "since": "2020-10-27" });
    let pairs = office.ask("accept_pairs", asked);
    let both = |pair: &Value| ["mentee", "mentor"].map(|it| json!({ "pair": pair, "side": it }));
    let every: Vec<Value> = pairs.as_array().unwrap().iter().flat_map(both).collect();
    office.ask("sign_charters", json!({ "signatures": every, "on": "2020-10-27" }));
    let charters = |at: usize| {
        let page = office.ask("cohort", json!({ "cohort": cohort }));
        page["pairs"][at]["care"]["charters"].clone()
    };
    let signed = json!({ "mentee": "2020-10-27", "mentor": "2020-10-27" });
    assert_eq!([charters(0), charters(1)], [signed.clone(), signed]);
    office.ask("sign_charters", json!({ "signatures": [every[1]], "on": null }));
    assert_eq!(charters(0), json!({ "mentee": "2020-10-27", "mentor": null }));
    office.ask("undo", json!({}));
    office.ask("undo", json!({}));
    assert_eq!(charters(1), json!({ "mentee": null, "mentor": null }), "one act, one undo");
}

#[test]
fn a_gathering_is_ticked_and_unticked() {
    let (office, cohort, _) = paired();
    let facts = json!({
        "title": "Rencontre finale", "kind": "final", "at": "2021-01-27T18:30:00", "minutes": 90,
        "place": null, "mode": "onSite", "instructions": "masquée"
    });
    let gathering = office.ask("add_gathering", json!({ "cohort": cohort, "facts": facts }));
    let couple = office.couple(&cohort, "Martine Rousseau", "Lucie Ferrand");
    let members = json!([couple["mentee"], couple["mentor"]]);
    let mark = |came: Value| json!({ "gathering": gathering, "members": members, "came": came });
    let line = || office.ask("cohort", json!({ "cohort": cohort }))["gatherings"][0].clone();
    office.ask("mark_attendance", mark(json!(true)));
    assert_eq!(line()["present"].as_array().unwrap().len(), 2);
    office.ask("mark_attendance", mark(json!(null)));
    assert_eq!((&line()["present"], &line()["absent"]), (&json!([]), &json!([])));
}

#[test]
fn who_stands_in_a_pair_or_a_cohort_cannot_be_lost_by_mistake() {
    let (office, cohort, _) = paired();
    let couple = office.couple(&cohort, "Martine Rousseau", "Lucie Ferrand");
    let refused = office.refused("remove_member", json!({ "member": couple["mentor"] }));
    assert_eq!(refused["refusal"], json!({ "code": "stillPaired", "name": "Lucie Ferrand" }));
    let page = office.ask("cohort", json!({ "cohort": cohort }));
    let person = page["members"][0]["person"].clone();
    let refused = office.refused("remove_person", json!({ "person": person }));
    assert_eq!(refused["refusal"]["code"], "stillTakesPart");
}
