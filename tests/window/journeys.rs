//! The three journeys that people make every day, in the window itself.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use serde_json::json;

use crate::hands::key;
use crate::stage::{Light, Stage, sample};
use crate::waiting::until;

#[test]
fn the_example_is_opened_its_pairs_accepted_and_taken_back() {
    let stage = Stage::set(Light::Day);
    let window = &stage.driver;
    window.press("Découvrir avec l'association d'exemple");
    window.press("Promotions");
    window.press("Mentorat inversé, promotion d'exemple");
    window.press("Binômes");
    window.press("Proposer des binômes");
    window.sees("point");
    window.press("Valider");
    window.press("Valider");
    window.sees("Binômes validés.");
    window.press("Annuler");
    window.sees("C'est annulé : la validation des binômes.");
    window.sees("Proposer des binômes");
}

#[test]
fn a_table_is_imported_by_keyboard_alone() {
    let stage = Stage::set(Light::Day);
    let window = &stage.driver;
    window.sees("Bienvenue dans Binôme");
    window.tab_to("Nom de l'association");
    window.types("Les Tisseuses");
    window.types(key::ENTER);
    window.sees("Accueil");
    window.holding(key::CONTROL, "k");
    window.sees("Rechercher partout");
    window.types("Importer");
    window.sees("Importer un tableau");
    window.types(key::ENTER);
    window.sees("Quel tableau voulez-vous reprendre ?");
    // The system's own dialog stands outside the page; what it chooses comes in here.
    window.choose_file(&sample("03_cohorte_mentorat_inverse.csv"));
    window.sees("10 personnes et 5 binômes reconnus.");
    for (way_on, then) in [
        ("Continuer", "Que dit chaque colonne ?"),
        ("Continuer", "Que faut-il faire de chaque personne ?"),
        ("Importer 10 personnes", "10 personnes ajoutées"),
    ] {
        window.tab_to(way_on);
        window.types(key::ENTER);
        window.sees(then);
    }
    window.tab_to("Voir la promotion");
    window.types(key::ENTER);
    window.sees("5 mentorées");
    window.sees("Martine Rousseau");
}

/// The file, then three times the way on: nothing else is asked for a kind of file that is known.
#[test]
fn a_known_table_takes_four_clicks_of_the_mouse() {
    let stage = Stage::set(Light::Day);
    let window = &stage.driver;
    window.tab_to("Nom de l'association");
    window.types("Les Tisseuses");
    window.types(key::ENTER);
    window.press("Personnes");
    window.press("Importer un tableau");
    window.sees("Quel tableau voulez-vous reprendre ?");
    window.choose_file(&sample("01_helloasso_participantes.csv"));
    for (way_on, then) in [
        ("Continuer", "Que dit chaque colonne ?"),
        ("Continuer", "Que faut-il faire de chaque personne ?"),
        ("Importer", "personnes ajoutées"),
    ] {
        window.press(way_on);
        window.sees(then);
    }
}

#[test]
fn what_is_printed_is_a_pdf_with_every_name() {
    let stage = Stage::set(Light::Day);
    let window = &stage.driver;
    window.press("Découvrir avec l'association d'exemple");
    window.press("Promotions");
    window.press("Mentorat inversé, promotion d'exemple");
    window.sees("Qui prend part à cette promotion ?");
    let names = window.texts("main td a, main th a");
    assert!(10 <= names.len(), "the example has a cohort of ten at least: {names:?}");
    window.press("Documents");
    window.press("Tout cocher");
    window.press("Imprimer (");
    window.sees("créé");
    let printed = until("a PDF in the folder of papers", || printed_text(&stage.papers()).ok());
    let missing: Vec<&String> = names.iter().filter(|it| !said_in(it, &printed)).collect();
    assert!(missing.is_empty(), "not on paper: {missing:?}\n{printed}");
}

#[test]
fn a_second_start_leaves_the_file_to_the_first() {
    let stage = Stage::set(Light::Day);
    stage.driver.sees("Bienvenue dans Binôme");
    assert!(stage.start_again().success());
    stage.driver.sees("Bienvenue dans Binôme");
}

#[test]
fn nothing_leads_out_of_the_window() {
    let stage = Stage::set(Light::Day);
    let window = &stage.driver;
    window.sees("Bienvenue dans Binôme");
    let outside = TcpListener::bind(("127.0.0.1", 0)).expect("a place outside");
    outside.set_nonblocking(true).expect("a place that does not wait");
    let address = format!("http://{}/", outside.local_addr().expect("its address"));
    for way in [
        "location.href = arguments[0]",
        "window.open(arguments[0])",
        "const it = new Image(); it.src = arguments[0]",
        "const it = document.createElement('iframe'); it.src = arguments[0]; document.body.append(it)",
        "return fetch(arguments[0]).then(() => 1, () => 0)",
    ] {
        // Refused here or there: what counts is that nothing arrives.
        window.run(way, &[json!(address)]).ok();
    }
    window.sees("Bienvenue dans Binôme");
    assert!(outside.accept().is_err(), "something was asked of {address}");
}

/// A paper names people as « LE GOFF Solène » or « Solène Le Goff »: every part of the name counts.
fn said_in(name: &str, printed: &str) -> bool {
    // Paper curls the apostrophes that hands type straight.
    let said = |text: &str| text.to_lowercase().replace('\'', "’");
    let printed = said(printed);
    said(name).split_whitespace().all(|part| printed.contains(part))
}

/// The text of all PDFs of a folder, as another program reads it back.
fn printed_text(folder: &Path) -> io::Result<String> {
    let mut text = String::new();
    for paper in fs::read_dir(folder)? {
        let read = Command::new("pdftotext").arg(paper?.path()).arg("-").output()?;
        if !read.status.success() {
            return Err(io::Error::other("not a whole PDF yet"));
        }
        text.push_str(&String::from_utf8_lossy(&read.stdout));
    }
    Ok(text)
}
