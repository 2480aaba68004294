//! From the cells of a line to the people it speaks of.

use crate::days::{Day, Half, HalfDay, PartOfDay};
use crate::folding;
use crate::import::cautions::{Caution, Warning};
use crate::import::cells::Line;
use crate::import::fields::Field;
use crate::import::incoming::{Answer, Incoming, Meal, Part};
use crate::import::shape::column::{Column, Seat};
use crate::import::shape::seats;
use crate::import::values::{
    Read, ages, availability, children, choices, dates, lists, mails, names, phones, places, split,
};
use crate::people::{Birth, Civility, PersonName};

/// What holds for all lines of a table.
pub struct Reader<'a> {
    pub columns: &'a [Column],
    /// The days of the event, where the table is read for one.
    pub days: &'a [Day],
    /// The day on which ages were told, where the table tells it.
    pub told: Option<Day>,
    pub this_year: i32,
}

/// A line read for one of its people.
struct Reading<'a> {
    reader: &'a Reader<'a>,
    line: &'a Line,
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
    fn columns(&self, field: Field) -> impl Iterator<Item = &'a Column> {
        let seat = self.seat;
        self.reader.columns.iter().filter(move |it| it.field == field && it.seat == seat)
    }

    /// The filled cells of a meaning; a tick under a choice says the choice.
    fn cells(&self, field: Field) -> Vec<String> {
        self.told(field).collect()
    }

    fn cell(&self, field: Field) -> String {
        self.told(field).next().unwrap_or_default()
    }

    fn told(&self, field: Field) -> impl Iterator<Item = String> {
        self.columns(field).filter_map(|column| said(column, self.line.cell(column.index)))
    }

    fn has(&self, field: Field) -> bool {
        self.columns(field).next().is_some()
    }

    fn warn(&mut self, code: Caution, field: Field, value: &str) {
        self.warnings.push(Warning::at(code, self.line.number).of(field, value));
    }

    fn take<T>(&mut self, read: Read<T>, field: Field, value: &str) -> Option<T> {
        if let Some(code) = read.caution {
            self.warn(code, field, value);
        }
        read.value
    }

    fn named(&mut self) -> Option<Incoming> {
        let full = self.cell(Field::FullName);
        let (first, last) = if self.has(Field::FullName) && !full.is_empty() {
            self.both(&full)
        } else {
            self.in_one_cell()
                .unwrap_or_else(|| (self.cell(Field::FirstName), self.cell(Field::LastName)))
        };
        let first = self.name(&first, Field::FirstName);
        let last = self.name(&last, Field::LastName);
        let name = PersonName::new(&first, &last)?;
        Some(Incoming::named(name, self.line.number))
    }

    fn both(&mut self, full: &str) -> (String, String) {
        let email = mails::emails(&self.cell(Field::Email)).0.into_iter().next();
        let bare = full.split('<').next().unwrap_or(full);
        let header = self.columns(Field::FullName).next().map_or("", |it| it.header.as_str());
        let last_first = folding::words(header).starts_with("nom");
        let found = split::full_name(bare, email.as_deref(), last_first);
        if !found.last.is_empty() {
            self.warn(Caution::NameOrderGuessed, Field::FullName, full);
        }
        (found.first, found.last)
    }

    /// An address book where both names were typed as the first, and the second cell left empty.
    fn in_one_cell(&mut self) -> Option<(String, String)> {
        let first = self.cell(Field::FirstName);
        let asked_both = self.has(Field::LastName) && self.cell(Field::LastName).is_empty();
        let words: Vec<&str> = first.split_whitespace().collect();
        let one_name = words.len() < 2 || words.iter().all(|it| split::is_first_name(it));
        (asked_both && !one_name && split::looks_like_name(&first)).then(|| self.both(&first))
    }

    /// The name with its capitals, and with the accents another cell of the line shows.
    fn name(&mut self, typed: &str, field: Field) -> String {
        if choices::is_no_name(typed) {
            return String::new();
        }
        let Some(name) = self.take(names::name(typed), field, typed) else { return String::new() };
        let others = self.reader.columns.iter().filter(|it| {
            matches!(
                it.field,
                Field::PayerFirstName | Field::PayerLastName | Field::FirstName | Field::LastName
            )
        });
        let mut shown = others.map(|it| self.line.cell(it.index));
        shown.find_map(|it| names::with_accents_of(&name, it)).unwrap_or(name)
    }

    fn part(&self) -> Option<Part> {
        let roles = self.cells(Field::Role);
        let tickets = self.cells(Field::TicketKind);
        roles.iter().chain(&tickets).find_map(|it| seats::marked(it))
    }

    fn contact(&mut self, incoming: &mut Incoming) {
        for cell in self.cells(Field::Email) {
            let (found, caution) = mails::emails(&cell);
            if found.is_empty() && phones::looks_like_phone(&cell) {
                incoming.facts.phones.extend(phones::phones(&cell).0);
                continue;
            }
            if let Some(code) = caution {
                self.warn(code, Field::Email, &cell);
            }
            let new = found.into_iter().filter(|it| !incoming.facts.emails.contains(it));
            incoming.facts.emails.extend(new.collect::<Vec<_>>());
        }
        if incoming.facts.emails.len() > 1 && self.columns(Field::Email).count() > 1 {
            let all = incoming.facts.emails.join(", ");
            self.warn(Caution::SeveralEmails, Field::Email, &all);
        }
        for cell in self.cells(Field::FullName) {
            if incoming.facts.emails.is_empty() && cell.contains('@') {
                incoming.facts.emails = mails::emails(&cell).0;
            }
        }
        for cell in self.cells(Field::Phone) {
            let (found, cautions) = phones::phones(&cell);
            cautions.into_iter().for_each(|code| self.warn(code, Field::Phone, &cell));
            incoming.facts.phones.extend(found);
        }
        incoming.facts.phones.sort_by_key(phones::rank);
        incoming.facts.phones.dedup_by(|a, b| a.normal.is_some() && a.normal == b.normal);
        if self.has(Field::Phone) && incoming.facts.phones.is_empty() {
            self.warn(Caution::MissingPhone, Field::Phone, "");
        }
    }

    /// The payer's address is the person's own only if the payer is that person.
    fn payer(&mut self, incoming: &mut Incoming) {
        let asked = self.has(Field::Email);
        let typed = !self.cell(Field::Email).is_empty();
        let payer = mails::emails(&self.cell(Field::PayerEmail)).0.into_iter().next();
        if let (true, Some(email)) = (incoming.facts.emails.is_empty(), payer) {
            if self.pays_for_herself(incoming) {
                incoming.facts.emails.push(email);
            } else {
                self.warn(Caution::PayerEmailNotUsed, Field::Email, &email);
                incoming.proposed_email = Some(email);
            }
        } else if asked && !typed && incoming.facts.emails.is_empty() {
            self.warn(Caution::MissingEmail, Field::Email, "");
        }
    }

    fn pays_for_herself(&self, incoming: &Incoming) -> bool {
        if !self.has(Field::PayerLastName) && !self.has(Field::PayerFirstName) {
            return true;
        }
        let (first, last) = (self.cell(Field::PayerFirstName), self.cell(Field::PayerLastName));
        let in_no_order = |name: &str| {
            let folded = folding::words(name);
            let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        in_no_order(&format!("{first} {last}")) == in_no_order(&incoming.facts.name.spoken())
    }

    fn stamps(&mut self, incoming: &mut Incoming) {
        incoming.tickets = self.cells(Field::Ticket);
        incoming.answered = self.cells(Field::AnsweredOn).iter().find_map(|it| dates::moment(it));
    }

    fn birth(&mut self, incoming: &mut Incoming) {
        let cell = self.cell(Field::Birth);
        let cell = if choices::is_no_answer(&cell) { String::new() } else { cell };
        // « 1990 » under « Né(e) le » is all she told.
        if let Some(year) = self.year(&cell) {
            incoming.facts.birth = Birth::Year { year };
            return;
        }
        if let Some(day) =
            self.take(dates::birth(&cell, self.reader.this_year), Field::Birth, &cell)
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
        let children_raw = self.cell(Field::Children);
        let (children, count) = children::children(&children_raw);
        let consent = self.cell(Field::ImageConsent);
        if self.has(Field::ImageConsent) && choices::yes_no(&consent).is_none() {
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
        said.image_consent = choices::yes_no(&consent);
        said.meals = self.meals();
    }

    fn meals(&self) -> Vec<Meal> {
        let meal = |column: &Column| {
            let wanted = choices::yes_no(self.line.cell(column.index))?;
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
fn said(column: &Column, cell: &str) -> Option<String> {
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
