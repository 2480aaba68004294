//! Plain lists, each with only what its reader needs: phones, photographs, allergies, meals.

use binome_domain::days::Day;

use crate::documents::event::itinerary::capital;
use crate::documents::occasion::{MARGIN, Occasion, nobody};
use crate::documents::paper::{Paper, Press};
use crate::layout::theme::BODY;
use crate::layout::{Cell, Column, Table};
use crate::page::Size;

const WIDTH: f32 = 210.0 - 2.0 * MARGIN;
const ROW: f32 = 8.0;

/// Someone to call.
#[derive(Debug, Clone, PartialEq)]
pub struct Callee {
    /// « LE GOFF Solène », told apart from another of her name.
    pub name: String,
    pub phones: Vec<String>,
    /// « pas d'adresse, appeler le soir ».
    pub note: String,
}

/// Who is called, with room to tick and to write the answer.
pub fn phones(press: &Press, occasion: &Occasion, people: &[Callee]) -> Paper {
    let heads = &press.words().heads;
    let columns = vec![
        Column::new(heads.name, 62.0),
        Column::new(heads.phone, 34.0),
        Column::new(heads.note, WIDTH - 130.0),
        Column::new(heads.answer, 34.0),
    ];
    let rows = people.iter().map(|person| {
        vec![
            Cell::Name(person.name.clone()),
            Cell::Text(press.typeset(&person.phones.join("\n"))),
            Cell::Prose(press.typeset(&person.note)),
            Cell::Blank,
        ]
    });
    listed(press, occasion, press.words().titles.phones, columns, rows.collect(), None)
}

/// Those who do not want to be photographed: for the photographer alone.
pub fn no_photos(press: &Press, occasion: &Occasion, people: &[(String, String)]) -> Paper {
    let heads = &press.words().heads;
    let columns = vec![Column::new(heads.name, 80.0), Column::new(heads.recognise, WIDTH - 80.0)];
    let rows = people
        .iter()
        .map(|(name, detail)| vec![Cell::Name(name.clone()), Cell::Prose(press.typeset(detail))]);
    let titles = &press.words().titles;
    listed(press, occasion, titles.no_photos, columns, rows.collect(), Some(titles.no_photos_note))
}

/// Named allergies: for those who serve, and to be destroyed afterwards.
pub fn allergies(press: &Press, occasion: &Occasion, people: &[(String, String)]) -> Paper {
    let heads = &press.words().heads;
    let columns = vec![Column::new(heads.name, 80.0), Column::new(heads.allergy, WIDTH - 80.0)];
    let rows = people
        .iter()
        .map(|(name, detail)| vec![Cell::Name(name.clone()), Cell::Prose(press.typeset(detail))]);
    let titles = &press.words().titles;
    listed(press, occasion, titles.allergies, columns, rows.collect(), Some(titles.confidential))
}

/// A meal and how many of each diet.
#[derive(Debug, Clone, PartialEq)]
pub struct Meal {
    pub day: Day,
    /// « déjeuner ».
    pub name: String,
    pub diets: Vec<(String, u32)>,
}

/// How many meals of each diet: for the caterer, without a name.
pub fn meals(press: &Press, occasion: &Occasion, meals: &[Meal]) -> Paper {
    let words = press.words();
    let heads = &words.heads;
    occasion.paper(press, words.titles.meals, Size::A4, |flow| {
        if meals.is_empty() {
            nobody(flow, press);
        }
        for meal in meals {
            let title = format!("{} – {}", capital(&(words.common.day)(meal.day)), meal.name);
            flow.heading(&title, 25.0);
            let columns =
                vec![Column::new(heads.diet, WIDTH - 50.0), Column::right(heads.count, 50.0)];
            let mut table = Table { style: BODY.at(12.0), ..Table::new(columns, 9.0) };
            let row = |diet: &str, count: u32| {
                vec![Cell::Text(diet.to_owned()), Cell::Text(count.to_string())]
            };
            table.rows = meal.diets.iter().map(|(diet, count)| row(diet, *count)).collect();
            let total: u32 = meal.diets.iter().map(|(_, count)| count).sum();
            table
                .rows
                .push(vec![Cell::Strong(heads.total.to_owned()), Cell::Strong(total.to_string())]);
            table.flow(flow);
            flow.space(6.0);
        }
    })
}

/// A time of the day for which everyone has a group: a meal, or what the groups made.
#[derive(Debug, Clone, PartialEq)]
pub struct Seated {
    pub day: Day,
    pub name: String,
    pub groups: Vec<Group>,
}

/// Who is in a group, by name: « Table 3 », « Passage 3 ».
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub name: String,
    pub names: Vec<String>,
}

/// Who sits where at each meal: pinned at the door of the dining room.
pub fn lunch_tables(press: &Press, occasion: &Occasion, meals: &[Seated]) -> Paper {
    let words = press.words();
    let heads = [words.heads.place, words.heads.who];
    groups(press, occasion, words.titles.lunch_tables, heads, meals)
}

/// Which group shows its work first, which next: in the hand of whom announces them.
pub fn passages(press: &Press, occasion: &Occasion, times: &[Seated]) -> Paper {
    let words = press.words();
    let heads = [words.attendance.number, words.heads.group];
    groups(press, occasion, words.titles.passages, heads, times)
}

fn groups(
    press: &Press,
    occasion: &Occasion,
    title: &str,
    [first, second]: [&str; 2],
    all: &[Seated],
) -> Paper {
    let words = press.words();
    occasion.paper(press, title, Size::A4, |flow| {
        if all.is_empty() {
            nobody(flow, press);
        }
        for time in all {
            let title = format!("{} – {}", capital(&(words.common.day)(time.day)), time.name);
            flow.heading(&title, 25.0);
            seated([first, second], 40.0, &time.groups).flow(flow);
            flow.space(6.0);
        }
    })
}

/// Who works with whom: pinned at the wall while the teams work.
pub fn project_teams(press: &Press, occasion: &Occasion, teams: &[Group]) -> Paper {
    let heads = [press.words().heads.place, press.words().heads.who];
    occasion.paper(press, press.words().titles.project_teams, Size::A4, |flow| {
        seated(heads, 60.0, teams).flow(flow);
    })
}

/// Those of each group on a row, as large as can be read from a few steps away.
fn seated(heads: [&str; 2], name: f32, groups: &[Group]) -> Table {
    let columns = vec![Column::new(heads[0], name), Column::new(heads[1], WIDTH - name)];
    let row =
        |group: &Group| vec![Cell::Strong(group.name.clone()), Cell::Text(group.names.join(", "))];
    let rows = groups.iter().filter(|it| !it.names.is_empty()).map(row).collect();
    Table { style: BODY.at(13.0), rows, ..Table::new(columns, 11.0) }
}

fn listed(
    press: &Press,
    occasion: &Occasion,
    title: &str,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    note: Option<&str>,
) -> Paper {
    occasion.paper(press, title, Size::A4, |flow| {
        if let Some(note) = note {
            flow.paragraph(BODY, note);
            flow.space(3.0);
        }
        if rows.is_empty() {
            return nobody(flow, press);
        }
        let table = Table { rows, style: BODY.at(11.0), ..Table::new(columns, ROW) };
        table.flow(flow);
    })
}
