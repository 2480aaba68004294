//! Certificates of a cohort: one for everyone who came, with what she did.

use binome_domain::certificates::numbered;
use binome_domain::cohorts::{Cohort, Side};
use binome_domain::days::Day;
use binome_domain::ids::{CohortId, MemberId};
use binome_domain::people::{Birth, Civility, PersonName};
use binome_domain::settings::Association;
use binome_papers::documents::{Press, When, certificate};
use binome_papers::words::Agreement;
use binome_store::Reader;

use super::laid::{Laid, organisation};
use crate::names::Roll;
use crate::{Failure, gatherings, pairs};

pub fn lay(
    store: &Reader<'_>,
    press: &Press,
    association: Association,
    cohort: CohortId,
    today: Day,
) -> Result<Laid, Failure> {
    let cohort = store.cohort(cohort)?;
    let roll = Roll::of(store, cohort.id)?;
    let deeds = Deeds::of(store, &cohort, &roll, today)?;
    let who: Vec<MemberId> = roll.by_name().iter().map(|(member, _)| member.id).collect();
    let there: Vec<MemberId> = who.iter().copied().filter(|it| deeds.came(*it)).collect();
    let numbers = numbered(&there, &store.certificates()?, today);
    let mut people = Vec::new();
    for id in who {
        let number = numbers.iter().find(|it| it.member == id).map(|it| it.number.clone());
        people.push(certified(&roll, &deeds, id, number.unwrap_or_default())?);
    }
    let facts = certificate::Facts {
        organisation: organisation(&association),
        title: cohort.facts.name,
        when: When::Span(cohort.facts.span),
        place: None,
        partner: cohort.facts.partner,
        theme: None,
        signatory: certificate::Signatory {
            name: association.signatory.clone().unwrap_or_default(),
            function: association.signatory_role.clone().unwrap_or_default(),
            signature: None,
        },
        signed_in: association.city.clone().unwrap_or_default(),
        signed_on: today,
        people,
    };
    let left_out = certificate::without_presence(&facts);
    let left_out = left_out.into_iter().map(PersonName::spoken).collect();
    let paper = certificate::paper(press, &facts);
    Ok(Laid { paper, left_out, numbers, author: association.name })
}

fn certified(
    roll: &Roll,
    deeds: &Deeds<'_>,
    member: MemberId,
    number: String,
) -> Result<certificate::Certified, Failure> {
    let (member, person) = roll.find(member)?;
    let facts = &person.facts;
    let birth = match facts.birth {
        Birth::Date { day } => Some(day),
        _ => None,
    };
    Ok(certificate::Certified {
        name: facts.name.clone(),
        civility: facts.civility,
        agreement: match facts.civility {
            Some(Civility::Mme) => Agreement::Feminine,
            Some(Civility::M) => Agreement::Masculine,
            None => Agreement::Neutral,
        },
        birth,
        kind: deeds.kind(member.id, &member.facts.side),
        number,
        rectified: false,
        skills: Vec::new(),
    })
}

/// What everyone of a cohort did: meetings of pairs, and gatherings they came to.
struct Deeds<'a> {
    roll: &'a Roll,
    pairs: Vec<pairs::PairLine>,
    gatherings: Vec<gatherings::GatheringLine>,
}

impl<'a> Deeds<'a> {
    fn of(
        store: &Reader<'_>,
        cohort: &Cohort,
        roll: &'a Roll,
        today: Day,
    ) -> Result<Self, Failure> {
        let pairs = pairs::lines(store, cohort, roll, today)?;
        Ok(Self { roll, pairs, gatherings: gatherings::lines(store, cohort.id)? })
    }

    fn pairs_of(&self, member: MemberId) -> impl Iterator<Item = &pairs::PairLine> {
        self.pairs.iter().filter(move |it| [it.couple.mentee, it.couple.mentor].contains(&member))
    }

    /// How often, and how many minutes.
    fn sums(&self, member: MemberId) -> (u32, u32) {
        let meetings = self.pairs_of(member).flat_map(|it| it.met());
        let came = self.gatherings.iter().filter(|it| it.present.contains(&member));
        let lengths: Vec<u16> =
            meetings.map(|it| it.minutes).chain(came.map(|it| it.facts.minutes)).collect();
        (lengths.len() as u32, lengths.iter().map(|it| u32::from(*it)).sum())
    }

    fn came(&self, member: MemberId) -> bool {
        self.sums(member).0 > 0
    }

    fn kind(&self, member: MemberId, side: &Side) -> certificate::Kind {
        let (meetings, minutes) = self.sums(member);
        match side {
            Side::Mentee { .. } => {
                let last = self.pairs_of(member).last().map(|it| it.couple.mentor);
                let mentor = last.and_then(|it| self.roll.find(it).ok());
                let mentor = mentor.map(|(_, person)| person.facts.name.clone());
                certificate::Kind::Mentee { meetings, minutes, mentor }
            }
            Side::Mentor { .. } => {
                let mentees = self.pairs_of(member).count() as u32;
                certificate::Kind::Mentor { meetings, minutes, mentees }
            }
        }
    }
}
