//! The register of the children minded: who came, when, who may fetch them and who may not.

use binome_domain::days::Day;

use super::itinerary::capital;
use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{BODY, LABEL};
use crate::layout::{Cell, Column, Flow, Table};
use crate::page::Size;

/// The children of one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    pub day: Day,
    /// « de 9 h à 17 h 30 », in words already.
    pub hours: String,
    pub staff: Vec<String>,
    pub children: Vec<Child>,
    /// « SAMU 15 », the nearest hospital.
    pub emergency: Vec<String>,
}

/// A child who is minded.
#[derive(Debug, Clone, PartialEq)]
pub struct Child {
    pub name: String,
    /// « 4 ans ».
    pub age: String,
    /// The sign on the labels of her family.
    pub code: String,
    /// The parent here, where she sits and her phone.
    pub parent: String,
    pub may_fetch: Vec<String>,
    pub may_not_fetch: Vec<String>,
    /// Allergies, naps, nappies.
    pub notes: String,
}

/// A4 landscape, with room for hours and signatures.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let words = press.words();
    facts.occasion.paper(press, words.titles.childcare, Size::A4_LANDSCAPE, |flow| {
        let day = format!("{}, {}", capital(&(words.common.day)(facts.day)), facts.hours);
        flow.paragraph(LABEL.at(11.0), &day);
        let staff = (words.common.list)(&facts.staff);
        if !staff.is_empty() {
            flow.paragraph(BODY, &press.typeset(&format!("{} : {staff}", words.heads.staff)));
        }
        flow.paragraph(BODY, &facts.emergency.join(" · "));
        flow.space(2.5);
        if facts.children.is_empty() {
            return nobody(flow, press);
        }
        table(flow, press, facts);
        flow.space(3.0);
        flow.paragraph(BODY, words.titles.confidential);
    })
}

fn table(flow: &mut Flow<'_>, press: &Press, facts: &Facts) {
    let heads = &press.words().heads;
    let rest = 297.0 - 2.0 * MARGIN - 14.0 - 16.0 - 2.0 * 34.0;
    let columns = vec![
        Column::new(heads.child, rest * 0.20),
        Column::centered(heads.age, 14.0),
        Column::centered(heads.code, 16.0),
        Column::new(heads.parent, rest * 0.29),
        Column::new(heads.may_fetch, rest * 0.18),
        Column::new(heads.may_not_fetch, rest * 0.15),
        Column::new(heads.allergy, rest * 0.18),
        Column::centered(heads.arrival, 34.0),
        Column::centered(heads.departure, 34.0),
    ];
    let mut table = Table { style: BODY.at(9.0), ..Table::new(columns, 14.0) };
    let row = |child: &Child| {
        vec![
            Cell::Name(child.name.clone()),
            Cell::Text(child.age.clone()),
            Cell::Strong(child.code.clone()),
            Cell::Text(press.typeset(&child.parent)),
            Cell::Text(child.may_fetch.join("\n")),
            Cell::Text(child.may_not_fetch.join("\n")),
            Cell::Prose(press.typeset(&child.notes)),
            Cell::Blank,
            Cell::Blank,
        ]
    };
    table.rows = facts.children.iter().map(row).collect();
    table.flow(flow);
}
