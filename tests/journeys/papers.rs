//! The print room: what can be printed is listed with its pages, put away as asked, and known to be.

use serde_json::{Value, json};

use crate::office::Office;

/// The demonstration, whose earlier cohort has met for weeks.
fn demonstration() -> (Office, Value) {
    let office = Office::on("2023-04-20");
    office.ask("discover", json!({}));
    let cohorts = office.ask("cohorts", json!({}));
    let met = cohorts.as_array().unwrap().iter().find(|it| it["pairs"] == 4).unwrap()["id"].clone();
    (office, met)
}

fn lines(office: &Office, cohort: &Value) -> Vec<Value> {
    let about = json!({ "of": "cohort", "cohort": cohort });
    let lines = office.ask("papers_of", json!({ "about": about, "language": "fr" }));
    lines.as_array().unwrap().clone()
}

fn print(papers: &[Value], way: &str, only_changed: bool) -> Value {
    json!({ "papers": papers, "language": "fr", "way": way, "onlyChanged": only_changed })
}

#[test]
fn every_paper_of_a_cohort_can_be_seen_and_printed_in_both_languages() {
    let (office, cohort) = demonstration();
    let lines = lines(&office, &cohort);
    let kinds: Vec<&str> = lines.iter().filter_map(|it| it["paper"]["paper"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "welcomeKit",
            "pairSheets",
            "charters",
            "imageConsents",
            "privacyNotice",
            "portraits",
            "phoneList",
            "followup",
            "report",
            "partnerReport",
            "annex",
            "volunteerHours",
            "certificates",
            "volunteerCertificates",
            "thankYous",
        ]
    );
    for line in &lines {
        let pages = line["pages"].as_u64().unwrap();
        assert!(pages > 0 && line["unprintable"] == json!([]), "{line}");
        for (language, mark) in [("fr", "EXEMPLE"), ("en", "SAMPLE")] {
            let asked = json!({ "paper": line["paper"], "page": pages - 1, "language": language });
            let svg = office.ask("preview_paper", asked)["svg"].as_str().unwrap().to_owned();
            assert!(svg.contains(mark) && !svg.contains('{'), "{line}");
        }
    }
}

#[test]
fn papers_go_into_one_file_a_folder_or_an_archive_by_clean_names() {
    let (office, cohort) = demonstration();
    let certificates = json!({ "of": "cohort", "cohort": cohort, "paper": "certificates" });
    let notice = json!({ "of": "cohort", "cohort": cohort, "paper": "privacyNotice" });
    let papers = [certificates, notice];
    let one = office.ask("print_papers", print(&papers, "oneFile", false));
    assert_eq!((&one["name"], &one["pages"]), (&json!("Documents_2023-04-20.pdf"), &json!(9)));
    let folder = office.ask("print_papers", print(&papers, "folder", false));
    assert_eq!(folder["files"], 9);
    let path = office.papers().join(folder["name"].as_str().unwrap());
    let mut names: Vec<String> = std::fs::read_dir(&path)
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.iter().any(|it| it.contains("LE-GOFF-Solene_2023-04-20.pdf")), "{names:?}");
    let sound = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    assert!(names.iter().all(|it| it.len() <= 100 && it.chars().all(sound)), "{names:?}");
    let again = office.ask("print_papers", print(&papers, "folder", false));
    assert_ne!(again["name"], folder["name"]);
    assert_eq!(std::fs::read_dir(&path).unwrap().count(), names.len(), "an older folder stays");
    let archive = office.ask("print_papers", print(&papers, "archive", false));
    let zip = std::fs::read(office.papers().join(archive["name"].as_str().unwrap())).unwrap();
    assert!(zip.starts_with(b"PK") && archive["files"] == 9);
    let left: Vec<_> =
        std::fs::read_dir(office.papers()).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert!(!left.iter().any(|it| it.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn only_what_changed_is_printed_again() {
    let (office, cohort) = demonstration();
    let sheets = json!({ "of": "cohort", "cohort": cohort, "paper": "pairSheets" });
    let changed = |office: &Office| {
        let lines = lines(office, &cohort);
        lines.iter().find(|it| it["paper"] == sheets).unwrap()["changed"].clone()
    };
    assert_eq!(changed(&office), json!(null));
    let papers = [sheets.clone()];
    assert_eq!(office.ask("print_papers", print(&papers, "oneFile", false))["pages"], 4);
    assert_eq!(changed(&office), json!(0));
    let refused = office.refused("print_papers", print(&papers, "oneFile", true));
    assert_eq!(refused["refusal"]["code"], "nothingToPrint");
    rename(&office, "Solène Le Goff", "Solenn");
    assert_eq!(changed(&office), json!(1));
    assert_eq!(office.ask("print_papers", print(&papers, "oneFile", true))["pages"], 1);
    office.ask("undo", json!({}));
    assert_eq!(changed(&office), json!(1));
}

#[test]
fn a_name_put_right_keeps_its_number_on_a_rectified_duplicate() {
    let (office, cohort) = demonstration();
    let papers = [json!({ "of": "cohort", "cohort": cohort, "paper": "certificates" })];
    let print = || office.ask("print_papers", print(&papers, "oneFile", false));
    assert!(!office.text_of(&print()).contains("Duplicata"));
    assert!(!office.text_of(&print()).contains("Duplicata"), "the same again is no duplicate");
    rename(&office, "Solène Le Goff", "Solenn");
    let text = office.text_of(&print());
    assert_eq!(text.matches("Duplicata rectifié").count(), 1);
    let numbers = |last: u32| text.contains(&format!("2023-04-{last:03}"));
    assert!(numbers(1) && numbers(8) && !numbers(9), "{text}");
}

fn rename(office: &Office, name: &str, first: &str) {
    let found = office.ask("people", json!({ "search": name, "from": 0, "count": 1 }));
    let id = found["rows"][0]["id"].clone();
    let mut facts = office.ask("person", json!({ "person": id }))["facts"].clone();
    facts["name"]["first"] = json!(first);
    office.ask("change_person", json!({ "person": id, "facts": facts }));
}
