//! Whom to call when something happens: pinned up, read in a hurry.

use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::BODY;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;
use crate::setting::Style;

/// A group of numbers: « Secours », « Équipe », « Lieu ».
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub name: String,
    /// Who or what, then the number or the address.
    pub lines: Vec<(String, String)>,
}

const TYPE: Style = Style { size: 14.0, ..BODY };

/// One A4 page in large type.
pub fn paper(press: &Press, occasion: &Occasion, groups: &[Group]) -> Paper {
    let words = press.words();
    occasion.paper(press, words.titles.emergency, Size::A4, |flow| {
        if groups.is_empty() {
            return nobody(flow, press);
        }
        for group in groups {
            flow.heading(&group.name, 30.0);
            let width = 210.0 - 2.0 * MARGIN;
            let columns = vec![
                Column::new(words.heads.who_to_call, width * 0.55),
                Column::new(words.heads.phone, width * 0.45),
            ];
            let mut table = Table { style: TYPE, ..Table::new(columns, 11.0) };
            let row = |(who, number): &(String, String)| {
                vec![Cell::Name(press.typeset(who)), Cell::Strong(press.typeset(number))]
            };
            table.rows = group.lines.iter().map(row).collect();
            table.flow(flow);
            flow.space(6.0);
        }
    })
}
