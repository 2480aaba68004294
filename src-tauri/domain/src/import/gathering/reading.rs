//! From the cells of a line to the people it speaks of.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::habits::Habits;
use crate::days::{Day, Half, HalfDay, PartOfDay};
use crate::folding;
use crate::import::cautions::{Caution, Warning};
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::incoming::{Answer, Child, Incoming, Meal, Part};
use crate::import::shape::column::{Column, Seat};
use crate::import::shape::seats;
use crate::import::values::{Read, ages, availability, children, choices, dates, lists, places};
use crate::people::{Birth, Civility};

/// What holds for all lines of a table.
pub struct Reader<'a> {
    pub columns: &'a [Column],
    /// The days of the event, where the table is read for one.
    pub days: &'a [Day],
    /// How all lines write what may be written in two ways.
    pub habits: Habits,
    /// The lines on which the payer's address was said to be hers too.
    pub payers: &'a BTreeSet<u32>,
    /// The day on which ages were told, where the table tells it.
    pub told: Option<Day>,
    pub this_year: i32,
}

/// A line read for one of its people.
pub(super) struct Reading<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) line: &'a Line,
    seat: Seat,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    /// The person in a seat of a line, if she is named there.
    pub fn person(&self, line: &Line, seat: Seat) -> Option<(Incoming, Vec<Warning>)> {
        let mut reading = Reading { reader: self, line, seat, warnings: Vec::new() };
        let mut incoming = reading.named()?;
        incoming.part = match seat {
            Seat::Mentee => Some(Part::Mentee),
            Seat::Mentor => Some(Part::Mentor),
            Seat::Sole => reading.part(),
        };
        reading.contact(&mut incoming);
        reading.payer(&mut incoming);
        reading.stamps(&mut incoming);
        reading.birth(&mut incoming);
        reading.place(&mut incoming);
        reading.work(&mut incoming);
        reading.wishes(&mut incoming);
        reading.day(&mut incoming);
        reading.rest(&mut incoming);
        Some((incoming, reading.warnings))
    }
}

impl<'a> Reading<'a> {
    /// The columns of a meaning that are this person's.
    pub(super) fn columns(&self, field: Field) -> impl Iterator<Item = &'a Column> {
        let seat = self.seat;
        self.reader.columns.iter().filter(move |it| it.field == field && it.seat == seat)
    }

    /// The filled cells of a meaning; a tick under a choice says the choice.
    pub(super) fn cells(&self, field: Field) -> Vec<String> {
        self.told(field).collect()
    }

    pub(super) fn cell(&self, field: Field) -> String {
        self.told(field).next().unwrap_or_default()
    }

    fn told(&self, field: Field) -> impl Iterator<Item = String> {
        self.columns(field).filter_map(|column| said(column, self.line.cell(column.index)))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.columns(field).next().is_some()
    }

    pub(super) fn warn(&mut self, code: Caution, field: Field, value: &str) {
        self.warnings.push(Warning::at(code, self.line.number).of(field, value));
    }

    pub(super) fn take<T>(&mut self, read: Read<T>, field: Field, value: &str) -> Option<T> {
        if let Some(code) = read.caution {
            self.warn(code, field, value);
        }
        read.value
    }

    fn part(&self) -> Option<Part> {
        let roles = self.cells(Field::Role);
        let tickets = self.cells(Field::TicketKind);
        roles.iter().chain(&tickets).find_map(|it| seats::marked(it))
    }

    fn stamps(&mut self, incoming: &mut Incoming) {
        incoming.tickets = self.cells(Field::Ticket);
        let order = self.reader.habits.order;
        let stamps = self.cells(Field::AnsweredOn);
        incoming.answered = stamps.iter().find_map(|it| dates::moment(&in_french(it, order)));
    }

    fn birth(&mut self, incoming: &mut Incoming) {
        let cell = self.cell(Field::Birth);
        let cell = if choices::is_no_answer(&cell) { String::new() } else { cell };
        // « 1990 » under « Né(e) le » is all she told.
        if let Some(year) = self.year(&cell) {
            incoming.facts.birth = Birth::Year { year };
            return;
        }
        let french = in_french(&cell, self.reader.habits.order);
        if let Some(day) =
            self.take(dates::birth(&french, self.reader.this_year), Field::Birth, &cell)
        {
            incoming.facts.birth = Birth::Date { day };
            return;
        }
        if let Some(year) = self.year(&self.cell(Field::BirthYear)) {
            incoming.facts.birth = Birth::Year { year };
            return;
        }
        let cell = self.cell(Field::Age);
        if let Some(years) = self.take(ages::age(&cell), Field::Age, &cell) {
            self.warn(Caution::AgeWithoutBirthDate, Field::Age, &cell);
            let told = incoming.answered.map(|it| it.date()).or(self.reader.told);
            if let Some(told) = told {
                incoming.facts.birth = Birth::Age { years, told };
            }
        }
    }

    fn year(&self, cell: &str) -> Option<i32> {
        let year = cell.parse().ok().filter(|_| cell.len() == 4);
        year.filter(|it| (1900..=self.reader.this_year).contains(it))
    }

    fn place(&mut self, incoming: &mut Incoming) {
        let cell = self.cell(Field::PostalCode);
        let code = self.take(places::postal_code(&cell), Field::PostalCode, &cell);
        let city = self.cell(Field::City);
        let both = places::code_and_city(&city).or_else(|| places::code_and_city(&cell));
        let address = self.cells(Field::Address);
        let both = both.or_else(|| address.iter().find_map(|it| places::in_address(it)));
        incoming.facts.postal_code = code.or_else(|| both.as_ref().map(|it| it.0.clone()));
        let city = if city.is_empty() { both.map(|it| it.1).unwrap_or_default() } else { city };
        incoming.facts.city = places::city(&city);
    }

    fn work(&mut self, incoming: &mut Incoming) {
        let plain = |cell: String| (!choices::is_no_answer(&cell)).then_some(cell);
        incoming.facts.organisation = plain(self.cell(Field::Organisation));
        incoming.facts.job = plain(self.cell(Field::Job));
        incoming.facts.civility = civility(&self.cell(Field::Civility))
            .or_else(|| civility(self.cell(Field::FullName).split(' ').next().unwrap_or("")));
        incoming.facts.note = plain(self.cells(Field::Note).join("\n"));
    }

    fn wishes(&mut self, incoming: &mut Incoming) {
        let raw =
            self.cells(Field::Topics).join(if self.ticked(Field::Topics) { "\n" } else { ", " });
        let (topics, kept) = lists::topics(&raw);
        if kept {
            self.warn(Caution::SeparatorInsideChoice, Field::Topics, &raw);
        }
        let free = self.cells(Field::Availability).join(", ");
        let said = &mut incoming.said;
        said.topics = topics;
        said.topics_raw = filled(raw);
        said.slots = availability::slots(&free);
        said.half_days = half_days(&said.slots, self.reader.days);
        said.availability_raw = filled(free);
        said.group_size = ages::age(&self.cell(Field::GroupSize)).value;
        said.mentor_before = choices::yes_no(&self.cell(Field::MentorBefore));
        said.bio = filled(self.cell(Field::Bio));
        let background = self.cell(Field::Background);
        said.background = choices::background(&background).or_else(|| filled(background));
    }

    fn ticked(&self, field: Field) -> bool {
        self.columns(field).any(|it| it.option.is_some())
    }

    fn day(&mut self, incoming: &mut Incoming) {
        let situation = self.cells(Field::Situation).join(", ");
        let profile = self.cell(Field::Profile);
        let heard = self.cells(Field::HeardFrom).join(", ");
        let diets: Vec<String> =
            self.cells(Field::Diet).iter().filter_map(|it| choices::diet(it)).collect();
        let (children_raw, children, count) = self.children();
        let consent = self.cell(Field::ImageConsent);
        if self.has(Field::ImageConsent) && choices::consent(&consent).is_none() {
            self.warn(Caution::NoAnswer, Field::ImageConsent, &consent);
        }
        let said = &mut incoming.said;
        said.situation =
            choices::situation(&situation).or_else(|| filled(situation.to_lowercase()));
        said.situation_raw = filled(situation);
        said.profile = choices::profile(&profile).or_else(|| filled(profile));
        said.heard_from = choices::heard_from(&heard);
        said.heard_from_raw = filled(heard);
        said.diet = filled(diets.join(", "));
        said.childcare = choices::yes_no(&self.cell(Field::ChildcareWanted));
        said.children_count = count;
        said.children = children;
        said.children_raw = filled(children_raw);
        said.image_consent = choices::consent(&consent);
        said.meals = self.meals();
    }

    /// « Nombre d'enfants » beside « Prénoms et âges »: what says more is kept as it was said.
    fn children(&self) -> (String, Vec<Child>, u8) {
        let counts = |column: &Column| {
            let words = folding::words(&column.header);
            words.split(' ').any(|it| matches!(it, "nombre" | "nb" | "combien" | "number" | "many"))
        };
        let told = |of_counts: bool| {
            let cells = self.columns(Field::Children).filter_map(|column| {
                let cell = self.line.cell(column.index);
                let figure = counts(column) && cell.parse::<u8>().is_ok();
                (!cell.is_empty() && figure == of_counts).then_some(cell)
            });
            cells.collect::<Vec<_>>().join(", ")
        };
        let (in_words, in_figures) = (told(false), told(true));
        let (children, named) = children::children(&in_words);
        let counted = children::children(&in_figures).1;
        let raw = if in_words.is_empty() { in_figures } else { in_words };
        (raw, children, named.max(counted))
    }

    fn meals(&self) -> Vec<Meal> {
        let meal = |column: &Column| {
            let cell = self.line.cell(column.index);
            // A meal that is not ticked among others is not taken.
            let wanted = match &column.option {
                Some(_) => said(column, cell).is_some(),
                None => choices::yes_no(cell)?,
            };
            let words = folding::words(&column.header);
            let weekday = words.split(' ').find_map(availability::weekday);
            let day = weekday.and_then(|it| day_of(it, self.reader.days));
            Some(Meal { label: column.header.clone(), day, wanted })
        };
        self.columns(Field::Meal).filter_map(meal).collect()
    }

    fn rest(&mut self, incoming: &mut Incoming) {
        let mut answers: Vec<Answer> = Vec::new();
        for column in self.columns(Field::Question) {
            let Some(answer) = said(column, self.line.cell(column.index)) else { continue };
            let question = column.question().to_owned();
            match answers.last_mut() {
                Some(last) if column.option.is_some() && last.question == question => {
                    last.answer = format!("{}, {answer}", last.answer);
                }
                _ => answers.push(Answer { question, answer }),
            }
        }
        incoming.said.answers = answers;
    }
}

/// What a cell says in its column: a tick says the choice above it, a word is added to it.
pub(super) fn said(column: &Column, cell: &str) -> Option<String> {
    let Some(option) = &column.option else { return filled(cell.to_owned()) };
    match choices::yes_no(cell) {
        Some(true) => Some(option.clone()),
        Some(false) => None,
        None if choices::is_no_answer(cell) => None,
        None if folding::words(option) == folding::words(cell) => Some(option.clone()),
        None if matches!(folding::words(option).as_str(), "autre" | "other" | "autres") => {
            Some(cell.to_owned())
        }
        None => Some(format!("{option} {cell}")),
    }
}

/// A date in the order in which dates are read.
fn in_french(cell: &str, order: dates::Order) -> Cow<'_, str> {
    match order {
        dates::Order::DayFirst => Cow::Borrowed(cell),
        dates::Order::MonthFirst => Cow::Owned(dates::day_first(cell)),
    }
}

fn filled(text: String) -> Option<String> {
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

fn civility(cell: &str) -> Option<Civility> {
    match folding::words(cell).as_str() {
        "mme" | "madame" | "f" | "femme" | "mlle" | "mademoiselle" | "feminin" | "female"
        | "mrs" | "ms" => Some(Civility::Mme),
        "m" | "mr" | "monsieur" | "h" | "homme" | "masculin" | "male" => Some(Civility::M),
        _ => None,
    }
}

fn day_of(weekday: u8, days: &[Day]) -> Option<Day> {
    use chrono::Datelike;
    days.iter().copied().find(|day| crate::days::weekday_number(day.weekday()) == weekday)
}

fn half_days(slots: &[crate::days::Slot], days: &[Day]) -> Vec<HalfDay> {
    let half = |slot: &crate::days::Slot| {
        let half = match slot.part {
            PartOfDay::Morning => Half::Am,
            PartOfDay::Afternoon => Half::Pm,
            PartOfDay::Midday | PartOfDay::Evening => return None,
        };
        Some(HalfDay { day: day_of(slot.weekday, days)?, half })
    };
    slots.iter().filter_map(half).collect()
}
