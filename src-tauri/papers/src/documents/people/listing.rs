//! Lists with any columns, as they stand on the screen: each column as wide as what it holds.

use crate::documents::occasion::{Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::{BODY, LABEL};
use crate::layout::{Cell, Column, Flow, Table};
use crate::page::Size;
use crate::setting::{Setter, Style};

/// A list, or several under one title.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub occasion: Occasion,
    /// « Personnes ».
    pub name: String,
    pub parts: Vec<Part>,
}

/// A list: what stands over its columns, and its rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// Empty where the list is alone.
    pub title: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

const TYPE: Style = BODY.at(9.0);
/// More columns than this want a sheet on its side.
const UPRIGHT: usize = 4;
/// Room around the text of a cell, and the widest a column may wish to be, in millimetres.
const AROUND: f32 = 4.5;
const WIDEST: f32 = 80.0;
/// The room that a word alone may claim, in millimetres: most addresses fit.
const WORD: f32 = 50.0;

/// The lists, one after another; columns in which nothing stands are left out.
pub fn paper(press: &Press, facts: &Facts) -> Paper {
    let columns = facts.parts.iter().map(|part| spoken(part).len()).max().unwrap_or(0);
    let size = if columns > UPRIGHT { Size::A4_LANDSCAPE } else { Size::A4 };
    facts.occasion.paper(press, &facts.name, size, |flow| {
        if facts.parts.iter().all(|part| part.rows.is_empty()) {
            nobody(flow, press);
        }
        for part in facts.parts.iter().filter(|part| !part.rows.is_empty()) {
            if !part.title.is_empty() {
                flow.heading(&part.title, 22.0);
            }
            table(flow, part).flow(flow);
            flow.space(6.0);
        }
    })
}

/// The columns in which anything stands.
fn spoken(part: &Part) -> Vec<usize> {
    let says =
        |at: &usize| part.rows.iter().any(|row| row.get(*at).is_some_and(|it| !it.is_empty()));
    (0..part.heads.len()).filter(says).collect()
}

fn table(flow: &Flow<'_>, part: &Part) -> Table {
    let shown = spoken(part);
    let wishes: Vec<Wish> = shown.iter().map(|at| Wish::of(flow.setter(), part, *at)).collect();
    let columns = shown.iter().zip(shared(flow.width(), &wishes));
    let columns = columns.map(|(at, width)| Column::new(&part.heads[*at], width));
    let mut table = Table { style: TYPE, ..Table::new(columns.collect(), 6.5) };
    let cell = |row: &Vec<String>, at: usize| {
        let said = row.get(at).cloned().unwrap_or_default();
        // A single word, as an address is, is set smaller rather than out of its column.
        if said.contains(char::is_whitespace) { Cell::Text(said) } else { Cell::Name(said) }
    };
    table.rows =
        part.rows.iter().map(|row| shown.iter().map(|at| cell(row, *at)).collect()).collect();
    table
}

/// How wide a column is, in millimetres: at least, for its longest word, and if there were room
/// for all.
struct Wish {
    least: f32,
    all: f32,
}

impl Wish {
    fn of(setter: &Setter, part: &Part, at: usize) -> Self {
        let said = || part.rows.iter().filter_map(|row| row.get(at));
        let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max);
        let words = said().flat_map(|text| text.split([' ', '\n']));
        let heads = part.heads[at].split_whitespace();
        let head = widest(&mut heads.map(|word| setter.width(LABEL, word)));
        let word = widest(&mut words.map(|word| setter.width(TYPE, word)));
        let all = widest(&mut said().map(|text| setter.width(TYPE, text)));
        let least = word.min(WORD).max(head) + AROUND;
        Self { least, all: (all.min(WIDEST) + AROUND).max(least) }
    }
}

/// The width shared out: what each needs first, what is left by what each still wishes.
fn shared(width: f32, wishes: &[Wish]) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|it| it.least).sum();
    let all: f32 = wishes.iter().map(|it| it.all).sum();
    let part = |it: &Wish| {
        if width <= least {
            it.least * width / least
        } else if all <= width {
            it.all * width / all
        } else {
            it.least + (it.all - it.least) * (width - least) / (all - least)
        }
    };
    wishes.iter().map(part).collect()
}
