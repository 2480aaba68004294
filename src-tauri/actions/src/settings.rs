//! What the association says of itself.

use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::settings::Association;
use serde::Deserialize;
use ts_rs::TS;

use crate::files::Nothing;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAssociation {
    pub facts: Association,
}

pub fn association(desk: &Desk, _: Nothing) -> Result<Association, Failure> {
    desk.read(|store| Ok(store.association()?))
}

pub fn change_association(desk: &Desk, asked: ChangeAssociation) -> Result<(), Failure> {
    if asked.facts.name.trim().is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    desk.change(Op::ChangeAssociation, |change| Ok(change.set_association(&asked.facts)?))
}
