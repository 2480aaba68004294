//! How papers become files: one PDF, or one file each in a folder or an archive, by clean names.

use std::collections::BTreeSet;

use binome_domain::days::Day;
use binome_domain::folding;
use binome_papers::archive::archive;
use binome_papers::documents::Paper;
use binome_papers::pdf::{self, Meta};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::laid::Laid;
use crate::{Desk, Failure};

/// How the papers chosen are put away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Output {
    /// All in one file, to be printed at once.
    OneFile,
    /// A folder with a file for each paper, or for each person where the paper is hers alone.
    Folder,
    /// The same in one archive, to be sent.
    Archive,
}

/// What is put away: its name and how many pages it has.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    pub name: String,
    pub folder: String,
    pub pages: u32,
    pub files: u32,
    pub left_out: Vec<String>,
}

/// Letters of a file name before its day.
const LONGEST_NAME: usize = 84;
/// Above so many pages a file is not told apart for screen readers: nobody hears ten thousand
/// certificates read, and they would weigh twice as much.
const MOST_TAGGED: usize = 2000;

/// Puts the papers where papers go; `title` names them all.
pub fn save(
    desk: &Desk,
    papers: Vec<Laid>,
    title: &str,
    author: &str,
    way: Output,
) -> Result<Printed, Failure> {
    let pages: usize = papers.iter().map(|it| it.paper.pages.len()).sum();
    let left_out: BTreeSet<String> = papers.iter().flat_map(|it| it.left_out.clone()).collect();
    let today = desk.today();
    let (path, files) = match way {
        Output::OneFile => {
            let papers = papers.into_iter().map(|it| it.paper).collect();
            let paper = Paper::joined(title.to_owned(), papers);
            let name = named(&paper.title, today, "pdf");
            (desk.put_paper(&name, &bytes(desk, &paper, author))?, 1)
        }
        Output::Folder | Output::Archive => {
            let files = files(desk, papers, author);
            let count = files.len() as u32;
            if way == Output::Folder {
                (desk.put_folder(&named(title, today, ""), &files)?, count)
            } else {
                let packed = archive(&files);
                (desk.put_paper(&named(title, today, "zip"), &packed)?, count)
            }
        }
    };
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().unwrap_or(&path).display().to_string();
    let left_out = left_out.into_iter().collect();
    Ok(Printed { name, folder, pages: pages as u32, files, left_out })
}

/// Each file by its name; two of the same name are numbered.
fn files(desk: &Desk, papers: Vec<Laid>, author: &str) -> Vec<(String, Vec<u8>)> {
    let mut taken = BTreeSet::new();
    let mut files = Vec::new();
    let parts =
        papers.into_iter().flat_map(|it| if it.apart { it.paper.parts() } else { vec![it.paper] });
    for paper in parts {
        let stem = named(&paper.title, desk.today(), "");
        let numbered = (2..).map(|nth| format!("{stem}-{nth}"));
        let free =
            std::iter::once(stem.clone()).chain(numbered).find(|it| taken.insert(it.clone()));
        let name = format!("{}.pdf", free.unwrap_or(stem));
        files.push((name, bytes(desk, &paper, author)));
    }
    files
}

pub(super) fn bytes(desk: &Desk, paper: &Paper, author: &str) -> Vec<u8> {
    let meta = Meta {
        title: paper.title.clone(),
        author: author.to_owned(),
        language: paper.language,
        created: desk.now(),
        tagged: paper.pages.len() <= MOST_TAGGED,
    };
    pdf::pdf(&paper.pages, &meta)
}

/// `Attestation-LE-GOFF-Solene_2023-05-13.pdf`: a name every system takes.
fn named(title: &str, day: Day, ending: &str) -> String {
    let stem = format!("{}_{day}", folding::file_name(title, LONGEST_NAME));
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}
