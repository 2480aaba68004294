//! Prints what an import would get from a table: `cargo run -p binome-papers --example read_table FILE [DAY…]`.

use std::io::BufWriter;
use std::process::ExitCode;

use binome_domain::import::{Choices, report, understand};
use binome_papers::tables::{self, Reading};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else { return ExitCode::FAILURE };
    let days = arguments.filter_map(|it| it.parse().ok()).collect();
    let Ok(bytes) = std::fs::read(&path) else { return ExitCode::FAILURE };
    let name = path.rsplit('/').next().unwrap_or(&path);
    let told = tables::read(&bytes, name, &Reading::default()).map(|table| {
        let choices = Choices { days, ..Choices::default() };
        report::report(&understand(&table.cells, &choices))
    });
    match told {
        Ok(report) => serde_json::to_writer_pretty(BufWriter::new(std::io::stdout()), &report)
            .map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(refused) => {
            let _ = serde_json::to_writer(std::io::stderr(), &refused);
            ExitCode::FAILURE
        }
    }
}
