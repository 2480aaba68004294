//! What an import would get from a table, in the shape in which importers are compared.

use binome_actions::{Clock, read_table_apart};
use binome_domain::days::Day;
use binome_domain::import::{Choices, report, understand};
use binome_papers::tables::Reading;

use crate::command::{Options, Stop, print};
use crate::{files, words};

/// `read-table FILE [--days DAY,DAY]`: people, skipped lines and warnings; writes nothing.
pub fn read_table(options: &Options) -> Result<(), Stop> {
    let path = options.plain(0)?;
    let name = files::name(path);
    let bytes = files::bytes(path).map_err(Stop::Said)?;
    let table = read_table_apart(&bytes, &name, &Reading::default(), &|| false)
        .map_err(|refused| Stop::Said(words::not_a_table(&name, &refused)))?;
    let days = options.named("days").unwrap_or_default();
    let days: Vec<Day> = days.split(',').filter_map(|day| day.parse().ok()).collect();
    let clock = Clock::set_by(std::env::var("BINOME_TODAY").ok().as_deref());
    let choices = Choices { days, today: Some(clock.today()), ..Choices::default() };
    let found = understand(&table.cells, &choices);
    // A large table makes room for what was understood of it.
    drop(table);
    print(&report::report(&found))
}
