//! A calendar file (RFC 5545): meetings at the hour of Paris, whatever the season.
//!
//! Hours are written as they are said in Paris, with the rules by which its clocks change since
//! 1996; an end is told as a duration, so that an evening over the change is as long as it is.

use chrono::NaiveDateTime;

/// A meeting to write into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The same key again replaces the meeting of before.
    pub key: String,
    pub title: String,
    /// In Paris.
    pub start: NaiveDateTime,
    pub minutes: u16,
    pub place: Option<String>,
    pub note: Option<String>,
}

/// Clocks go forward on the last Sunday of March and back on the last Sunday of October.
const PARIS: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

/// The longest line of a calendar file, in bytes.
const LONGEST_LINE: usize = 75;

/// The bytes of a calendar; `written` is the moment it is made, in Paris.
pub fn bytes(meetings: &[Meeting], written: NaiveDateTime) -> Vec<u8> {
    let mut text = String::new();
    let mut say = |line: &str| fold(&mut text, line);
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Binome//Binome//FR", "CALSCALE:GREGORIAN"]
        .into_iter()
        .chain(PARIS)
        .chain(["END:VTIMEZONE"])
        .for_each(&mut say);
    for meeting in meetings {
        say("BEGIN:VEVENT");
        say(&format!("UID:{}@binome", meeting.key));
        // Calendars only compare stamps with one another: Paris's clock taken for UTC will do.
        say(&format!("DTSTAMP:{}Z", moment(written)));
        say(&format!("DTSTART;TZID=Europe/Paris:{}", moment(meeting.start)));
        say(&format!("DURATION:PT{}M", meeting.minutes));
        say(&format!("SUMMARY:{}", escaped(&meeting.title)));
        for (name, told) in [("LOCATION", &meeting.place), ("DESCRIPTION", &meeting.note)] {
            if let Some(told) = told {
                say(&format!("{name}:{}", escaped(told)));
            }
        }
        say("END:VEVENT");
    }
    say("END:VCALENDAR");
    text.into_bytes()
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

fn escaped(text: &str) -> String {
    let marked = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    marked.replace("\r\n", "\n").replace('\n', "\\n")
}

/// Longer lines go on after a blank, cut between two letters.
fn fold(text: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(start: &str) -> Meeting {
        Meeting {
            key: "a".into(),
            title: "Étape, à mi-chemin ; vœux".into(),
            start: start.parse().unwrap(),
            minutes: 90,
            place: Some("12, rue Haute\nRennes".into()),
            note: None,
        }
    }

    #[test]
    fn an_hour_is_written_as_it_is_said_in_paris_summer_and_winter() {
        let written = "2026-01-05T10:00:00".parse().unwrap();
        let days = ["2026-03-28T18:30:00", "2026-03-29T18:30:00", "2026-10-25T18:30:00"];
        let text = String::from_utf8(bytes(&days.map(meeting), written)).unwrap();
        for day in ["20260328", "20260329", "20261025"] {
            assert!(
                text.contains(&format!("DTSTART;TZID=Europe/Paris:{day}T183000\r\n")),
                "{text}"
            );
        }
        assert_eq!(text.matches("DURATION:PT90M\r\n").count(), 3);
        assert!(text.contains("SUMMARY:Étape\\, à mi-chemin \\; vœux\r\n"));
        assert!(text.contains("LOCATION:12\\, rue Haute\\nRennes\r\n"));
        assert!(text.contains("DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let long = Meeting { title: "é".repeat(200), ..meeting("2026-03-28T18:30:00") };
        let text =
            String::from_utf8(bytes(&[long], "2026-01-05T10:00:00".parse().unwrap())).unwrap();
        assert!(text.split("\r\n").all(|it| it.len() <= LONGEST_LINE));
        assert!(text.replace("\r\n ", "").contains(&"é".repeat(200)));
    }
}
