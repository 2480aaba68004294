//! One person, one page: told apart from her namesakes, merged, reached, and let out in lists.

use std::process::Command;

use binome_actions::{Clock, Desk, Places, answer};
use serde_json::{Value, json};

use crate::office::person;
use crate::spine::table;

struct House {
    folder: tempfile::TempDir,
    desk: Desk,
}

impl House {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::in_folder(folder.path(), &folder.path().join("papiers"));
        let desk = Desk::new(places, Clock::set_by(Some("2026-01-05")), |_| Ok(()));
        let house = Self { folder, desk };
        house.ask("begin", json!({ "association": "Les Passerelles" }));
        house
    }

    fn ask(&self, act: &str, asked: Value) -> Value {
        answer(&self.desk, act, asked).unwrap_or_else(|it| panic!("{act}: {it:?}"))
    }

    fn import(&self, name: &str, text: &str, into: Value) -> Value {
        let asked = json!({ "table": table(name, text.as_bytes()), "decisions": {}, "into": into });
        self.ask("import_people", asked)
    }

    fn found(&self, search: &str) -> Vec<Value> {
        let page = self.ask("people", json!({ "search": search, "from": 0, "count": 50 }));
        page["rows"].as_array().unwrap().clone()
    }

    /// What another program reads of a paper.
    fn read(&self, name: &Value) -> String {
        let path = self.folder.path().join("papiers").join(name.as_str().unwrap());
        let text = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output().unwrap();
        assert!(text.status.success() && text.stderr.is_empty());
        String::from_utf8(text.stdout).unwrap()
    }

    fn written(&self, name: &Value) -> String {
        let bytes = std::fs::read(self.folder.path().join("papiers").join(name.as_str().unwrap()));
        String::from_utf8(bytes.unwrap()).unwrap()
    }
}

const EVENT: &str = "Nom;Prénom;Mail;Date de naissance;Taille de tee-shirt;Venez-vous en train ?\n\
    Marchand;Isabelle;isabelle@example.org;18/02/1971;M;Oui\n\
    Marchand;Isabelle;i.marchand84@example.org;27/09/1984;S;Non\n\
    Riou;Zoé;;01/02/1990;;\n";

fn event() -> Value {
    let span = json!({ "start": "2026-05-12", "end": "2026-05-13" });
    json!({ "kind": "newEvent", "facts": { "name": "Journées", "theme": null, "span": span, "place": null, "host": null } })
}

#[test]
fn namesakes_are_told_apart_and_two_pages_of_one_become_one_and_two_again() {
    let house = House::new();
    house.import("inscrites.csv", EVENT, event());
    let names: Vec<Value> = house.found("marchand").iter().map(|it| it["name"].clone()).collect();
    assert_eq!(names, ["Isabelle Marchand (1971)", "Isabelle Marchand (1984)"]);

    let rows = house.found("marchand");
    let (kept, gone) = (&rows[0]["id"], &rows[1]["id"]);
    let page = house.ask("person", json!({ "person": kept }));
    assert_eq!(page["namesakes"][0]["id"], *gone);
    let asked = json!({ "kept": kept, "gone": gone, "taken": [] });
    let merge = house.ask("try_merge", asked.clone());
    assert_eq!(merge["conflicts"][0]["fact"], "birth");
    house.ask("merge_people", asked);
    let one = house.ask("person", json!({ "person": kept }));
    assert_eq!(house.found("marchand").len(), 1);
    assert_eq!(one["facts"]["birth"]["day"], "1971-02-18");
    assert_eq!(one["facts"]["emails"].as_array().unwrap().len(), 2);
    assert_eq!(one["takingPart"].as_array().unwrap().len(), 2);

    house.ask("undo", json!({}));
    assert_eq!(house.found("marchand").len(), 2);
    assert_eq!(
        house.ask("person", json!({ "person": kept }))["takingPart"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn what_a_form_asks_beside_is_kept_under_questions_of_our_own() {
    let house = House::new();
    house.import("inscrites.csv", EVENT, event());
    let person = house.found("marchand84")[0].clone();
    let told = house.ask("person", json!({ "person": person["id"] }))["answers"].clone();
    let said: Vec<(&str, &str, &str)> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            let facts = &it["question"]["facts"];
            (
                facts["name"].as_str().unwrap(),
                facts["answer"].as_str().unwrap(),
                it["answer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        said,
        [("Taille de tee-shirt", "text", "S"), ("Venez-vous en train ?", "yesNo", "non")]
    );
    let question = &told[1]["question"]["id"];
    let keep = |text: &str| json!({ "question": question, "person": person["id"], "answer": text });
    assert!(answer(&house.desk, "keep_answer", keep("peut-être")).is_err());
    house.ask("keep_answer", keep("oui"));
    assert_eq!(
        house.ask("person", json!({ "person": person["id"] }))["answers"][1]["answer"],
        "oui"
    );
}

#[test]
fn a_question_of_our_own_narrows_the_list_and_leaves_with_it() {
    let house = House::new();
    let facts = json!({ "askedIn": { "kind": "anywhere" }, "name": "Taille", "answer": "list", "options": ["S", "M"] });
    let question = house.ask("add_question", json!({ "facts": facts }));
    let table = "Nom;Prénom;Structure;Taille\nRiou;Zoé;Mairie;S\nLe Goff;Léa;Mairie;M\nBihan;Océane;Kelenn;S\n";
    house.import("equipe.csv", table, json!({ "kind": "people" }));
    let told = house.ask("answered_questions", json!({}));
    assert_eq!(
        told[0]["answers"],
        json!([{ "said": "S", "count": 2 }, { "said": "M", "count": 1 }])
    );
    let names = |among: Value, search: &str| -> Vec<String> {
        let asked = json!({ "search": search, "among": among, "from": 0, "count": 9 });
        let page = house.ask("people", asked);
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(page["total"], rows.len());
        rows.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    let small = json!({ "kind": "answer", "question": question, "answer": "S" });
    let any = json!({ "kind": "answer", "question": question, "answer": null });
    let town_hall = json!({ "kind": "organisation", "name": "Mairie" });
    assert_eq!(names(small.clone(), ""), ["Océane Bihan", "Zoé Riou"]);
    assert_eq!(names(small.clone(), "riou"), ["Zoé Riou"]);
    assert_eq!(names(any, "").len(), 3);
    assert_eq!(names(town_hall, ""), ["Léa Le Goff", "Zoé Riou"]);
    let organisations = house.ask("organisations", json!({}));
    assert_eq!(organisations[1]["name"], "Mairie");
    assert_eq!(organisations[1]["people"], 2);

    let heads = json!({ "last": "Nom", "first": "Prénom", "email": "E-mail", "phone": "Téléphone", "birth": "Date de naissance",
        "postalCode": "Code postal", "city": "Ville", "organisation": "Structure", "job": "Métier", "note": "Remarque" });
    let of = json!({ "kind": "people", "search": "", "among": small });
    let list = json!({ "of": of, "format": "csv", "heads": heads, "title": "Petites tailles" });
    let csv = house.ask("write_list", list);
    let text = house.written(&csv["name"]);
    assert_eq!(csv["count"], 2);
    assert!(text.contains(";Remarque;Taille\r\nBihan;Océane;;;;;;Kelenn;;;S\r\n"), "{text}");
}

#[test]
fn a_meaning_once_corrected_is_remembered_for_the_source() {
    let house = House::new();
    let text = "Nom;Prénom;Mail;Référent\nRiou;Zoé;zoe@example.org;Rennes\n";
    let mut asked = table("un.csv", text.as_bytes());
    asked["choices"] = json!({ "fields": { "3": "city" } });
    house.ask(
        "import_people",
        json!({ "table": asked, "decisions": {}, "into": { "kind": "people" } }),
    );
    let other = "Nom;Prénom;Mail;Référent\nLe Goff;Léa;lea@example.org;Bruz\n";
    let look = house.ask("look_at_table", table("deux.csv", other.as_bytes()));
    assert_eq!(look["columns"][3]["field"], "city");
}

#[test]
fn lists_leave_in_the_forms_that_others_open() {
    let house = House::new();
    house.import("inscrites.csv", EVENT, event());
    let heads = json!({ "last": "Nom", "first": "Prénom", "email": "E-mail", "phone": "Téléphone", "birth": "Date de naissance",
        "postalCode": "Code postal", "city": "Ville", "organisation": "Structure", "job": "Métier", "note": "Remarque" });
    let of = json!({ "kind": "people", "search": "" });
    let list = json!({ "of": of, "format": "csv", "heads": heads, "title": "Liste de personnes" });
    let csv = house.ask("write_list", list);
    assert_eq!(
        (&csv["name"], &csv["count"]),
        (&json!("liste-de-personnes_2026-01-05.csv"), &json!(3))
    );
    let text = house.written(&csv["name"]);
    assert!(
        text.starts_with("\u{feff}Nom;Prénom;E-mail;")
            && text.contains("\r\nMarchand;Isabelle;isabelle@example.org;;18/02/1971;")
    );

    let list = json!({ "of": of, "format": { "pdf": { "language": "fr" } }, "heads": heads, "title": "Liste de personnes" });
    let pdf = house.ask("write_list", list.clone());
    let text = house.read(&pdf["name"]);
    for said in ["Les Passerelles", "5 janvier 2026", "i.marchand84@example.org", "18/02/1971"] {
        assert!(text.contains(said), "{text}");
    }
    assert!(!text.contains("Code postal"), "an empty column takes no room: {text}");
    assert_eq!(house.ask("write_list", list)["name"], "liste-de-personnes_2026-01-05-2.pdf");

    let told = house.ask("addresses", json!({ "of": of }));
    assert_eq!(told["emails"], json!(["isabelle@example.org", "i.marchand84@example.org"]));
    assert_eq!(told["toCall"][0]["name"], "Zoé Riou");

    let everything = house.ask("write_everything", json!({ "title": "Tout le dossier" }));
    let all: Value = serde_json::from_str(&house.written(&everything["name"])).unwrap();
    assert_eq!(all["people"].as_array().unwrap().len(), 3);
    assert_eq!(all["people"][0]["emails"], json!(["isabelle@example.org"]));
}

#[test]
fn an_import_stopped_while_it_writes_leaves_nothing() {
    let house = House::new();
    let lines = (0..6_000).map(|nth| format!("Riou;Léa;lea{nth}@example.org;{nth}\n"));
    let text = format!("Nom;Prénom;Mail;Numéro de billet\n{}", lines.collect::<String>());
    let mut table = table("liste.csv", text.as_bytes());
    table["work"] = json!("un import");
    let asked = json!({ "table": table, "decisions": {}, "into": { "kind": "people" } });
    std::thread::scope(|scope| {
        let import = scope.spawn(|| answer(&house.desk, "import_people", asked));
        let news = || house.ask("import_news", json!({ "work": "un import" }));
        // It ends by itself before long where it never writes.
        while news()["step"] != "writing" && !import.is_finished() {
            std::thread::yield_now();
        }
        house.ask("stop_work", json!({ "work": "un import" }));
        let failure = import.join().unwrap().unwrap_err();
        assert_eq!(serde_json::to_value(failure).unwrap()["refusal"]["code"], "importStopped");
    });
    assert_eq!(house.found("lea"), Vec::<Value>::new());
    assert_eq!(house.ask("standing", json!({}))["undo"], Value::Null);
    assert_eq!(house.ask("import_news", json!({ "work": "un import" })), Value::Null);
}

#[test]
fn an_import_tells_on_paper_who_came_and_what_was_left_out() {
    let house = House::new();
    let words = json!({ "title": "Compte rendu", "fresh": "Ajoutées", "completed": "Complétées", "unchanged": "Connues",
        "left": "Laissées", "ignored": "Ignorées", "line": "Ligne", "name": "Nom", "email": "E-mail", "reason": "Raison",
        "said": "Texte", "reasons": { "blankLine": "ligne vide", "footerTotal": "ligne de total" } });
    let asked = json!({ "words": words, "language": "fr" });
    let refused = answer(&house.desk, "print_import", asked.clone()).unwrap_err();
    assert!(format!("{refused:?}").contains("NothingToPrint"), "{refused:?}");
    let first = "Nom;Prénom;Mail\nRiou;Zoé;zoe@example.org\nTanguy;Ana;ana@example.org\n";
    house.import("une.csv", first, json!({ "kind": "people" }));
    let more = "Nom;Prénom;Mail;Ville\nRiou;Zoé;zoe@example.org;Bruz\n\
        Le Goff;Léa;lea@example.org;Rennes\nTotal : 2;;;\n";
    house.import("deux.csv", more, json!({ "kind": "people" }));
    let written = house.ask("print_import", asked);
    let text = house.read(&written["name"]);
    let squeezed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "deux.csv",
        "Ajoutées (1)",
        "LE GOFF Léa",
        "Complétées (1)",
        "RIOU Zoé",
        "Ignorées (1)",
        "ligne de total",
    ] {
        assert!(squeezed.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("TANGUY"), "the import before is no more told: {text}");
}

#[test]
fn an_import_is_taken_back_later_but_for_whoever_was_touched_since() {
    let house = House::new();
    house.import("inscrites.csv", EVENT, event());
    house.ask("add_person", json!({ "facts": person("Maud", "Bihan") }));
    let zoe = house.found("zoé")[0]["id"].clone();
    let mut facts = house.ask("person", json!({ "person": zoe }))["facts"].clone();
    facts["note"] = json!("à rappeler");
    house.ask("change_person", json!({ "person": zoe, "facts": facts }));

    let history = house.ask("history", json!({ "from": 0, "count": 50 }));
    let import = history["rows"].as_array().unwrap().iter().find(|it| it["op"] == "importPeople");
    let asked = json!({ "number": import.unwrap()["number"] });
    let back = house.ask("take_back_import", asked);
    assert_eq!(back, json!({ "removed": 2, "kept": ["Zoé Riou"] }));
    let left: Vec<Value> = house.found("").iter().map(|it| it["name"].clone()).collect();
    assert_eq!(left, ["Maud Bihan", "Zoé Riou"]);
    // Where she was registered, she still is.
    let page = house.ask("person", json!({ "person": zoe }));
    assert_eq!(page["takingPart"].as_array().unwrap().len(), 1);
    house.ask("undo", json!({}));
    assert_eq!(house.found("").len(), 4);
}

#[test]
fn the_address_of_whoever_paid_is_offered_and_taken_only_on_a_word() {
    let house = House::new();
    let text = "Nom participant;Prénom participant;E-mail participant;Nom payeur;Prénom payeur;Email payeur\n\
        d'Almeida;Marie;;Le Tallec;Armelle;armelle@example.net\n";
    let mut asked = table("billets.csv", text.as_bytes());
    let look = house.ask("look_at_table", asked.clone());
    let payers = look["payers"].as_array().unwrap();
    assert_eq!(
        (payers[0]["email"].as_str(), &payers[0]["taken"]),
        (Some("armelle@example.net"), &json!(false))
    );
    asked["choices"] = json!({ "payers": [payers[0]["line"]] });
    house.ask(
        "import_people",
        json!({ "table": asked, "decisions": {}, "into": { "kind": "people" } }),
    );
    assert_eq!(house.found("almeida")[0]["email"], "armelle@example.net");
}
