//! Every way an act can fail, and what each asks of the user.

use binome_domain::refusal::Refusal;
use binome_papers::picture::PictureRefusal;
use binome_papers::tables;
use binome_store::StoreError;
use serde::Serialize;
use ts_rs::TS;

/// What the disk says no to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Why {
    Full,
    Forbidden,
    /// Another program holds the file.
    Held,
    Other,
}

/// Why an act was not done. Nothing of it stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Failure {
    /// A rule said no; the user can mend it.
    Refused { refusal: Refusal },
    /// A file is not read as a table; the user can choose another.
    Table { refused: tables::Refused },
    /// A file is not read as a picture; the user can choose another.
    Picture { refused: PictureRefusal },
    /// The disk would not let us read or write there: choose another place.
    File { why: Why, report: String },
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
            StoreError::Disk { report } => Self::File { why: Why::Other, report },
            StoreError::Broken { report } => Self::Broken { report },
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::File { why: why(&error), report: error.kind().to_string() }
    }
}

/// Sharing and lock violations as Windows counts them.
const HELD_ON_WINDOWS: [i32; 2] = [32, 33];

fn why(error: &std::io::Error) -> Why {
    use std::io::ErrorKind;
    let held =
        cfg!(windows) && error.raw_os_error().is_some_and(|it| HELD_ON_WINDOWS.contains(&it));
    match error.kind() {
        _ if held => Why::Held,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Why::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Why::Forbidden,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Why::Held,
        _ => Why::Other,
    }
}
