//! Meetings: what a pair did at its own pace, and which pair has gone quiet.

use chrono::{Datelike, Days, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, weekday_number};
use crate::folding;
use crate::gatherings::Mode;
use crate::ids::{MeetingId, PairId};
use crate::pairs::Pair;

/// Who was in touch with whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Contact {
    /// The pair met.
    PairMeeting,
    /// The staff called one of them.
    StaffCall,
}

/// How it went, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Mood {
    Well,
    Mixed,
    Hard,
}

/// What was told of a meeting, after it was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeetingFacts {
    pub on: Day,
    pub contact: Contact,
    pub minutes: u16,
    pub note: Option<String>,
    pub mode: Option<Mode>,
    pub mood: Option<Mood>,
    /// What was agreed for the next time.
    pub next: Option<String>,
}

impl MeetingFacts {
    /// A meeting of which nothing more was told than when and how long.
    pub fn held(on: Day, contact: Contact, minutes: u16) -> Self {
        Self { on, contact, minutes, note: None, mode: None, mood: None, next: None }
    }
}

/// A meeting as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    pub id: MeetingId,
    pub pair: PairId,
    pub facts: MeetingFacts,
}

/// The longest meeting believed: beyond, « 1230 » was meant as an hour of the day.
pub const LONGEST_MINUTES: u16 = 12 * 60;

/// Reads a length of time as people write it: « 1h30 », « 90 », « 1,5 h » and « 1:30 » are 90 minutes.
pub fn read_minutes(said: &str) -> Option<u16> {
    let text: String =
        said.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let text = text.replace("heures", "h").replace("heure", "h").replace(':', "h");
    let text = text.strip_suffix("minutes").or_else(|| text.strip_suffix("min")).unwrap_or(&text);
    let minutes = match text.split_once('h') {
        Some((hours, "")) => (hours.replace(',', ".").parse::<f32>().ok()? * 60.0).round(),
        Some((hours, rest)) => {
            let rest: u8 =
                rest.strip_suffix("mn").unwrap_or(rest).parse().ok().filter(|m| *m < 60)?;
            f32::from(hours.parse::<u8>().ok()?) * 60.0 + f32::from(rest)
        }
        None => f32::from(text.strip_suffix("mn").unwrap_or(text).parse::<u16>().ok()?),
    };
    (1.0..=f32::from(LONGEST_MINUTES)).contains(&minutes).then_some(minutes as u16)
}

/// The hour of the day that was written where a length is asked for: « 1230 » is 12:30, not twenty
/// hours and a half.
pub fn hour_instead(said: &str) -> Option<NaiveTime> {
    let said = said.trim();
    let digits = said.len() >= 3 && said.chars().all(|it| it.is_ascii_digit());
    if !digits || read_minutes(said).is_some() {
        return None;
    }
    let (hour, minute) = said.split_at(said.len() - 2);
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The days of the week in both languages, from Monday on.
const WEEKDAYS: [[&str; 7]; 2] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
];

/// Reads a day of the past as people write it; « 3/11 » gets the year that makes it the latest,
/// « mardi » is the last Tuesday before today.
pub fn read_past_day(said: &str, today: Day) -> Option<Day> {
    let words = folding::words(said);
    match words.as_str() {
        "aujourd hui" | "today" => return Some(today),
        "hier" | "yesterday" => return today.pred_opt(),
        "avant hier" => return today.pred_opt()?.pred_opt(),
        _ => {}
    }
    if let Some(weekday) = WEEKDAYS.iter().find_map(|it| it.iter().position(|it| *it == words)) {
        let named = |day: &Day| usize::from(weekday_number(day.weekday())) == weekday + 1;
        return (1..=7).filter_map(|back| today.checked_sub_days(Days::new(back))).find(named);
    }
    if let Ok(day) = said.trim().parse() {
        return Some(day);
    }
    let parts: Vec<&str> = said.trim().split(['/', '.', '-']).map(str::trim).collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<u32>().ok());
    let (day, month) = (number(0)?, number(1)?);
    match parts.len() {
        2 => latest_before(day, month, today),
        3 => Day::from_ymd_opt(full_year(parts[2])?, month, day),
        _ => None,
    }
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn latest_before(day: u32, month: u32, today: Day) -> Option<Day> {
    // Eight years back always hold a 29 February.
    (0..8)
        .filter_map(|back| Day::from_ymd_opt(today.year() - back, month, day))
        .find(|it| *it <= today)
}

/// Days since the last sign of a pair, where they pass its delay and nobody asked to wait.
/// `delay_days` is the cohort's; the pair's own comes first. A pause counts as a sign at its end.
pub fn silence(pair: &Pair, meetings: &[Meeting], today: Day, delay_days: u16) -> Option<u16> {
    let waits = |until: Option<Day>| until.is_some_and(|until| today < until);
    if !pair.is_running() || waits(pair.snoozed) || waits(pair.care.paused) {
        return None;
    }
    let heard = last_sign(pair, meetings);
    let since = pair.care.paused.map_or(heard, |until| heard.max(until));
    let days = (today - since).num_days();
    let delay = pair.care.silence_days.unwrap_or(delay_days);
    (days >= i64::from(delay)).then(|| u16::try_from(days).unwrap_or(u16::MAX))
}

/// The last day something was heard of a pair: a meeting, a call, or its start.
pub fn last_sign(pair: &Pair, meetings: &[Meeting]) -> Day {
    meetings
        .iter()
        .map(|meeting| meeting.facts.on)
        .max()
        .map_or(pair.since, |on| on.max(pair.since))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for said in
            ["1h30", "90", "1,5 h", "1:30", "1 h 30", "90 min", "1.5h", "90 minutes", "1h30min"]
        {
            assert_eq!(read_minutes(said), Some(90), "{said}");
        }
        assert_eq!(read_minutes("2 heures"), Some(120));
        for said in ["", "bientôt", "1230", "0", "1h75", "-5"] {
            assert_eq!(read_minutes(said), None, "{said}");
        }
    }

    #[test]
    fn an_hour_of_the_day_is_no_length() {
        let hour = |said| hour_instead(said).map(|it| it.format("%H:%M").to_string());
        assert_eq!(hour("1230").as_deref(), Some("12:30"));
        assert_eq!(hour(" 915 ").as_deref(), Some("09:15"));
        assert_eq!(
            ["90", "130", "1h30", "2575", "12301", "midi", ""].map(hour),
            [const { None }; 7]
        );
    }

    #[test]
    fn a_day_without_a_year_is_the_latest_one() {
        let today = day("2021-01-04");
        assert_eq!(read_past_day("3/11", today), Some(day("2020-11-03")));
        assert_eq!(read_past_day("4/1", today), Some(today));
        assert_eq!(read_past_day("03/11/20", today), Some(day("2020-11-03")));
        assert_eq!(read_past_day("hier", today), Some(day("2021-01-03")));
        assert_eq!(read_past_day("29/2", today), Some(day("2020-02-29")));
        assert_eq!(read_past_day("31/02", today), None);
        assert_eq!(read_past_day("Vendredi", today), Some(day("2021-01-01")));
        assert_eq!(read_past_day("lundi", today), Some(day("2020-12-28")), "today is Monday");
    }

    #[test]
    fn a_pair_is_silent_from_its_delay_on_unless_snoozed() {
        let mut pair = crate::pairs::tests_only_pair("2020-10-27");
        assert_eq!(silence(&pair, &[], day("2020-11-16"), 21), None);
        assert_eq!(silence(&pair, &[], day("2020-11-17"), 21), Some(21));
        pair.snoozed = Some(day("2020-11-24"));
        assert_eq!(silence(&pair, &[], day("2020-11-23"), 21), None);
        assert_eq!(silence(&pair, &[], day("2020-11-24"), 21), Some(28));
    }

    #[test]
    fn a_pair_has_its_own_delay_and_a_pause_counts_anew() {
        let mut pair = crate::pairs::tests_only_pair("2020-10-27");
        pair.care.silence_days = Some(30);
        assert_eq!(silence(&pair, &[], day("2020-11-25"), 21), None);
        assert_eq!(silence(&pair, &[], day("2020-11-26"), 21), Some(30));
        pair.care =
            crate::pairs::care::PairCare { paused: Some(day("2021-01-04")), ..Default::default() };
        assert_eq!(silence(&pair, &[], day("2021-01-03"), 21), None);
        assert_eq!(silence(&pair, &[], day("2021-01-24"), 21), None);
        assert_eq!(silence(&pair, &[], day("2021-01-25"), 21), Some(21));
    }
}
