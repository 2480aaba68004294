//! What is told of a cohort by all its papers.

use binome_domain::cohorts::{Cohort, Member, Side};
use binome_domain::ids::{CohortId, MemberId};
use binome_domain::people::Person;
use binome_domain::texts::Field;

use super::laid::Bench;
use crate::names::Roll;
use crate::pairs::{self, PairLine};
use crate::{Failure, gatherings};

/// A cohort with all its papers need of it.
pub struct Told {
    pub cohort: Cohort,
    pub roll: Roll,
    pub pairs: Vec<PairLine>,
    pub gatherings: Vec<gatherings::GatheringLine>,
}

impl Told {
    pub fn of(bench: &Bench<'_>, id: CohortId) -> Result<Self, Failure> {
        let cohort = bench.store.cohort(id)?;
        let roll = Roll::of(bench.store, id)?;
        let pairs = pairs::lines(bench.store, &cohort, &roll, bench.today)?;
        Ok(Self { cohort, roll, pairs, gatherings: gatherings::lines(bench.store, id)? })
    }

    /// What its letters say in a field.
    pub fn says(&self, bench: &Bench<'_>, field: Field) -> Option<String> {
        match field {
            Field::Action => Some(self.cohort.facts.name.clone()),
            Field::Dates => Some((bench.press.words().common.span)(self.cohort.facts.span)),
            _ => None,
        }
    }

    pub fn running(&self) -> impl Iterator<Item = &PairLine> {
        self.pairs.iter().filter(|it| it.ended.is_none())
    }

    pub fn pairs_of(&self, member: MemberId) -> impl Iterator<Item = &PairLine> {
        self.pairs.iter().filter(move |it| [it.couple.mentee, it.couple.mentor].contains(&member))
    }

    /// Mentors in the order of their names.
    pub fn mentors(&self) -> Vec<&(Member, Person)> {
        let all = self.roll.by_name();
        all.into_iter().filter(|(it, _)| matches!(it.facts.side, Side::Mentor { .. })).collect()
    }

    /// How often she met or came, and how many minutes.
    pub fn given(&self, member: MemberId) -> (u32, u32) {
        let meetings = self.pairs_of(member).flat_map(|it| it.met()).map(|it| it.minutes);
        let came = self.gatherings.iter().filter(|it| it.present.contains(&member));
        let lengths: Vec<u16> = meetings.chain(came.map(|it| it.facts.minutes)).collect();
        (lengths.len() as u32, lengths.iter().map(|it| u32::from(*it)).sum())
    }
}
