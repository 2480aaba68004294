//! The papers in English.

use binome_domain::cohorts::outcomes::Outcome;
use binome_domain::days::{Day, Half, PartOfDay, Span};
use binome_domain::events::programme::BlockKind;
use binome_domain::people::{Civility, StaffFunction};
use chrono::{Datelike, NaiveTime};

use super::letters_en;
use super::saying::{
    Annex, Attendance, Badges, Certificate, Common, Heads, Letter, Pair, Plan, Report, Titles,
    Words,
};
use super::told::{Deed, Done, KindOf, Mission, Role, Slot};

const NB: char = '\u{a0}';

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn part(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Morning => "morning",
        PartOfDay::Midday => "midday",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
    }
}

pub(super) static WORDS: Words = Words {
    common: Common {
        typeset,
        page: |page, of| format!("page{NB}{page} of {of}"),
        day: |day| format!("{} {}", day.format("%A"), date(day)),
        short_day: |day| {
            format!("{}{NB}{}{NB}{}", day.format("%a"), day.format("%-d"), day.format("%B"))
        },
        weekday: |day| day.format("%a").to_string(),
        date,
        days,
        on_days: |all| format!("on {}", days(all)),
        span,
        hour,
        hours: |from, to| format!("from {} to {}", hour(from), hour(to)),
        duration,
        half: |half| match half {
            Half::Am => "morning",
            Half::Pm => "afternoon",
        },
        civility: |civility| match civility {
            Civility::Mme => "Ms",
            Civility::M => "Mr",
        },
        list,
        quoted: |text| format!("“{text}”"),
        nobody: "Nobody so far.",
        example: "SAMPLE",
    },
    attendance: Attendance {
        title: "Attendance sheet",
        date: "Date",
        place: "Place",
        number: "No.",
        name: "SURNAME First name",
        detail: "Details",
        signature: "Signature",
        leaders: "Led by (name and signature)",
        total: "Number of signatures",
        slot: |&Slot { day, half, hours }| {
            let mut said =
                format!("{}{NB}{}{NB}{}", day.format("%a"), day.format("%-d"), day.format("%B"));
            if let Some(half) = half {
                said = format!("{said}, {}", (WORDS.common.half)(half));
            }
            match hours {
                Some((from, to)) => format!("{said}\n{} – {}", hour(from), hour(to)),
                None => said,
            }
        },
        siret: |number| format!("SIRET: {number}"),
        rna: |number| format!("RNA: {number}"),
        declaration: |number| format!("Declaration of activity no.{NB}{number}"),
        walk_ins: "Not registered beforehand",
    },
    certificate: Certificate {
        title: |kind| match kind {
            KindOf::Mentee | KindOf::Mentor => {
                "Certificate of participation in the mentoring programme"
            }
            KindOf::Participant => "Certificate of participation",
            KindOf::Volunteer => "Certificate of volunteering",
        },
        attests: |organisation| format!("{organisation} certifies that"),
        born: |_, date| format!("born on {date}"),
        sentence,
        mission: |mission| match mission {
            Mission::Leading => "leading workshops in small groups",
            Mission::Speaking => "giving a talk",
            Mission::Staff(StaffFunction::Organisation) => "organising",
            Mission::Staff(StaffFunction::Facilitation) => "facilitating",
            Mission::Staff(StaffFunction::Childcare) => "looking after children",
            Mission::Staff(StaffFunction::Welcome) => "welcoming people",
        },
        theme: |theme| format!("Theme: {theme}"),
        skills: |skills| format!("Skills shown: {skills}"),
        purpose: "This certificate is issued for whatever purpose it may serve.",
        done: |place, date| match place {
            "" => date.to_owned(),
            place => format!("{place}, {date}"),
        },
        number: |number| format!("No.{NB}{number}"),
        rectified: "Corrected duplicate",
        sign_stamp: "Signature and stamp",
        stamp: "Stamp",
    },
    badges: Badges {
        title: "Badges",
        role: |role, _| match role {
            Role::Participant => "Participant",
            Role::Mentee => "Mentee",
            Role::Mentor => "Mentor",
            Role::Team => "Team",
            Role::Child => "Childcare",
        },
        no_photo: "No photo",
    },
    pair: Pair {
        grounds: "What brings you together",
        objective: "Our goal",
        log: "Our meetings",
        topics: "Topics",
        availability: "Free at",
        silent: |days| format!("silent, {}", count(days, "day", "days")),
        same_topics: |all| format!("Topics in common: {}", list(all)),
        same_slots: |all| format!("Free at the same time: {}", list(all)),
        slot: |slot| {
            let day = WEEKDAYS[usize::from(slot.weekday.clamp(1, 7)) - 1];
            format!("{day} {}", part(slot.part))
        },
        accompanying: |who, times| {
            format!("Accompanying {who} ({})", count(times, "meeting", "meetings"))
        },
    },
    plan: Plan {
        table: |number| format!("Table{NB}{number}"),
        round: |number| format!("Round{NB}{number}"),
        project_team: |number| format!("Project team{NB}{number}"),
        block: |kind| match kind {
            BlockKind::Welcome => "Welcome",
            BlockKind::Talk => "Talk",
            BlockKind::Workshop => "Workshop in small groups",
            BlockKind::Project => "Work in project teams",
            BlockKind::Break => "Break",
            BlockKind::Meal => "Meal",
            BlockKind::Presentation => "Presentations",
            BlockKind::Closing => "Closing",
            BlockKind::Other => "Free time",
        },
        meal: "meal",
        plain_diet: "No special diet",
        allergies_apart: "Allergies (separate list)",
        children: "Children",
        child_age: |months| match months {
            0..24 => format!("{months}{NB}months"),
            months => format!("{}{NB}years", months / 12),
        },
        help: "Emergency services",
        numbers: &[
            ("Ambulance", "15"),
            ("Police", "17"),
            ("Fire brigade", "18"),
            ("All emergencies", "112"),
            ("Emergencies by text message", "114"),
        ],
        to_say: (
            "What to say on the phone",
            &[
                "who is calling, and the number to call back",
                "where exactly: address, floor, room, which entrance",
                "what happened, how many people, how they are",
                "what has been done already",
                "hang up only when you are told to",
            ],
        ),
        team: "Team",
        place: "Place",
        passage: |number| format!("No.{NB}{number}"),
        at_table: |time, table| format!("{}: table{NB}{table}", hour(time)),
        children_of: |names| {
            let head = if names.len() == 1 { "Child" } else { "Children" };
            format!("{head}: {}", list(names))
        },
        minded: "Children looked after",
        staff_sheet: "Mentors and team",
        there: "Present during the days",
        preparing: "Preparation",
        venue: "Venue",
    },
    letter: Letter {
        sign_here: "Date and signature",
        text: letters_en::text,
        field: letters_en::field,
        sample: letters_en::sample,
        greeting: |first| format!("Dear {first}"),
        second_parent: "Other holder of parental authority",
        gatherings: "When we all meet",
        advice: "Advice from those who went before",
        dated: |place, date| match place {
            "" => date.to_owned(),
            place => format!("{place}, {date}"),
        },
    },
    report: Report {
        title: "Cohort report",
        of_event: "Event report",
        came: "people came, of those registered",
        rounds: "rounds in small groups",
        minded: "children looked after",
        half_days: "Attendance by half-day",
        words: "The event in one word",
        situations: "Situation of those registered",
        untold: "not told",
        outcome: |outcome| match outcome {
            Outcome::Confidence => "confidence",
            Outcome::Network => "network",
            Outcome::Skills => "skills",
            Outcome::Method => "method",
            Outcome::JobFound => "job found",
            Outcome::Training => "studies begun",
            Outcome::OwnProject => "a project of one’s own",
            Outcome::WishToPassOn => "wish to pass it on",
        },
        author: |name, age, role| {
            let age = age.map(|it| format!("aged{NB}{it}"));
            let parts = [Some(name.to_owned()), age, Some(role.to_owned())];
            let said: Vec<String> =
                parts.into_iter().flatten().filter(|it| !it.is_empty()).collect();
            said.join(", ")
        },
        finished: "pairs went to the end",
        meetings: "meetings of pairs",
        hours: "of conversation",
        volunteers: "given by volunteers",
        attendance: "Attendance at gatherings",
        masked: |least| format!("<{NB}{least}"),
        masked_note: |least| {
            format!("Counts below {least} are masked, so that nobody can be recognised.")
        },
        age_band: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from}–{to}"),
            (Some(from), None) => format!("{from} and over"),
            (None, Some(to)) => format!("under {}", to + 1),
            (None, None) => String::new(),
        },
        age_unknown: "age unknown",
        levels: "What the mentees can do",
        levels_note: "Mean level from 0 (new to it) to 3 (on her own): outlined before, filled after.",
        outcomes: "What the programme brought",
        ages: "Age at the start",
        ages_then: "Age on the first day",
        sources: "How people heard of the programme",
        achievements: "Achievements",
        quotes: "In their own words",
        next: "What comes next",
        decimal: |value| format!("{value:.1}"),
    },
    annex: Annex {
        title: "Annex of figures",
        note: "Figures to go with the financial report. Planned is filled in from the request for the grant. No name stands here.",
        public: "People",
        activity: "Activity",
        fund_ages: "Age by the bands of the ESF+",
        situations: "Situation",
        mentees: "People accompanied",
        registered: "People registered",
        came: "People who came",
        women: "women",
        men: "men",
        untold: "title not told",
        mentors: "Volunteer mentors",
        pairs: "Pairs formed",
        half_days: "Half-days held",
        attendances: "Attendances, in half-days",
        hours_followed: "Hours attended, all people together",
        gatherings: "Gatherings held",
        hours_given: "Hours given by volunteers",
        hours_exchanged: "Hours of conversation in pairs",
    },
    titles: Titles {
        together: "Documents",
        rescue: "Paper rescue file",
        lunch_tables: "Tables at meals",
        project_teams: "Project teams",
        itinerary: "Your schedule",
        posters: "Group posters",
        rooms: "Groups by table",
        whereabouts: "Who goes where",
        programme: "Programme",
        phones: "Phone list",
        no_photos: "Not to be photographed",
        no_photos_note: "These people have not agreed to be photographed. For the photographer only; to be destroyed after the event.",
        allergies: "Allergies and precautions",
        meals: "Meals",
        childcare: "Childcare register",
        confidential: "Confidential; to be destroyed after the event.",
        pair: "Pair sheet",
        followup: "How the pairs are doing",
        hours: "Summary of volunteer hours",
        name_labels: "Name labels",
        child_labels: "Labels for children",
        word_wall: "In one word",
        portraits: "Who is who",
        emergency: "Emergency sheet",
        passages: "Order of presentations",
    },
    heads: Heads {
        name: "SURNAME First name",
        hours: "Time",
        what: "What",
        who: "With",
        place: "Where",
        with: "With",
        phone: "Phone",
        note: "Note",
        answer: "Answer",
        recognise: "Role, known by",
        allergy: "Allergies, precautions",
        diet: "Diet",
        count: "Number",
        total: "Total",
        staff: "Staff",
        child: "Child",
        age: "Age",
        parent: "Parent (where, phone)",
        may_fetch: "May fetch",
        may_not_fetch: "May not fetch",
        arrival: "Arrival (time, signature)",
        departure: "Departure (time, with whom, signature)",
        date: "Date",
        duration: "Length",
        subject: "Subject",
        mentee_signs: "Mentee",
        mentor_signs: "Mentor",
        pair: "Pair",
        task: "Task",
        who_to_call: "Who",
        code: "Code",
        group: "Group",
        indicator: "Indicator",
        planned: "Planned",
        achieved: "Achieved",
        remarks: "Difference, remarks",
    },
};

fn date(day: Day) -> String {
    format!("{}{NB}{}", day.format("%-d"), day.format("%B %Y"))
}

/// Apostrophes are curled, and no space stands before a mark.
fn typeset(text: &str) -> String {
    [" :", " ;", " !", " ?"]
        .into_iter()
        .fold(text.replace('\'', "’"), |text, mark| text.replace(mark, mark.trim_start()))
}

/// « Friday 4 and Saturday 5 December 2026 »: month and year once where they are the same.
fn days(days: &[Day]) -> String {
    let said = days.iter().enumerate().map(|(at, day)| {
        let month = |day: &Day| (day.year(), day.month());
        match days.get(at + 1) {
            Some(next) if month(next) == month(day) => day.format("%A %-d").to_string(),
            _ => (WORDS.common.day)(*day),
        }
    });
    list(&said.collect::<Vec<_>>())
}

fn span(span: Span) -> String {
    if span.start == span.end {
        return format!("on {}", date(span.start));
    }
    format!("from {} to {}", date(span.start), date(span.end))
}

fn hour(time: NaiveTime) -> String {
    time.format("%-H:%M").to_string()
}

fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) if minutes > 0 => format!("{minutes}{NB}min"),
        (hours, 0) => format!("{hours}{NB}h"),
        (hours, minutes) => format!("{hours}{NB}h{NB}{minutes:02}"),
    }
}

fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => format!("{} and {last}", start.join(", ")),
    }
}

fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number}{NB}{}", if number == 1 { one } else { many })
}

fn sentence(deed: &Deed<'_>) -> String {
    let what = programme(deed);
    match &deed.done {
        Done::Mentee { meetings, minutes, mentor } => {
            let with = mentor.map(|name| format!(" with {name}")).unwrap_or_default();
            format!(
                "took part, as a mentee, in the mentoring programme {what}{}{with}.",
                meetings_said(*meetings, *minutes)
            )
        }
        Done::Mentor { meetings, minutes, mentees: 0 } => format!(
            "took part, as a volunteer mentor, in the mentoring programme {what}{}.",
            meetings_said(*meetings, *minutes)
        ),
        Done::Mentor { meetings, minutes, mentees } => format!(
            "accompanied {} as a volunteer mentor in the mentoring programme {what}{}.",
            count(*mentees, "person", "people"),
            meetings_said(*meetings, *minutes)
        ),
        Done::Participant { halves, of_halves, minutes, of_minutes } => format!(
            "took part in {what}: present on {} of {of_halves} ({} of {}).",
            count(*halves, "half-day", "half-days"),
            duration(*minutes),
            duration(*of_minutes)
        ),
        Done::Volunteer { minutes, missions } => {
            let said: Vec<String> =
                missions.iter().map(|it| (WORDS.certificate.mission)(*it).to_owned()).collect();
            let doing = if said.is_empty() { String::new() } else { format!(" ({})", list(&said)) };
            format!("gave {} of volunteer time to {what}{doing}.", duration(*minutes))
        }
    }
}

fn programme(deed: &Deed<'_>) -> String {
    let mut said = format!("“{}”, {}", deed.title, deed.when);
    if let Some(place) = deed.place {
        said = format!("{said} ({place})");
    }
    if let Some(partner) = deed.partner {
        said = format!("{said}, together with {partner}");
    }
    said
}

fn meetings_said(meetings: u32, minutes: u32) -> String {
    format!(
        ": {} and {} of conversation",
        count(meetings, "meeting", "meetings"),
        duration(minutes)
    )
}
