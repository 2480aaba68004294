//! Writes every document into a folder, from invented facts: `cargo run --example print -- FOLDER`.

#[path = "../tests/facts/mod.rs"]
mod facts;

use std::path::Path;

use binome_papers::documents::{Paper, Press};
use binome_papers::pdf::{Meta, pdf};
use binome_papers::words::Language;
use facts::makers::DOCUMENTS;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/papers".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    for language in [Language::Fr, Language::En] {
        for (name, paper) in papers(language) {
            let file = folder.join(format!("{name}.{}.pdf", &language.code()[..2]));
            std::fs::write(file, bytes(&paper))?;
        }
    }
    Ok(())
}

fn papers(language: Language) -> Vec<(&'static str, Paper)> {
    let press = |example| Press::new(language, example);
    let mut papers: Vec<(&str, Paper)> =
        DOCUMENTS.iter().map(|(name, make)| (*name, make(&press(false), people(name)))).collect();
    let together = papers.iter().map(|(_, paper)| paper.clone()).collect();
    papers.push(("example", DOCUMENTS[2].1(&press(true), 2)));
    papers.push(("all", Paper::joined("Dossier papier de secours".into(), together)));
    papers
}

/// A page or three of each.
fn people(name: &str) -> usize {
    match name {
        "half-days" | "phones" | "followup" => 29,
        "emergency" => 3,
        "report" => 5,
        "programme" | "meals" | "itineraries" | "posters" | "pairs" | "charter"
        | "lunch-tables" => 2,
        "annex" => 3,
        "no-photos" | "allergies" | "rooms" => 6,
        "cohort-certificates" | "event-certificates" => 16,
        _ => 12,
    }
}

fn bytes(paper: &Paper) -> Vec<u8> {
    let created = facts::day("2021-01-27").and_hms_opt(9, 0, 0).unwrap_or_default();
    let author = facts::organisation().name;
    let meta = Meta {
        title: paper.title.clone(),
        author,
        language: paper.language,
        created,
        tagged: true,
    };
    pdf(&paper.pages, &meta)
}
