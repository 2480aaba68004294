//! Every document as text a person can check, and as a file other programs can read.

#![allow(clippy::unwrap_used)]

#[path = "facts/mod.rs"]
mod facts;
#[path = "documents/golden.rs"]
mod golden;
#[path = "documents/reread.rs"]
mod reread;
#[path = "documents/snapshots.rs"]
mod snapshots;
#[path = "documents/standards.rs"]
mod standards;
#[path = "documents/wording.rs"]
mod wording;

use binome_papers::documents::Paper;
use binome_papers::documents::Press;
use binome_papers::pdf::{Meta, pdf};
use binome_papers::words::Language;

use crate::facts::makers::{DOCUMENTS, Maker};

fn bytes(paper: &Paper, tagged: bool) -> Vec<u8> {
    let created = facts::day("2021-01-27").and_hms_opt(9, 0, 0).unwrap();
    let author = facts::organisation().name;
    let meta =
        Meta { title: paper.title.clone(), author, language: paper.language, created, tagged };
    pdf(&paper.pages, &meta)
}

fn made(maker: Maker, people: usize) -> Paper {
    maker(&Press::new(Language::Fr, false), people)
}
