//! Who a member is: the name and age behind an id, looked up once per answer.

use std::collections::BTreeMap;

use binome_domain::cohorts::Member;
use binome_domain::ids::{CohortId, MemberId, PersonId};
use binome_domain::namesakes;
use binome_domain::pairs::Candidate;
use binome_domain::people::{Person, PersonFacts, PersonName};
use binome_domain::refusal::Refusal;
use binome_store::Reader;

use crate::Failure;

/// A name as a list shows it, with what tells it apart from another: « MARCHAND Isabelle (1971) »,
/// from how she is called among all: « Isabelle Marchand (1971) ».
pub fn listed(name: &PersonName, called: &str) -> String {
    format!("{} {}", name.listed(), mark(name, called)).trim().to_owned()
}

/// What tells a name apart from another: « (1971) », of « Isabelle Marchand (1971) ».
pub fn mark<'a>(name: &PersonName, called: &'a str) -> &'a str {
    called.strip_prefix(name.spoken().as_str()).unwrap_or_default().trim()
}

/// The members of a cohort with the people behind them.
pub struct Roll {
    order: Vec<MemberId>,
    by_id: BTreeMap<MemberId, (Member, Person)>,
    /// How each is called among them all: two of one name are told apart.
    names: BTreeMap<MemberId, String>,
}

impl Roll {
    pub fn of(store: &Reader<'_>, cohort: CohortId) -> Result<Self, Failure> {
        let mut roll = Self { order: Vec::new(), by_id: BTreeMap::new(), names: BTreeMap::new() };
        let behind = store.people_of(cohort)?.into_iter().map(|it| (it.id, it));
        let people: BTreeMap<PersonId, Person> = behind.collect();
        for member in store.members_of(cohort)? {
            let person = people.get(&member.person).ok_or(Refusal::Gone)?.clone();
            roll.order.push(member.id);
            roll.by_id.insert(member.id, (member, person));
        }
        let facts: Vec<&PersonFacts> = roll.by_id.values().map(|it| &it.1.facts).collect();
        let names = namesakes::whole_names(&facts);
        roll.names = roll.by_id.keys().copied().zip(names).collect();
        Ok(roll)
    }

    /// Everyone, in the order they were added.
    pub fn everyone(&self) -> impl Iterator<Item = &(Member, Person)> {
        self.order.iter().filter_map(|id| self.by_id.get(id))
    }

    /// Everyone, in the order of a list to sign.
    pub fn by_name(&self) -> Vec<&(Member, Person)> {
        let mut all: Vec<_> = self.everyone().collect();
        all.sort_by_cached_key(|(_, person)| namesakes::list_order(&person.facts));
        all
    }

    pub fn find(&self, member: MemberId) -> Result<&(Member, Person), Failure> {
        Ok(self.by_id.get(&member).ok_or(Refusal::Gone)?)
    }

    pub fn candidate(&self, member: MemberId) -> Result<Candidate<'_>, Failure> {
        let (member, person) = self.find(member)?;
        Ok(Candidate { member, name: &person.facts.name })
    }

    /// « LE GOFF Solène », told apart from another, or nothing for someone who left.
    pub fn listed(&self, member: MemberId) -> String {
        let person = self.by_id.get(&member).map(|(_, person)| &person.facts.name);
        person.map(|name| listed(name, &self.spoken(member))).unwrap_or_default()
    }

    /// « Solène Le Goff », told apart from another, or nothing for someone who left.
    pub fn spoken(&self, member: MemberId) -> String {
        self.names.get(&member).cloned().unwrap_or_default()
    }
}
