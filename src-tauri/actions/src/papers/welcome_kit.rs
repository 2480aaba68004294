//! What everyone of a cohort is given on the first day.

use binome_domain::texts::{Field, Model, Text};
use binome_papers::documents::welcome_kit::{self, Gathering};
use binome_papers::documents::{Occasion, report};

use super::laid::{Bench, Laid};
use super::letters::{self, Addressee};
use super::report as reports;
use super::told::Told;
use crate::Failure;
use crate::cohorts::testimonials;
use crate::gatherings::GatheringLine;

pub fn lay(bench: &Bench<'_>, told: &Told) -> Result<Laid, Failure> {
    let text = letters::text_of(bench.store, Model::Welcome, bench.language)?;
    let advice = reports::quotes(bench, testimonials::advice(bench.store, told.cohort.id)?);
    let kit = Kit {
        occasion: bench.of_cohort(&told.cohort),
        gatherings: told.gatherings.iter().map(|it| gathering(bench, it)).collect(),
        advice,
    };
    Ok(kit.laid(bench, &text, &|field| told.says(bench, field)))
}

/// A kit but for the text it opens with, which may not be kept yet.
pub struct Kit {
    pub occasion: Occasion,
    pub gatherings: Vec<Gathering>,
    pub advice: Vec<report::Quote>,
}

impl Kit {
    pub fn laid(
        self,
        bench: &Bench<'_>,
        text: &Text,
        value: &dyn Fn(Field) -> Option<String>,
    ) -> Laid {
        let Self { occasion, gatherings, advice } = self;
        let filled = |text: &str| letters::filled(bench, text, &Addressee::nobody(), value);
        let (title, body) = (filled(&text.subject).join(" "), filled(&text.body));
        let facts = welcome_kit::Facts { occasion, title, body, gatherings, advice };
        welcome_kit::paper(&bench.press, &facts).into()
    }
}

fn gathering(bench: &Bench<'_>, line: &GatheringLine) -> Gathering {
    let facts = &line.facts;
    let common = &bench.press.words().common;
    let day = (common.days)(&[facts.at.date()]);
    Gathering {
        when: format!("{day}, {}", (common.hours)(facts.at.time(), facts.until().time())),
        title: facts.title.clone(),
        particulars: [&facts.place, &facts.instructions].into_iter().flatten().cloned().collect(),
    }
}
