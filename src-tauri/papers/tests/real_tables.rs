//! Tables as people really send them, each beside what an import must get from it.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use binome_domain::import::{Choices, report, understand};
use binome_papers::tables::{self, Reading};
use serde_json::Value;

/// Facts about a person of the expected file that are not read from the table as they stand.
const BESIDE: [&str; 7] = [
    "key",
    "source_lines",
    "external_ids",
    "last_name_as_typed_recased",
    "last_name",
    "city",
    "children",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tables")
}

fn told(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let table = tables::read(&bytes, name, &Reading::default()).unwrap();
    let days = vec!["2023-05-12".parse().unwrap(), "2023-05-13".parse().unwrap()];
    let today = Some("2026-01-05".parse().unwrap());
    let choices = Choices { days, today, ..Choices::default() };
    serde_json::to_value(report::report(&understand(&table.cells, &choices))).unwrap()
}

fn folded(value: &Value) -> String {
    binome_domain::folding::words(value.as_str().unwrap_or_default()).replace("st ", "saint ")
}

fn codes(table: &Value) -> Vec<&str> {
    let lists = ["warnings", "skipped"].iter().filter_map(|it| table[it].as_array()).flatten();
    lists.filter_map(|it| it["code"].as_str()).collect()
}

/// What is not as expected, one line each.
fn gaps(expected: &Value, told: &Value) -> Vec<String> {
    let people = told["people"].as_array().unwrap();
    let wanted = expected["people"].as_array().unwrap();
    let mut gaps = Vec::new();
    if people.len() != wanted.len() {
        gaps.push(format!("{} people instead of {}", people.len(), wanted.len()));
    }
    for person in wanted {
        let same = |it: &&Value, name: &str| folded(&it[name]) == folded(&person[name]);
        let twins = || people.iter().filter(|it| same(it, "first_name") && same(it, "last_name"));
        // Of two namesakes the one with the same birth date is meant, or with the same address.
        let alike = |facts: &[&str]| twins().find(|it| facts.iter().all(|f| it[f] == person[f]));
        let meant = alike(&["birth_date", "email"]).or_else(|| alike(&["birth_date"]));
        match meant.or(twins().next()) {
            Some(found) => gaps.extend(of_person(person, found)),
            None => {
                gaps.push(format!("{} {} is missing", person["first_name"], person["last_name"]))
            }
        }
    }
    let said = codes(told);
    let unsaid = codes(expected).into_iter().filter(|it| !said.contains(it));
    gaps.extend(unsaid.map(|it| format!("no {it}")));
    gaps
}

fn of_person(wanted: &Value, found: &Value) -> Vec<String> {
    let plain =
        wanted.as_object().unwrap().iter().filter(|(fact, _)| !BESIDE.contains(&fact.as_str()));
    let lists = ["source_lines", "children"].map(|fact| (fact, &wanted[fact]));
    let told = lists.into_iter().filter(|(_, value)| !value.is_null());
    let exact = plain.map(|(fact, value)| (fact.as_str(), value)).chain(told);
    let mut wrong: Vec<&str> =
        exact.filter(|(fact, value)| found[*fact] != **value).map(|it| it.0).collect();
    let as_typed = found["last_name"] == wanted["last_name_as_typed_recased"];
    if found["last_name"] != wanted["last_name"] && !as_typed {
        wrong.push("last_name");
    }
    if folded(&found["city"]) != folded(&wanted["city"]) && !wanted["city"].is_null() {
        wrong.push("city");
    }
    let say = |fact: &str| {
        format!("{}.{fact}: {} instead of {}", wanted["key"], found[fact], wanted[fact])
    };
    wrong.into_iter().map(say).collect()
}

#[test]
fn every_real_table_gives_what_it_must() {
    let mut seen = 0;
    let mut all = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        if file.ends_with(".expected.json") {
            continue;
        }
        let beside = path.with_extension("expected.json");
        let expected: Value = serde_json::from_slice(&fs::read(&beside).unwrap()).unwrap();
        all.extend(gaps(&expected, &told(&path)).into_iter().map(|gap| format!("{file}: {gap}")));
        seen += 1;
    }
    assert!(seen >= 50 && all.is_empty(), "{seen} tables\n{}", all.join("\n"));
}
