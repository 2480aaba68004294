//! Asking after long work, and stopping it.

use binome_domain::import::watch::Progress;
use binome_domain::matching::watch::News as PairNews;
use serde::Deserialize;
use ts_rs::TS;

use crate::watch::News;
use crate::{Desk, Failure};

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneWork {
    /// The name the screen gave the work when it asked for it.
    pub work: String,
}

/// What a work has found so far; nothing where it has not begun, or is done.
pub fn work_news(desk: &Desk, asked: OneWork) -> Result<Option<News>, Failure> {
    Ok(desk.works.news(&asked.work))
}

/// How far an import has come; nothing where it has not begun, or is done.
pub fn import_news(desk: &Desk, asked: OneWork) -> Result<Option<Progress>, Failure> {
    Ok(desk.works.import_news(&asked.work))
}

/// How far a proposal of pairs has come; nothing where it has not begun, or is done.
pub fn pair_news(desk: &Desk, asked: OneWork) -> Result<Option<PairNews>, Failure> {
    Ok(desk.works.pair_news(&asked.work))
}

/// Ends a work with the best it has.
pub fn stop_work(desk: &Desk, asked: OneWork) -> Result<(), Failure> {
    desk.works.stop(&asked.work);
    Ok(())
}
