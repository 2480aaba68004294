//! A poster for each table and round: read from three metres, who sits here and with whom.

use chrono::NaiveTime;

use super::letterhead::Organisation;
use super::paper::{Paper, Press};
use crate::layout::Align;
use crate::layout::theme::{ACCENT, BODY, MUTED, RULE, SMALL};
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

fn page(press: &Press, facts: &Facts, poster: &Poster) -> Page {
    let words = press.words();
    let mut canvas = press.canvas(Size::A4);
    let (x, width) = (16.0, 178.0);
    let hours = poster.hours.map(|(from, to)| (words.common.hours)(from, to));
    let above: Vec<String> = std::iter::once(poster.round.clone())
        .filter(|text| !text.is_empty())
        .chain(hours)
        .collect();
    canvas.page.bookmark =
        Some([above.first().cloned().unwrap_or_default(), poster.table.clone()].join(" "));
    canvas.tagged(Tag::Paragraph, |canvas| {
        let style = Style::new(Voice::Regular, 26.0);
        canvas.fitted(
            Frame::new(x, 16.0, width, 14.0),
            Align::Left,
            style,
            16.0,
            &above.join(" · "),
        );
    });
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.colored(ACCENT, |canvas| {
            canvas.fitted(
                Frame::new(x, 32.0, width, 36.0),
                Align::Left,
                TITLE,
                60.0,
                &poster.table,
            );
        });
    });
    let under: Vec<String> = [&poster.room, &poster.topic]
        .into_iter()
        .flatten()
        .map(|text| press.typeset(text))
        .collect();
    canvas.tagged(Tag::Paragraph, |canvas| {
        let style = Style::new(Voice::Regular, 20.0);
        canvas.fitted(
            Frame::new(x, 70.0, width, 12.0),
            Align::Left,
            style,
            12.0,
            &under.join(" · "),
        );
    });
    canvas.tagged(Tag::Paragraph, |canvas| {
        let said = (words.common.list)(&poster.mentors);
        canvas.fitted(Frame::new(x, 86.0, width, 20.0), Align::Left, MENTOR, 18.0, &said);
    });
    canvas.stroke((x, 110.0), (x + width, 110.0), 0.8, RULE);
    let room = 160.0;
    let step = (room / poster.names.len().max(1) as f32).min(27.0);
    let mut y = 116.0;
    for name in &poster.names {
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.fitted(Frame::new(x, y, width, step * 0.86), Align::Left, NAME, 22.0, name);
        });
        y += step;
    }
    canvas.colored(MUTED, |canvas| {
        let foot = format!("{} · {}", facts.organisation.name, press.typeset(&facts.title));
        canvas.fitted(
            Frame::new(x, 281.0, width, 5.0),
            Align::Left,
            Style { size: SMALL.size, ..BODY },
            6.0,
            &foot,
        );
    });
    canvas.page
}
