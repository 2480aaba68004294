//! Papers: what can be printed now, looked at first, then put where papers go.

mod annex;
mod asked;
mod certificates;
mod cohort;
pub mod damaged;
mod event;
mod gathering;
mod laid;
mod letters;
mod report;
mod saving;
pub mod texts;
mod told;
mod welcome_kit;

use std::collections::BTreeSet;

use binome_domain::ids::{CohortId, EventId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_papers::documents::{Occasion, listing};
use binome_papers::page::Page;
use binome_papers::preview;
use binome_papers::words::Language;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::asked::{CohortPaper, EventPaper, GatheringPaper, Labels, PaperAsked};
pub(crate) use self::laid::phones;
use self::laid::{Bench, Laid};
use self::saving::Output;
pub use self::saving::Printed;
use crate::{Desk, Failure};

/// What papers are asked of.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "of", rename_all = "camelCase", deny_unknown_fields)]
pub enum About {
    Cohort { cohort: CohortId },
    Event { event: EventId },
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PapersOf {
    pub about: About,
    pub language: Language,
}

/// A paper that can be printed now.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperLine {
    pub paper: PaperAsked,
    pub title: String,
    pub pages: u32,
    /// Pages that are not as they were printed last; `null` where it never was.
    pub changed: Option<u32>,
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
pub struct PrintPapers {
    pub papers: Vec<PaperAsked>,
    pub language: Language,
    pub way: Output,
    /// Only the pages that are not as they were printed last.
    pub only_changed: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShowPrinted {
    pub name: String,
}

/// The papers there can be now, in the order they are needed.
pub fn papers_of(desk: &Desk, asked: PapersOf) -> Result<Vec<PaperLine>, Failure> {
    let today = desk.today();
    desk.read(|store| {
        let bench = Bench::new(&store, asked.language, today)?;
        let printed = (bench.press.words().common.date)(today);
        let mut lines = Vec::new();
        for paper in all_of(&store, asked.about)? {
            let laid = lay(&bench, paper)?;
            if laid.paper.pages.is_empty() && laid.left_out.is_empty() {
                continue;
            }
            let before = store.printed(&key(paper, asked.language)?)?;
            lines.push(PaperLine {
                paper,
                changed: before.map(|it| fresh(&laid.paper.pages, &it, &printed).count() as u32),
                pages: laid.paper.pages.len() as u32,
                title: laid.paper.title,
                left_out: laid.left_out,
                unprintable: laid.paper.unprintable,
            });
        }
        Ok(lines)
    })
}

fn all_of(store: &Reader<'_>, about: About) -> Result<Vec<PaperAsked>, Failure> {
    match about {
        About::Cohort { cohort } => {
            let gatherings = store.gatherings_of(cohort)?.into_iter().flat_map(|it| {
                GatheringPaper::ALL.map(|paper| PaperAsked::Gathering { gathering: it.id, paper })
            });
            let whole = CohortPaper::ALL.map(|paper| PaperAsked::Cohort { cohort, paper });
            Ok(gatherings.chain(whole).collect())
        }
        About::Event { event } => {
            let labels = Labels::ALL.map(|labels| PaperAsked::Labels { event, labels, from: 1 });
            let papers = EventPaper::ALL.map(|paper| PaperAsked::Event { event, paper });
            Ok(papers.into_iter().chain(labels).collect())
        }
    }
}

fn lay(bench: &Bench<'_>, asked: PaperAsked) -> Result<Laid, Failure> {
    match asked {
        PaperAsked::Gathering { gathering, paper } => gathering::lay(bench, gathering, paper),
        PaperAsked::Cohort { cohort, paper } => cohort::lay(bench, cohort, paper),
        PaperAsked::Event { event, paper } => event::lay(bench, event, paper),
        PaperAsked::Labels { event, labels, from } => event::labels(bench, event, labels, from),
    }
}

/// One page as it will be printed.
pub fn preview_paper(desk: &Desk, asked: PreviewPaper) -> Result<Preview, Failure> {
    let today = desk.today();
    let laid = desk.read(|store| lay(&Bench::new(&store, asked.language, today)?, asked.paper))?;
    let page = laid.paper.pages.get(asked.page as usize).ok_or(Refusal::NothingToPrint)?;
    Ok(Preview { pages: laid.paper.pages.len() as u32, svg: preview::svg(page, &laid.paper.title) })
}

/// Puts the papers where papers go; keeps the numbers they give, and what their pages were.
pub fn print_papers(desk: &Desk, asked: PrintPapers) -> Result<Printed, Failure> {
    let today = desk.today();
    let (papers, kept, author) = desk.read(|store| {
        let bench = Bench::new(&store, asked.language, today)?;
        let printed = (bench.press.words().common.date)(today);
        let (mut papers, mut kept) = (Vec::new(), Vec::new());
        for paper in &asked.papers {
            let mut laid = lay(&bench, *paper)?;
            let key = key(*paper, asked.language)?;
            let marks: Vec<String> = laid.paper.pages.iter().map(|it| it.mark(&printed)).collect();
            if asked.only_changed {
                let before = store.printed(&key)?.unwrap_or_default();
                laid.paper.pages = fresh(&laid.paper.pages, &before, &printed).cloned().collect();
            }
            kept.push((key, marks));
            papers.push(laid);
        }
        Ok((papers, kept, bench.association.name))
    })?;
    let papers: Vec<Laid> = papers.into_iter().filter(|it| !it.paper.pages.is_empty()).collect();
    if papers.is_empty() {
        return Err(Refusal::NothingToPrint.into());
    }
    let title = match &papers[..] {
        [only] => only.paper.title.clone(),
        _ => asked.language.words().titles.together.to_owned(),
    };
    let numbers: Vec<_> = papers.iter().flat_map(|it| it.numbers.clone()).collect();
    let printed = saving::save(desk, papers, &title, &author, asked.way)?;
    // Without new numbers nothing is changed that could be taken back.
    desk.change(Op::IssueCertificates, |change| {
        numbers.iter().try_for_each(|it| change.keep_certificate(it))?;
        kept.iter().try_for_each(|(key, marks)| change.keep_printed(key, marks))?;
        Ok(())
    })?;
    Ok(printed)
}

/// The bytes of a paper that shows lists, of the day they are printed.
pub(crate) fn listed(
    desk: &Desk,
    language: Language,
    name: &str,
    parts: Vec<listing::Part>,
) -> Result<Vec<u8>, Failure> {
    let today = desk.today();
    let (paper, author) = desk.read(|store| {
        let bench = Bench::new(&store, language, today)?;
        let title = (bench.press.words().common.date)(today);
        let occasion =
            Occasion { organisation: bench.organisation(), title, when: None, place: None };
        let facts = listing::Facts { occasion, name: name.to_owned(), parts };
        Ok((listing::paper(&bench.press, &facts), bench.association.name))
    })?;
    Ok(saving::bytes(desk, &paper, &author))
}

/// Opens a paper of this session in the system's own viewer, to read or to print.
pub fn show_printed(desk: &Desk, asked: ShowPrinted) -> Result<(), Failure> {
    desk.show_paper(&asked.name)
}

/// What a paper is called in the list of what was printed.
fn key(paper: PaperAsked, language: Language) -> Result<String, Failure> {
    let broken = |error: serde_json::Error| Failure::Broken { report: error.to_string() };
    let paper = serde_json::to_string(&paper).map_err(broken)?;
    Ok(format!("{} {paper}", language.letters()))
}

/// The pages that are not as any page was the last time, but for the day of printing.
fn fresh<'a>(
    pages: &'a [Page],
    before: &[String],
    printed: &'a str,
) -> impl Iterator<Item = &'a Page> {
    let before: BTreeSet<String> = before.iter().cloned().collect();
    pages.iter().filter(move |page| !before.contains(&page.mark(printed)))
}
