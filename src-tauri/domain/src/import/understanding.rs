//! A table of strangers, understood: one pure entry for the trial and the act alike.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cautions::{Caution, SkipReason, Skipped, Warning};
use super::cells::{Cells, Line};
use super::fields::Field;
use super::gathering::habits::Habits;
use super::gathering::lines;
use super::gathering::reading::Reader;
use super::gathering::same::{self, Manner};
use super::gathering::spellings;
use super::incoming::{Incoming, PairFound, Part};
use super::shape::column::{Column, Confidence, Layout, Seat, is_name, twin};
use super::shape::columns::{self, Heads};
use super::shape::context::{Context, context};
use super::shape::frame::{self, Frame, Sieve};
use super::shape::seats;
use super::shape::sources::{Source, source};
use super::watch::Watch;
use crate::days::Day;
use crate::folding;
use crate::watch::unwatched;

/// What the user decided against or beside the guesses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Choices {
    /// The number of the header line; 0 if there is none.
    pub header_line: Option<u32>,
    pub fields: BTreeMap<usize, Field>,
    pub seats: BTreeMap<usize, Seat>,
    pub layout: Option<Layout>,
    pub part: Option<Part>,
    /// The days of the event the table is read for.
    pub days: Vec<Day>,
    /// The day on which ages were told.
    pub told: Option<Day>,
    /// Tells 84 from 05 in years of two figures.
    pub today: Option<Day>,
    /// Lines never to be joined with another.
    pub apart: BTreeSet<u32>,
    /// Lines of people who are written to at the payer's address.
    pub payers: BTreeSet<u32>,
}

/// What was understood of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Understanding {
    pub source: Source,
    pub header_line: Option<u32>,
    pub layout: Layout,
    pub part: Option<Part>,
    pub columns: Vec<Column>,
    pub context: Context,
    pub people: Vec<Incoming>,
    pub pairs: Vec<PairFound>,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<Warning>,
    /// All lines that are no header: each is a person's, a pair's, or skipped.
    pub lines: u32,
}

/// Says of a table what its columns mean, who is in it and what is doubtful.
pub fn understand(cells: &Cells, choices: &Choices) -> Understanding {
    understand_watched(cells, choices, &unwatched)
}

/// As `understand`; where `watch` says stop, only a part is told, of no use to anybody.
pub fn understand_watched(cells: &Cells, choices: &Choices, watch: Watch<'_>) -> Understanding {
    let cells = &*cells.unmarked();
    let frame = frame::frame(cells, choices.header_line);
    let columns = chosen_columns(cells, frame, choices);
    let header = frame.header.map(|at| &cells.lines[at]);
    let source = source(header);
    let (kept, mut skipped) = sift(cells, frame, &Sieve { columns: &columns, header, source });
    let context = context_of(cells, &skipped);
    let layout = layout(&columns);
    let part = choices.part.or_else(|| part(cells, frame, &columns, source));
    let launch = context.launch.map(|it| it.date());
    let reader = Reader {
        columns: &columns,
        days: &choices.days,
        habits: Habits::of(&columns, &kept),
        payers: &choices.payers,
        told: choices.told.or(context.updated).or(launch).or(choices.today),
        this_year: this_year(choices, &context),
    };
    let manner = Manner { is_form: source.is_form(), in_pairs: layout == Layout::TwoPeople };
    let mut joining = same::Joining::new(manner, |line: u32| choices.apart.contains(&line));
    let manner = lines::Manner { layout, part };
    let found = lines::read(&reader, &kept, manner, watch, |people| joining.add(people));
    skipped.extend(found.skipped);
    skipped.sort();
    let mut gathered = joining.end();
    spellings::settle(&mut gathered.people);
    let mut warnings = about_the_table(cells, &columns, header);
    warnings.extend(found.warnings.into_iter().chain(gathered.warnings));
    warnings.extend(partly_free(&gathered.people, &columns));
    Understanding {
        source,
        header_line: header.map(|it| it.number),
        layout,
        part,
        context,
        // Of people that were not reached when the work was stopped there is no pair.
        pairs: pairs(found.pairs, &gathered.places),
        people: gathered.people,
        skipped,
        warnings,
        lines: lines_but_headers(cells, frame),
        columns,
    }
}

/// The lines that speak of people, and the others with their reasons.
fn sift<'a>(cells: &'a Cells, frame: Frame, sieve: &Sieve<'_>) -> (Vec<&'a Line>, Vec<Skipped>) {
    let mut skipped = frame::outside(cells, frame);
    let mut kept = Vec::new();
    for line in &cells.lines[frame.first..] {
        match sieve.skip(line) {
            Some(reason) => skipped.push(reason),
            None => kept.push(line),
        }
    }
    (kept, skipped)
}

fn lines_but_headers(cells: &Cells, frame: Frame) -> u32 {
    let heads = u32::from(frame.header.is_some()) + u32::from(frame.group.is_some());
    u32::try_from(cells.lines.len()).unwrap_or(u32::MAX).saturating_sub(heads)
}

fn about_the_table(cells: &Cells, columns: &[Column], header: Option<&Line>) -> Vec<Warning> {
    let mut warnings = twin_headers(columns, header);
    if cells.repaired {
        let line = header.map(|it| it.number);
        warnings.push(Warning::between(Caution::MojibakeRepaired, line));
    }
    warnings
}

fn chosen_columns(cells: &Cells, frame: Frame, choices: &Choices) -> Vec<Column> {
    let heads = Heads {
        header: frame.header.map(|at| &cells.lines[at]),
        group: frame.group.map(|at| &cells.lines[at]),
    };
    let mut columns = columns::columns(&heads, cells.width(), &cells.lines[frame.first..]);
    if source(heads.header) == Source::HomeMade {
        columns.iter_mut().filter(|it| is_row_number(it)).for_each(|it| it.field = Field::Ignored);
    }
    if choices.layout == Some(Layout::OnePerson) {
        columns.iter_mut().for_each(|it| it.seat = Seat::Sole);
    }
    for column in &mut columns {
        if let Some(field) = choices.fields.get(&column.index) {
            column.field = *field;
            column.confidence = Confidence::Sure;
        }
        if let Some(seat) = choices.seats.get(&column.index) {
            column.seat = *seat;
        }
    }
    columns
}

/// In a table of one's own « ID » numbers the lines, and means someone else in the next one.
fn is_row_number(column: &Column) -> bool {
    let header = folding::words(&column.header);
    column.field == Field::Ticket && matches!(header.as_str(), "id" | "identifiant" | "sid")
}

fn layout(columns: &[Column]) -> Layout {
    let named = |seat: Seat| columns.iter().any(|it| it.seat == seat && is_name(it.field));
    if named(Seat::Mentee) && named(Seat::Mentor) { Layout::TwoPeople } else { Layout::OnePerson }
}

fn context_of(cells: &Cells, skipped: &[Skipped]) -> Context {
    let lines = |wanted: &[SkipReason]| {
        let numbers: BTreeSet<u32> =
            skipped.iter().filter(|it| wanted.contains(&it.code)).map(|it| it.line).collect();
        cells.lines.iter().filter(|it| numbers.contains(&it.number)).collect::<Vec<&Line>>()
    };
    context(
        &lines(&[SkipReason::Title]),
        &lines(&[SkipReason::FooterNote, SkipReason::FooterTotal]),
    )
}

fn this_year(choices: &Choices, context: &Context) -> i32 {
    use chrono::Datelike;
    let day = choices.today.or(context.updated).or(choices.days.last().copied());
    day.map_or(2029, |it| it.year())
}

/// What all the people of a table are, by what is asked of them or by what it calls itself.
fn part(cells: &Cells, frame: Frame, columns: &[Column], source: Source) -> Option<Part> {
    let headers: Vec<String> = columns.iter().map(|it| it.header.clone()).collect();
    let asked = |fields: &[Field]| columns.iter().any(|it| fields.contains(&it.field));
    let titles = cells.lines[..frame.first].iter().enumerate();
    let above =
        titles.filter(|(at, _)| Some(*at) != frame.header).flat_map(|(_, line)| line.filled());
    columns::part_of_all(columns, &headers)
        .or_else(|| asked(&[Field::GroupSize, Field::MentorBefore]).then_some(Part::Mentor))
        .or_else(|| cells.name.as_deref().and_then(|name| seats::marked(&folding::words(name))))
        .or_else(|| above.map(|(_, cell)| cell).find_map(seats::marked))
        .or_else(|| {
            let comes = [Field::Meal, Field::ChildcareWanted, Field::Children, Field::Profile];
            let ticketed = asked(&[Field::TicketKind]) && asked(&[Field::Ticket, Field::Order]);
            let works = [Field::Topics, Field::Job, Field::Background, Field::Bio];
            let eats = asked(&[Field::Diet]) && !asked(&works);
            let comes = asked(&comes) || eats;
            (source.sells_tickets() || ticketed && !source.is_membership() || comes)
                .then_some(Part::Participant)
        })
}

fn pairs(found: Vec<PairFound>, places: &[usize]) -> Vec<PairFound> {
    let moved = found.into_iter().filter_map(|it| {
        Some(PairFound { mentee: *places.get(it.mentee)?, mentor: *places.get(it.mentor)?, ..it })
    });
    moved.collect()
}

fn twin_headers(columns: &[Column], header: Option<&Line>) -> Vec<Warning> {
    let Some(header) = header else { return Vec::new() };
    let twins = columns.iter().filter(|it| twin(&it.header) != it.header);
    let warn = |column: &Column| {
        Warning::at(Caution::DuplicateHeaders, header.number).of(column.field, &column.header)
    };
    twins.map(warn).collect()
}

/// Who cannot come at a time that most can: the planner must know.
fn partly_free(people: &[Incoming], columns: &[Column]) -> Vec<Warning> {
    let asked = columns.iter().any(|it| it.field == Field::Availability && it.seat == Seat::Sole);
    let told: Vec<&Incoming> = people.iter().filter(|it| !it.said.slots.is_empty()).collect();
    if !asked || told.len() < 2 {
        return Vec::new();
    }
    let mut times = BTreeMap::new();
    for slot in told.iter().flat_map(|it| &it.said.slots) {
        *times.entry(*slot).or_insert(0_usize) += 1;
    }
    times.retain(|_, count| *count * 2 > told.len());
    let misses = |it: &&&Incoming| times.keys().any(|slot| !it.said.slots.contains(slot));
    let warn = |it: &&Incoming| {
        let said = it.said.availability_raw.clone().unwrap_or_default();
        Warning::between(Caution::NotAvailable, it.lines.iter().copied())
            .of(Field::Availability, &said)
    };
    told.iter().filter(misses).map(warn).collect()
}
