//! The desk: the open file, the clock on the wall, and where papers go.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use binome_domain::days::{Day, Moment};
use binome_domain::op::Op;
use binome_domain::refusal::Refusal;
use binome_store::{Reader, Signature, Store};
use chrono::{NaiveDateTime, TimeDelta, Timelike};

use crate::Failure;
use crate::apart::TableReader;
use crate::import_report::ImportReport;
use crate::watch::Works;

/// Where this computer keeps things.
#[derive(Debug, Clone)]
pub struct Places {
    /// The association's own file.
    pub own: PathBuf,
    /// The demonstration file.
    pub example: PathBuf,
    /// The folder of the automatic copies.
    pub backups: PathBuf,
    /// The folder that printed papers go to.
    pub papers: PathBuf,
}

impl Places {
    /// The places of an installed program: its data in one folder, papers in another.
    pub fn in_folder(data: &Path, papers: &Path) -> Self {
        Self {
            own: data.join("association.binome"),
            example: data.join("exemple.binome"),
            backups: data.join("sauvegardes"),
            papers: papers.to_owned(),
        }
    }

    /// Everything around one file, for the command line.
    pub fn around(file: &Path) -> Self {
        let folder = file.parent().unwrap_or(Path::new("."));
        Self {
            own: file.to_owned(),
            example: file.with_extension("exemple.binome"),
            backups: folder.join("sauvegardes"),
            papers: folder.join("documents"),
        }
    }
}

/// What time it is: the computer's clock, or a day that was set.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    System,
    Fixed(Day),
    /// By so much more than the computer's; less where it is negative.
    Ahead(TimeDelta),
}

impl Clock {
    /// The clock that a setting of the environment asks for: `2021-01-04` for a day at the hour it
    /// is, `2021-01-04T09:14` for one that runs from that minute on.
    pub fn set_by(setting: Option<&str>) -> Self {
        let Some(text) = setting else { return Self::System };
        let wanted = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
        match (wanted, text.parse()) {
            (Ok(wanted), _) => Self::Ahead(wanted - chrono::Local::now().naive_local()),
            (Err(_), Ok(day)) => Self::Fixed(day),
            (Err(_), Err(_)) => Self::System,
        }
    }

    /// The day it is.
    pub fn today(self) -> Day {
        self.now().date()
    }

    fn now(self) -> Moment {
        let now = chrono::Local::now().naive_local();
        let now = match self {
            Self::System => now,
            Self::Fixed(day) => day.and_time(now.time()),
            Self::Ahead(by) => now + by,
        };
        now.with_nanosecond(0).unwrap_or(now)
    }
}

/// Which file lies open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Own,
    Example,
}

pub(crate) struct OpenFile {
    pub store: Store,
    pub which: Which,
}

/// The one place acts work at; shared by all threads.
pub struct Desk {
    pub(crate) places: Places,
    clock: Clock,
    show: fn(&Path) -> io::Result<()>,
    pub(crate) read_table: TableReader,
    file: Mutex<Option<OpenFile>>,
    printed: Mutex<BTreeMap<String, PathBuf>>,
    pub(crate) works: Works,
    /// What the last import did; its report can be printed until the program ends.
    pub(crate) imported: Mutex<Option<ImportReport>>,
}

impl Desk {
    /// A desk with nothing open yet. `show` opens a file in the system's own viewer.
    pub fn new(places: Places, clock: Clock, show: fn(&Path) -> io::Result<()>) -> Self {
        Self {
            places,
            clock,
            show,
            read_table: crate::apart::read_here,
            file: Mutex::new(None),
            printed: Mutex::default(),
            works: Works::default(),
            imported: Mutex::default(),
        }
    }

    /// The same desk, at which spreadsheets are read by a process of their own. Only for a program
    /// whose `main` asks [`reads_a_table_apart`](crate::reads_a_table_apart) first.
    pub fn reading_apart(self) -> Self {
        Self { read_table: crate::apart::read, ..self }
    }

    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn today(&self) -> Day {
        self.now().date()
    }

    /// Lets `look` read the open file.
    pub(crate) fn read<T>(
        &self,
        look: impl FnOnce(Reader<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let file = self.file();
        look(file.as_ref().ok_or(Refusal::NoFileOpen)?.store.read())
    }

    /// Runs `act` as one step that can be taken back; on a failure nothing of it stays.
    pub(crate) fn change<T>(
        &self,
        op: Op,
        act: impl FnOnce(&binome_store::Change<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let signature = Signature { op, at: self.now(), author: "" };
        self.with_store(|store| store.change(signature, act))
    }

    pub(crate) fn with_store<T>(
        &self,
        work: impl FnOnce(&mut Store) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut file = self.file();
        work(&mut file.as_mut().ok_or(Refusal::NoFileOpen)?.store)
    }

    /// A panic of one act leaves its transaction rolled back, so the file behind the lock is sound.
    pub(crate) fn file(&self) -> MutexGuard<'_, Option<OpenFile>> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the day's copy of the association's own file, where it is not made yet.
    pub fn back_up_if_due(&self) -> Result<(), Failure> {
        let today = self.today();
        match &*self.file() {
            Some(OpenFile { store, which: Which::Own }) => {
                store.back_up(&self.places.backups, today)?;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The day of the last copy of the association's own file, or of its first act where there is
    /// none yet; none for the demonstration, which is never copied.
    pub(crate) fn last_copy(&self) -> Result<Option<Day>, Failure> {
        match &*self.file() {
            Some(OpenFile { store, which: Which::Own }) => {
                let copied = Store::last_copy(&self.places.backups);
                Ok(copied.or(store.read().first_act()?.map(|at| at.date())))
            }
            _ => Ok(None),
        }
    }

    /// Writes a paper where papers go: to a neighbour first, so that a full disk leaves no half.
    pub(crate) fn put_paper(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
        let folder = &self.places.papers;
        fs::create_dir_all(folder)?;
        let name = &self.free_name(name);
        let target = folder.join(name);
        let unfinished = folder.join(format!(".{name}.part"));
        let written = fs::write(&unfinished, bytes).and_then(|()| fs::rename(&unfinished, &target));
        if let Err(error) = written {
            // The neighbour may not even exist; the first failure is the one to tell.
            fs::remove_file(&unfinished).ok();
            return Err(error.into());
        }
        self.remember(name, &target);
        Ok(target)
    }

    /// Writes papers into a new folder of their own: under another name first, so that a full disk
    /// leaves no half. What lies in an older one, ours or not, stays; a number tells the two apart.
    pub(crate) fn put_folder(
        &self,
        name: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<PathBuf, Failure> {
        let name = self.free_name(name);
        let target = self.places.papers.join(&name);
        let unfinished = self.places.papers.join(format!(".{name}.part"));
        let written = fill(&unfinished, files).and_then(|()| fs::rename(&unfinished, &target));
        if let Err(error) = written {
            fs::remove_dir_all(&unfinished).ok();
            return Err(error.into());
        }
        self.remember(&name, &target);
        Ok(target)
    }

    /// The name, or the first of « name-2.pdf », « name-3.pdf » that nothing in the folder bears.
    fn free_name(&self, name: &str) -> String {
        let (stem, ending) =
            name.rsplit_once('.').map_or((name, ""), |(stem, _)| (stem, &name[stem.len()..]));
        let numbered = (2..).map(|nth| format!("{stem}-{nth}{ending}"));
        let free = |it: &String| !self.places.papers.join(it).exists();
        std::iter::once(name.to_owned()).chain(numbered).find(free).unwrap_or_default()
    }

    fn remember(&self, name: &str, path: &Path) {
        let mut printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        printed.insert(name.to_owned(), path.to_owned());
    }

    /// Opens a paper of this session; the screen names papers, never paths.
    pub(crate) fn show_paper(&self, name: &str) -> Result<(), Failure> {
        let printed = self.printed.lock().unwrap_or_else(PoisonError::into_inner);
        let path = printed.get(name).ok_or(Refusal::NotPrinted)?;
        Ok((self.show)(path)?)
    }
}

fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    files.iter().try_for_each(|(name, bytes)| fs::write(folder.join(name), bytes))
}
