//! What every paper comes out as, and what it is laid out from.

use std::sync::Arc;

use binome_domain::certificates::Certificate;
use binome_domain::cohorts::Cohort;
use binome_domain::days::Day;
use binome_domain::events::Event;
use binome_domain::people::{Birth, Civility, PersonFacts, Phone};
use binome_domain::settings::{Association, Emblem};
use binome_papers::documents::{Occasion, Organisation, Paper, Press, Signatory, Signing, When};
use binome_papers::picture::Picture;
use binome_papers::words::{Agreement, Language, Role};
use binome_store::Reader;

use crate::emblems;

/// All a paper is laid out from.
pub struct Bench<'a> {
    pub store: &'a Reader<'a>,
    pub press: Press,
    pub language: Language,
    pub association: Association,
    /// Read once: drawn on every page, stored once in a file.
    logo: Option<Arc<Picture>>,
    signature: Option<Arc<Picture>>,
    pub today: Day,
}

/// A paper laid out, with those it leaves out and the numbers it gives.
pub struct Laid {
    pub paper: Paper,
    pub left_out: Vec<String>,
    pub numbers: Vec<Certificate>,
    /// Whether each person's part is a paper of its own when papers go into a folder.
    pub apart: bool,
}

impl From<Paper> for Laid {
    fn from(paper: Paper) -> Self {
        Self { paper, left_out: Vec::new(), numbers: Vec::new(), apart: false }
    }
}

impl Laid {
    /// A paper nobody needs yet.
    pub fn nothing() -> Self {
        let paper = Paper {
            title: String::new(),
            language: Language::Fr,
            pages: Vec::new(),
            unprintable: Vec::new(),
        };
        paper.into()
    }

    /// One part a person.
    pub fn apart(paper: Paper) -> Self {
        Self { apart: true, ..paper.into() }
    }
}

impl<'a> Bench<'a> {
    pub fn new(
        store: &'a Reader<'a>,
        language: Language,
        today: Day,
    ) -> Result<Self, crate::Failure> {
        let press = Press::new(language, store.is_example()?);
        let emblem = |emblem| Ok::<_, crate::Failure>(emblems::read(store, emblem)?.map(Arc::new));
        let (logo, signature) = (emblem(Emblem::Logo)?, emblem(Emblem::Signature)?);
        let association = store.association()?;
        Ok(Self { store, press, language, association, logo, signature, today })
    }

    /// The association as its papers show it.
    pub fn organisation(&self) -> Organisation {
        let Association { name, siret, rna, contact, training_body, declaration, .. } =
            self.association.clone();
        Organisation {
            name,
            address: self.address(),
            siret,
            rna,
            declaration: declaration.filter(|_| training_body),
            contact,
            logo: self.logo.clone(),
        }
    }

    /// Street, postal code and town, as far as they are known.
    pub fn address(&self) -> Vec<String> {
        let Association { address, city, .. } = &self.association;
        [address, city].into_iter().flatten().cloned().collect()
    }

    pub fn signatory(&self) -> Signatory {
        let Association { signatory, signatory_role, .. } = self.association.clone();
        Signatory {
            name: signatory.unwrap_or_default(),
            function: signatory_role.unwrap_or_default(),
            signature: self.signature.clone(),
        }
    }

    /// How words agree with someone in her role: as she said, or as the association says of those it
    /// accompanies.
    pub fn agreement(&self, civility: Option<Civility>, role: Role) -> Agreement {
        let accompanied = matches!(role, Role::Participant | Role::Mentee);
        let usual = self.association.grammatical_gender.filter(|_| accompanied);
        Agreement::from(civility.or(usual))
    }

    /// « participante », « mentor »: her role, agreed with her.
    pub fn role(&self, civility: Option<Civility>, role: Role) -> &'static str {
        (self.press.words().badges.role)(role, self.agreement(civility, role))
    }

    /// Her signature, here and today.
    pub fn signing(&self) -> Signing {
        let place = self.association.city.clone().unwrap_or_default();
        Signing { signatory: self.signatory(), place, day: self.today }
    }

    /// The head of every paper of an event.
    pub fn of_event(&self, event: &Event) -> Occasion {
        Occasion {
            organisation: self.organisation(),
            title: event.facts.name.clone(),
            when: Some(When::Days(event.facts.span.days().collect())),
            place: event.facts.place.clone(),
        }
    }

    /// The head of every paper of a cohort.
    pub fn of_cohort(&self, cohort: &Cohort) -> Occasion {
        Occasion {
            organisation: self.organisation(),
            title: cohort.facts.name.clone(),
            when: Some(When::Span(cohort.facts.span)),
            place: None,
        }
    }
}

/// Phone numbers as French hands write them, two digits by two.
pub fn phones(facts: &PersonFacts) -> Vec<String> {
    facts.phones.iter().map(phone).collect()
}

fn phone(phone: &Phone) -> String {
    let Some(digits) = phone.normal.as_deref().and_then(|it| it.strip_prefix("+33")) else {
        return phone.normal.clone().unwrap_or_else(|| phone.typed.clone());
    };
    let whole = format!("0{digits}");
    let pairs: Vec<&str> = (0..whole.len())
        .step_by(2)
        .filter_map(|at| whole.get(at..(at + 2).min(whole.len())))
        .collect();
    pairs.join("\u{a0}")
}

/// The day she was born, where it is known.
pub fn birthday(facts: &PersonFacts) -> Option<Day> {
    match facts.birth {
        Birth::Date { day } => Some(day),
        _ => None,
    }
}
