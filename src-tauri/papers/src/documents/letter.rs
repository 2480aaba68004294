//! Letters, one a person: invitations, thanks, charters, consents; the text is the association's.

use binome_domain::days::Day;
use binome_domain::people::PersonName;

use super::certificate::Signatory;
use super::letterhead::Organisation;
use super::paper::{Paper, Press};
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
    pub name: PersonName,
    /// « Madame », « Chère Solène »; may be empty.
    pub salutation: String,
    /// Paragraphs with their fields filled in; a line that begins with « - » is a point of a list,
    /// one that begins with « [ ] » a box to tick.
    pub body: Vec<String>,
    /// Who signs below beside the association, in words: a charter has two, a consent one.
    pub signers: Vec<String>,
}

const MARGIN: f32 = 22.0;
const TEXT: Style = Style { size: 11.0, ..BODY };

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
        first.bookmark = Some(letter.name.listed());
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
    canvas.tagged(Tag::Paragraph, |canvas| {
        // The window of a French envelope.
        let frame = Frame::new(110.0, 47.0, 78.0, 8.0);
        canvas.fitted(frame, Align::Left, STRONG.at(12.0), 9.0, &letter.name.spoken());
    });
    canvas.tagged(Tag::Paragraph, |canvas| {
        let done =
            (words.certificate.done)(&facts.signed_in, &(words.common.date)(facts.signed_on));
        canvas.fitted(Frame::new(110.0, 62.0, 78.0, 6.0), Align::Left, BODY, 8.0, &done);
    });
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

fn said(flow: &mut Flow<'_>, press: &Press, paragraph: &str) {
    let text = press.typeset(paragraph);
    if let Some(point) = text.strip_prefix("- ") {
        flow.list(TEXT, &[point.to_owned()]);
    } else if let Some(choice) = text.strip_prefix("[ ] ") {
        choose(flow, choice);
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

/// The association's signature, and a place for each who signs with it.
fn signing(flow: &mut Flow<'_>, press: &Press, facts: &Facts, letter: &Letter) {
    flow.space(6.0);
    flow.need(36.0);
    let (left, width, y) = (flow.left(), flow.width(), flow.y);
    let own = format!("{}, {}", facts.signatory.name, facts.signatory.function);
    let all: Vec<&String> = letter.signers.iter().chain(std::iter::once(&own)).collect();
    let place = (width / all.len().max(2) as f32).min(82.0);
    let canvas = flow.canvas();
    for (at, who) in all.iter().enumerate() {
        let last = at + 1 == all.len();
        let x = if last { left + width - place } else { left + at as f32 * place };
        canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.fitted(
                Frame::new(x, y, place - 4.0, 6.0),
                Align::Left,
                LABEL.at(10.0),
                7.0,
                who,
            );
        });
        if !last {
            canvas.boxed(Frame::new(x, y + 7.0, place - 6.0, 22.0), 0.2, RULE);
            let note = press.words().letter.sign_here;
            canvas.tagged(Tag::Paragraph, |canvas| {
                canvas.text(x + 2.0, y + 11.0, Align::Left, SMALL, note)
            });
        } else if let Some(signature) = &facts.signatory.signature {
            let frame = Frame::new(x, y + 7.0, place - 6.0, 22.0);
            canvas.tagged(Tag::Figure(own.clone()), |canvas| {
                canvas.picture(frame, Align::Left, signature)
            });
        }
    }
    flow.y = y + 30.0;
}
