//! The first minutes: beginning, naming, taking back, and what is refused in words.

use serde_json::json;

use crate::office::{Office, person, with};

#[test]
fn nothing_is_open_until_an_association_begins() {
    let office = Office::new();
    let standing = office.ask("standing", json!({}));
    assert_eq!((&standing["open"], &standing["own"]), (&json!(null), &json!(false)));
    let refused = office.refused("people", json!({ "search": "", "from": 0, "count": 10 }));
    assert_eq!(refused, json!({ "kind": "refused", "refusal": { "code": "noFileOpen" } }));
    assert_eq!(
        office.refused("begin", json!({ "association": "  " }))["refusal"]["code"],
        "nameMissing"
    );
    let standing = office.ask("begin", json!({ "association": "Nénettes & Co" }));
    assert_eq!(standing["open"], json!({ "association": "Nénettes & Co", "example": false }));
    assert_eq!(
        office.refused("begin", json!({ "association": "X" }))["refusal"]["code"],
        "alreadyBegun"
    );
}

#[test]
fn what_was_kept_is_there_after_a_restart_with_its_undo() {
    let office = Office::begun();
    office.ask("add_person", json!({ "facts": person("Solène", "Le Goff") }));
    let office = office.later("2020-10-28");
    let found = office.ask("people", json!({ "search": "legoff", "from": 0, "count": 10 }));
    assert_eq!(found["rows"][0]["listed"], "LE GOFF Solène");
    assert_eq!(office.ask("undo", json!({}))["redo"], "addPerson");
    assert_eq!(office.ask("people", json!({ "search": "", "from": 0, "count": 10 }))["total"], 0);
    assert_eq!(office.ask("redo", json!({}))["undo"], "addPerson");
    assert_eq!(office.ask("history", json!({ "from": 0, "count": 5 }))["total"], 1);
}

#[test]
fn a_request_of_another_shape_is_refused_and_quotes_nothing() {
    let office = Office::begun();
    for asked in [json!({}), json!({ "facts": 3 }), json!({ "facts": person("A", "B"), "more": 1 })]
    {
        let refused = office.refused("add_person", asked);
        assert_eq!(refused["refusal"], json!({ "code": "requestUnreadable" }));
    }
    let blank = with(person("", ""), "city", json!("Rennes"));
    assert_eq!(
        office.refused("add_person", json!({ "facts": blank }))["refusal"]["code"],
        "nameMissing"
    );
    assert_eq!(office.refused("no_such_act", json!({}))["refusal"]["code"], "requestUnreadable");
}
