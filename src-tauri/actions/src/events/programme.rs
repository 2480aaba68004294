//! The programme of an event: written from an outline, then moved by hand.

use binome_domain::events::outline::{self, Outline, outlined};
use binome_domain::events::programme::{self, Block, BlockFacts, Rest, Trouble, moved, troubles};
use binome_domain::events::{EventFacts, Venue};
use binome_domain::ids::{BlockId, EventId, RegistrationId};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::{Change, Reader};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneEvent;
use super::dossier::Dossier;
use crate::{Desk, Failure};

/// A programme with all that is wrong with it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammePage {
    pub id: EventId,
    pub facts: EventFacts,
    pub venue: Venue,
    pub blocks: Vec<Block>,
    pub troubles: Vec<Trouble>,
    /// Those who can present and lead, in the order of their names.
    pub speakers: Vec<SpeakerLine>,
    /// Talks that somebody who has none could give.
    pub free_talks: u32,
    /// How the days would usually run.
    pub outline: Outline,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SpeakerLine {
    pub id: RegistrationId,
    pub name: String,
    pub topics: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutlineProgramme {
    pub event: EventId,
    pub outline: Outline,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddBlock {
    pub event: EventId,
    pub facts: BlockFacts,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeBlock {
    pub block: BlockId,
    pub facts: BlockFacts,
    pub rest: Rest,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneBlock {
    pub block: BlockId,
}

pub fn programme(desk: &Desk, asked: OneEvent) -> Result<ProgrammePage, Failure> {
    desk.read(|store| {
        let dossier = Dossier::of(&store, asked.event)?;
        let troubles = troubles(&dossier.event, &dossier.programme, &dossier.registrations());
        let leads = dossier.attendees.iter().filter(|it| it.registration.leads());
        let speakers = leads.map(|it| SpeakerLine {
            id: it.registration.id,
            name: it.name.clone(),
            topics: it.registration.facts.topics.clone(),
        });
        let free_talks = free_talks(&dossier);
        Ok(ProgrammePage {
            free_talks,
            speakers: speakers.collect(),
            id: dossier.event.id,
            facts: dossier.event.facts,
            venue: dossier.event.venue,
            blocks: dossier.programme,
            troubles,
            outline: Outline::default(),
        })
    })
}

fn free_talks(dossier: &Dossier) -> u32 {
    let mut shared: Vec<BlockFacts> = dossier.programme.iter().map(|it| it.facts.clone()).collect();
    outline::share_talks(&mut shared, &dossier.registrations());
    let changed = |(block, facts): &(&Block, BlockFacts)| block.facts != *facts;
    dossier.programme.iter().zip(shared).filter(changed).count() as u32
}

/// Writes the whole programme anew.
pub fn outline_programme(desk: &Desk, asked: OutlineProgramme) -> Result<(), Failure> {
    desk.change(Op::OutlineProgramme, |change| write_outline(change, asked.event, &asked.outline))
}

pub fn write_outline(
    change: &Change<'_>,
    event: EventId,
    outline: &Outline,
) -> Result<(), Failure> {
    let span = change.event(event)?.facts.span;
    let registrations = change.registrations_for(event)?;
    let blocks = outlined(outline, span, &registrations).ok_or(Refusal::BeyondTheDay)?;
    for block in change.blocks_of(event)? {
        change.remove_block(block.id)?;
    }
    for facts in blocks {
        change.add_block(event, &facts)?;
    }
    Ok(())
}

/// The talks that nobody gives go to the mentors who have none.
pub fn share_talks(desk: &Desk, asked: OneEvent) -> Result<(), Failure> {
    desk.change(Op::ShareTalks, |change| {
        let blocks = change.blocks_of(asked.event)?;
        let mut facts: Vec<BlockFacts> = blocks.iter().map(|it| it.facts.clone()).collect();
        outline::share_talks(&mut facts, &change.registrations_for(asked.event)?);
        for (block, facts) in blocks.into_iter().zip(facts) {
            if block.facts != facts {
                change.change_block(&Block { facts, ..block })?;
            }
        }
        Ok(())
    })
}

pub fn add_block(desk: &Desk, asked: AddBlock) -> Result<BlockId, Failure> {
    desk.change(Op::AddBlock, |change| {
        change.event(asked.event)?;
        check(change, &asked.facts)?;
        Ok(change.add_block(asked.event, &asked.facts)?)
    })
}

/// Changes a block; those after it follow, or not, as asked.
pub fn change_block(desk: &Desk, asked: ChangeBlock) -> Result<(), Failure> {
    desk.change(Op::ChangeBlock, |change| {
        let event = change.block(asked.block)?.event;
        check(change, &asked.facts)?;
        let blocks = change.blocks_of(event)?;
        let changed = moved(&blocks, asked.block, &asked.facts, asked.rest);
        for block in changed.ok_or(Refusal::BeyondTheDay)? {
            change.change_block(&block)?;
        }
        Ok(())
    })
}

fn check(store: &Reader<'_>, facts: &BlockFacts) -> Result<(), Failure> {
    if programme::minute_of(facts.starts) + u32::from(facts.minutes) > 24 * 60 {
        return Err(Refusal::BeyondTheDay.into());
    }
    let Some(speaker) = facts.speaker else { return Ok(()) };
    let speaker = store.registration(speaker)?;
    let half_day = facts.half_day();
    if speaker.is_expected_on(half_day) {
        return Ok(());
    }
    let name = Dossier::of(store, speaker.event)?.name(speaker.id);
    Err(Refusal::SpeakerAbsent { name, half_day }.into())
}

pub fn remove_block(desk: &Desk, asked: OneBlock) -> Result<(), Failure> {
    desk.change(Op::RemoveBlock, |change| {
        change.block(asked.block)?;
        Ok(change.remove_block(asked.block)?)
    })
}
