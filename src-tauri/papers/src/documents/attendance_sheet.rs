//! The sheet people sign when they come: a gathering, or half-days of an event.
//!
//! What a funder looks for stands on it: who organises, the exact title, dates, hours and place,
//! who leads and their signatures, one line a person, one box for each half-day, page x / y.

use binome_domain::days::Day;

use super::letterhead::Organisation;
use super::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, FLOOR, LABEL, RULE, SMALL, STRONG, TITLE};
use crate::layout::{Align, Canvas, Cell, Column, Flow, Sheet, Table};
use crate::page::{Frame, Size, Tag};
pub use crate::words::Slot;
use crate::words::Words;

/// What the sheet has to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub organisation: Organisation,
    /// The same words as on every other document of the action.
    pub title: String,
    /// Which gathering it is: « Rencontre finale ».
    pub subtitle: Option<String>,
    pub place: Option<String>,
    /// What is to be signed: one gathering, or each half-day.
    pub slots: Vec<Slot>,
    /// As a list shows them: « LE GOFF Solène ».
    pub leaders: Vec<String>,
    /// In the order to print.
    pub people: Vec<Signer>,
    /// Empty lines for those who come unannounced.
    pub walk_ins: u8,
    /// A free line: « Masque obligatoire ».
    pub instructions: Option<String>,
}

/// Someone who signs.
#[derive(Debug, Clone, PartialEq)]
pub struct Signer {
    /// As a list shows her, told apart from another of her name: « MARCHAND Isabelle (1971) ».
    pub name: String,
    /// The side she stands on, her table; may be empty.
    pub detail: String,
    /// Slots she is known to miss, by their place: their boxes are struck through.
    pub struck: Vec<usize>,
}

const MARGIN: f32 = 9.0;
/// The least height in which a hand can sign, in millimetres.
const ROW: f32 = 9.0;
const NUMBER_WIDTH: f32 = 10.0;
const LEADERS_A_ROW: usize = 8;
/// So many leaders sign beside their names, more below them.
const BESIDE: usize = 3;
/// The height of a name above its place to sign.
const NAME: f32 = 5.0;

/// The sheet, on A4 landscape.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    let title = press.typeset(&facts.title);
    let foot = format!("{} · {title}", facts.organisation.name);
    let sheet = Sheet {
        size: Size::A4_LANDSCAPE,
        margin: MARGIN,
        head: &|canvas, first| head(canvas, press, facts, first),
        foot: &foot,
        number: words.common.page,
    };
    let pages = press.flowing(sheet, |flow| {
        table(press, facts, flow.width()).flow(flow);
        closing(flow, facts, words);
    });
    press.paper(format!("{} – {title}", words.attendance.title), pages)
}

fn head(canvas: &mut Canvas<'_>, press: &Press, facts: &Facts, first: bool) -> f32 {
    let words = press.words();
    let title = press.typeset(&facts.title);
    let width = canvas.page.size.width - 2.0 * MARGIN;
    if !first {
        let said = format!("{} – {title}", words.attendance.title);
        canvas.fitted(Frame::new(MARGIN, MARGIN - 2.0, width, 6.0), Align::Left, LABEL, 6.0, &said);
        return MARGIN + 5.0;
    }
    let left = width * 0.36;
    let bottom = facts.organisation.draw(canvas, Frame::new(MARGIN, MARGIN, left, 18.0), words);
    let (x, width) = (MARGIN + left + 6.0, width - left - 6.0);
    let mut y = MARGIN;
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.colored(ACCENT, |canvas| {
            canvas.fitted(
                Frame::new(x, y - 1.0, width, 8.0),
                Align::Left,
                TITLE.at(17.0),
                12.0,
                words.attendance.title,
            );
        });
        y += 8.0;
        let said = facts
            .subtitle
            .as_ref()
            .map_or(title.clone(), |sub| format!("{title} – {}", press.typeset(sub)));
        canvas.fitted(Frame::new(x, y, width, 6.5), Align::Left, STRONG.at(12.0), 9.0, &said);
        y += 7.0;
    });
    for line in particulars(press, facts) {
        y = canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.paragraph(x, y, width, Align::Left, SMALL.at(9.0), &line)
        });
    }
    bottom.max(y) + 2.5
}

/// When, where, and what to bring.
fn particulars(press: &Press, facts: &Facts) -> Vec<String> {
    let words = press.words();
    let mut days: Vec<Day> = facts.slots.iter().map(|slot| slot.day).collect();
    days.dedup();
    let mut when = (words.common.days)(&days);
    if let [Slot { hours: Some((from, to)), .. }] = facts.slots[..] {
        when = format!("{when}, {}", (words.common.hours)(from, to));
    }
    let labelled = |label: &str, text: &str| press.typeset(&format!("{label} : {text}"));
    let mut first = labelled(words.attendance.date, &when);
    if let Some(place) = &facts.place {
        first = format!("{first}   ·   {}", labelled(words.attendance.place, place));
    }
    std::iter::once(first)
        .chain(facts.instructions.iter().map(|text| press.typeset(text)))
        .collect()
}

fn table(press: &Press, facts: &Facts, width: f32) -> Table {
    let words = press.words();
    let detailed = facts.people.iter().any(|person| !person.detail.is_empty());
    let several = facts.slots.len() > 1;
    let name = if several { 68.0 } else { 86.0 };
    let detail = match (detailed, several) {
        (false, _) => 0.0,
        (true, true) => 34.0,
        (true, false) => 60.0,
    };
    let boxes = (width - NUMBER_WIDTH - name - detail) / facts.slots.len().max(1) as f32;
    let mut columns = vec![
        Column::centered(words.attendance.number, NUMBER_WIDTH),
        Column::new(words.attendance.name, name),
    ];
    if detailed {
        columns.push(Column::new(words.attendance.detail, detail));
    }
    columns.extend(facts.slots.iter().enumerate().map(|(at, slot)| {
        let said = (words.attendance.slot)(slot);
        let head = if several { said } else { words.attendance.signature.to_owned() };
        // Nobody signs for another day by mistake.
        let apart = several && (at == 0 || facts.slots[at - 1].day != slot.day);
        Column { apart, ..Column::centered(head, boxes) }
    }));
    let mut table = Table::new(columns, ROW);
    let people = facts.people.iter().enumerate().map(|(at, person)| {
        let mut row = vec![Cell::Text((at + 1).to_string()), Cell::Name(person.name.clone())];
        if detailed {
            row.push(Cell::Name(person.detail.clone()));
        }
        row.extend(
            (0..facts.slots.len())
                .map(|slot| if person.struck.contains(&slot) { Cell::Struck } else { Cell::Blank }),
        );
        row
    });
    table.rows.extend(people);
    let blank = vec![Cell::Blank; table.columns.len()];
    table.rows.extend(std::iter::repeat_n(blank.clone(), facts.walk_ins.into()));
    if several {
        let mut total = blank;
        total[1] = Cell::Strong(words.attendance.total.to_owned());
        table.rows.push(total);
    }
    table
}

/// Who leads, each with a place to sign, and the total where the table has none; never parted.
fn closing(flow: &mut Flow<'_>, facts: &Facts, words: &Words) {
    const LABELS: f32 = 6.0;
    let stacked = facts.leaders.len() > BESIDE;
    let height = if stacked { NAME + ROW } else { ROW };
    flow.need(LABELS + height);
    let (left, right, y) = (flow.left(), flow.left() + flow.width(), flow.y + 4.5);
    let canvas = flow.canvas();
    if !facts.leaders.is_empty() {
        canvas.tagged(Tag::Heading(2), |canvas| {
            canvas.text(left, y, Align::Left, LABEL, words.attendance.leaders)
        });
    }
    if facts.slots.len() == 1 {
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.text(right - 26.0, y, Align::Right, LABEL, words.attendance.total)
        });
        canvas.rule((right - 24.0, y + 0.8), (right, y + 0.8));
    }
    flow.space(LABELS);
    let rows = facts.leaders.len().div_ceil(LEADERS_A_ROW).max(1);
    let even = facts.leaders.len().div_ceil(rows).max(1);
    let place = (flow.width() / even as f32).min(if stacked { 80.0 } else { 93.0 });
    for row in facts.leaders.chunks(even) {
        flow.need(height);
        for (at, name) in row.iter().enumerate() {
            let frame = Frame::new(left + at as f32 * place, flow.y, place, height);
            leader(flow.canvas(), name, frame, stacked);
        }
        flow.space(height);
    }
}

/// A leader's name above the place to sign, or before it.
fn leader(canvas: &mut Canvas<'_>, name: &str, frame: Frame, stacked: bool) {
    canvas.boxed(frame, 0.2, RULE);
    let (width, height) =
        if stacked { (frame.width - 3.0, NAME) } else { (frame.width / 2.0 - 3.0, frame.height) };
    let inner = Frame::new(frame.x + 1.5, frame.y, width, height);
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.fitted(inner, Align::Left, BODY.at(9.0), FLOOR - 2.0, name);
    });
}
