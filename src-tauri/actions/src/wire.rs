//! The one table of acts: all that a screen or a script may ask. The dispatcher, the command line
//! and the TypeScript of `ui/src/wire/gen` come from it; an act is one line.

use std::panic::{AssertUnwindSafe, catch_unwind};

use binome_domain::refusal::Refusal;
use serde_json::Value;

use crate::{
    Desk, Failure, arrival, cohorts, emblems, events, example, files, gatherings, home, import,
    lists, meetings, organisations, pairs, papers, people, questions, settings, spellings, watch,
    work,
};

macro_rules! wire {
    ($($act:ident($asked:ty) -> $gives:ty = $function:path;)*) => {
        /// The names of all acts.
        pub const ACTS: &[&str] = &[$(stringify!($act)),*];

        fn dispatch(desk: &Desk, act: &str, asked: Value) -> Result<Value, Failure> {
            match act {
                $(stringify!($act) => {
                    let asked: $asked = serde_json::from_value(asked).map_err(unreadable)?;
                    let answer: $gives = $function(desk, asked)?;
                    serde_json::to_value(answer).map_err(broken)
                })*
                _ => Err(Refusal::RequestUnreadable.into()),
            }
        }

        #[cfg(test)]
        fn each_act(mut see: impl FnMut(&'static str, &mut dyn FnMut(&mut typescript::Catalogue) -> (String, String))) {
            $(see(stringify!($act), &mut |catalogue| {
                (catalogue.name_of::<$asked>(), catalogue.name_of::<$gives>())
            });)*
        }
    };
}

wire! {
    standing(files::Nothing) -> files::Standing = files::standing;
    begin(files::Begin) -> files::Standing = files::begin;
    open_own(files::Nothing) -> files::Standing = files::open_own;
    discover(files::Nothing) -> files::Standing = example::discover;
    undo(files::Nothing) -> files::Standing = files::undo;
    redo(files::Nothing) -> files::Standing = files::redo;
    back_up(files::Nothing) -> () = files::back_up;
    history(files::HistoryAsked) -> files::History = files::history;
    take_back_import(files::OneAct) -> files::ImportTakenBack = files::take_back_import;

    association(files::Nothing) -> binome_domain::settings::Association = settings::association;
    change_association(settings::ChangeAssociation) -> () = settings::change_association;
    home(files::Nothing) -> home::Home = home::home;

    people(people::People) -> people::PeoplePage = people::people;
    person(people::OnePerson) -> people::PersonPage = people::person;
    add_person(people::AddPerson) -> binome_domain::ids::PersonId = people::add_person;
    change_person(people::ChangePerson) -> () = people::change_person;
    remove_person(people::OnePerson) -> () = people::remove_person;
    try_merge(people::MergePeople) -> binome_domain::import::plan::Merge = people::try_merge;
    merge_people(people::MergePeople) -> () = people::merge_people;
    emblems(files::Nothing) -> emblems::Emblems = emblems::emblems;
    keep_emblem(emblems::KeepEmblem) -> () = emblems::keep_emblem;
    questions(questions::Questions) -> Vec<binome_domain::questions::Question> = questions::questions;
    add_question(questions::AddQuestion) -> binome_domain::ids::QuestionId = questions::add_question;
    remove_question(questions::OneQuestion) -> () = questions::remove_question;
    spellings(spellings::SpellingsOf) -> Vec<binome_domain::spellings::Spelling> = spellings::spellings;
    group_spellings(spellings::GroupSpellings) -> () = spellings::group_spellings;
    answered_questions(files::Nothing) -> Vec<questions::AnsweredQuestion> = questions::answered_questions;
    organisations(files::Nothing) -> Vec<organisations::OrganisationLine> = organisations::organisations;
    keep_answer(questions::KeepAnswer) -> () = questions::keep_answer;

    write_list(lists::WriteList) -> lists::Written = lists::write_list;
    addresses(lists::AddressesOf) -> lists::Addresses = lists::addresses;
    write_calendar(lists::WriteCalendar) -> lists::Written = lists::write_calendar;
    write_everything(lists::WriteEverything) -> lists::Written = lists::write_everything;

    look_at_table(import::TableAsked) -> import::TableLook = import::look_at_table;
    try_import(import::TryImport) -> import::Trial = import::try_import;
    import_people(arrival::ImportPeople) -> arrival::Imported = arrival::import_people;
    print_import(arrival::PrintImport) -> lists::Written = arrival::print_import;

    cohorts(files::Nothing) -> Vec<cohorts::lines::CohortLine> = cohorts::cohorts;
    cohort(cohorts::OneCohort) -> cohorts::CohortPage = cohorts::cohort;
    draft_cohort(cohorts::DraftCohort) -> binome_domain::cohorts::CohortFacts = cohorts::draft_cohort;
    add_cohort(cohorts::AddCohort) -> binome_domain::ids::CohortId = cohorts::add_cohort;
    change_cohort(cohorts::ChangeCohort) -> () = cohorts::change_cohort;
    remove_cohort(cohorts::OneCohort) -> () = cohorts::remove_cohort;
    add_member(cohorts::members::AddMember) -> binome_domain::ids::MemberId = cohorts::members::add_member;
    change_member(cohorts::members::ChangeMember) -> () = cohorts::members::change_member;
    remove_member(cohorts::members::OneMember) -> () = cohorts::members::remove_member;
    copy_cohort(cohorts::OneCohort) -> binome_domain::ids::CohortId = cohorts::copying::copy_cohort;
    move_cohort(cohorts::MoveCohort) -> () = cohorts::move_cohort;
    change_terms(cohorts::ChangeTerms) -> () = cohorts::change_terms;
    cohort_results(cohorts::OneCohort) -> cohorts::results::ResultsPage = cohorts::results::cohort_results;
    add_testimonial(cohorts::testimonials::AddTestimonial) -> binome_domain::ids::TestimonialId = cohorts::testimonials::add_testimonial;
    read_testimonial(cohorts::testimonials::AddTestimonial) -> cohorts::testimonials::Signing = cohorts::testimonials::read_testimonial;
    change_testimonial(cohorts::testimonials::ChangeTestimonial) -> () = cohorts::testimonials::change_testimonial;
    remove_testimonial(cohorts::testimonials::OneTestimonial) -> () = cohorts::testimonials::remove_testimonial;

    suggest_pairs(pairs::proposing::SuggestPairs) -> binome_domain::matching::Board = pairs::proposing::suggest_pairs;
    other_sets(pairs::proposing::OtherSets) -> Vec<binome_domain::matching::Alternative> = pairs::proposing::other_sets;
    accept_pairs(pairs::AcceptPairs) -> Vec<binome_domain::ids::PairId> = pairs::accept_pairs;
    end_pair(pairs::EndPair) -> () = pairs::end_pair;
    care_for_pair(pairs::CareForPair) -> () = pairs::care_for_pair;
    sign_charters(pairs::charters::SignCharters) -> () = pairs::charters::sign_charters;
    snooze_pair(pairs::SnoozePair) -> () = pairs::snooze_pair;
    forbid_pair(pairs::OneCouple) -> () = pairs::forbid_pair;
    allow_pair(pairs::OneCouple) -> () = pairs::allow_pair;

    log_meeting(meetings::LogMeeting) -> binome_domain::ids::MeetingId = meetings::log_meeting;
    log_meetings(meetings::LogMeetings) -> Vec<binome_domain::ids::MeetingId> = meetings::log_meetings;
    change_meeting(meetings::ChangeMeeting) -> () = meetings::change_meeting;
    read_meeting(meetings::ReadMeeting) -> meetings::MeetingRead = meetings::read_meeting;
    remove_meeting(meetings::OneMeeting) -> () = meetings::remove_meeting;

    add_gathering(gatherings::AddGathering) -> binome_domain::ids::GatheringId = gatherings::add_gathering;
    change_gathering(gatherings::ChangeGathering) -> () = gatherings::change_gathering;
    remove_gathering(gatherings::OneGathering) -> () = gatherings::remove_gathering;
    mark_attendance(gatherings::MarkAttendance) -> () = gatherings::mark_attendance;

    papers_of(papers::PapersOf) -> Vec<papers::PaperLine> = papers::papers_of;
    damaged_names(papers::damaged::DamagedNames) -> Vec<papers::damaged::DamagedName> = papers::damaged::damaged_names;
    preview_paper(papers::PreviewPaper) -> papers::Preview = papers::preview_paper;
    print_papers(papers::PrintPapers) -> papers::Printed = papers::print_papers;
    texts(papers::texts::TextsIn) -> Vec<papers::texts::TextLine> = papers::texts::texts;
    keep_text(papers::texts::KeepText) -> () = papers::texts::keep_text;
    preview_text(papers::texts::PreviewText) -> papers::Preview = papers::texts::preview_text;
    show_printed(papers::ShowPrinted) -> () = papers::show_printed;

    events(files::Nothing) -> Vec<events::EventLine> = events::events;
    event(events::OneEvent) -> events::EventPage = events::event;
    add_event(events::AddEvent) -> binome_domain::ids::EventId = events::add_event;
    change_event(events::ChangeEvent) -> () = events::change_event;
    remove_event(events::OneEvent) -> () = events::remove_event;
    change_venue(events::ChangeVenue) -> () = events::change_venue;
    event_dossier(events::OneEvent) -> events::dossier::Dossier = events::event_dossier;
    add_registration(events::registrations::AddRegistration) -> binome_domain::ids::RegistrationId = events::registrations::add_registration;
    change_registration(events::registrations::ChangeRegistration) -> () = events::registrations::change_registration;
    confirm_registrations(events::registrations::ConfirmRegistrations) -> () = events::registrations::confirm_registrations;
    entrust_table(events::registrations::OneRegistration) -> () = events::registrations::entrust_table;
    remove_registration(events::registrations::OneRegistration) -> () = events::registrations::remove_registration;

    programme(events::OneEvent) -> events::programme::ProgrammePage = events::programme::programme;
    outline_programme(events::programme::OutlineProgramme) -> () = events::programme::outline_programme;
    share_talks(events::OneEvent) -> () = events::programme::share_talks;
    add_block(events::programme::AddBlock) -> binome_domain::ids::BlockId = events::programme::add_block;
    change_block(events::programme::ChangeBlock) -> () = events::programme::change_block;
    remove_block(events::programme::OneBlock) -> () = events::programme::remove_block;

    groups(events::OneEvent) -> events::groups::GroupsPage = events::groups::groups;
    change_group_rules(events::groups::ChangeGroupRules) -> () = events::groups::change_group_rules;
    propose_groups(events::groups::ProposeGroups) -> events::groups::GroupsProposal = events::groups::propose_groups;
    accept_groups(events::groups::AcceptGroups) -> () = events::groups::accept_groups;
    seat_choices(events::seats::SeatChoices) -> Vec<events::seats::SeatChoice> = events::seats::seat_choices;
    move_seat(events::seats::MoveSeat) -> () = events::seats::move_seat;
    add_round(events::seats::AddRound) -> () = events::seats::add_round;
    seat_meal(events::seats::SeatMeal) -> () = events::seats::seat_meal;
    order_passage(events::seats::OrderPassage) -> () = events::seats::order_passage;
    teams(events::OneEvent) -> events::teams::TeamsPage = events::teams::teams;
    form_teams(events::teams::FormTeams) -> () = events::teams::form_teams;
    change_teams(events::teams::ChangeTeams) -> () = events::teams::change_teams;
    group_changes(events::seats::GroupChanges) -> events::seats::Changed = events::seats::group_changes;
    replan_groups(events::morning::ReplanGroups) -> events::morning::Replan = events::morning::replan_groups;
    accept_replan(events::morning::AcceptReplan) -> binome_domain::events::changes::Touched = events::morning::accept_replan;
    seat_late(events::morning::SeatLate) -> events::morning::LateSeats = events::morning::seat_late;

    welcome(events::OneEvent) -> events::attendance::WelcomePage = events::attendance::welcome;
    note_arrival(events::attendance::NoteArrival) -> () = events::attendance::note_arrival;
    note_walk_in(events::attendance::NoteWalkIn) -> binome_domain::ids::RegistrationId = events::attendance::note_walk_in;
    services(events::OneEvent) -> events::services::ServicesPage = events::services::services;
    erase_care(events::OneEvent) -> () = events::services::erase_care;
    keep_word(events::services::KeepWord) -> () = events::services::keep_word;

    import_news(work::OneWork) -> Option<binome_domain::import::watch::Progress> = work::import_news;
    pair_news(work::OneWork) -> Option<binome_domain::matching::watch::News> = work::pair_news;
    work_news(work::OneWork) -> Option<watch::News> = work::work_news;
    stop_work(work::OneWork) -> () = work::stop_work;
}

/// Does one act by name. A bug in it is told as our fault and ends nothing but the act.
pub fn answer(desk: &Desk, act: &str, asked: Value) -> Result<Value, Failure> {
    catch_unwind(AssertUnwindSafe(|| dispatch(desk, act, asked)))
        .unwrap_or_else(|_| Err(Failure::Broken { report: format!("{act} panicked") }))
}

/// The reason may quote what was asked, so it is dropped.
fn unreadable(_: serde_json::Error) -> Failure {
    Refusal::RequestUnreadable.into()
}

fn broken(error: serde_json::Error) -> Failure {
    Failure::Broken { report: format!("{:?}", error.classify()) }
}

#[cfg(test)]
mod typescript {
    //! Writes the types of the wire for the screens; the file is committed, so a change shows.

    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use ts_rs::{Config, TS, TypeVisitor};

    /// Every named type the acts speak of.
    pub struct Catalogue {
        config: Config,
        types: BTreeMap<String, String>,
    }

    impl Catalogue {
        pub fn name_of<T: TS + 'static>(&mut self) -> String {
            self.visit::<T>();
            T::name(&self.config)
        }
    }

    impl TypeVisitor for Catalogue {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if T::output_path().is_some() {
                let declared = format!("export {}", T::decl(&self.config));
                let known = self.types.insert(T::ident(&self.config), declared.clone());
                assert!(
                    known.is_none_or(|it| it == declared),
                    "two types are called {}",
                    T::ident(&self.config)
                );
            }
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }

    fn written() -> String {
        let config = Config::new().with_large_int("number");
        let mut catalogue = Catalogue { config, types: BTreeMap::new() };
        catalogue.name_of::<crate::Failure>();
        catalogue.name_of::<binome_domain::op::Op>();
        let mut acts = String::new();
        super::each_act(|act, types| {
            let (asked, gives) = types(&mut catalogue);
            acts.push_str(&format!("  {act}: {{ asked: {asked}; gives: {gives} }};\n"));
        });
        let types: Vec<String> = catalogue.types.into_values().collect();
        format!(
            "// Written by the tests of binome-actions from the table of acts: do not edit.\n\n\
             export interface Acts {{\n{acts}}}\n\n{}\n",
            types.join("\n\n")
        )
    }

    #[test]
    fn the_types_of_the_screens_are_those_of_the_acts() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/wire/gen/types.ts");
        let (fresh, found) = (written(), fs::read_to_string(&file).unwrap_or_default());
        if std::env::var_os("CI").is_some() {
            assert!(fresh == found, "types.ts is old: run the tests without CI and commit it");
        } else if fresh != found {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, fresh).unwrap();
        }
    }
}
