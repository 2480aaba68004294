//! Every way the file can say no.

use rusqlite::ErrorCode;

/// Every answer of the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why the store could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Another program of ours holds the file.
    InUse,
    /// The file was written by a newer Binôme.
    FromTheFuture { found: u32, known: u32 },
    /// The file is not one of ours, or is damaged.
    Damaged,
    /// The key beside the file is missing or cannot be read.
    KeyMissing,
    /// The row asked for is not there, or no longer.
    Gone,
    /// The disk is full, read-only, or gone.
    Disk { report: String },
    /// Our fault; the report names the failing rule of the file, never a value.
    Broken { report: String },
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::Gone;
        }
        let report = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(
                ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure
                | ErrorCode::PermissionDenied,
            ) => Self::Disk { report },
            _ => Self::Broken { report },
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        Self::Disk { report: error.to_string() }
    }
}
