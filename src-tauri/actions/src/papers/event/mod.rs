//! What is printed for an event: before the days, during them, after them.

mod after;
mod annex;
mod before;
mod day;
mod plan;
mod report;
mod stage;

use binome_domain::ids::EventId;
use binome_papers::documents::Paper;

use self::stage::Stage;
use super::asked::{EventPaper, Labels};
use super::laid::{Bench, Laid};
use super::report::LEAST_SHOWN;
use crate::Failure;

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
        EventPaper::Whereabouts => Ok(plan::whereabouts(&stage)),
        EventPaper::Posters => Ok(plan::posters(&stage)),
        EventPaper::Programme => Ok(plan::programme(&stage)),
        EventPaper::ProjectTeams => Ok(plan::project_teams(&stage)),
        EventPaper::LunchTables => Ok(plan::lunch_tables(&stage)),
        EventPaper::Passages => Ok(plan::passages(&stage)),
        EventPaper::Meals => Ok(day::meals(&stage)),
        EventPaper::Allergies => Ok(day::allergies(&stage)),
        EventPaper::Childcare => Ok(day::childcare(&stage)),
        EventPaper::NoPhotos => Ok(day::no_photos(&stage)),
        EventPaper::Emergency => Ok(day::emergency(&stage)),
        EventPaper::Report => Ok(report::lay(&stage, 0)),
        EventPaper::PartnerReport => Ok(report::lay(&stage, LEAST_SHOWN)),
        EventPaper::Annex => Ok(annex::lay(&stage)),
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

/// All that the days need, should the computer fail; road-maps two by two, where there is room for
/// them.
fn rescue(stage: &Stage<'_>) -> Laid {
    let day = [
        day::emergency(stage),
        plan::programme(stage),
        before::attendance(stage),
        plan::whereabouts(stage),
        plan::room_lists(stage),
        plan::project_teams(stage),
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
    let itineraries = plan::itineraries(stage).paper.two_up();
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
