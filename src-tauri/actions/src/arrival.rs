//! The last step of an import: everyone of a table written in one act, with her place in a cohort
//! or at an event.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

use binome_domain::cohorts::{CohortFacts, MemberFacts, Side};
use binome_domain::days::Span;
use binome_domain::events::{EventFacts, EventRole, RegistrationFacts, RegistrationState};
use binome_domain::gatherings::GatheringFacts;
use binome_domain::ids::{CohortId, EventId, MemberId, PersonId, QuestionId};
use binome_domain::import::plan::{Decisions, Heaps, Plan, Verdict, plan_watched};
use binome_domain::import::watch::{Progress, Step, told};
use binome_domain::import::{Choices, Field, Incoming, Part, Understanding};
use binome_domain::op::Op;
use binome_domain::pairs::Couple;
use binome_domain::questions::{self, AnswerKind, AskedIn, QuestionFacts};
use binome_domain::refusal::Refusal;
use binome_papers::words::Language;
use binome_store::Change;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::{TableAsked, known, source_code, understood};
use crate::import_report::{ImportReport, ReportWords};
use crate::lists::Written;
use crate::pairs::Standing;
use crate::watch::Under;
use crate::{Desk, Failure, cohorts, lists, papers};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportPeople {
    pub table: TableAsked,
    pub decisions: Decisions,
    pub into: Into,
}

/// Where the people of a table go, beside the list of everyone.
#[derive(Debug, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Into {
    People,
    NewCohort {
        facts: CohortFacts,
        gatherings: Vec<GatheringFacts>,
        /// Whether the pairs that stand on its lines are made.
        keep_pairs: bool,
    },
    Cohort {
        cohort: CohortId,
        keep_pairs: bool,
    },
    NewEvent {
        facts: EventFacts,
    },
    Event {
        event: EventId,
    },
}

/// What an import did.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    pub heaps: Heaps,
    pub added: u32,
    pub completed: u32,
    pub unchanged: u32,
    pub left: u32,
    pub pairs: u32,
    pub cohort: Option<CohortId>,
    pub event: Option<EventId>,
}

pub fn import_people(desk: &Desk, asked: ImportPeople) -> Result<Imported, Failure> {
    let table = for_its_days(desk, asked.table, &asked.into)?;
    let under = table.begin(desk);
    let (_, found) = understood(desk, &table, &under)?;
    let (fields, file) = (table.choices.fields.clone(), table.name.clone());
    // A large table makes room: the file as soon as it is understood, what was understood before
    // the history of the act is drawn up.
    drop(table);
    let (imported, report) = desk.change(Op::ImportPeople, |change| {
        let found = found;
        keep_meanings(change, &found, &fields)?;
        let watch = |progress: Progress| under.import(progress);
        let plan =
            plan_watched(&found, &known(change, &source_code(&found))?, &asked.decisions, &watch);
        under.still_wanted()?;
        let report = ImportReport::of(&file, &found, &plan);
        let task = Task { change, found: &found, under: &under };
        Ok((arrive(task, plan)?.settle(task, &asked.into)?, report))
    })?;
    *desk.imported.lock().unwrap_or_else(PoisonError::into_inner) = Some(report);
    Ok(imported)
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintImport {
    pub words: ReportWords,
    pub language: Language,
}

/// Writes the report of the last import, heap by heap; refuses where nothing was imported.
pub fn print_import(desk: &Desk, asked: PrintImport) -> Result<Written, Failure> {
    let report = desk.imported.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let report = report.ok_or(Refusal::NothingToPrint)?;
    let title = format!("{} – {}", asked.words.title, report.file());
    let parts = report.parts(&asked.words);
    let count = parts.iter().map(|it| it.rows.len() as u32).sum();
    let bytes = papers::listed(desk, asked.language, &title, parts)?;
    lists::write(desk, &asked.words.title, "pdf", &bytes, count)
}

/// A table read for an event tells of the days of that event.
fn for_its_days(desk: &Desk, table: TableAsked, into: &Into) -> Result<TableAsked, Failure> {
    let span = match into {
        Into::NewEvent { facts } => Some(facts.span),
        Into::Event { event } => Some(desk.read(|store| Ok(store.event(*event)?.facts.span))?),
        _ => None,
    };
    let days = span.filter(|_| table.choices.days.is_empty());
    let days = days.map_or(table.choices.days.clone(), |it| it.days().collect());
    Ok(TableAsked { choices: Choices { days, ..table.choices }, ..table })
}

/// What the user said of a column is said for the next table of the same source.
fn keep_meanings(
    change: &Change<'_>,
    found: &Understanding,
    fields: &BTreeMap<usize, Field>,
) -> Result<(), Failure> {
    for (index, field) in fields {
        if let Some(column) = found.columns.iter().find(|it| it.index == *index) {
            change.keep_column_meaning(&source_code(found), &column.header, *field)?;
        }
    }
    Ok(())
}

/// What writes everyone of a table, and who may end it.
#[derive(Clone, Copy)]
struct Task<'a> {
    change: &'a Change<'a>,
    found: &'a Understanding,
    under: &'a Under<'a>,
}

impl<'a> Task<'a> {
    /// Walks through many, telling how far it is; ends with a refusal where somebody stops it.
    fn each<T>(
        self,
        many: impl ExactSizeIterator<Item = T>,
        step: Step,
        mut act: impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let watch = |progress: Progress| self.under.import(progress);
        told(many, step, &watch).try_for_each(&mut act)?;
        Ok(self.under.still_wanted()?)
    }
}

/// Everyone of a table by her place in it, now a person of ours.
struct Arrival {
    people: BTreeMap<usize, PersonId>,
    done: Imported,
}

fn arrive(task: Task<'_>, plan: Plan) -> Result<Arrival, Failure> {
    let undecided =
        plan.entries.iter().filter(|it| matches!(it.verdict, Verdict::Decide { .. })).count();
    if undecided > 0 {
        return Err(Refusal::StillToDecide { count: undecided as u32 }.into());
    }
    let Task { change, found, .. } = task;
    let source = source_code(found);
    let done = Imported { heaps: plan.heaps, ..Imported::default() };
    let mut arrival = Arrival { people: BTreeMap::new(), done };
    task.each(plan.entries.into_iter(), Step::Writing, |entry| {
        let incoming = &found.people[entry.place];
        if let Some(person) = arrival.take(change, incoming, entry.verdict)? {
            for ticket in &incoming.tickets {
                change.add_external_id(&source, ticket, person)?;
            }
            arrival.people.insert(entry.place, person);
        }
        Ok(())
    })?;
    Ok(arrival)
}

impl Arrival {
    fn take(
        &mut self,
        change: &Change<'_>,
        incoming: &Incoming,
        verdict: Verdict,
    ) -> Result<Option<PersonId>, Failure> {
        match verdict {
            Verdict::New => {
                self.done.added += 1;
                Ok(Some(change.add_person(&incoming.facts)?))
            }
            Verdict::Completes { person, facts, .. } => {
                self.done.completed += 1;
                change.change_person(person, &facts)?;
                Ok(Some(person))
            }
            Verdict::Unchanged { person, .. } => {
                self.done.unchanged += 1;
                Ok(Some(person))
            }
            Verdict::Left | Verdict::Decide { .. } => {
                self.done.left += 1;
                Ok(None)
            }
        }
    }

    /// Gives everyone her place in the cohort or at the event.
    fn settle(mut self, task: Task<'_>, into: &Into) -> Result<Imported, Failure> {
        let change = task.change;
        match into {
            Into::People => self.answer(task, AskedIn::Anywhere)?,
            Into::NewCohort { facts, gatherings, keep_pairs } => {
                let cohort = change.add_cohort(&cohorts::checked(facts.clone())?)?;
                for gathering in gatherings {
                    change.add_gathering(cohort, gathering)?;
                }
                self.join(task, cohort, *keep_pairs)?;
            }
            Into::Cohort { cohort, keep_pairs } => self.join(task, *cohort, *keep_pairs)?,
            Into::NewEvent { facts } => {
                let event = change.add_event(facts)?;
                self.register(task, event, facts.span)?;
            }
            Into::Event { event } => {
                let span = change.event(*event)?.facts.span;
                self.register(task, *event, span)?;
            }
        }
        Ok(self.done)
    }

    /// Keeps what the form asked beside names and addresses, under questions of our own.
    fn answer(&self, task: Task<'_>, asked_in: AskedIn) -> Result<(), Failure> {
        let Task { change, found, under } = task;
        let known = change.questions_in(asked_in)?.into_iter();
        let mut ids: BTreeMap<String, (QuestionId, AnswerKind)> =
            known.map(|it| (it.facts.name, (it.id, it.facts.answer))).collect();
        for name in found.columns.iter().map(|it| it.question()) {
            under.still_wanted()?;
            let said: Vec<(PersonId, &str)> = self.said(found, name);
            if said.is_empty() {
                continue;
            }
            if !ids.contains_key(name) {
                let answers: Vec<&str> = said.iter().map(|it| it.1).collect();
                let (answer, options) = questions::kind_of(&answers);
                let facts = QuestionFacts { asked_in, name: name.to_owned(), answer, options };
                ids.insert(name.to_owned(), (change.add_question(&facts)?, answer));
            }
            let (question, kind) = ids[name];
            for (person, answer) in said {
                // What is not of its kind stays as it was written: nothing is lost.
                let kept = kind.kept(answer).unwrap_or_else(|| answer.to_owned());
                change.keep_answer(question, person, &kept)?;
            }
        }
        Ok(())
    }

    /// Who answered a question, and what.
    fn said<'a>(&self, found: &'a Understanding, question: &str) -> Vec<(PersonId, &'a str)> {
        let said = self.people.iter().flat_map(|(place, person)| {
            let answers = found.people[*place].said.answers.iter();
            let answer = answers.into_iter().find(|it| it.question == question);
            answer.map(|it| (*person, it.answer.as_str()))
        });
        said.collect()
    }

    fn join(&mut self, task: Task<'_>, cohort: CohortId, keep_pairs: bool) -> Result<(), Failure> {
        let Task { change, found, .. } = task;
        self.done.cohort = Some(change.cohort(cohort)?.still_open()?.id);
        self.answer(task, AskedIn::Cohort { cohort })?;
        let mut members: BTreeMap<PersonId, MemberId> =
            change.members_of(cohort)?.into_iter().map(|it| (it.person, it.id)).collect();
        task.each(self.people.iter(), Step::Placing, |(place, person)| {
            if !members.contains_key(person) {
                let facts = member_facts(&found.people[*place])?;
                members.insert(*person, change.add_member(cohort, *person, &facts)?);
            }
            Ok(())
        })?;
        if !keep_pairs {
            return Ok(());
        }
        let mut standing = Standing::of(change, cohort)?;
        let since = change.cohort(cohort)?.facts.span.start;
        for pair in &found.pairs {
            let member = |place| members.get(self.people.get(&place)?).copied();
            let (Some(mentee), Some(mentor)) = (member(pair.mentee), member(pair.mentor)) else {
                continue;
            };
            let couple = Couple { mentee, mentor };
            if !standing.knows(couple) {
                standing.add(change, couple, since, pair.note.as_deref())?;
                self.done.pairs += 1;
            }
        }
        Ok(())
    }

    fn register(&mut self, task: Task<'_>, event: EventId, span: Span) -> Result<(), Failure> {
        let Task { change, found, .. } = task;
        self.done.event = Some(event);
        self.answer(task, AskedIn::Event { event })?;
        let there: BTreeSet<PersonId> =
            change.registrations_for(event)?.into_iter().map(|it| it.person).collect();
        task.each(self.people.iter(), Step::Placing, |(place, person)| {
            if !there.contains(person) {
                let facts = registration_facts(&found.people[*place], span);
                change.add_registration(event, *person, &facts)?;
            }
            Ok(())
        })
    }
}

fn member_facts(incoming: &Incoming) -> Result<MemberFacts, Refusal> {
    let said = &incoming.said;
    let side = match incoming.part {
        Some(Part::Mentee) => Side::Mentee { wishes: said.topics.clone() },
        Some(Part::Mentor) => Side::Mentor { seats: 1, offers: said.topics.clone() },
        Some(Part::Participant | Part::Staff) | None => {
            return Err(Refusal::SideUnknown { name: incoming.facts.name.spoken() });
        }
    };
    Ok(MemberFacts {
        slots: said.slots.clone(),
        availability: said.availability_raw.clone(),
        organisation: incoming.facts.organisation.clone(),
        ..MemberFacts::on(side)
    })
}

fn registration_facts(incoming: &Incoming, span: Span) -> RegistrationFacts {
    let said = &incoming.said;
    let told = !said.half_days.is_empty();
    let absent = span.half_days().filter(|it| told && !said.half_days.contains(it));
    RegistrationFacts {
        role: match incoming.part {
            Some(Part::Mentor) => EventRole::Mentor,
            Some(Part::Staff) => EventRole::Staff,
            Some(Part::Participant | Part::Mentee) | None => EventRole::Participant,
        },
        state: RegistrationState::Registered,
        absent: absent.collect(),
        children: said.children.clone(),
        diet: said.diet.clone(),
        image_consent: said.image_consent,
        heard_from: said.heard_from.clone(),
        profile: said.profile.clone(),
        situation: said.situation.clone(),
        no_meal: said.meals.iter().filter(|it| !it.wanted).filter_map(|it| it.day).collect(),
        topics: said.topics.clone(),
        background: said.background.clone(),
        ..RegistrationFacts::default()
    }
}
