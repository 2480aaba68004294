//! Where the data and the papers of this user stand: the system's places, or those a test names.

use std::env;
use std::path::PathBuf;

use tauri::{App, Manager};

/// The folder of the program's own files, never one that a cloud keeps in step.
pub fn data(identifier: &str) -> Option<PathBuf> {
    named("BINOME_DATA_DIR").or_else(|| Some(dirs::data_local_dir()?.join(identifier)))
}

/// The folder that printed papers go to, where the user finds them again.
pub fn papers(app: &App) -> tauri::Result<PathBuf> {
    if let Some(folder) = named("BINOME_PAPERS_DIR") {
        return Ok(folder);
    }
    // A bare Linux account may have no folder for documents.
    let documents = app.path().document_dir().or_else(|_| app.path().home_dir())?;
    Ok(documents.join("Binôme"))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|it| !it.is_empty()).map(PathBuf::from)
}
