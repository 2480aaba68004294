//! Importing a table: looked at, tried, then done in one act. Nothing is written before the last,
//! and the trial and the act lay the people out with the same function.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use binome_domain::cohorts::Direction;
use binome_domain::days::{Day, Moment, Span, months_later};
use binome_domain::folding;
use binome_domain::gatherings::GatheringKind;
use binome_domain::ids::PersonId;
use binome_domain::import::plan::{Decisions, Entry, Heaps, Known, Verdict, plan_watched};
use binome_domain::import::watch::{Progress, Step};
use binome_domain::import::{
    Choices, Column, Field, Incoming, Layout, Part, Skipped, Source, Understanding, Warning,
    understand_watched,
};
use binome_domain::refusal::Refusal;
use binome_papers::tables::{HowRead, Reading, Table};
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::spellings::respelt;
use crate::watch::Under;
use crate::{Desk, Failure};

/// A table as the user handed it, and what she decided of it so far.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableAsked {
    /// What the file is called, without its folder.
    pub name: String,
    /// The file itself, in base64.
    pub bytes: String,
    #[serde(default)]
    pub reading: Reading,
    #[serde(default)]
    pub choices: Choices,
    /// The name under which the screen asks how far it is, and ends it; none asks nothing.
    #[serde(default)]
    pub work: Option<String>,
}

impl TableAsked {
    /// The work that reading this table is, as long as what is given back lives.
    pub(crate) fn begin<'a>(&self, desk: &'a Desk) -> Under<'a> {
        desk.works.begin(self.work.as_deref().unwrap_or_default())
    }
}

/// What was understood of a table; long lists are cut, their lengths are not.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TableLook {
    pub read: HowRead,
    pub source: Source,
    pub header_line: Option<u32>,
    pub layout: Layout,
    pub part: Option<Part>,
    pub columns: Vec<Column>,
    /// The first lines as they stand in the file.
    pub first: Vec<FirstLine>,
    pub people: u32,
    pub pairs: u32,
    pub lines: u32,
    pub skipped: Vec<Skipped>,
    pub skipped_in_all: u32,
    pub warnings: Vec<Warning>,
    pub warnings_in_all: u32,
    /// People who gave no address, beside that of whoever paid for them.
    pub payers: Vec<PayerOffered>,
    /// The cohort that the table speaks of, where it holds mentees and mentors.
    pub cohort: Option<CohortProposal>,
}

/// The payer's address, and whether it was said to be hers too.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PayerOffered {
    pub line: u32,
    pub name: String,
    pub email: String,
    pub taken: bool,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstLine {
    pub number: u32,
    pub cells: Vec<String>,
}

/// A cohort as the titles and footers of a table tell it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CohortProposal {
    pub name: String,
    pub direction: Direction,
    pub partner: Option<String>,
    pub span: Span,
    pub gatherings: Vec<GatheringProposal>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GatheringProposal {
    pub kind: GatheringKind,
    pub at: Moment,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TryImport {
    pub table: TableAsked,
    pub decisions: Decisions,
}

/// The four heaps, before anything is written.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Trial {
    pub heaps: Heaps,
    /// Those to decide first, then the others; the first of many.
    pub entries: Vec<TrialEntry>,
    pub entries_in_all: u32,
    /// All the people by what would become of them.
    pub people: PeopleCounted,
    pub ignored: Vec<Skipped>,
}

/// How many people would be new, completed, known already, decided upon or left.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeopleCounted {
    pub fresh: u32,
    pub completes: u32,
    pub unchanged: u32,
    pub decide: u32,
    pub left: u32,
}

impl PeopleCounted {
    fn of(entries: &[Entry]) -> Self {
        let mut counted = Self::default();
        for entry in entries {
            *match entry.verdict {
                Verdict::New => &mut counted.fresh,
                Verdict::Completes { .. } => &mut counted.completes,
                Verdict::Unchanged { .. } => &mut counted.unchanged,
                Verdict::Decide { .. } => &mut counted.decide,
                Verdict::Left => &mut counted.left,
            } += 1;
        }
        counted
    }
}

/// Someone of the table, and what would become of her.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialEntry {
    pub place: u32,
    pub lines: Vec<u32>,
    pub name: String,
    pub part: Option<Part>,
    pub email: Option<String>,
    pub verdict: Verdict,
    /// How those she may be are called.
    pub candidates: Vec<CandidateNamed>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CandidateNamed {
    pub person: PersonId,
    pub name: String,
    pub email: Option<String>,
    pub city: Option<String>,
}

/// Lines, people and cautions that a screen shows of many.
const SHOWN: usize = 300;
const FIRST_LINES: usize = 12;

pub fn look_at_table(desk: &Desk, asked: TableAsked) -> Result<TableLook, Failure> {
    let (table, found) = understood(desk, &asked, &asked.begin(desk))?;
    let cohort = proposal(&found, &table, desk.today());
    Ok(TableLook {
        read: table.read,
        source: found.source,
        header_line: found.header_line,
        layout: found.layout,
        part: found.part,
        columns: found.columns,
        first: first_lines(table.cells.lines),
        people: found.people.len() as u32,
        pairs: found.pairs.len() as u32,
        lines: found.lines,
        skipped_in_all: found.skipped.len() as u32,
        skipped: cut(found.skipped),
        warnings_in_all: found.warnings.len() as u32,
        warnings: cut(found.warnings),
        payers: payers(&found.people),
        cohort,
    })
}

fn payers(people: &[Incoming]) -> Vec<PayerOffered> {
    let offered = people.iter().filter_map(|it| {
        let email = it.proposed_email.clone()?;
        let taken = it.facts.emails.contains(&email);
        Some(PayerOffered { line: *it.lines.first()?, name: it.facts.name.spoken(), email, taken })
    });
    offered.take(SHOWN).collect()
}

fn first_lines(lines: Vec<binome_domain::import::Line>) -> Vec<FirstLine> {
    let lines = lines.into_iter().take(FIRST_LINES);
    lines.map(|it| FirstLine { number: it.number, cells: it.cells }).collect()
}

fn cut<T>(mut many: Vec<T>) -> Vec<T> {
    many.truncate(SHOWN);
    many
}

/// The table read and understood, the same way each time it is asked for.
pub(crate) fn understood(
    desk: &Desk,
    asked: &TableAsked,
    under: &Under<'_>,
) -> Result<(Table, Understanding), Failure> {
    under.import(Progress { step: Step::Reading, done: 0, of: 0 });
    let bytes = STANDARD.decode(&asked.bytes).map_err(|_| Refusal::RequestUnreadable)?;
    let read = (desk.read_table)(&bytes, &asked.name, &asked.reading, &|| under.stopped());
    under.still_wanted()?;
    let table = read.map_err(|refused| Failure::Table { refused })?;
    drop(bytes);
    let choices =
        Choices { today: asked.choices.today.or(Some(desk.today())), ..asked.choices.clone() };
    let watch = |progress: Progress| under.import(progress);
    let found = understand_watched(&table.cells, &choices, &watch);
    let remembered = remembered(desk, &found, &choices)?;
    let found = if remembered.is_empty() {
        found
    } else {
        let fields = remembered.into_iter().chain(choices.fields.clone()).collect();
        understand_watched(&table.cells, &Choices { fields, ..choices }, &watch)
    };
    under.still_wanted()?;
    Ok((table, desk.read(|store| respelt(&store, found))?))
}

/// What the user said before of columns that bear the same headers in tables of the same source.
fn remembered(
    desk: &Desk,
    found: &Understanding,
    choices: &Choices,
) -> Result<BTreeMap<usize, Field>, Failure> {
    let meanings = desk.read(|store| Ok(store.column_meanings(&source_code(found))?))?;
    let meanings: BTreeMap<String, Field> = meanings.into_iter().collect();
    let open = found.columns.iter().filter(|it| !choices.fields.contains_key(&it.index));
    let told = open.filter_map(|it| Some((it.index, *meanings.get(&it.header)?, it.field)));
    Ok(told.filter(|(_, field, guessed)| field != guessed).map(|it| (it.0, it.1)).collect())
}

/// How a source is called in the file.
pub(crate) fn source_code(found: &Understanding) -> String {
    let code = serde_json::to_value(found.source).unwrap_or_default();
    code.as_str().unwrap_or_default().to_owned()
}

fn proposal(found: &Understanding, table: &Table, today: Day) -> Option<CohortProposal> {
    let pairing = |part: Option<Part>| matches!(part, Some(Part::Mentee));
    if !found.people.iter().any(|it| pairing(it.part)) {
        return None;
    }
    let context = &found.context;
    let start = context.launch.map_or(today, |at| at.date());
    let end = context.last.map_or(months_later(start, 3), |at| at.date());
    let name = context.name.clone().or_else(|| table.cells.name.clone()).unwrap_or_default();
    let classic = folding::words(&name).contains("classique");
    let told = [(GatheringKind::Launch, context.launch), (GatheringKind::Final, context.last)];
    let told = told.into_iter().filter_map(|(kind, at)| Some(GatheringProposal { kind, at: at? }));
    Some(CohortProposal {
        direction: if classic { Direction::Classic } else { Direction::Reverse },
        partner: context.partner.clone(),
        span: Span::new(start, end).unwrap_or(Span { start, end: months_later(start, 3) }),
        gatherings: told.collect(),
        name,
    })
}

/// Lays the people of a table in four heaps; writes nothing.
pub fn try_import(desk: &Desk, asked: TryImport) -> Result<Trial, Failure> {
    let under = asked.table.begin(desk);
    let (_, found) = understood(desk, &asked.table, &under)?;
    let known = desk.read(|store| known(&store, &source_code(&found)))?;
    let plan = plan_watched(&found, &known, &asked.decisions, &|progress| under.import(progress));
    under.still_wanted()?;
    let counted = PeopleCounted::of(&plan.entries);
    let people: BTreeMap<PersonId, &Known> = known.iter().map(|it| (it.id, it)).collect();
    let mut entries: Vec<TrialEntry> = plan
        .entries
        .into_iter()
        .map(|entry| {
            let incoming = &found.people[entry.place];
            TrialEntry {
                place: entry.place as u32,
                lines: entry.lines,
                name: incoming.facts.name.spoken(),
                part: incoming.part,
                email: incoming.facts.emails.first().cloned(),
                candidates: candidates(&entry.verdict, &people),
                verdict: entry.verdict,
            }
        })
        .collect();
    entries.sort_by_key(|it| asks_least(&it.verdict));
    let entries_in_all = entries.len() as u32;
    Ok(Trial {
        heaps: plan.heaps,
        entries: cut(entries),
        entries_in_all,
        people: counted,
        ignored: cut(plan.ignored),
    })
}

/// Those to decide upon stand first, then those of whom the table says something else.
fn asks_least(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::Decide { .. } => 0,
        Verdict::Completes { conflicts, .. } | Verdict::Unchanged { conflicts, .. }
            if !conflicts.is_empty() =>
        {
            1
        }
        _ => 2,
    }
}

fn candidates(verdict: &Verdict, people: &BTreeMap<PersonId, &Known>) -> Vec<CandidateNamed> {
    let ids: Vec<PersonId> = match verdict {
        Verdict::Decide { candidates } => candidates.iter().map(|it| it.person).collect(),
        Verdict::Completes { person, .. } | Verdict::Unchanged { person, .. } => vec![*person],
        Verdict::New | Verdict::Left => Vec::new(),
    };
    ids.into_iter()
        .filter_map(|person| {
            let facts = &people.get(&person)?.facts;
            Some(CandidateNamed {
                person,
                name: facts.name.spoken(),
                email: facts.emails.first().cloned(),
                city: facts.city.clone(),
            })
        })
        .collect()
}

/// Everyone the association knows, with the numbers this source knows them by: number 12 of another
/// is somebody else.
pub(crate) fn known(store: &Reader<'_>, source: &str) -> Result<Vec<Known>, Failure> {
    let mut tickets: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
    let of_source = store.external_ids()?.into_iter().filter(|it| it.0 == source);
    for (_, code, person) in of_source {
        tickets.entry(person).or_default().push(code);
    }
    let everyone = store.everyone()?.into_iter();
    Ok(everyone
        .map(|person| Known {
            tickets: tickets.remove(&person.id).unwrap_or_default(),
            id: person.id,
            facts: person.facts,
        })
        .collect())
}
