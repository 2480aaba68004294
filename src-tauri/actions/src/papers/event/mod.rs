//! What is printed for an event: before the days, during them, after them.

mod after;
mod before;
mod day;
mod plan;
mod report;

use binome_domain::days::Day;
use binome_domain::events::EventRole;
use binome_domain::ids::EventId;
use binome_papers::documents::{Occasion, Paper};

use super::asked::{EventPaper, Labels};
use super::laid::{Bench, Laid};
use super::report::LEAST_SHOWN;
use crate::Failure;
use crate::events::dossier::{Attendee, Dossier};

/// An event being printed: the bench, all that is known of it, and the head of its papers.
pub struct Stage<'a> {
    pub bench: &'a Bench<'a>,
    pub dossier: Dossier,
    pub occasion: Occasion,
}

pub fn lay(bench: &Bench<'_>, event: EventId, paper: EventPaper) -> Result<Laid, Failure> {
    let stage = Stage::of(bench, event)?;
    match paper {
        EventPaper::Rescue => Ok(rescue(&stage)),
        EventPaper::AttendanceSheet => Ok(before::attendance(&stage)),
        EventPaper::Badges => Ok(before::badges(&stage, false)),
        EventPaper::LargeBadges => Ok(before::badges(&stage, true)),
        EventPaper::Portraits => Ok(before::portraits(&stage)),
        EventPaper::PhoneList => Ok(before::phone_list(&stage)),
        EventPaper::Invitations => before::invitations(&stage),
        EventPaper::ImageConsents => before::image_consents(&stage),
        EventPaper::ParentalAuthorisations => before::parental_authorisations(&stage),
        EventPaper::PrivacyNotice => before::privacy_notice(&stage),
        EventPaper::Itineraries => Ok(plan::itineraries(&stage)),
        EventPaper::RoomLists => Ok(plan::room_lists(&stage)),
        EventPaper::Posters => Ok(plan::posters(&stage)),
        EventPaper::Programme => Ok(plan::programme(&stage)),
        EventPaper::LunchTables => Ok(plan::lunch_tables(&stage)),
        EventPaper::Meals => Ok(day::meals(&stage)),
        EventPaper::Allergies => Ok(day::allergies(&stage)),
        EventPaper::Childcare => Ok(day::childcare(&stage)),
        EventPaper::NoPhotos => Ok(day::no_photos(&stage)),
        EventPaper::Emergency => Ok(day::emergency(&stage)),
        EventPaper::Report => Ok(report::lay(&stage, 0)),
        EventPaper::PartnerReport => Ok(report::lay(&stage, LEAST_SHOWN)),
        EventPaper::StaffSheet => Ok(before::staff_attendance(&stage)),
        EventPaper::GroupSheets => Ok(plan::group_attendance(&stage)),
        EventPaper::WordWall => Ok(after::word_wall(&stage)),
        EventPaper::VolunteerHours => Ok(after::hours(&stage)),
        EventPaper::Certificates => after::certificates(&stage),
        EventPaper::VolunteerCertificates => after::volunteer_certificates(&stage),
        EventPaper::ThankYous => after::thank_yous(&stage),
    }
}

/// Labels to stick on, from the first one still on the sheet.
pub fn labels(bench: &Bench<'_>, event: EventId, of: Labels, from: u32) -> Result<Laid, Failure> {
    let stage = Stage::of(bench, event)?;
    Ok(match of {
        Labels::Names => before::name_labels(&stage, from),
        Labels::Children => day::child_labels(&stage, from),
    })
}

/// Pages of a rescue file that one still carries in one hand.
const MOST_RESCUE_PAGES: usize = 45;

/// All that the days need, should the computer fail; road-maps too, where there is room for them.
fn rescue(stage: &Stage<'_>) -> Laid {
    let day = [
        day::emergency(stage),
        plan::programme(stage),
        before::attendance(stage),
        plan::room_lists(stage),
        plan::lunch_tables(stage),
        before::phone_list(stage),
        day::meals(stage),
        day::allergies(stage),
        day::childcare(stage),
        day::no_photos(stage),
    ];
    let mut papers: Vec<Paper> =
        day.into_iter().map(|it| it.paper).filter(|it| !it.pages.is_empty()).collect();
    let pages: usize = papers.iter().map(|it| it.pages.len()).sum();
    let itineraries = plan::itineraries(stage).paper;
    if !itineraries.pages.is_empty() && pages + itineraries.pages.len() <= MOST_RESCUE_PAGES {
        papers.push(itineraries);
    }
    if papers.is_empty() {
        return Laid::nothing();
    }
    let title =
        format!("{} – {}", stage.bench.press.words().titles.rescue, stage.dossier.event.facts.name);
    let mut paper = Paper::joined(title.clone(), papers);
    paper.title = title;
    paper.into()
}

impl<'a> Stage<'a> {
    fn of(bench: &'a Bench<'a>, event: EventId) -> Result<Self, Failure> {
        let dossier = Dossier::of(bench.store, event)?;
        let occasion = bench.of_event(&dossier.event);
        Ok(Self { bench, dossier, occasion })
    }
}

impl Stage<'_> {
    /// All who are expected, whatever they come for, in the order of a list to sign.
    fn everyone(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.attendees.iter().filter(|it| it.registration.facts.state.is_expected())
    }

    fn women(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Participant)
    }

    fn mentors(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Mentor)
    }

    fn staff(&self) -> impl Iterator<Item = &Attendee> {
        self.dossier.expected(EventRole::Staff)
    }

    /// Those who give their time.
    fn volunteers(&self) -> impl Iterator<Item = &Attendee> {
        self.mentors().chain(self.staff())
    }

    fn days(&self) -> Vec<Day> {
        self.dossier.event.facts.span.days().collect()
    }

    /// « Table 5 », tables counted from 0.
    fn table(&self, at: usize) -> String {
        (self.bench.press.words().plan.table)(at as u32 + 1)
    }

    /// « Table 5 · salle Ouessant ».
    fn place(&self, at: usize) -> String {
        let room = self.dossier.event.venue.room_of(at);
        room.map_or(self.table(at), |room| format!("{} · {room}", self.table(at)))
    }
}
