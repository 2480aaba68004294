//! The calendar: days, half-days, spans of days.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of the calendar, without an hour.
pub type Day = NaiveDate;

/// A day and an hour, as the clock on the wall in France says it.
pub type Moment = NaiveDateTime;

/// The unit of presence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Half {
    Am,
    Pm,
}

/// A morning or an afternoon of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HalfDay {
    pub day: Day,
    pub half: Half,
}

/// Part of a day in which two people can see each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PartOfDay {
    Morning,
    Midday,
    Afternoon,
    Evening,
}

/// A time of the week that comes back: « mardi soir ».
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Slot {
    /// 1 is Monday, 7 is Sunday.
    pub weekday: u8,
    pub part: PartOfDay,
}

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    pub start: Day,
    pub end: Day,
}

impl Span {
    /// `None` where the end comes before the start.
    pub fn new(start: Day, end: Day) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// Each day of it, the first first.
    pub fn days(&self) -> impl Iterator<Item = Day> + use<> {
        let end = self.end;
        self.start.iter_days().take_while(move |day| *day <= end)
    }

    /// Each morning and afternoon of it, the first first.
    pub fn half_days(&self) -> impl Iterator<Item = HalfDay> + use<> {
        self.days().flat_map(|day| [Half::Am, Half::Pm].map(|half| HalfDay { day, half }))
    }

    pub fn holds(&self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }
}

/// The same day some months later, or the last of that month: 30/11 + 3 is 28/02.
pub fn months_later(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(Day::MAX)
}

/// The same weekday some years later, nearest to the same date: Tuesday 27/10/2020 is followed by
/// Tuesday 26/10/2021.
pub fn years_later(day: Day, years: u32) -> Day {
    let date = months_later(day, 12 * years);
    let behind = (7 + weekday_number(date.weekday()) - weekday_number(day.weekday())) % 7;
    let ahead = (7 - behind) % 7;
    if behind <= ahead { date - Days::new(behind.into()) } else { date + Days::new(ahead.into()) }
}

/// 1 is Monday, 7 is Sunday.
pub fn weekday_number(weekday: Weekday) -> u8 {
    weekday.number_from_monday() as u8
}

/// Whole years from `birth` to `day`; someone born on 29 February grows older on 1 March.
pub fn years_between(birth: Day, day: Day) -> i32 {
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    day.year() - birth.year() - i32::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn three_months_go_by_the_calendar() {
        assert_eq!(months_later(day("2020-10-27"), 3), day("2021-01-27"));
        assert_eq!(months_later(day("2020-11-30"), 3), day("2021-02-28"));
    }

    #[test]
    fn a_year_later_is_the_same_day_of_the_week() {
        assert_eq!(years_later(day("2020-10-27"), 1), day("2021-10-26"));
        assert_eq!(years_later(day("2020-11-30"), 1), day("2021-11-29"));
        for start in day("2019-01-01").iter_days().take(3000) {
            for years in 1..5 {
                let later = years_later(start, years);
                assert_eq!(later.weekday(), start.weekday());
                let off = later - months_later(start, 12 * years);
                assert!(off.num_days().abs() <= 3, "{start} {years} {later}");
            }
        }
    }

    #[test]
    fn a_leap_birthday_counts_from_the_first_of_march() {
        assert_eq!(years_between(day("1992-02-29"), day("2023-02-28")), 30);
        assert_eq!(years_between(day("1992-02-29"), day("2023-03-01")), 31);
    }
}
