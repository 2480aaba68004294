//! The program is killed in the middle of an import: the file holds all of it or nothing.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use binome_actions::{Clock, Desk, Places, answer};
use serde_json::json;

use crate::spine::table;

const FOLDER: &str = "BINOME_CRASH_FOLDER";
const PEOPLE: usize = 3000;

fn desk(folder: PathBuf) -> Desk {
    let places = Places::in_folder(&folder, &folder.join("papiers"));
    Desk::new(places, Clock::set_by(Some("2026-01-05")), |_| Ok(()))
}

/// Run by the other test in a process of its own, to be killed there; alone it has nothing to do.
#[test]
fn the_import_that_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let desk = desk(folder.into());
    answer(&desk, "standing", json!({})).unwrap();
    let list: String =
        (0..PEOPLE).map(|nth| format!("Zoé{nth};Riou{nth};zoe.riou{nth}@example.org\n")).collect();
    let list = format!("Prénom;Nom;E-mail\n{list}");
    let asked = json!({
        "table": table("liste.csv", list.as_bytes()), "decisions": {}, "into": { "kind": "people" }
    });
    answer(&desk, "import_people", asked).unwrap();
}

#[test]
fn killed_at_any_moment_an_import_is_whole_or_not_there() {
    let mut seen = Vec::new();
    for round in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        let begun = desk(folder.path().to_owned());
        answer(&begun, "begin", json!({ "association": "Les Passerelles" })).unwrap();
        drop(begun);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::the_import_that_is_killed"])
            .env(FOLDER, folder.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis(60 + 55 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let desk = desk(folder.path().to_owned());
        answer(&desk, "standing", json!({})).unwrap();
        let asked = json!({ "search": "", "from": 0, "count": 1 });
        let total = answer(&desk, "people", asked).unwrap()["total"].as_u64().unwrap();
        assert!(total == 0 || total == PEOPLE as u64, "half an import: {total}");
        let undo = answer(&desk, "standing", json!({})).unwrap()["undo"].clone();
        assert_eq!(undo.is_null(), total == 0, "the act and its undo stand or fall together");
        seen.push(total);
    }
    println!("after each kill: {seen:?}");
}
