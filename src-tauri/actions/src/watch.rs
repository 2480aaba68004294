//! Long work under way: what it has found so far, told while it goes on, and whether it is to stop.
//!
//! A screen gives its work a name of its own when it asks for it; under that name it asks for news
//! and can stop it from any other request meanwhile.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use binome_domain::import::watch as importing;
use binome_domain::matching::watch as pairing;
use binome_domain::refusal::Refusal;
use binome_domain::rotation;
use binome_domain::watch::Go;
use serde::Serialize;
use ts_rs::TS;

/// The longest a search may last; by then the screen has shown what it found for a while.
const LONGEST: Duration = Duration::from_secs(5);

/// The works under way, by the names the screens gave them.
#[derive(Default)]
pub struct Works(Mutex<BTreeMap<String, Work>>);

#[derive(Default)]
struct Work {
    told: Option<Told>,
    stopped: bool,
}

/// The last news of a work, each kind in its own words.
#[derive(Clone, Copy)]
enum Told {
    Search(News),
    Import(importing::Progress),
    Pairs(pairing::News),
}

/// The best found so far, against what nothing could better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct News {
    pub repeats: u32,
    pub changed_seats: Option<u32>,
    /// Repeats no plan can go below.
    pub bound: u32,
    pub seconds: u32,
}

/// A work that can be told of and stopped as long as this lives.
pub struct Under<'a> {
    works: &'a Works,
    name: String,
    since: Instant,
}

impl Works {
    pub fn begin(&self, name: &str) -> Under<'_> {
        self.with(|all| all.insert(name.to_owned(), Work::default()));
        Under { works: self, name: name.to_owned(), since: Instant::now() }
    }

    /// What a work has found so far; nothing where it has not begun, or is done.
    pub fn news(&self, name: &str) -> Option<News> {
        match self.told(name)? {
            Told::Search(news) => Some(news),
            _ => None,
        }
    }

    /// How far an import has come; nothing where it has not begun, or is done.
    pub fn import_news(&self, name: &str) -> Option<importing::Progress> {
        match self.told(name)? {
            Told::Import(news) => Some(news),
            _ => None,
        }
    }

    /// How far a proposal of pairs has come; nothing where it has not begun, or is done.
    pub fn pair_news(&self, name: &str) -> Option<pairing::News> {
        match self.told(name)? {
            Told::Pairs(news) => Some(news),
            _ => None,
        }
    }

    fn told(&self, name: &str) -> Option<Told> {
        self.with(|all| all.get(name).and_then(|it| it.told))
    }

    /// Asks a work to end with the best it has.
    pub fn stop(&self, name: &str) {
        self.with(|all| {
            if let Some(work) = all.get_mut(name) {
                work.stopped = true;
            }
        });
    }

    fn with<T>(&self, look: impl FnOnce(&mut BTreeMap<String, Work>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Under<'_> {
    /// Tells how far an import has come; answers whether it goes on.
    pub fn import(&self, progress: importing::Progress) -> Go {
        if self.note(Told::Import(progress)) { Go::Stop } else { Go::On }
    }

    /// Tells how far a proposal of pairs has come; answers whether it goes on.
    pub fn pairs(&self, news: pairing::News) -> Go {
        if self.note(Told::Pairs(news)) { Go::Stop } else { Go::On }
    }

    /// Keeps the last news, and says whether somebody asked the work to end.
    fn note(&self, told: Told) -> bool {
        self.works.with(|all| {
            let work = all.entry(self.name.clone()).or_default();
            work.told = Some(told);
            work.stopped
        })
    }

    /// Whether somebody asked the work to end.
    pub fn stopped(&self) -> bool {
        self.works.with(|all| all.get(&self.name).is_some_and(|it| it.stopped))
    }

    /// Refuses to go on with an import that somebody ended.
    pub fn still_wanted(&self) -> Result<(), Refusal> {
        if self.stopped() { Err(Refusal::ImportStopped) } else { Ok(()) }
    }

    /// Tells how far a search has come; answers whether it goes on.
    pub fn tell(&self, progress: &rotation::Progress<'_>) -> rotation::Go {
        let spent = self.since.elapsed();
        let bounds = progress.bounds;
        let news = News {
            repeats: progress.pair_repeats + progress.mentor_repeats,
            changed_seats: progress.changed_seats,
            bound: bounds.repeats.max(bounds.pair_repeats + bounds.mentor_repeats),
            seconds: spent.as_secs() as u32,
        };
        match self.note(Told::Search(news)) {
            true => rotation::Go::Stop,
            false if LONGEST <= spent => rotation::Go::TimeIsUp,
            false => rotation::Go::On,
        }
    }
}

impl Drop for Under<'_> {
    fn drop(&mut self) {
        self.works.with(|all| all.remove(&self.name));
    }
}
