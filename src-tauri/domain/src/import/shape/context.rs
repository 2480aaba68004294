//! What the lines above and below a table tell of it as a whole.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::days::{Day, Moment};
use crate::folding;
use crate::import::cells::Line;
use crate::import::values::dates;

/// What titles and footers tell of a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Context {
    pub name: Option<String>,
    pub partner: Option<String>,
    pub launch: Option<Moment>,
    pub last: Option<Moment>,
    /// The day the table was last put right: ages in it are true on that day.
    pub updated: Option<Day>,
}

/// Reads titles, then footers; a day without its year is the one nearest to the launch.
pub fn context(titles: &[&Line], footers: &[&Line]) -> Context {
    let texts = |lines: &[&Line]| lines.iter().map(|line| text(line)).collect::<Vec<_>>();
    let (above, below) = (texts(titles), texts(footers));
    let all: Vec<&String> = above.iter().chain(&below).collect();
    let gathering = |words: &[&str]| {
        let says = |it: &&&String| words.iter().any(|word| folding::words(it).contains(word));
        all.iter().filter(says).find_map(|it| moment_in(it))
    };
    let launch = gathering(&["lancement", "demarrage", "reunion d ouverture", "debut"]);
    let last = gathering(&["finale", "cloture", "bilan", "derniere rencontre", "fin du programme"]);
    let near = launch.or(last).map(|it| it.date());
    Context {
        name: above
            .iter()
            .find(|it| !is_aside(it))
            .map(|it| it.trim_end_matches([' ', ':']).to_owned()),
        partner: all.iter().find_map(|it| partner(it)),
        launch,
        last,
        updated: all.iter().find_map(|it| updated(it, near)),
    }
}

fn text(line: &Line) -> String {
    line.filled().map(|(_, cell)| cell).collect::<Vec<_>>().join(" ")
}

/// « mis à jour le 2/11 » is about the file, not its name.
fn is_aside(text: &str) -> bool {
    let folded = folding::words(text);
    folded.is_empty()
        || [
            "mis a jour",
            "maj",
            "mise a jour",
            "exporte",
            "export du",
            "edite le",
            "imprime",
            "page ",
        ]
        .iter()
        .any(|it| folded.starts_with(it))
}

fn moment_in(text: &str) -> Option<Moment> {
    let after = text.split_once(':').map_or(text, |(_, after)| after);
    dates::moment(after).or_else(|| dates::moment(text))
}

/// « partenaire : Les Tisseuses & Cie », up to the bracket that closes.
fn partner(text: &str) -> Option<String> {
    let (before, after) = text.split_once(':')?;
    let said = folding::words(before);
    let ends =
        ["partenaire", "partenariat", "en partenariat avec"].iter().any(|it| said.ends_with(it));
    let name = after.split([')', ';', '\n']).next()?.trim();
    (ends && !name.is_empty()).then(|| name.to_owned())
}

fn updated(text: &str, near: Option<Day>) -> Option<Day> {
    let folded = folding::words(text);
    if !folded.contains("jour le")
        && !folded.contains("jour au")
        && !folded.starts_with("maj")
        && !folded.contains("arretee au")
    {
        return None;
    }
    if let Some(moment) = dates::moment(text) {
        return Some(moment.date());
    }
    let told = text.split(['(', ')']).next()?;
    let (day, month) = dates::day_of_year(told)?;
    let near = near?;
    let years = (near.year() - 1)..=(near.year() + 1);
    years
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .min_by_key(|it| (*it - near).num_days().abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::cells::Cells;

    #[test]
    fn titles_and_footers_tell_of_the_cohort() {
        let cells = Cells::drawn(
            "Mentorat inversé - promo octobre 2020;;\nmis à jour le 2/11 par Ambroisine (partenaire : Les Tisseuses & Cie);;\n\
             Lancement collectif :;mardi 27 octobre 2020 18h;\nRencontre collective finale :;27/01/2021 18h30 (masquée);",
        );
        let lines: Vec<&Line> = cells.lines.iter().collect();
        let found = context(&lines[..2], &lines[2..]);
        assert_eq!(found.name.as_deref(), Some("Mentorat inversé - promo octobre 2020"));
        assert_eq!(found.partner.as_deref(), Some("Les Tisseuses & Cie"));
        assert_eq!(found.launch.unwrap().to_string(), "2020-10-27 18:00:00");
        assert_eq!(found.last.unwrap().to_string(), "2021-01-27 18:30:00");
        assert_eq!(found.updated.unwrap().to_string(), "2020-11-02");
    }
}
