//! What every paper of a cohort comes out as.

use binome_domain::certificates::Certificate;
use binome_domain::settings::Association;
use binome_papers::documents::{Organisation, Paper};

/// A paper laid out, with those it leaves out and the numbers it gives.
pub struct Laid {
    pub paper: Paper,
    pub left_out: Vec<String>,
    pub numbers: Vec<Certificate>,
    pub author: String,
}

/// The association as its papers show it.
pub fn organisation(association: &Association) -> Organisation {
    let address = [&association.address, &association.city];
    Organisation {
        name: association.name.clone(),
        address: address.into_iter().flatten().cloned().collect(),
        siret: association.siret.clone(),
        rna: association.rna.clone(),
        ..Organisation::default()
    }
}
