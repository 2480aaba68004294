//! Where a statement is signed for the association: place, day, who, and room for a signature.

use std::sync::Arc;

use binome_domain::days::Day;

use super::paper::Press;
use crate::layout::theme::{BODY, MUTED, SMALL};
use crate::layout::{Align, Flow};
use crate::page::{Frame, Tag};
use crate::picture::Picture;

/// Who signs for the association.
#[derive(Debug, Clone, PartialEq)]
pub struct Signatory {
    pub name: String,
    /// « présidente ».
    pub function: String,
    pub signature: Option<Arc<Picture>>,
}

impl Signatory {
    /// « Ambroisine Kerdoncuff, présidente »; what is not known leaves no comma behind.
    pub(super) fn line(&self) -> String {
        let known = [&self.name, &self.function].into_iter().filter(|it| !it.is_empty());
        known.cloned().collect::<Vec<_>>().join(", ")
    }
}

/// A signature, with its place and day.
#[derive(Debug, Clone, PartialEq)]
pub struct Signing {
    pub signatory: Signatory,
    /// The town it is signed in; may be empty.
    pub place: String,
    pub day: Day,
}

impl Signing {
    /// What it takes of a page, in millimetres.
    pub(super) const HEIGHT: f32 = 38.0;

    /// Below what it certifies.
    pub(super) fn flow(&self, flow: &mut Flow<'_>, press: &Press) {
        const WIDTH: f32 = 80.0;
        flow.need(Self::HEIGHT);
        flow.space(6.0);
        let words = press.words();
        let done = (words.certificate.done)(&self.place, &(words.common.date)(self.day));
        let (x, mut y) = (flow.left() + flow.width() - WIDTH, flow.y);
        let canvas = flow.canvas();
        canvas.tagged(Tag::Paragraph, |canvas| {
            for line in [done, self.signatory.line()] {
                y = canvas.paragraph(x, y, WIDTH, Align::Left, BODY, &line);
            }
            canvas.colored(MUTED, |canvas| {
                y = canvas.paragraph(x, y, WIDTH, Align::Left, SMALL, words.certificate.sign_stamp);
            });
        });
        if let Some(signature) = &self.signatory.signature {
            canvas.tagged(Tag::Figure(self.signatory.name.clone()), |canvas| {
                canvas.picture(Frame::new(x, y + 1.0, 50.0, 18.0), Align::Left, signature)
            });
        }
        flow.space(Self::HEIGHT - 6.0);
    }
}
