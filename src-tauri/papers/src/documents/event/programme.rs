//! The programme to pin up: a poster for each day, with hours, what, with whom and where.

use binome_domain::days::Day;
use chrono::NaiveTime;

use super::itinerary::capital;
use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY};
use crate::layout::{Align, Canvas, Cell, Column, Flow, Sheet, Table};
use crate::page::{Frame, Page, Size, Tag};
use crate::setting::{Style, Voice};

/// The programme of an event.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// The thread through all workshops.
    pub theme: Option<String>,
    pub days: Vec<(Day, Vec<Moment>)>,
}

/// One line of the programme.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    pub from: NaiveTime,
    pub to: NaiveTime,
    pub what: String,
    /// Who speaks; may be empty.
    pub who: String,
    pub place: String,
}

/// Read from three metres.
const TITLE: Style = Style::new(Voice::Bold, 66.0);
const DAY: Style = Style::new(Voice::SemiBold, 30.0);
const TYPE: Style = Style { size: 15.0, ..BODY };
/// The least and the greatest height of a row, in millimetres.
const ROWS: (f32, f32) = (11.0, 18.0);

/// A poster for each day.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    let title = format!("{} – {}", words.titles.programme, press.typeset(&facts.occasion.title));
    let days = facts.days.iter().flat_map(|(day, moments)| {
        let said = capital(&(words.common.day)(*day));
        let mut pages = poster(press, facts, &said, |flow| hours(flow, press, moments));
        if let Some(first) = pages.first_mut() {
            first.bookmark = Some(said);
        }
        pages
    });
    let mut pages: Vec<Page> = days.collect();
    if pages.is_empty() {
        pages = poster(press, facts, "", |flow| nobody(flow, press));
    }
    press.paper(title, pages)
}

fn poster(press: &Press, facts: &Facts, day: &str, fill: impl FnOnce(&mut Flow<'_>)) -> Vec<Page> {
    let title = press.typeset(&facts.occasion.title);
    let sheet = Sheet {
        size: Size::A4,
        margin: MARGIN,
        head: &|canvas, first| if first { head(canvas, press, facts, day) } else { 2.0 * MARGIN },
        foot: &format!("{} · {title}", facts.occasion.organisation.name),
        number: press.words().common.page,
    };
    press.flowing(sheet, fill)
}

fn head(canvas: &mut Canvas<'_>, press: &Press, facts: &Facts, day: &str) -> f32 {
    let words = press.words();
    let theme = facts.theme.as_ref().map(|it| (words.certificate.theme)(&press.typeset(it)));
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.colored(ACCENT, |canvas| {
            let frame = Frame::new(MARGIN, MARGIN - 2.0, WIDTH, 26.0);
            canvas.fitted(frame, Align::Left, TITLE, 60.0, words.titles.programme);
        });
        let frame = Frame::new(MARGIN, MARGIN + 25.0, WIDTH, 13.0);
        canvas.fitted(frame, Align::Left, DAY, 18.0, day);
    });
    let mut y = MARGIN + 40.0;
    for text in [Some(press.typeset(&facts.occasion.title)), theme].into_iter().flatten() {
        canvas.tagged(Tag::Paragraph, |canvas| {
            let frame = Frame::new(MARGIN, y, WIDTH, 7.0);
            canvas.fitted(frame, Align::Left, TYPE, 9.0, &text);
        });
        y += 7.5;
    }
    y + 3.0
}

const WIDTH: f32 = 210.0 - 2.0 * MARGIN;

/// The hours of a day, as high as the page allows; columns that say nothing are left out.
fn hours(flow: &mut Flow<'_>, press: &Press, moments: &[Moment]) {
    let (words, hour) = (press.words(), press.words().common.hour);
    let columns = vec![
        Column::new(words.heads.hours, 48.0),
        Column::new(words.heads.what, 52.0),
        Column::new(words.heads.who, 48.0),
        Column::new(words.heads.place, WIDTH - 148.0),
    ];
    let row = |moment: &Moment| {
        vec![
            Cell::Text(format!("{}\u{a0}– {}", hour(moment.from), hour(moment.to))),
            Cell::Prose(press.typeset(&moment.what)),
            Cell::Text(moment.who.clone()),
            Cell::Text(press.typeset(&moment.place)),
        ]
    };
    let rows = moments.iter().map(row).collect();
    let room = (flow.bottom() - flow.y - ROWS.0) / moments.len().max(1) as f32;
    let height = room.clamp(ROWS.0, ROWS.1);
    let table = Table { style: TYPE, rows, ..Table::new(columns, ROWS.0) }.spoken(1);
    let spare = table.tall(flow.setter()) + moments.len() as f32 * (height - ROWS.0);
    let fits = flow.y + spare <= flow.bottom();
    Table { row_height: if fits { height } else { ROWS.0 }, ..table }.flow(flow);
}
