//! Letters, one a person: invitations, thanks, charters, consents; the text is the association's.

use binome_domain::days::Day;
use binome_domain::people::PersonName;

use crate::documents::certificate::Signatory;
use crate::documents::letterhead::Organisation;
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{BODY, HEADING, LABEL, RULE, SMALL, STRONG};
use crate::layout::{Align, Canvas, Flow, Sheet};
use crate::page::{Frame, Page, Size, Tag};
use crate::setting::Style;

/// Letters of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub organisation: Organisation,
    /// What the letters are about; their title.
    pub subject: String,
    pub signatory: Signatory,
    pub signed_in: String,
    pub signed_on: Day,
    pub letters: Vec<Letter>,
}

/// One person's letter.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// Nobody for a notice that is the same for all.
    pub name: Option<PersonName>,
    /// « Bonjour Solène »; may be empty.
    pub salutation: String,
    /// Paragraphs with their fields filled in; a line that begins with « - » is a point of a list,
    /// one that begins with « [ ] » a box to tick, one that begins with « _ » a line to write on.
    pub body: Vec<String>,
    /// Who signs below beside the association, in words: a charter has two, a consent one.
    pub signers: Vec<String>,
}

const MARGIN: f32 = 22.0;
/// Where the window of a French envelope begins, and with it all that stands at the right.
const RIGHT: f32 = 110.0;
const WINDOW: f32 = 78.0;
const TEXT: Style = BODY.at(11.0).prose();

/// Each letter starts on a page of its own.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let pages = facts.letters.iter().flat_map(|letter| pages(press, facts, letter)).collect();
    press.paper(press.typeset(&facts.subject), pages)
}

fn pages(press: &Press, facts: &Facts, letter: &Letter) -> Vec<Page> {
    let sheet = Sheet {
        size: Size::A4,
        margin: MARGIN,
        head: &|canvas, first| head(canvas, press, facts, letter, first),
        foot: &facts.organisation.line(press.words()),
        number: press.words().common.page,
    };
    let mut pages = press.flowing(sheet, |flow| {
        if !letter.salutation.is_empty() {
            flow.paragraph(TEXT, &format!("{},", letter.salutation));
            flow.space(3.0);
        }
        for paragraph in &letter.body {
            said(flow, press, paragraph);
        }
        signing(flow, press, facts, letter);
    });
    if let Some(first) = pages.first_mut() {
        first.bookmark = letter.name.as_ref().map(PersonName::listed);
    }
    pages
}

fn head(
    canvas: &mut Canvas<'_>,
    press: &Press,
    facts: &Facts,
    letter: &Letter,
    first: bool,
) -> f32 {
    if !first {
        return MARGIN;
    }
    let words = press.words();
    let width = 210.0 - 2.0 * MARGIN;
    facts.organisation.draw(canvas, Frame::new(MARGIN, 18.0, width * 0.6, 20.0), words);
    if let Some(name) = &letter.name {
        canvas.tagged(Tag::Paragraph, |canvas| {
            let frame = Frame::new(RIGHT, 47.0, WINDOW, 8.0);
            canvas.fitted(frame, Align::Left, STRONG.at(12.0), 9.0, &name.spoken());
        });
    }
    // A form bears the date of its signatures.
    if !letter.salutation.is_empty() {
        canvas.tagged(Tag::Paragraph, |canvas| {
            let date = (words.common.date)(facts.signed_on);
            let dated = (words.letter.dated)(&facts.signed_in, &date);
            canvas.fitted(Frame::new(RIGHT, 62.0, WINDOW, 6.0), Align::Left, BODY, 8.0, &dated);
        });
    }
    canvas.tagged(Tag::Heading(1), |canvas| {
        canvas.paragraph(
            MARGIN,
            76.0,
            width,
            Align::Left,
            HEADING.at(15.0),
            &press.typeset(&facts.subject),
        )
    }) + 6.0
}

/// A paragraph, a point, a box to tick or a line to write on.
pub(super) fn said(flow: &mut Flow<'_>, press: &Press, paragraph: &str) {
    let text = press.typeset(paragraph);
    if let Some(point) = text.strip_prefix("- ") {
        flow.list(TEXT, &[point.to_owned()]);
    } else if let Some(choice) = text.strip_prefix("[ ] ") {
        choose(flow, choice);
    } else if let Some(label) = text.strip_prefix("_ ") {
        write_on(flow, label);
    } else {
        flow.space(1.5);
        flow.paragraph(TEXT, &text);
        flow.space(2.0);
    }
}

/// A box to tick before a line.
fn choose(flow: &mut Flow<'_>, text: &str) {
    flow.need(TEXT.leading() + 1.5);
    let (x, y, width) = (flow.left(), flow.y, flow.width());
    let canvas = flow.canvas();
    canvas.boxed(Frame::new(x + 1.0, y + 0.9, 3.6, 3.6), 0.3, crate::layout::theme::INK);
    let bottom = canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.paragraph(x + 8.0, y, width - 8.0, Align::Left, TEXT, text)
    });
    flow.y = bottom + 1.5;
}

/// A label, and a line after it to write on.
fn write_on(flow: &mut Flow<'_>, label: &str) {
    const LINE: f32 = 9.0;
    flow.need(LINE);
    let (x, y, right) = (flow.left(), flow.y, flow.left() + flow.width());
    let base = y + LINE - 2.5;
    let canvas = flow.canvas();
    let width =
        canvas.tagged(Tag::Paragraph, |canvas| canvas.text(x, base, Align::Left, TEXT, label));
    canvas.rule((x + width + 3.0, base + 0.6), (right, base + 0.6));
    flow.space(LINE);
}

/// The association's signature, and a place for each who signs with it.
fn signing(flow: &mut Flow<'_>, press: &Press, facts: &Facts, letter: &Letter) {
    const HEIGHT: f32 = 30.0;
    flow.space(6.0);
    flow.need(HEIGHT);
    let (left, width, y) = (flow.left(), flow.width(), flow.y);
    let place = (width / (letter.signers.len() + 1).max(2) as f32).min(82.0);
    let canvas = flow.canvas();
    for (at, who) in letter.signers.iter().enumerate() {
        let frame = Frame::new(left + at as f32 * place, y, place - 4.0, HEIGHT);
        signer(canvas, who, frame);
        canvas.boxed(Frame::new(frame.x, y + 7.0, place - 6.0, 22.0), 0.2, RULE);
        let note = press.words().letter.sign_here;
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.text(frame.x + 2.0, y + 11.0, Align::Left, SMALL, note)
        });
    }
    let own = facts.signatory.line();
    let x = if letter.signers.len() < 2 { RIGHT } else { left + width - place };
    let frame = Frame::new(x, y, place - 4.0, HEIGHT);
    signer(canvas, &own, frame);
    if let Some(signature) = &facts.signatory.signature {
        let frame = Frame::new(frame.x, y + 7.0, place - 6.0, 22.0);
        canvas.tagged(Tag::Figure(own.clone()), |canvas| {
            canvas.picture(frame, Align::Left, signature)
        });
    }
    flow.y = y + HEIGHT;
}

fn signer(canvas: &mut Canvas<'_>, who: &str, frame: Frame) {
    canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.fitted(Frame { height: 6.0, ..frame }, Align::Left, LABEL.at(10.0), 7.0, who);
    });
}
