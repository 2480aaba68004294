//! Questions of the association's own: asking them, and what people answer.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use binome_domain::ids::{PersonId, QuestionId};
use binome_domain::op::Op;
use binome_domain::questions::{AskedIn, Question, QuestionFacts};
use binome_domain::refusal::Refusal;
use binome_domain::spellings::Spelling;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::files::Nothing;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Questions {
    pub asked_in: AskedIn,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddQuestion {
    pub facts: QuestionFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneQuestion {
    pub question: QuestionId,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepAnswer {
    pub question: QuestionId,
    pub person: PersonId,
    /// Empty takes back the one before.
    pub answer: String,
}

/// A question that some answered, and what they said.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnsweredQuestion {
    pub question: Question,
    /// The cohort or event that asked.
    pub asked_in: Option<String>,
    /// The most frequent first; none where nearly everybody answers in words of her own.
    pub answers: Vec<Spelling>,
}

/// The most answers that a list can be narrowed down to one by one.
const MOST_ANSWERS: usize = 24;

/// Every question that somebody answered, to narrow lists down by.
pub fn answered_questions(desk: &Desk, _: Nothing) -> Result<Vec<AnsweredQuestion>, Failure> {
    desk.read(|store| {
        let mut told = Vec::new();
        for question in store.every_question()? {
            let answers = counted(store.answers_to(question.id)?.into_values());
            if !answers.is_empty() {
                let answers = if answers.len() > MOST_ANSWERS { Vec::new() } else { answers };
                let asked_in = place_of(&store, &question)?;
                told.push(AnsweredQuestion { question, asked_in, answers });
            }
        }
        Ok(told)
    })
}

fn counted(answers: impl Iterator<Item = String>) -> Vec<Spelling> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for answer in answers {
        *counts.entry(answer).or_default() += 1;
    }
    let mut told: Vec<Spelling> =
        counts.into_iter().map(|(said, count)| Spelling { said, count }).collect();
    told.sort_by_key(|it| Reverse(it.count));
    told
}

/// The name of the cohort or event that asks.
pub(crate) fn place_of(store: &Reader<'_>, it: &Question) -> Result<Option<String>, Failure> {
    Ok(match it.facts.asked_in {
        AskedIn::Cohort { cohort } => Some(store.cohort(cohort)?.facts.name),
        AskedIn::Event { event } => Some(store.event(event)?.facts.name),
        AskedIn::Anywhere => None,
    })
}

pub fn questions(desk: &Desk, asked: Questions) -> Result<Vec<Question>, Failure> {
    desk.read(|store| Ok(store.questions_in(asked.asked_in)?))
}

pub fn add_question(desk: &Desk, asked: AddQuestion) -> Result<QuestionId, Failure> {
    let name = asked.facts.name.trim().to_owned();
    if name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    let options = asked.facts.options.iter().map(|it| it.trim().to_owned());
    let options = options.filter(|it| !it.is_empty()).collect();
    let facts = QuestionFacts { name, options, ..asked.facts };
    desk.change(Op::ChangeQuestions, |change| Ok(change.add_question(&facts)?))
}

pub fn remove_question(desk: &Desk, asked: OneQuestion) -> Result<(), Failure> {
    desk.change(Op::ChangeQuestions, |change| Ok(change.remove_question(asked.question)?))
}

/// Keeps an answer in the form of its kind; what is none of that kind is refused.
pub fn keep_answer(desk: &Desk, asked: KeepAnswer) -> Result<(), Failure> {
    desk.change(Op::ChangeAnswer, |change| {
        let kind = change.question(asked.question)?.facts.answer;
        change.person(asked.person)?;
        let kept = kind.kept(&asked.answer).unwrap_or_default();
        if kept.is_empty() && !asked.answer.trim().is_empty() {
            return Err(Refusal::NotAnAnswer { kind }.into());
        }
        Ok(change.keep_answer(asked.question, asked.person, &kept)?)
    })
}
