//! The file of the association: beginning it, the demonstration, taking back and doing again.

use binome_domain::days::{Day, Moment};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_domain::settings::Association;
use binome_store::{Beginning, Store};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::{OpenFile, Which};
use crate::{Desk, Failure};

/// Asks for nothing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Where the user stands: which file lies open, and what can be taken back.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    pub open: Option<OpenedFile>,
    pub undo: Option<Op>,
    pub redo: Option<Op>,
    pub today: Day,
    /// Whether the association's own file exists on this computer.
    pub own: bool,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedFile {
    pub association: String,
    pub example: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Begin {
    pub association: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HistoryAsked {
    pub from: u32,
    pub count: u32,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct History {
    pub total: u32,
    pub rows: Vec<HistoryLine>,
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    pub number: u32,
    pub op: Op,
    pub at: Moment,
    pub undone: bool,
}

/// Opens the association's own file where it exists and none lies open yet.
pub fn standing(desk: &Desk, _: Nothing) -> Result<Standing, Failure> {
    let mut file = desk.file();
    if file.is_none() && desk.places.own.exists() {
        let store = Store::open(&desk.places.own)?;
        *file = Some(OpenFile { store, which: Which::Own });
    }
    drop(file);
    stand(desk)
}

fn stand(desk: &Desk) -> Result<Standing, Failure> {
    let (today, own) = (desk.today(), desk.places.own.exists());
    let file = desk.file();
    let Some(OpenFile { store, .. }) = &*file else {
        return Ok(Standing { open: None, undo: None, redo: None, today, own });
    };
    let reader = store.read();
    let position = reader.position()?;
    let open =
        OpenedFile { association: reader.association()?.name, example: reader.is_example()? };
    Ok(Standing { open: Some(open), undo: position.undo, redo: position.redo, today, own })
}

/// Makes the association's own file.
pub fn begin(desk: &Desk, asked: Begin) -> Result<Standing, Failure> {
    let name = asked.association.trim().to_owned();
    if name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    if desk.places.own.exists() {
        return Err(Refusal::AlreadyBegun.into());
    }
    let association = Association { name, ..Association::default() };
    let beginning = Beginning { association: &association, example: false, at: desk.now() };
    if let Some(folder) = desk.places.own.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let store = Store::create(&desk.places.own, &beginning)?;
    *desk.file() = Some(OpenFile { store, which: Which::Own });
    stand(desk)
}

/// Goes back from the demonstration to the association's own file.
pub fn open_own(desk: &Desk, asked: Nothing) -> Result<Standing, Failure> {
    *desk.file() = None;
    standing(desk, asked)
}

/// Makes the day's copy now, where it is not made yet.
pub fn back_up(desk: &Desk, _: Nothing) -> Result<(), Failure> {
    desk.back_up_if_due()
}

pub fn undo(desk: &Desk, _: Nothing) -> Result<Standing, Failure> {
    desk.with_store(|store| store.undo()?.ok_or(Failure::from(Refusal::NothingToUndo)))?;
    stand(desk)
}

pub fn redo(desk: &Desk, _: Nothing) -> Result<Standing, Failure> {
    desk.with_store(|store| store.redo()?.ok_or(Failure::from(Refusal::NothingToRedo)))?;
    stand(desk)
}

pub fn history(desk: &Desk, asked: HistoryAsked) -> Result<History, Failure> {
    let (total, acts) = desk.read(|store| Ok(store.acts(asked.from, asked.count)?))?;
    let line = |act: binome_store::Act| HistoryLine {
        number: act.number,
        op: act.op,
        at: act.at,
        undone: act.undone,
    };
    Ok(History { total, rows: acts.into_iter().map(line).collect() })
}

/// An act by its number in the history.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneAct {
    pub number: u32,
}

/// How many people an import taken back took with it, and who stayed since she was touched.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportTakenBack {
    pub removed: u32,
    pub kept: Vec<String>,
}

/// Takes back an import, whatever was done after it; whoever was touched since stays.
pub fn take_back_import(desk: &Desk, asked: OneAct) -> Result<ImportTakenBack, Failure> {
    desk.change(Op::TakeBackImport, |change| {
        let back = change.take_back(asked.number)?.ok_or(Refusal::NothingToUndo)?;
        let name = |it| Ok(change.person(it)?.facts.name.spoken());
        let kept = back.kept.into_iter().map(name).collect::<Result<_, Failure>>()?;
        Ok(ImportTakenBack { removed: back.removed, kept })
    })
}
