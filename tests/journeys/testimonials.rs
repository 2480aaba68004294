//! What people said of a cohort, and how far it may be published.

use std::collections::BTreeSet;

use serde_json::json;

use crate::mentoring::{cohort, move_to, page, results};
use crate::office::{Office, person, with};

#[test]
fn words_are_published_as_far_as_she_allows_with_her_age_on_that_day() {
    let office = Office::begun();
    let cohort = cohort(&office);
    let person = page(&office, &cohort)["members"][0]["person"].clone();
    let facts = office.ask("person", json!({ "person": person }))["facts"].clone();
    let facts = with(facts, "birth", json!({ "kind": "date", "day": "1960-01-28" }));
    office.ask("change_person", json!({ "person": person, "facts": facts }));
    let member = page(&office, &cohort)["members"][0]["id"].clone();
    let mut said = json!({ "saying": "quote", "text": "J’ai osé.", "on": "2021-01-27",
        "context": "rencontre finale", "consent": null, "withdrawn": null });
    let blank = with(said.clone(), "text", json!("  "));
    let refused = office.refused("add_testimonial", json!({ "member": member, "facts": blank }));
    assert_eq!(refused["refusal"]["code"], "textMissing");
    let id = office.ask("add_testimonial", json!({ "member": member, "facts": said }));
    let line = |office: &Office| results(office, &cohort)["testimonials"][0].clone();
    assert_eq!(
        (&line(&office)["age"]["most"], &line(&office)["signed"]),
        (&json!(60), &json!(null))
    );
    said["consent"] = json!("firstName");
    office.ask("change_testimonial", json!({ "testimonial": id, "facts": said }));
    assert_eq!(
        (&line(&office)["signed"], &line(&office)["publishedAge"]),
        (&json!("Martine"), &json!(null))
    );
    said["consent"] = json!("firstNameAndAge");
    let read = office.ask("read_testimonial", json!({ "member": member, "facts": said }));
    assert_eq!(read["publishedAge"], json!({ "least": 60, "most": 60 }));
    office.ask("change_testimonial", json!({ "testimonial": id, "facts": said }));
    assert_eq!(line(&office)["publishedAge"]["most"], 60);
    move_to(&office, &cohort, "closed");
    said["withdrawn"] = json!("2021-03-01");
    office.ask("change_testimonial", json!({ "testimonial": id, "facts": said }));
    assert_eq!(line(&office)["signed"], json!(null), "taking a consent back never waits");
    said["text"] = json!("Autre chose.");
    let refused = office.refused("change_testimonial", json!({ "testimonial": id, "facts": said }));
    assert_eq!(refused["refusal"]["code"], "cohortClosed");
}

#[test]
fn namesakes_are_told_apart_in_what_is_missing_and_in_what_was_said() {
    let office = Office::begun();
    let cohort = office.cohort_of(&["Isabelle Marchand", "Isabelle Marchand"], &["Lucie Ferrand"]);
    let members = page(&office, &cohort)["members"].clone();
    for (member, year) in members.as_array().unwrap().iter().zip([1971, 1984]) {
        let born = json!({ "kind": "year", "year": year });
        let facts = with(person("Isabelle", "Marchand"), "birth", born);
        let asked = json!({ "person": member["person"], "facts": facts });
        office.ask("change_person", asked);
    }
    let said = json!({ "saying": "quote", "text": "J’ai osé.", "on": "2021-01-27",
        "context": null, "consent": null, "withdrawn": null });
    office.ask("add_testimonial", json!({ "member": members[0]["id"], "facts": said }));
    let results = results(&office, &cohort);
    let name = |at: usize| results["checks"][at]["name"].as_str();
    let checks: BTreeSet<Option<&str>> = (0..2).map(name).collect();
    assert_eq!(checks, ["Isabelle Marchand (1971)", "Isabelle Marchand (1984)"].map(Some).into());
    assert_eq!(results["testimonials"][0]["name"], "Isabelle Marchand (1971)");
}

#[test]
fn advice_to_the_next_is_read_by_the_next() {
    let office = Office::begun();
    let first = cohort(&office);
    let member = page(&office, &first)["members"][0]["id"].clone();
    let said = |saying: &str, consent: &str| {
        json!({ "member": member, "facts": { "saying": saying, "text": "Osez demander.", "on": "2021-01-27",
            "context": null, "consent": consent, "withdrawn": null } })
    };
    for (saying, consent) in [("advice", "unnamed"), ("advice", "kept"), ("quote", "fullName")] {
        office.ask("add_testimonial", said(saying, consent));
    }
    let copy = office.ask("copy_cohort", json!({ "cohort": first }));
    let advice = results(&office, &copy)["advice"].clone();
    assert_eq!(advice.as_array().unwrap().len(), 1);
    assert_eq!(advice[0]["signed"], "");
    let kit = json!({ "of": "cohort", "cohort": copy, "paper": "welcomeKit" });
    let printed =
        json!({ "papers": [kit], "language": "fr", "way": "oneFile", "onlyChanged": false });
    let read = office.text_of(&office.ask("print_papers", printed));
    assert_eq!(read.matches("Osez demander.").count(), 1, "{read}");
}
