//! Makes one large file and says what it cost: `bench KIND COUNT FILE`, where KIND is
//! `certificates`, `tagged-certificates`, `rows`, `tagged-rows` or `preview`.

#[path = "../tests/facts/mod.rs"]
mod facts;

use std::time::Instant;

use binome_papers::documents::{Press, attendance_sheet, certificate};
use binome_papers::pdf::{Meta, pdf};
use binome_papers::preview::svg;
use binome_papers::words::Language;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, kind, count, file] = &arguments[..] else {
        return Err(std::io::Error::other("bench KIND COUNT FILE"));
    };
    let count: usize = count.parse().map_err(std::io::Error::other)?;
    let (rows, certificates) = (facts::half_days(count), many_certificates(count));
    let start = Instant::now();
    let press = Press::new(Language::Fr, false);
    let paper = if kind.ends_with("rows") {
        attendance_sheet::paper(&press, &rows)
    } else {
        certificate::paper(&press, &certificates)
    };
    let laid = start.elapsed();
    let created = facts::day("2021-01-27").and_hms_opt(9, 0, 0).unwrap_or_default();
    let tagged = kind.starts_with("tagged");
    let meta = Meta {
        title: paper.title.clone(),
        author: facts::organisation().name,
        language: paper.language,
        created,
        tagged,
    };
    let bytes = match kind.as_str() {
        "preview" => svg(&paper.pages[0], &paper.title).into_bytes(),
        _ => pdf(&paper.pages, &meta),
    };
    let spent = start.elapsed();
    std::fs::write(file, &bytes)?;
    let (pages, size) = (paper.pages.len(), bytes.len());
    let line = format!(
        "{kind} {pages} pages {size} bytes {} a page {spent:?}, {laid:?} of it laying out\n",
        size / pages.max(1)
    );
    std::io::Write::write_all(&mut std::io::stdout(), line.as_bytes())
}

/// The same batch whatever the count: names differ, nobody is left out.
fn many_certificates(count: usize) -> certificate::Facts {
    let mut facts = facts::cohort_certificates(1);
    let model = facts.people[0].clone();
    let person = |at: usize| certificate::Certified {
        name: binome_domain::people::PersonName::new(
            &format!("{} {at}", facts::NAMES[at % 10].0),
            facts::NAMES[(at / 10) % 10].1,
        )
        .unwrap_or_else(|| facts::name(at)),
        number: format!("2021-01-{at:05}"),
        birth: None,
        ..model.clone()
    };
    facts.people = (0..count).map(person).collect();
    facts
}
