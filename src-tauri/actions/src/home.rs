//! What is to be done today, and what runs now.

use binome_domain::certificates::Certificate;
use binome_domain::cohorts::Stage;
use binome_domain::days::{Day, Moment};
use binome_domain::events::{RegistrationState, places};
use binome_domain::ids::{CohortId, EventId, GatheringId, PairId};
use binome_store::Reader;
use serde::Serialize;
use ts_rs::TS;

use crate::cohorts::Glance;
use crate::cohorts::lines::{CohortLine, lines};
use crate::cohorts::results::uncertified;
use crate::events::dossier::{Attendee, Dossier};
use crate::events::services::care_due;
use crate::events::{self, EventLine};
use crate::files::Nothing;
use crate::pairs::PairLine;
use crate::{Desk, Failure};

/// Days ahead in which a gathering or an event counts as coming.
const SOON_DAYS: i64 = 14;
/// Days after which nobody remembers who came.
const FORGOTTEN_DAYS: i64 = 60;
/// Days without a copy of the file after which it is time to see why.
const BACKUP_DAYS: i64 = 7;

/// One line of « À faire », with what its cure needs.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Todo {
    SilentPair {
        cohort: CohortId,
        pair: PairId,
        mentee: String,
        mentor: String,
        days: u16,
    },
    /// The two answered the mid-term questions far apart.
    MidtermGap {
        cohort: CohortId,
        pair: PairId,
        mentee: String,
        mentor: String,
    },
    GatheringSoon {
        cohort: CohortId,
        gathering: GatheringId,
        title: String,
        at: Moment,
        /// Nobody has said yet where.
        placeless: bool,
    },
    /// A gathering is over, and nobody was ticked.
    AttendanceMissing {
        cohort: CohortId,
        gathering: GatheringId,
        title: String,
        at: Moment,
    },
    Unpaired {
        cohort: CohortId,
        cohort_name: String,
        count: u32,
    },
    /// Signatures, and the first pair that lacks one.
    ChartersMissing {
        cohort: CohortId,
        pair: PairId,
        cohort_name: String,
        count: u32,
    },
    /// Its days call for another stage.
    StageDue {
        cohort: CohortId,
        cohort_name: String,
        next: Stage,
    },
    CertificatesMissing {
        cohort: CohortId,
        cohort_name: String,
        count: u32,
    },
    /// An event comes soon and has no programme yet.
    ProgrammeMissing {
        event: EventId,
        event_name: String,
    },
    /// Rounds of an event that comes soon have no groups.
    GroupsMissing {
        event: EventId,
        event_name: String,
        count: u32,
    },
    /// People who said they would come soon and were not called.
    Unconfirmed {
        event: EventId,
        event_name: String,
        count: u32,
    },
    /// A place is free, and somebody waits for it.
    PlaceFree {
        event: EventId,
        event_name: String,
        person: String,
    },
    /// An event is over, and nobody was ticked.
    SignInMissing {
        event: EventId,
        event_name: String,
    },
    /// Diets, allergies, children: what was told for days long over has to be erased.
    CareDue {
        event: EventId,
        event_name: String,
        count: u32,
    },
    /// No copy of the file was made for some days.
    BackupOld {
        days: u32,
    },
}

#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    pub todo: Vec<Todo>,
    /// Those that are not closed.
    pub cohorts: Vec<CohortLine>,
    /// Those to come, and those just past.
    pub events: Vec<EventLine>,
}

pub fn home(desk: &Desk, _: Nothing) -> Result<Home, Failure> {
    let today = desk.today();
    let copied = desk.last_copy()?;
    desk.read(|store| {
        let mut cohorts = store.cohorts()?;
        cohorts.retain(|it| it.facts.stage != Stage::Closed);
        let issued = store.certificates()?;
        let mut todo = Vec::new();
        for cohort in &cohorts {
            let glance = Glance::at(&store, cohort.clone(), today)?;
            todo.extend(todo_of(&issued, &glance, today));
        }
        let mut events = events::lines(&store)?;
        for event in &events {
            todo.extend(todo_of_event(&store, event, today)?);
        }
        events.retain(|it| (today - it.facts.span.end).num_days() <= SOON_DAYS);
        todo.extend(copied.and_then(|last| backup(last, today)));
        Ok(Home { todo, cohorts: lines(&store, cohorts, today)?, events })
    })
}

fn backup(last: Day, today: Day) -> Option<Todo> {
    let days = (today - last).num_days();
    (BACKUP_DAYS < days).then(|| Todo::BackupOld { days: u32::try_from(days).unwrap_or(u32::MAX) })
}

/// What one cohort asks for, people before papers.
fn todo_of(issued: &[Certificate], glance: &Glance, today: Day) -> Vec<Todo> {
    let (cohort, facts) = (glance.cohort.id, &glance.cohort.facts);
    let name = || facts.name.clone();
    let mut todo: Vec<Todo> = glance.running().filter_map(|it| silent(cohort, it)).collect();
    todo.extend(glance.running().filter_map(|it| gap(cohort, it)));
    todo.extend(gatherings(glance, today));
    let some = |count: u32| Some(count).filter(|it| *it > 0);
    todo.extend(some(glance.unpaired()).map(|count| Todo::Unpaired {
        cohort,
        cohort_name: name(),
        count,
    }));
    let unsigned = || glance.running().filter(|it| it.care.charters.missing() > 0);
    todo.extend(unsigned().next().map(|first| Todo::ChartersMissing {
        cohort,
        pair: first.id,
        cohort_name: name(),
        count: unsigned().map(|it| it.care.charters.missing()).sum(),
    }));
    todo.extend(due(glance, today).map(|next| Todo::StageDue {
        cohort,
        cohort_name: name(),
        next,
    }));
    if facts.span.end <= today {
        let count = some(uncertified(issued, glance));
        todo.extend(count.map(|count| Todo::CertificatesMissing {
            cohort,
            cohort_name: name(),
            count,
        }));
    }
    todo
}

/// What one event asks for, while its days are near.
fn todo_of_event(store: &Reader<'_>, line: &EventLine, today: Day) -> Result<Vec<Todo>, Failure> {
    let (span, event) = (line.facts.span, line.id);
    let (ahead, behind) = ((span.start - today).num_days(), (today - span.end).num_days());
    let count = care_due(store, event, span, today)?;
    let due = || Todo::CareDue { event, event_name: line.facts.name.clone(), count };
    let due = (count > 0).then(due);
    if SOON_DAYS < ahead || FORGOTTEN_DAYS < behind {
        return Ok(due.into_iter().collect());
    }
    let dossier = Dossier::of(store, event)?;
    if 0 < behind {
        let came = line.participants == 0 || !dossier.arrivals.is_empty();
        let missing =
            (!came).then(|| Todo::SignInMissing { event, event_name: line.facts.name.clone() });
        return Ok(missing.into_iter().chain(due).collect());
    }
    Ok(todo_before(&dossier))
}

/// What is still to be made before the days, and whom to call.
fn todo_before(dossier: &Dossier) -> Vec<Todo> {
    let (event, event_name) = (dossier.event.id, || dossier.event.facts.name.clone());
    let some = |count: usize| Some(count as u32).filter(|it| *it > 0);
    let mut todo = Vec::new();
    if dossier.programme.is_empty() {
        todo.push(Todo::ProgrammeMissing { event, event_name: event_name() });
    }
    let planned = dossier.plan.as_ref().map_or(0, |it| it.seating.rounds.len());
    if let Some(count) = some(dossier.rounds().len().saturating_sub(planned)) {
        todo.push(Todo::GroupsMissing { event, event_name: event_name(), count });
    }
    let registered = |it: &&Attendee| it.registration.facts.state == RegistrationState::Registered;
    if let Some(count) = some(dossier.attendees.iter().filter(registered).count()) {
        todo.push(Todo::Unconfirmed { event, event_name: event_name(), count });
    }
    let places = places(dossier.event.venue.capacity, &dossier.in_order());
    if let Some(first) = places.proposed {
        let person = dossier.name(first);
        todo.push(Todo::PlaceFree { event, event_name: event_name(), person });
    }
    todo
}

fn silent(cohort: CohortId, pair: &PairLine) -> Option<Todo> {
    Some(Todo::SilentPair {
        cohort,
        pair: pair.id,
        mentee: pair.mentee_name.clone(),
        mentor: pair.mentor_name.clone(),
        days: pair.silent_days?,
    })
}

fn gap(cohort: CohortId, pair: &PairLine) -> Option<Todo> {
    let (mentee, mentor) = (pair.mentee_name.clone(), pair.mentor_name.clone());
    let far = !pair.gaps.is_empty();
    far.then_some(Todo::MidtermGap { cohort, pair: pair.id, mentee, mentor })
}

/// Gatherings that come soon, and those past of which nobody was ticked.
fn gatherings(glance: &Glance, today: Day) -> Vec<Todo> {
    let cohort = glance.cohort.id;
    let soon = |at: Moment| (0..=SOON_DAYS).contains(&(at.date() - today).num_days());
    let mut todo = Vec::new();
    for it in &glance.gatherings {
        let (gathering, title, at) = (it.id, it.facts.title.clone(), it.facts.at);
        if soon(at) {
            let placeless = it.facts.place.is_none();
            todo.push(Todo::GatheringSoon { cohort, gathering, title, at, placeless });
        } else if it.unmarked(today) {
            todo.push(Todo::AttendanceMissing { cohort, gathering, title, at });
        }
    }
    todo
}

/// The stage a cohort should be in by its days, where it is not there yet.
fn due(glance: &Glance, today: Day) -> Option<Stage> {
    let facts = &glance.cohort.facts;
    match facts.stage {
        Stage::Preparation if facts.span.start <= today && !glance.pairs.is_empty() => {
            Some(Stage::Running)
        }
        Stage::Running if facts.span.end <= today => Some(Stage::Closing),
        _ => None,
    }
}
