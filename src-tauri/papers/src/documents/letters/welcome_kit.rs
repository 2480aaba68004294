//! The welcome kit of a cohort: how it goes, when all meet, and what those before would tell.

use super::letter;
use crate::documents::occasion::Occasion;
use crate::documents::paper::{Paper, Press};
use crate::documents::report::{self, Quote};
use crate::layout::theme::{BODY, STRONG};
use crate::layout::{Align, Flow};
use crate::page::{Size, Tag};

/// What everyone of a cohort is given on the first day.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    pub title: String,
    /// Paragraphs as in a [`letter::Letter`].
    pub body: Vec<String>,
    pub gatherings: Vec<Gathering>,
    /// What people of earlier cohorts advise, as far as they allow it.
    pub advice: Vec<Quote>,
}

/// One meeting of the whole cohort.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathering {
    /// « mardi 27 octobre 2020, de 18 h à 20 h ».
    pub when: String,
    pub title: String,
    /// Place and instructions, as many as are known.
    pub particulars: Vec<String>,
}

/// Room kept for the date, in millimetres: what comes with it stands beside.
const WHEN: f32 = 80.0;

pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = &press.words().letter;
    facts.occasion.paper(press, &facts.title, Size::A4, |flow| {
        for paragraph in &facts.body {
            letter::said(flow, press, paragraph);
        }
        flow.space(3.0);
        if !facts.gatherings.is_empty() {
            flow.heading(words.gatherings, 14.0);
            facts.gatherings.iter().for_each(|it| gathering(flow, press, it));
            flow.space(3.0);
        }
        report::quotes(flow, press, words.advice, &facts.advice);
    })
}

fn gathering(flow: &mut Flow<'_>, press: &Press, told: &Gathering) {
    let lines = 1.0 + told.particulars.len() as f32;
    flow.need(lines * STRONG.leading());
    let (left, width, y) = (flow.left(), flow.width() - WHEN, flow.y);
    let canvas = flow.canvas();
    let when = canvas.tagged(Tag::Paragraph, |canvas| {
        canvas.paragraph(left, y, WHEN - 4.0, Align::Left, BODY, &press.typeset(&told.when))
    });
    let beside = canvas.tagged(Tag::Paragraph, |canvas| {
        let mut y = canvas.paragraph(
            left + WHEN,
            y,
            width,
            Align::Left,
            STRONG,
            &press.typeset(&told.title),
        );
        for said in &told.particulars {
            let said = press.typeset(said);
            y = canvas.paragraph(left + WHEN, y, width, Align::Left, BODY, &said);
        }
        y
    });
    flow.y = when.max(beside) + 2.0;
}
