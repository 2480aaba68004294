//! The hours volunteers gave, task by task, as a funder or a treasurer asks for them.

use binome_domain::days::Day;

use super::occasion::{MARGIN, Occasion, nobody};
use super::paper::{Paper, Press};
use super::signing::Signing;
use crate::layout::theme::BODY;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

/// One line of hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// « LE GOFF Solène », told apart from another of her name.
    pub name: String,
    pub day: Option<Day>,
    pub task: String,
    pub minutes: u32,
}

/// The lines, then their total, and who answers for it.
pub fn paper(press: &Press, occasion: &Occasion, given: &[Given], signing: &Signing) -> Paper {
    let words = press.words();
    let heads = &words.heads;
    occasion.paper(press, words.titles.hours, Size::A4, |flow| {
        if given.is_empty() {
            return nobody(flow, press);
        }
        let columns = vec![
            Column::new(heads.name, 62.0),
            Column::new(heads.date, 36.0),
            Column::new(heads.task, 210.0 - 2.0 * MARGIN - 124.0),
            Column::right(heads.duration, 26.0),
        ];
        let mut table = Table { style: BODY, ..Table::new(columns, 7.5) };
        table.rows = given
            .iter()
            .map(|line| {
                vec![
                    Cell::Name(line.name.clone()),
                    Cell::Text(line.day.map(words.common.date).unwrap_or_default()),
                    Cell::Prose(press.typeset(&line.task)),
                    Cell::Text((words.common.duration)(line.minutes)),
                ]
            })
            .collect();
        let total = given.iter().map(|line| line.minutes).sum();
        table.rows.push(vec![
            Cell::Strong(heads.total.to_owned()),
            Cell::Text(String::new()),
            Cell::Text(String::new()),
            Cell::Strong((words.common.duration)(total)),
        ]);
        Table { below: Signing::HEIGHT, ..table.spoken(2) }.flow(flow);
        signing.flow(flow, press);
    })
}
