//! Who the mentors are: a face or initials, a job, what to ask them about.

use std::sync::Arc;

use binome_domain::people::PersonName;

use crate::documents::event::itinerary::capital;
use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, HEADING, RULE, SMALL, WHITE};
use crate::layout::{Align, Canvas};
use crate::page::{Frame, Size, Tag};
use crate::picture::Picture;
use crate::setting::{Style, Voice};

/// One portrait.
#[derive(Debug, Clone, PartialEq)]
pub struct Portrait {
    pub name: PersonName,
    /// Her whole name, told apart from another's: « Isabelle Marchand (1971) ».
    pub called: String,
    pub job: String,
    /// « de la restauration au développement ».
    pub path: String,
    pub topics: Vec<String>,
    pub photo: Option<Arc<Picture>>,
}

const HEIGHT: f32 = 46.0;
const FACE: f32 = 30.0;

/// Ten portraits a page, two by two.
pub fn paper(press: &Press, occasion: &Occasion, portraits: &[Portrait]) -> Paper {
    occasion.paper(press, press.words().titles.portraits, Size::A4, |flow| {
        if portraits.is_empty() {
            return nobody(flow, press);
        }
        let width = (210.0 - 2.0 * MARGIN - 6.0) / 2.0;
        for row in portraits.chunks(2) {
            flow.need(HEIGHT);
            let y = flow.y;
            for (at, portrait) in row.iter().enumerate() {
                let frame = Frame::new(MARGIN + at as f32 * (width + 6.0), y, width, HEIGHT - 4.0);
                draw(flow.canvas(), press, portrait, frame);
            }
            flow.space(HEIGHT);
        }
    })
}

fn draw(canvas: &mut Canvas<'_>, press: &Press, portrait: &Portrait, frame: Frame) {
    canvas.boxed(frame, 0.25, RULE);
    let face = Frame::new(frame.x + 4.0, frame.y + (frame.height - FACE) / 2.0, FACE, FACE);
    let name = &portrait.called;
    canvas.tagged(Tag::Figure(name.clone()), |canvas| match &portrait.photo {
        Some(photo) => {
            canvas.picture(face, Align::Center, photo);
        }
        None => initials(canvas, &portrait.name, face),
    });
    let (x, width) = (face.right() + 4.0, frame.width - FACE - 12.0);
    canvas.tagged(Tag::Heading(2), |canvas| {
        canvas.fitted(Frame::new(x, frame.y + 3.0, width, 9.0), Align::Left, HEADING, 9.0, name);
    });
    let mut y = frame.y + 13.0;
    for (style, text) in
        [(BODY, &portrait.job), (SMALL, &portrait.path), (SMALL, &portrait.topics.join(", "))]
    {
        if !text.is_empty() {
            y = canvas.tagged(Tag::Paragraph, |canvas| {
                canvas.paragraph(x, y, width, Align::Left, style, &capital(&press.typeset(text)))
            }) + 1.0;
        }
    }
}

/// The first letters of a name on a disc, where there is no photograph.
fn initials(canvas: &mut Canvas<'_>, name: &PersonName, face: Frame) {
    let letters: String =
        [name.first(), name.last()].iter().filter_map(|part| part.chars().next()).collect();
    canvas.disc((face.x + FACE / 2.0, face.y + FACE / 2.0), FACE / 2.0, ACCENT);
    canvas.colored(WHITE, |canvas| {
        canvas.fitted(
            face.inset(4.0),
            Align::Center,
            Style::new(Voice::Bold, 30.0),
            14.0,
            &letters.to_uppercase(),
        );
    });
}
