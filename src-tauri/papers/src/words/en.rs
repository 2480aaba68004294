//! The papers in English.

use binome_domain::days::{Day, Half, Span};
use binome_domain::people::Civility;
use chrono::NaiveTime;

use super::{Attendance, Certificate, Common, Words};
use crate::documents::attendance_sheet::Slot;
use crate::documents::certificate::{Deed, Done, KindOf};

const NB: char = '\u{a0}';

pub(super) static WORDS: Words = Words {
    common: Common {
        typeset: |text| text.replace('\'', "’"),
        page: |page, of| format!("page{NB}{page} of {of}"),
        day: |day| format!("{} {}", day.format("%A"), date(day)),
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
        theme: |theme| format!("Theme: {theme}"),
        skills: |skills| format!("Skills shown: {skills}"),
        purpose: "This certificate is issued for whatever purpose it may serve.",
        done: |place, date| format!("{place}, {date}"),
        number: |number| format!("No.{NB}{number}"),
        rectified: "Corrected duplicate",
        stamp: "Stamp",
    },
};

fn date(day: Day) -> String {
    format!("{}{NB}{}", day.format("%-d"), day.format("%B %Y"))
}

fn days(days: &[Day]) -> String {
    let said: Vec<String> = days.iter().map(|day| (WORDS.common.day)(*day)).collect();
    list(&said)
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
            let doing =
                if missions.is_empty() { String::new() } else { format!(" ({})", list(missions)) };
            format!("gave {} of volunteer time to {what}{doing}.", duration(*minutes))
        }
    }
}

fn programme(deed: &Deed<'_>) -> String {
    let mut said = format!("“{}”, {}", deed.title, deed.when);
    if let Some(place) = deed.place {
        said = format!("{said}, in {place}");
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
