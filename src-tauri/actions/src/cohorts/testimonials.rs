//! What people said: written down, with the consent they gave.

use binome_domain::cohorts::CohortRole;
use binome_domain::cohorts::testimonials::{Saying, Testimonial, TestimonialFacts};
use binome_domain::ids::{CohortId, MemberId, TestimonialId};
use binome_domain::op::Op;
use binome_domain::people::{Age, Civility, Person, PersonFacts};
use binome_domain::refusal::Refusal;
use binome_store::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::names::Roll;
use crate::{Desk, Failure};

/// A testimonial with who said it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TestimonialLine {
    pub id: TestimonialId,
    pub member: MemberId,
    pub name: String,
    pub role: CohortRole,
    pub civility: Option<Civility>,
    pub facts: TestimonialFacts,
    #[serde(flatten)]
    pub signing: Signing,
}

/// How words are signed where they are published.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Signing {
    /// Hers on the day she said it.
    pub age: Option<Age>,
    /// The name it may be published under, blank for none; `null` where it may not be published.
    pub signed: Option<String>,
    /// Her age, where it may be published with her name.
    pub published_age: Option<Age>,
}

impl Signing {
    fn of(said: &TestimonialFacts, person: &Person) -> Self {
        let PersonFacts { name, birth, .. } = &person.facts;
        Self {
            age: birth.age_on(said.on),
            signed: said.signed(name),
            published_age: said.published_age(*birth),
        }
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddTestimonial {
    pub member: MemberId,
    pub facts: TestimonialFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTestimonial {
    pub testimonial: TestimonialId,
    pub facts: TestimonialFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneTestimonial {
    pub testimonial: TestimonialId,
}

/// What was said in a cohort, by those who are still of it.
pub fn lines(
    store: &Reader<'_>,
    cohort: CohortId,
    roll: &Roll,
) -> Result<Vec<TestimonialLine>, Failure> {
    let said = store.testimonials_of(cohort)?;
    Ok(said.into_iter().filter_map(|it| line(it, roll)).collect())
}

fn line(said: Testimonial, roll: &Roll) -> Option<TestimonialLine> {
    let (member, person) = roll.find(said.member).ok()?;
    Some(TestimonialLine {
        id: said.id,
        member: member.id,
        name: roll.spoken(member.id),
        role: member.facts.side.role(),
        civility: person.facts.civility,
        signing: Signing::of(&said.facts, person),
        facts: said.facts,
    })
}

/// How words would be signed, while they are being written down.
pub fn read_testimonial(desk: &Desk, asked: AddTestimonial) -> Result<Signing, Failure> {
    desk.read(|store| {
        let person = store.person(store.member(asked.member)?.person)?;
        Ok(Signing::of(&asked.facts, &person))
    })
}

/// What women of other cohorts would tell those of this one, as far as they allow it.
pub fn advice(store: &Reader<'_>, cohort: CohortId) -> Result<Vec<TestimonialLine>, Failure> {
    let mut advice = Vec::new();
    for other in store.cohorts()?.into_iter().filter(|it| it.id != cohort) {
        let mut said = store.testimonials_of(other.id)?;
        said.retain(|it| it.facts.saying == Saying::Advice);
        if said.is_empty() {
            continue;
        }
        let roll = Roll::of(store, other.id)?;
        let said = said.into_iter().filter_map(|it| line(it, &roll));
        advice.extend(said.filter(|it| it.signing.signed.is_some()));
    }
    Ok(advice)
}

pub fn add_testimonial(desk: &Desk, asked: AddTestimonial) -> Result<TestimonialId, Failure> {
    let facts = worded(asked.facts)?;
    desk.change(Op::AddTestimonial, |change| {
        let member = change.member(asked.member)?;
        change.cohort(member.cohort)?.still_open()?;
        Ok(change.add_testimonial(member.cohort, member.id, &facts)?)
    })
}

/// Her consent may change even after the cohort is closed: taking it back must never wait.
pub fn change_testimonial(desk: &Desk, asked: ChangeTestimonial) -> Result<(), Failure> {
    let facts = worded(asked.facts)?;
    desk.change(Op::ChangeTestimonial, |change| {
        let kept = change.testimonial(asked.testimonial)?;
        let (consent, withdrawn) = (facts.consent, facts.withdrawn);
        if facts != (TestimonialFacts { consent, withdrawn, ..kept.facts }) {
            change.cohort(kept.cohort)?.still_open()?;
        }
        Ok(change.change_testimonial(asked.testimonial, &facts)?)
    })
}

fn worded(mut facts: TestimonialFacts) -> Result<TestimonialFacts, Refusal> {
    facts.text = facts.text.trim().to_owned();
    if facts.text.is_empty() { Err(Refusal::TextMissing) } else { Ok(facts) }
}

pub fn remove_testimonial(desk: &Desk, asked: OneTestimonial) -> Result<(), Failure> {
    desk.change(Op::RemoveTestimonial, |change| {
        let kept = change.testimonial(asked.testimonial)?;
        change.cohort(kept.cohort)?.still_open()?;
        Ok(change.remove_testimonial(asked.testimonial)?)
    })
}
