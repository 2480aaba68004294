//! A poster for each table and round: read from three metres, who sits here and with whom.

use binome_domain::days::Day;
use chrono::NaiveTime;

use crate::documents::letterhead::Organisation;
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, MUTED, RULE, SMALL};
use crate::layout::{Align, Canvas};
use crate::page::{Frame, Page, Size, Tag};
use crate::setting::{Style, Voice};

/// The posters of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub organisation: Organisation,
    pub title: String,
    pub posters: Vec<Poster>,
}

/// One poster.
#[derive(Debug, Clone, PartialEq)]
pub struct Poster {
    /// « Table 5 ».
    pub table: String,
    /// « Tour 3 »; may be empty.
    pub round: String,
    /// Where the event lasts for several days.
    pub day: Option<Day>,
    pub hours: Option<(NaiveTime, NaiveTime)>,
    pub room: Option<String>,
    pub topic: Option<String>,
    pub mentors: Vec<String>,
    pub names: Vec<String>,
}

const TITLE: Style = Style::new(Voice::Bold, 84.0);
const MENTOR: Style = Style::new(Voice::SemiBold, 34.0);
const NAME: Style = Style::new(Voice::Regular, 40.0);

/// One A4 page each.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let pages = facts.posters.iter().map(|poster| page(press, facts, poster)).collect();
    let title = format!("{} – {}", press.words().titles.posters, press.typeset(&facts.title));
    press.paper(title, pages)
}

/// The column all text stands in, in millimetres from the left.
const LEFT: f32 = 16.0;
const WIDTH: f32 = 178.0;

fn page(press: &Press, facts: &Facts, poster: &Poster) -> Page {
    let mut canvas = press.canvas(Size::A4);
    let above = above(press, poster);
    canvas.page.bookmark =
        Some([above.first().cloned().unwrap_or_default(), poster.table.clone()].join(" "));
    let plain = |size| Style::new(Voice::Regular, size);
    line(&mut canvas, (16.0, 14.0), plain(26.0), 16.0, &above.join(" · "));
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.colored(ACCENT, |canvas| {
            let frame = Frame::new(LEFT, 32.0, WIDTH, 36.0);
            canvas.fitted(frame, Align::Left, TITLE, 60.0, &poster.table);
        });
    });
    let under = [&poster.room, &poster.topic].into_iter().flatten();
    let under: Vec<String> = under.map(|text| press.typeset(text)).collect();
    line(&mut canvas, (70.0, 12.0), plain(20.0), 12.0, &under.join(" · "));
    let mentors = (press.words().common.list)(&poster.mentors);
    line(&mut canvas, (86.0, 20.0), MENTOR, 18.0, &mentors);
    canvas.stroke((LEFT, 110.0), (LEFT + WIDTH, 110.0), 0.8, RULE);
    names(&mut canvas, &poster.names);
    canvas.colored(MUTED, |canvas| {
        let foot = format!("{} · {}", facts.organisation.name, press.typeset(&facts.title));
        let frame = Frame::new(LEFT, 281.0, WIDTH, 5.0);
        canvas.fitted(frame, Align::Left, SMALL, 6.0, &foot);
    });
    canvas.page
}

/// The round, its day and its hours.
fn above(press: &Press, poster: &Poster) -> Vec<String> {
    let hours = poster.hours.map(|(from, to)| (press.words().common.hours)(from, to));
    let round = Some(poster.round.clone()).filter(|text| !text.is_empty());
    let day = poster.day.map(press.words().common.short_day);
    round.into_iter().chain(day).chain(hours).collect()
}

/// One line of the poster, where there is anything to say: its top and height, its type and the
/// least size of it.
fn line(canvas: &mut Canvas<'_>, (y, height): (f32, f32), style: Style, floor: f32, text: &str) {
    if text.is_empty() {
        return;
    }
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.fitted(Frame::new(LEFT, y, WIDTH, height), Align::Left, style, floor, text);
    });
}

/// Those who sit here, as large as their number allows.
fn names(canvas: &mut Canvas<'_>, names: &[String]) {
    const ROOM: f32 = 160.0;
    let step = (ROOM / names.len().max(1) as f32).min(27.0);
    for (at, name) in names.iter().enumerate() {
        line(canvas, (116.0 + at as f32 * step, step * 0.86), NAME, 22.0, name);
    }
}
