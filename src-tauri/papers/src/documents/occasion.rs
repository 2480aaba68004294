//! What most papers begin with: whose they are, of which action, when and where.

use binome_domain::days::{Day, Span};

use super::letterhead::Organisation;
use super::paper::{Paper, Press};
use crate::layout::theme::{ACCENT, BODY, LABEL, MUTED, SMALL, STRONG, TITLE};
use crate::layout::{Align, Canvas, Flow, Sheet};
use crate::page::{Frame, Page, Size, Tag};

/// The action a paper belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    pub organisation: Organisation,
    /// The same words on every document of the action.
    pub title: String,
    pub when: Option<When>,
    pub place: Option<String>,
}

/// When it takes place.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    Span(Span),
    Days(Vec<Day>),
}

pub(super) const MARGIN: f32 = 12.0;

impl When {
    /// « du 27 octobre 2020 au 27 janvier 2021 », « vendredi 12 et samedi 13 mai 2023 ».
    pub(super) fn said(&self, press: &Press) -> String {
        let common = &press.words().common;
        match self {
            Self::Span(span) => (common.span)(*span),
            Self::Days(days) => (common.days)(days),
        }
    }
}

impl Occasion {
    /// A document of flowing pages under this occasion's head.
    pub(super) fn paper(
        &self,
        press: &Press,
        name: &str,
        size: Size,
        fill: impl FnOnce(&mut Flow<'_>),
    ) -> Paper {
        let title = format!("{name} – {}", press.typeset(&self.title));
        press.paper(title, self.pages(press, name, size, fill))
    }

    /// The same, as pages only: for documents of one part a person.
    pub(super) fn pages(
        &self,
        press: &Press,
        name: &str,
        size: Size,
        fill: impl FnOnce(&mut Flow<'_>),
    ) -> Vec<Page> {
        let foot = format!("{} · {}", self.organisation.name, press.typeset(&self.title));
        let sheet = Sheet {
            size,
            margin: MARGIN,
            head: &|canvas, first| self.head(press, canvas, name, first),
            foot: &foot,
            number: press.words().common.page,
        };
        press.flowing(sheet, fill)
    }

    fn head(&self, press: &Press, canvas: &mut Canvas<'_>, name: &str, first: bool) -> f32 {
        let width = canvas.page.size.width - 2.0 * MARGIN;
        let title = press.typeset(&self.title);
        if !first {
            let frame = Frame::new(MARGIN, MARGIN - 3.0, width, 6.0);
            canvas.fitted(frame, Align::Left, LABEL, 6.0, &format!("{name} – {title}"));
            return MARGIN + 6.0;
        }
        let text = width - 36.0;
        if let Some(logo) = &self.organisation.logo {
            let frame = Frame::new(MARGIN + text + 4.0, MARGIN - 2.0, 32.0, 18.0);
            canvas.tagged(Tag::Figure(self.organisation.name.clone()), |canvas| {
                canvas.picture(frame, Align::Right, logo)
            });
        }
        canvas.tagged(Tag::Heading(1), |canvas| {
            canvas.colored(ACCENT, |canvas| {
                let frame = Frame::new(MARGIN, MARGIN - 2.0, text, 10.0);
                canvas.fitted(frame, Align::Left, TITLE, 13.0, name);
            });
        });
        let mut y = canvas.tagged(Tag::Paragraph, |canvas| {
            canvas.paragraph(MARGIN, MARGIN + 8.5, text, Align::Left, STRONG.at(11.5), &title)
        });
        if let Some(said) = self.particulars(press) {
            y = canvas.tagged(Tag::Paragraph, |canvas| {
                let before = std::mem::replace(&mut canvas.color, MUTED);
                let y = canvas.paragraph(MARGIN, y, text, Align::Left, SMALL.at(9.5), &said);
                canvas.color = before;
                y
            });
        }
        y.max(MARGIN + 16.0) + 5.0
    }

    fn particulars(&self, press: &Press) -> Option<String> {
        let when = self.when.as_ref().map(|when| when.said(press));
        let place = self.place.as_ref().map(|place| press.typeset(place));
        let said: Vec<String> = [when, place].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }
}

/// One plain line where a list is empty, so that nobody wonders whether a page is missing.
pub(super) fn nobody(flow: &mut Flow<'_>, press: &Press) {
    flow.paragraph(BODY, press.words().common.nobody);
}
