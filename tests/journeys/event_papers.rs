//! The papers of an event: all asked for, read again by another program, in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::office::Office;

/// The demonstration's days: twenty-nine women and eight mentors. All women come on the first
/// morning, the first of them only then.
fn days() -> (Office, Value) {
    let office = Office::on("2026-11-22");
    office.ask("discover", json!({}));
    let event = office.ask("events", json!({}))[0]["id"].clone();
    let dossier = office.ask("event_dossier", json!({ "event": event }));
    let ids = |role: &str| -> Vec<Value> {
        let attendees = dossier["attendees"].as_array().unwrap().iter();
        let of = attendees.map(|it| &it["registration"]);
        let expected = ["registered", "confirmed"];
        let of = of.filter(|it| it["facts"]["role"] == role);
        of.filter(|it| expected.contains(&it["facts"]["state"].as_str().unwrap()))
            .map(|it| it["id"].clone())
            .collect()
    };
    let women = ids("participant");
    assert_eq!((women.len(), ids("mentor").len()), (29, 8));
    let first = dossier["event"]["facts"]["span"]["start"].clone();
    let came = |who: &[Value], half: &str| {
        let half_day = json!({ "day": first, "half": half });
        let asked =
            json!({ "registrations": who, "halfDay": half_day, "came": true, "minutes": null });
        office.ask("note_arrival", asked);
    };
    came(&women[..28], "am");
    came(&women[1..28], "pm");
    came(&ids("mentor"), "am");
    (office, event)
}

fn lines(office: &Office, event: &Value, language: &str) -> Vec<Value> {
    let about = json!({ "of": "event", "event": event });
    let lines = office.ask("papers_of", json!({ "about": about, "language": language }));
    lines.as_array().unwrap().clone()
}

/// What another program reads of a paper put away, and how many pages it finds.
fn read(office: &Office, paper: &Value, language: &str) -> String {
    let asked =
        json!({ "papers": [paper], "language": language, "way": "oneFile", "onlyChanged": false });
    let printed = office.ask("print_papers", asked);
    let path = office.papers().join(printed["name"].as_str().unwrap());
    let sound = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
    let said = String::from_utf8_lossy(&sound.stderr);
    assert!(sound.status.success() && said.is_empty(), "{paper}: {said}");
    office.text_of(&printed)
}

#[test]
fn every_paper_of_an_event_is_read_again_by_another_program() {
    let (office, event) = days();
    for language in ["fr", "en"] {
        let lines = lines(&office, &event, language);
        let pages: BTreeMap<&str, u64> = lines
            .iter()
            .filter_map(|it| Some((it["paper"]["paper"].as_str()?, it["pages"].as_u64()?)))
            .collect();
        // No meal is seated by tables in the demonstration.
        assert_eq!(pages.len(), 31, "{pages:?}");
        assert_eq!((pages["attendanceSheet"], pages["itineraries"]), (2, 37));
        assert_eq!((pages["badges"], pages["posters"], pages["programme"]), (4, 64, 2));
        assert_eq!(pages["emergency"], 1);
        assert!(pages["rescue"] <= 45);
        let rescue = lines.iter().find(|it| it["paper"]["paper"] == "rescue").unwrap();
        let text = read(&office, &rescue["paper"], language);
        let title = if language == "fr" { "Feuille de route ·" } else { "Your schedule ·" };
        assert_eq!(text.matches(title).count(), 37, "{text}");
        for line in &lines {
            let text = read(&office, &line["paper"], language);
            assert!(text.len() > 40 && !text.contains(['{', '\u{fffd}']), "{line}: {text}");
        }
    }
}

#[test]
fn a_name_that_lost_a_letter_is_told_before_it_is_printed() {
    let (office, event) = days();
    let asked = json!({ "about": { "of": "event", "event": event } });
    let damaged = office.ask("damaged_names", asked.clone());
    assert_eq!(damaged.as_array().unwrap().len(), 1, "{damaged}");
    assert_eq!(damaged[0]["name"], "Thi Hanh Nguy?n");
    let person = damaged[0]["person"].clone();
    let page = office.ask("person", json!({ "person": person }));
    let mut facts = page["facts"].clone();
    facts["name"]["last"] = json!("Nguyễn");
    office.ask("change_person", json!({ "person": person, "facts": facts }));
    assert_eq!(office.ask("damaged_names", asked), json!([]));
}

#[test]
fn who_came_once_is_certified_for_once_and_who_never_came_is_named() {
    let (office, event) = days();
    let lines = lines(&office, &event, "fr");
    let of = |kind: &str| lines.iter().find(|it| it["paper"]["paper"] == kind).unwrap();
    let certificates = of("certificates");
    assert_eq!(certificates["pages"], 28);
    assert_eq!(certificates["leftOut"].as_array().unwrap().len(), 1);
    let text = read(&office, &certificates["paper"], "fr").replace('\u{a0}', " ");
    assert_eq!(text.matches("1 demi-journée sur 4").count(), 1, "{text}");
    assert_eq!(text.matches("2 demi-journées sur 4").count(), 27);
    let report = read(&office, &of("report")["paper"], "fr").replace('\u{a0}', " ");
    assert!(report.contains("28 / 29"), "{report}");
    let volunteers = of("volunteerCertificates");
    assert_eq!(volunteers["leftOut"], json!([]), "staff gave hours before the days");
    let said = read(&office, &volunteers["paper"], "fr").replace('\u{a0}', " ");
    assert!(said.contains("accompagnement d’ateliers"), "{said}");
    let again = read(&office, &volunteers["paper"], "en");
    assert!(!again.contains("Corrected"), "the same in another language is no duplicate: {again}");
}

#[test]
fn who_was_two_pages_keeps_the_number_of_her_certificate() {
    let (office, event) = days();
    let paper = json!({ "of": "event", "event": event, "paper": "certificates" });
    let number = |text: &str| {
        let hers = text.split('\u{c}').find(|it| it.contains("Solène Le Goff")).unwrap();
        hers.split("2026-11-").nth(1).unwrap()[..3].to_owned()
    };
    let before = number(&read(&office, &paper, "fr"));
    let attendees = || {
        let dossier = office.ask("event_dossier", json!({ "event": event }));
        let all = dossier["attendees"].as_array().unwrap().clone();
        let hers = |it: &Value| it["name"].as_str().unwrap().starts_with("Solène Le Goff");
        all.into_iter().filter(hers).collect::<Vec<_>>()
    };
    // A second page of hers that came too; both become one, and the first registration goes.
    let old = attendees().remove(0);
    let who = json!({ "kind": "named", "first": "Solène", "last": "Le Goff", "phone": "" });
    let facts = old["registration"]["facts"].clone();
    let new = office.ask("add_registration", json!({ "event": event, "who": who, "facts": facts }));
    let half_day = json!({ "day": "2026-12-04", "half": "am" });
    office.ask(
        "note_arrival",
        json!({ "registrations": [new], "halfDay": half_day, "came": true, "minutes": null }),
    );
    let page = |id: &Value| {
        let all = attendees();
        all.iter().find(|it| it["registration"]["id"] == *id).unwrap()["person"]["id"].clone()
    };
    let pages = json!({ "kept": page(&new), "gone": old["person"]["id"], "taken": [] });
    office.ask("merge_people", pages);
    let once = read(&office, &paper, "fr");
    assert_eq!(once.matches("Solène Le Goff").count(), 1, "one certificate a person");
    assert_eq!(number(&once), before);
    office.ask("remove_registration", json!({ "registration": old["registration"]["id"] }));
    assert_eq!(number(&read(&office, &paper, "fr")), before);
    assert_eq!(number(&read(&office, &paper, "fr")), before, "kept where it stands now");
}

#[test]
fn each_reader_gets_only_what_she_needs() {
    let (office, event) = days();
    let lines = lines(&office, &event, "fr");
    let text = |kind: &str| {
        let line = lines.iter().find(|it| it["paper"]["paper"] == kind).unwrap();
        read(&office, &line["paper"], "fr")
    };
    let meals = text("meals");
    assert!(!meals.contains("Guezennec") && !meals.contains("GUEZENNEC"), "{meals}");
    assert!(text("allergies").contains("GUEZENNEC"));
    let badges = text("badges");
    assert!(badges.contains("Rakotoarisoa-Andriamampianina"), "whole, on one line");
    assert!(!badges.contains("06\u{a0}39"));
}

#[test]
fn two_of_one_name_are_told_apart_on_every_list_and_badge() {
    let (office, event) = days();
    let kinds =
        ["attendanceSheet", "phoneList", "roomLists", "itineraries", "badges", "largeBadges"];
    for kind in kinds {
        let paper = json!({ "of": "event", "event": event, "paper": kind });
        let text = read(&office, &paper, "fr").to_lowercase();
        for (year, other) in [("1971", "1984"), ("1984", "1971")] {
            let told = |it: &str| it.contains("marchand") && it.contains(&format!("({year})"));
            assert!(text.lines().any(told), "{kind}: no {year} beside {other}");
        }
        let untold = |it: &str| it.contains("isabelle marchand ") && !it.contains("(19");
        assert!(!text.lines().any(untold), "{kind}");
    }
}

#[test]
fn a_family_bears_one_code_on_screen_labels_and_register_at_every_print() {
    let (office, event) = days();
    let families = office.ask("services", json!({ "event": event }))["families"].clone();
    let code = |it: &Value| it["code"].as_str().unwrap().to_owned();
    let codes: BTreeSet<String> = families.as_array().unwrap().iter().map(code).collect();
    assert_eq!(codes.len(), 7);
    let on = |paper: &Value, language: &str| -> BTreeMap<String, usize> {
        let mut found = BTreeMap::new();
        let text = read(&office, paper, language);
        for word in text.split_whitespace().filter(|it| codes.contains(*it)) {
            *found.entry(word.to_owned()).or_default() += 1;
        }
        found
    };
    let labels = json!({ "of": "labels", "event": event, "labels": "children", "from": 1 });
    let on_labels = on(&labels, "fr");
    // Thirteen children of seven families, and their parents.
    assert_eq!((on_labels.len(), on_labels.values().sum::<usize>()), (7, 20));
    assert_eq!(on(&labels, "en"), on_labels);
    let register = json!({ "of": "event", "event": event, "paper": "childcare" });
    assert!(on(&register, "fr").keys().eq(&codes));
}

#[test]
fn the_annex_counts_what_happened_and_names_nobody() {
    let (office, event) = days();
    let annex = json!({ "of": "event", "event": event, "paper": "annex" });
    let text = read(&office, &annex, "fr").replace('\u{a0}', " ");
    let line = |what: &str| text.lines().find(|it| it.contains(what)).unwrap_or_default();
    assert!(line("Personnes venues").contains("28"), "{text}");
    // Eight mentors on a morning of four hours and a half, and two hours before of three in the team.
    assert!(line("Heures données").contains("42 h"), "{text}");
    assert!(!text.to_lowercase().contains("marchand"));
}

#[test]
fn two_mothers_of_one_name_get_each_her_own_children() {
    let (office, event) = days();
    for child in ["Gwenaëlle", "Corentin"] {
        let children = json!([{ "name": child, "months": 48 }]);
        let facts = json!({
            "role": "participant", "state": "confirmed", "absent": [], "children": children,
            "diet": null, "imageConsent": null, "heardFrom": null, "profile": null, "situation": null
        });
        let who =
            json!({ "kind": "named", "first": "Awa", "last": "Diallo-Kerguelen", "phone": "" });
        office.ask("add_registration", json!({ "event": event, "who": who, "facts": facts }));
    }
    let lines = lines(&office, &event, "fr");
    let line = lines.iter().find(|it| it["paper"]["paper"] == "parentalAuthorisations").unwrap();
    let text = read(&office, &line["paper"], "fr");
    assert_eq!(
        (text.matches("Gwenaëlle").count(), text.matches("Corentin").count()),
        (1, 1),
        "{text}"
    );
}

#[test]
fn printing_is_nothing_to_take_back_and_the_morrow_changes_nothing() {
    let office = Office::begun();
    let cohort = office.cohort_of(&["Solène Bihan"], &["Maud Coatanéa"]);
    let facts = json!({
        "title": "Lancement", "kind": "launch", "at": "2020-11-03T18:00:00", "minutes": 90,
        "place": "Rennes", "mode": "onSite", "instructions": null
    });
    let gathering = office.ask("add_gathering", json!({ "cohort": cohort, "facts": facts }));
    let before = office.ask("standing", json!({}))["undo"].clone();
    let paper = json!({ "of": "gathering", "gathering": gathering, "paper": "invitations" });
    let said = read(&office, &paper, "fr").replace('\u{a0}', " ");
    assert!(said.contains("27 octobre 2020"), "a letter bears its day: {said}");
    assert_eq!(office.ask("standing", json!({}))["undo"], before);
    let changed = |office: &Office| {
        let about = json!({ "of": "cohort", "cohort": cohort });
        let lines = office.ask("papers_of", json!({ "about": about, "language": "fr" }));
        let lines = lines.as_array().unwrap();
        lines.iter().find(|it| it["paper"] == paper).unwrap()["changed"].clone()
    };
    assert_eq!(changed(&office), 0);
    let office = office.later("2020-10-28");
    assert_eq!(changed(&office), 0);
}

#[test]
fn a_text_of_ones_own_is_printed_and_the_first_one_can_be_put_back() {
    let (office, event) = days();
    let paper = json!({ "of": "event", "event": event, "paper": "invitations" });
    let text = |body: &str| json!({ "subject": "Venez !", "body": body });
    let keep = |text: Value| json!({ "model": "eventInvitation", "language": "fr", "text": text });
    let refused = office.refused("keep_text", keep(text("Le {jour} !")));
    assert_eq!(refused["refusal"]["fields"], json!(["jour"]));
    office.ask("keep_text", keep(text("Rendez-vous {dates}.")));
    let said = read(&office, &paper, "fr").replace('\u{a0}', " ");
    assert!(said.contains("Rendez-vous le vendredi 4 décembre 2026, de 9 h à 15 h 45"), "{said}");
    let own = |office: &Office| {
        let texts = office.ask("texts", json!({ "language": "fr" }));
        let texts = texts.as_array().unwrap();
        texts.iter().find(|it| it["model"] == "eventInvitation").unwrap()["own"].clone()
    };
    assert_eq!(own(&office), true);
    let asked =
        json!({ "model": "eventInvitation", "language": "fr", "text": text("{nom}"), "page": 0 });
    let svg = office.ask("preview_text", asked)["svg"].as_str().unwrap().to_owned();
    assert!(svg.contains("Rakotoarisoa-Andriamampianina"));
    office.ask("keep_text", keep(json!(null)));
    assert_eq!(own(&office), false);
    office.ask("undo", json!({}));
    assert_eq!(own(&office), true);
}

/// Sixteen dots, every other one clear, in base64.
const LOGO: &str = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAYAAACp8Z5+AAAAGElEQVR42mOQj4piAOL/MBqFA6IZCKoAAMamFSlCMGq6AAAAAElFTkSuQmCC";

const DRAWING: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'>\
    <path d='M0 0h2v1z' fill='teal'/></svg>";

#[test]
fn a_logo_stands_on_papers_once_and_a_bad_one_is_told_and_not_kept() {
    let (office, event) = days();
    let keep = |bytes: &[u8]| json!({ "emblem": "logo", "bytes": STANDARD.encode(bytes) });
    for (bytes, code) in [
        (b"GIF89a".as_slice(), "unknownFormat"),
        (b"\x89PNG\r\n\x1a\nnothing more", "damaged"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "linkedDrawing"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>A</text></svg>", "letteredDrawing"),
        // A photograph of forty megapixels: its head says so.
        (&[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x1e, 0, 0x14, 0, 3], "tooLarge"),
    ] {
        assert_eq!(office.refused("keep_emblem", keep(bytes))["refused"]["code"], code);
        assert_eq!(office.ask("emblems", json!({}))["logo"], json!(null));
    }
    // A drawing is kept as the picture that papers bear.
    office.ask("keep_emblem", keep(DRAWING));
    assert!(office.ask("emblems", json!({}))["logo"].as_str().unwrap().contains("image/png"));
    office.ask("keep_emblem", json!({ "emblem": "logo", "bytes": LOGO }));
    let shown = office.ask("emblems", json!({}))["logo"].as_str().unwrap().to_owned();
    assert!(shown.starts_with("data:image/png;base64,"));
    let paper = json!({ "of": "event", "event": event, "paper": "itineraries" });
    read(&office, &paper, "fr");
    let printed = office.papers().read_dir().unwrap().next().unwrap().unwrap().path();
    let listed = Command::new("pdfimages").arg("-list").arg(printed).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    // The object of each use: one, on thirty-seven pages.
    let objects: std::collections::BTreeSet<&str> =
        listed.lines().skip(2).filter_map(|it| it.split_whitespace().nth(10)).collect();
    assert_eq!(objects.len(), 1, "{listed}");
    office.ask("keep_emblem", json!({ "emblem": "logo", "bytes": null }));
    assert_eq!(office.ask("emblems", json!({}))["logo"], json!(null));
}

#[test]
fn labels_begin_where_the_sheet_was_left() {
    let (office, event) = days();
    let pages = |from: u32| {
        let paper = json!({ "of": "labels", "event": event, "labels": "names", "from": from });
        let asked = json!({ "paper": paper, "page": 0, "language": "fr" });
        office.ask("preview_paper", asked)["pages"].clone()
    };
    // Forty who are expected, twenty-four a sheet.
    assert_eq!((pages(1), pages(9), pages(10)), (json!(2), json!(2), json!(3)));
}

/// What is refused, and that nothing stays half-written.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_nothing_is_left_half_written() {
    let (office, event) = days();
    let paper = json!({ "of": "event", "event": event, "paper": "emergency" });
    let asked =
        json!({ "papers": [paper], "language": "fr", "way": "oneFile", "onlyChanged": false });
    let name = office.ask("print_papers", asked.clone())["name"].as_str().unwrap().to_owned();
    let before = std::fs::read(office.papers().join(&name)).unwrap();
    // What is written first goes to a device that is always full.
    let next = name.replace(".pdf", "-2.pdf");
    let unfinished = office.papers().join(format!(".{next}.part"));
    std::os::unix::fs::symlink("/dev/full", &unfinished).unwrap();
    assert_eq!(office.refused("print_papers", asked)["why"], "full");
    assert_eq!(std::fs::read(office.papers().join(&name)).unwrap(), before, "the old one stays");
    assert!(unfinished.symlink_metadata().is_err() && !office.papers().join(next).exists());
}

#[test]
fn a_place_that_cannot_be_written_to_is_told_and_nothing_stays() {
    let (office, event) = days();
    let paper = json!({ "of": "event", "event": event, "paper": "emergency" });
    let print = |way: &str| json!({ "papers": [paper], "language": "fr", "way": way, "onlyChanged": false });
    // A file where the folder of papers should be; then a folder where the next paper would be
    // written, as a file held by another program is in the way elsewhere.
    std::fs::write(office.papers(), "").unwrap();
    for way in ["oneFile", "folder", "archive"] {
        assert_eq!(office.refused("print_papers", print(way))["kind"], "file");
    }
    std::fs::remove_file(office.papers()).unwrap();
    let name = office.ask("print_papers", print("oneFile"))["name"].as_str().unwrap().to_owned();
    let held = office.papers().join(format!(".{}.part", name.replace(".pdf", "-2.pdf")));
    std::fs::create_dir(&held).unwrap();
    assert_eq!(office.refused("print_papers", print("oneFile"))["kind"], "file");
    std::fs::remove_dir(held).unwrap();
    let left: Vec<_> = std::fs::read_dir(office.papers()).unwrap().collect();
    assert_eq!(left.len(), 1, "no half of a paper: {left:?}");
    // Once nothing is in the way the next one stands beside the first.
    assert_ne!(office.ask("print_papers", print("oneFile"))["name"], json!(name));
}
