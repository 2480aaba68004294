//! Grouping what people spell in many ways, once: partner organisations, and how one heard of us.

use binome_domain::folding;
use binome_domain::import::Understanding;
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::spellings::{Spelling, Spelt};
use binome_store::Reader;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SpellingsOf {
    pub of: Spelt,
}

/// Spellings that mean the same, and the one to use for them all from now on.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GroupSpellings {
    pub of: Spelt,
    pub said: Vec<String>,
    pub usual: String,
}

pub fn spellings(desk: &Desk, asked: SpellingsOf) -> Result<Vec<Spelling>, Failure> {
    desk.read(|store| Ok(store.spellings(asked.of)?))
}

pub fn group_spellings(desk: &Desk, asked: GroupSpellings) -> Result<(), Failure> {
    let usual = asked.usual.trim();
    if usual.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    desk.change(Op::GroupSpellings, |change| {
        for said in asked.said.iter().filter(|it| *it != usual) {
            change.respell(asked.of, said, usual)?;
        }
        Ok(())
    })
}

/// Gives the people of a table the spellings that were grouped once.
pub(crate) fn respelt(
    store: &Reader<'_>,
    mut found: Understanding,
) -> Result<Understanding, Failure> {
    let organisations = store.usual_spellings(Spelt::Organisation)?;
    let heard = store.usual_spellings(Spelt::HeardFrom)?;
    if organisations.is_empty() && heard.is_empty() {
        return Ok(found);
    }
    for incoming in &mut found.people {
        let organisation = (&mut incoming.facts.organisation, &organisations);
        for (said, usual) in [organisation, (&mut incoming.said.heard_from, &heard)] {
            if let Some(usual) = said.as_deref().and_then(|it| usual.get(&folding::words(it))) {
                *said = Some(usual.clone());
            }
        }
    }
    Ok(found)
}
