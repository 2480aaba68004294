//! Charters, signed by several people on one day.

use binome_domain::cohorts::CohortRole;
use binome_domain::days::Day;
use binome_domain::ids::PairId;
use binome_domain::op::Op;
use serde::Deserialize;
use ts_rs::TS;

use super::of_open_cohort;
use crate::{Desk, Failure};

/// The place for one name under the charter of a pair.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Signature {
    pub pair: PairId,
    pub side: CohortRole,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignCharters {
    pub signatures: Vec<Signature>,
    /// `null` takes them back.
    pub on: Option<Day>,
}

pub fn sign_charters(desk: &Desk, asked: SignCharters) -> Result<(), Failure> {
    desk.change(Op::SignCharters, |change| {
        for Signature { pair, side } in &asked.signatures {
            let pair = of_open_cohort(change, *pair)?;
            let mut care = pair.care;
            care.charters.sign(*side, asked.on);
            change.care_for_pair(pair.id, &care)?;
        }
        Ok(())
    })
}
