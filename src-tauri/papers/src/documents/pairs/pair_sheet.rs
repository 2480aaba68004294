//! What each pair starts with: who the other is, what both want, and a log both sign.

use binome_domain::people::PersonName;

use crate::documents::occasion::{MARGIN, Occasion};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, HEADING, LABEL, RULE, STRONG};
use crate::layout::{Align, Canvas, Cell, Column, Flow, Table};
use crate::page::{Frame, Size, Tag};

/// The pairs of a cohort.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    pub pairs: Vec<Pair>,
}

/// One mentee and one mentor.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    pub mentee: Member,
    pub mentor: Member,
    /// Why they were put together, in words already.
    pub grounds: Vec<String>,
    pub objective: Option<String>,
}

/// One side of a pair, with what the other may know.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub name: PersonName,
    /// « mentorée », agreed with her.
    pub role: String,
    pub organisation: Option<String>,
    /// Phone and mail, as far as she shares them.
    pub contacts: Vec<String>,
    /// Wished or offered, the dearest first.
    pub topics: Vec<String>,
    pub availability: Option<String>,
}

/// A line of the log, and how many there are at least: three months of meetings.
const ROW: f32 = 10.0;
const LEAST: usize = 6;

/// One A4 page a pair.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    let mut pages = Vec::new();
    for pair in &facts.pairs {
        let mut own = facts
            .occasion
            .pages(press, words.titles.pair, Size::A4, |flow| fill(flow, press, pair));
        if let Some(first) = own.first_mut() {
            first.bookmark =
                Some(format!("{} – {}", pair.mentee.name.listed(), pair.mentor.name.listed()));
        }
        pages.append(&mut own);
    }
    press.paper(format!("{} – {}", words.titles.pair, press.typeset(&facts.occasion.title)), pages)
}

fn fill(flow: &mut Flow<'_>, press: &Press, pair: &Pair) {
    let words = press.words();
    let (left, y, width) = (flow.left(), flow.y, (flow.width() - 6.0) / 2.0);
    let mut bottom = y;
    for (at, member) in [&pair.mentee, &pair.mentor].into_iter().enumerate() {
        let x = left + at as f32 * (width + 6.0);
        bottom = bottom.max(card(flow.canvas(), press, member, x, y, width));
    }
    for at in 0..2 {
        let frame = Frame::new(left + at as f32 * (width + 6.0), y, width, bottom - y + 3.0);
        flow.canvas().boxed(frame, 0.3, RULE);
    }
    flow.y = bottom + 9.0;
    if !pair.grounds.is_empty() {
        flow.heading(words.pair.grounds, 10.0);
        let grounds: Vec<String> =
            pair.grounds.iter().map(|ground| press.typeset(ground)).collect();
        flow.list(BODY, &grounds);
        flow.space(3.0);
    }
    flow.heading(words.pair.objective, 20.0);
    match &pair.objective {
        Some(objective) => flow.paragraph(BODY, &press.typeset(objective)),
        None => lines_to_write(flow, 2),
    }
    flow.space(4.0);
    flow.heading(words.pair.log, LEAST as f32 * ROW);
    log(flow, press);
}

fn card(
    canvas: &mut Canvas<'_>,
    press: &Press,
    member: &Member,
    x: f32,
    y: f32,
    width: f32,
) -> f32 {
    let words = press.words();
    let (x, width) = (x + 4.0, width - 8.0);
    canvas.colored(ACCENT, |canvas| {
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.paragraph(x, y + 3.0, width, Align::Left, LABEL, &member.role)
        });
    });
    canvas.tagged(Tag::Heading(2), |canvas| {
        canvas.fitted(
            Frame::new(x, y + 7.5, width, 8.0),
            Align::Left,
            HEADING.at(15.0),
            10.0,
            &member.name.spoken(),
        );
    });
    let mut y = y + 17.0;
    let topics = if member.topics.is_empty() { None } else { Some(member.topics.join(", ")) };
    let labelled =
        [(words.pair.topics, topics), (words.pair.availability, member.availability.clone())];
    for text in member.organisation.iter().chain(&member.contacts) {
        y = canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.paragraph(x, y, width, Align::Left, BODY, text)
        });
    }
    for (label, text) in labelled {
        if let Some(text) = text {
            y = canvas.tagged(Tag::Paragraph, |canvas| {
                let y = canvas.paragraph(x, y + 2.0, width, Align::Left, STRONG.at(9.5), label);
                canvas.paragraph(x, y, width, Align::Left, BODY, &press.typeset(&text))
            });
        }
    }
    y
}

fn lines_to_write(flow: &mut Flow<'_>, count: usize) {
    for _ in 0..count {
        flow.need(9.0);
        flow.space(8.5);
        let (left, right, y) = (flow.left(), flow.left() + flow.width(), flow.y);
        flow.canvas().rule((left, y), (right, y));
    }
}

fn log(flow: &mut Flow<'_>, press: &Press) {
    let heads = &press.words().heads;
    let width = 210.0 - 2.0 * MARGIN;
    let columns = vec![
        Column::new(heads.date, 24.0),
        Column::new(heads.duration, 20.0),
        Column::new(heads.subject, width - 124.0),
        Column::centered(heads.mentee_signs, 40.0),
        Column::centered(heads.mentor_signs, 40.0),
    ];
    let head = Table::new(columns, ROW);
    let room = (flow.bottom() - flow.y - head.tall(flow.setter())) / ROW;
    let lines = LEAST.max(room.max(0.0) as usize);
    Table { rows: vec![vec![Cell::Blank; 5]; lines], ..head }.flow(flow);
}
