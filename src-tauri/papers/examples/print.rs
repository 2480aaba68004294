//! Writes every document into a folder, from invented facts: `cargo run --example print -- FOLDER`.

#[path = "../tests/facts/mod.rs"]
mod facts;

use std::path::Path;

use binome_papers::documents::{Paper, Press, attendance_sheet, certificate};
use binome_papers::pdf::{Meta, pdf};
use binome_papers::words::Language;

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
    let press = || Press::new(language, false);
    vec![
        ("gathering", attendance_sheet::paper(&press(), &facts::gathering(10))),
        ("half-days", attendance_sheet::paper(&press(), &facts::half_days(29))),
        ("cohort-certificates", certificate::paper(&press(), &facts::cohort_certificates(20))),
        ("event-certificates", certificate::paper(&press(), &facts::event_certificates(16))),
        (
            "example",
            certificate::paper(&Press::new(language, true), &facts::cohort_certificates(2)),
        ),
    ]
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
