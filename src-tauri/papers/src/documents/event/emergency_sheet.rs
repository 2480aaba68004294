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

/// Rows by their height and type: as large as lets all stand on one page.
const SIZES: [(f32, f32); 3] = [(11.0, 14.0), (8.0, 11.5), (6.2, 10.5)];
const GAP: f32 = 5.0;

/// One A4 page, in type as large as it allows.
pub fn paper(press: &Press, occasion: &Occasion, groups: &[Group]) -> Paper {
    let words = press.words();
    occasion.paper(press, words.titles.emergency, Size::A4, |flow| {
        if groups.is_empty() {
            return nobody(flow, press);
        }
        let (title, points) = words.plan.to_say;
        let points: Vec<String> = points.iter().map(|it| press.typeset(it)).collect();
        let heading = HEADING.leading() + 1.5;
        let said = points.len() as f32 * (BODY.leading() + 1.0);
        let room = flow.bottom() - flow.y - heading - said;
        let tables = |size| groups.iter().map(|it| table(press, it, size)).collect::<Vec<_>>();
        let fits = |tables: &Vec<Table>| {
            let tall = |it: &Table| heading + it.tall(flow.setter()) + GAP;
            tables.iter().map(tall).sum::<f32>() <= room
        };
        let [sizes @ .., least] = SIZES;
        let tables = sizes.into_iter().map(tables).find(fits).unwrap_or_else(|| tables(least));
        for (group, table) in groups.iter().zip(tables) {
            flow.heading(&group.name, 3.0 * table.row_height);
            table.flow(flow);
            flow.space(GAP);
        }
        flow.heading(title, said);
        flow.list(BODY, &points);
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
