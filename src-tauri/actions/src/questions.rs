//! Questions of the association's own: asking them, and what people answer.

use binome_domain::ids::{PersonId, QuestionId};
use binome_domain::op::Op;
use binome_domain::questions::{AskedIn, Question, QuestionFacts};
use binome_domain::refusal::Refusal;
use serde::Deserialize;
use ts_rs::TS;

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
