//! Whom to call when something happens: pinned up, read in a hurry.

use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{BODY, HEADING};
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// A group of numbers: « Secours », « Équipe », « Lieu ».
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub name: String,
    /// Who or what, then the number or the address.
    pub lines: Vec<(String, String)>,
}

/// Rows by their height and type: large, and as they are where all would not stand on one page.
const LARGE: (f32, f32) = (11.0, 14.0);
const SMALLER: (f32, f32) = (8.0, 11.5);
const GAP: f32 = 5.0;

/// One A4 page, in type as large as it allows.
pub fn paper(press: &Press, occasion: &Occasion, groups: &[Group]) -> Paper {
    let words = press.words();
    occasion.paper(press, words.titles.emergency, Size::A4, |flow| {
        if groups.is_empty() {
            return nobody(flow, press);
        }
        let large: Vec<Table> = groups.iter().map(|it| table(press, it, LARGE)).collect();
        let heading = HEADING.leading() + 1.5 + GAP;
        let tall: f32 = large.iter().map(|it| heading + it.tall(flow.setter())).sum();
        let fits = flow.y + tall - GAP <= flow.bottom();
        for (group, large) in groups.iter().zip(large) {
            flow.heading(&group.name, 3.0 * SMALLER.0);
            if fits { large } else { table(press, group, SMALLER) }.flow(flow);
            flow.space(GAP);
        }
    })
}

fn table(press: &Press, group: &Group, (height, size): (f32, f32)) -> Table {
    let heads = &press.words().heads;
    let width = 210.0 - 2.0 * MARGIN;
    let columns =
        vec![Column::new(heads.who_to_call, width * 0.55), Column::new(heads.phone, width * 0.45)];
    let row = |(who, number): &(String, String)| {
        vec![Cell::Name(press.typeset(who)), Cell::Strong(press.typeset(number))]
    };
    let rows = group.lines.iter().map(row).collect();
    Table { style: BODY.at(size), rows, ..Table::new(columns, height) }
}
