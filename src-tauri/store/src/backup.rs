//! Verified copies of the file, kept seven days, four weeks and twelve months.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use binome_domain::days::Day;
use chrono::Datelike;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::change::Reader;
use crate::connection::{connect, into_one_file};
use crate::failure::{Result, StoreError};
use crate::keys::{self, Key};
use crate::unfinished::{clear, make_whole};

const EXTENSION: &str = "binome";

/// Makes today's copy in `folder` unless it stands there already, then thins the older ones.
pub fn back_up(conn: &Connection, folder: &Path, today: Day) -> Result<Option<PathBuf>> {
    fs::create_dir_all(folder)?;
    let target = folder.join(format!("{today}.{EXTENSION}"));
    if target.exists() {
        return Ok(None);
    }
    let path = conn.path().map(Path::new).ok_or(StoreError::Gone)?;
    let key = keys::read(path)?;
    copy(conn, &target, &key)?;
    fs::copy(keys::path_beside(path), keys::path_beside(&target))?;
    thin(folder, today)?;
    Ok(Some(target))
}

/// Copies the open file, reads the copy back and compares, and only then gives it its name.
pub fn copy(conn: &Connection, target: &Path, key: &Key) -> Result<()> {
    make_whole(target, |unfinished| {
        let mut twin = connect(unfinished, key)?;
        let backup = Backup::new(conn, &mut twin)?;
        while backup.step(1024)? == StepResult::More {}
        drop(backup);
        same(conn, &twin)?;
        into_one_file(&twin)
    })
}

fn same(original: &Connection, twin: &Connection) -> Result<()> {
    let (original, twin) = (Reader { conn: original }, Reader { conn: twin });
    twin.check()?;
    if original.digest()? == twin.digest()? { Ok(()) } else { Err(StoreError::Damaged) }
}

/// The day of the newest copy in a folder, where there is any.
pub fn newest(folder: &Path) -> Option<Day> {
    days_in(folder).ok()?.max()
}

fn days_in(folder: &Path) -> Result<impl Iterator<Item = Day>> {
    let entries = fs::read_dir(folder)?;
    Ok(entries.filter_map(|entry| entry.ok()?.path().file_stem()?.to_str()?.parse().ok()))
}

fn thin(folder: &Path, today: Day) -> Result<()> {
    let mut days: Vec<Day> = days_in(folder)?.collect();
    days.sort_unstable();
    days.dedup();
    let keep = kept(&days, today);
    for day in days.iter().filter(|day| !keep.contains(day)) {
        let copy = folder.join(format!("{day}.{EXTENSION}"));
        clear(&keys::path_beside(&copy))?;
        clear(&copy)?;
    }
    Ok(())
}

/// The last copy of each of the last seven days, four weeks and twelve months that have one.
fn kept(days: &[Day], today: Day) -> BTreeSet<Day> {
    let mut keep: BTreeSet<Day> = days.iter().copied().filter(|day| *day > today).collect();
    let past = || days.iter().rev().copied().filter(|day| *day <= today);
    keep.extend(past().take(7));
    keep.extend(last_of_each(past(), |day| (day.iso_week().year(), day.iso_week().week()), 4));
    keep.extend(last_of_each(past(), |day| (day.year(), day.month()), 12));
    keep
}

fn last_of_each<P: PartialEq>(
    latest_first: impl Iterator<Item = Day>,
    period: impl Fn(Day) -> P,
    count: usize,
) -> Vec<Day> {
    let mut last: Option<P> = None;
    latest_first
        .filter(|day| {
            let its = period(*day);
            let first_seen = last.as_ref() != Some(&its);
            last = Some(its);
            first_seen
        })
        .take(count)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_days_of_copies_are_thinned_to_days_weeks_and_months() {
        let today: Day = "2026-03-15".parse().unwrap();
        let days: Vec<Day> = (0..40).rev().map(|back| today - chrono::Days::new(back)).collect();
        let kept: Vec<String> = kept(&days, today).iter().map(Day::to_string).collect();
        let expected = [
            "2026-02-22",
            "2026-02-28",
            "2026-03-01",
            "2026-03-08",
            "2026-03-09",
            "2026-03-10",
            "2026-03-11",
            "2026-03-12",
            "2026-03-13",
            "2026-03-14",
            "2026-03-15",
        ];
        assert_eq!(kept, expected);
    }

    #[test]
    fn a_copy_opens_and_holds_the_same_rows() {
        let (folder, store) = crate::store::blank_store();
        let today: Day = "2026-03-15".parse().unwrap();
        let copy = store.back_up(&folder.path().join("copies"), today).unwrap().unwrap();
        let digest = crate::store::Store::open(&copy).unwrap().read().digest().unwrap();
        assert_eq!(digest, store.read().digest().unwrap());
        assert_eq!(store.back_up(&folder.path().join("copies"), today).unwrap(), None);
    }
}
