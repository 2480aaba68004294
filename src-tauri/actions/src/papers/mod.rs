//! Papers: what can be printed for a cohort, looked at first, then put where papers go.

mod attendance_sheet;
mod certificates;
mod laid;

use binome_domain::days::Day;
use binome_domain::folding;
use binome_domain::ids::{CohortId, GatheringId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_papers::documents::Press;
use binome_papers::pdf::{self, Meta};
use binome_papers::preview;
use binome_papers::words::Language;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::laid::Laid;
use crate::{Desk, Failure, gatherings};

/// A paper, by what it is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "Paper")]
pub enum PaperAsked {
    AttendanceSheet { gathering: GatheringId },
    Certificates { cohort: CohortId },
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PapersOf {
    pub cohort: CohortId,
    pub language: Language,
}

/// A paper that can be printed now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperLine {
    pub paper: PaperAsked,
    pub title: String,
    pub pages: u32,
    /// Those who get none, for they were never there.
    pub left_out: Vec<String>,
    /// Letters that cannot be printed.
    pub unprintable: Vec<char>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewPaper {
    pub paper: PaperAsked,
    /// From 0.
    pub page: u32,
    pub language: Language,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    pub pages: u32,
    pub svg: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintPaper {
    pub paper: PaperAsked,
    pub language: Language,
}

/// Where a printed paper lies.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    pub name: String,
    pub folder: String,
    pub pages: u32,
    pub left_out: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShowPrinted {
    pub name: String,
}

/// Letters of a file name before its day.
const LONGEST_NAME: usize = 84;

/// The papers a cohort can have now, in the order they are needed.
pub fn papers_of(desk: &Desk, asked: PapersOf) -> Result<Vec<PaperLine>, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let sheets = gatherings::lines(&store, asked.cohort)?
            .into_iter()
            .map(|it| PaperAsked::AttendanceSheet { gathering: it.id });
        sheets
            .chain([PaperAsked::Certificates { cohort: asked.cohort }])
            .map(|paper| {
                let laid = lay(&store, paper, asked.language, today)?;
                Ok(PaperLine {
                    paper,
                    pages: laid.paper.pages.len() as u32,
                    title: laid.paper.title,
                    left_out: laid.left_out,
                    unprintable: laid.paper.unprintable,
                })
            })
            .collect()
    })
}

/// One page as it will be printed.
pub fn preview_paper(desk: &Desk, asked: PreviewPaper) -> Result<Preview, Failure> {
    let today = desk.today();
    let laid = desk.read(|store| lay(&store, asked.paper, asked.language, today))?;
    let page = laid.paper.pages.get(asked.page as usize).ok_or(Refusal::NobodyToCertify)?;
    Ok(Preview { pages: laid.paper.pages.len() as u32, svg: preview::svg(page, &laid.paper.title) })
}

/// Keeps the numbers it gives, and puts the file where papers go.
pub fn print_paper(desk: &Desk, asked: PrintPaper) -> Result<Printed, Failure> {
    let (today, now) = (desk.today(), desk.now());
    let laid = desk.read(|store| lay(&store, asked.paper, asked.language, today))?;
    if laid.paper.pages.is_empty() {
        return Err(Refusal::NobodyToCertify.into());
    }
    let meta = Meta {
        title: laid.paper.title.clone(),
        author: laid.author,
        language: laid.paper.language,
        created: now,
        tagged: true,
    };
    let bytes = pdf::pdf(&laid.paper.pages, &meta);
    let name = file_name(&laid.paper.title, today);
    if !laid.numbers.is_empty() {
        desk.change(Op::IssueCertificates, |change| {
            laid.numbers.iter().try_for_each(|it| Ok(change.keep_certificate(it)?))
        })?;
    }
    let path = desk.put_paper(&name, &bytes)?;
    let folder = path.parent().unwrap_or(&path).display().to_string();
    let pages = laid.paper.pages.len() as u32;
    Ok(Printed { name, folder, pages, left_out: laid.left_out })
}

/// Opens a paper of this session in the system's own viewer, to read or to print.
pub fn show_printed(desk: &Desk, asked: ShowPrinted) -> Result<(), Failure> {
    desk.show_paper(&asked.name)
}

/// Letters, digits and hyphens, cut between two words: a name every system takes.
fn file_name(title: &str, day: Day) -> String {
    let mut name = String::new();
    for word in folding::words(title).split(' ') {
        if name.len() + word.len() >= LONGEST_NAME {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    format!("{name}_{day}.pdf")
}

fn lay(
    store: &Reader<'_>,
    asked: PaperAsked,
    language: Language,
    today: Day,
) -> Result<Laid, Failure> {
    let association = store.association()?;
    let press = Press::new(language, store.is_example()?);
    match asked {
        PaperAsked::AttendanceSheet { gathering } => {
            attendance_sheet::lay(store, &press, association, gathering)
        }
        PaperAsked::Certificates { cohort } => {
            certificates::lay(store, &press, association, cohort, today)
        }
    }
}
