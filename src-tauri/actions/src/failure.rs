//! Every way an act can fail, and what each asks of the user.

use binome_domain::refusal::Refusal;
use binome_papers::tables;
use binome_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// Why an act was not done. Nothing of it stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Failure {
    /// A rule said no; the user can mend it.
    Refused { refusal: Refusal },
    /// A file is not read as a table; the user can choose another.
    Table { refused: tables::Refused },
    /// The disk would not let us read or write there: choose another place.
    File { report: String },
    /// Our fault; the report is for us, not for the user, and holds no name.
    Broken { report: String },
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused { refusal }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::InUse => Refusal::FileInUse.into(),
            StoreError::FromTheFuture { found, known } => {
                Refusal::FileFromTheFuture { found, known }.into()
            }
            StoreError::Damaged => Refusal::FileDamaged.into(),
            StoreError::KeyMissing => Refusal::KeyMissing.into(),
            StoreError::Gone => Refusal::Gone.into(),
            StoreError::Disk { report } => Self::File { report },
            StoreError::Broken { report } => Self::Broken { report },
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::File { report: error.kind().to_string() }
    }
}
