//! Which program a table came out of, by its headers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::headers;
use crate::import::cells::Line;

/// A program that writes tables of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    HelloassoEvent,
    HelloassoMembership,
    GoogleForms,
    GoogleContacts,
    Framaforms,
    Limesurvey,
    Eventbrite,
    Weezevent,
    Billetweb,
    Vcard,
    HomeMade,
}

impl Source {
    /// Whether its lines are answers to a form, so that the latest of two wins.
    pub fn is_form(self) -> bool {
        matches!(self, Self::GoogleForms | Self::Framaforms | Self::Limesurvey)
    }

    pub fn is_membership(self) -> bool {
        self == Self::HelloassoMembership
    }

    /// Whether its lines are tickets of people who come to an event.
    pub fn sells_tickets(self) -> bool {
        matches!(self, Self::HelloassoEvent | Self::Eventbrite | Self::Weezevent | Self::Billetweb)
    }
}

/// Sources and the headers that only they have together; the first that fits wins.
const SIGNS: &[(Source, &[&str])] = &[
    (Source::Vcard, &["vcard"]),
    (Source::HelloassoMembership, &["reference commande", "nom adherent"]),
    (Source::HelloassoMembership, &["reference commande", "carte d adherent"]),
    (Source::HelloassoEvent, &["reference commande", "numero de billet"]),
    (Source::HelloassoEvent, &["reference commande", "statut de la commande"]),
    (Source::GoogleForms, &["horodateur"]),
    (Source::GoogleForms, &["timestamp", "email address"]),
    (Source::Eventbrite, &["order", "attendee"]),
    (Source::Eventbrite, &["order", "ticket type"]),
    (Source::Eventbrite, &["order no", "ticket type"]),
    (Source::Eventbrite, &["order no", "attendee status"]),
    (Source::Eventbrite, &["order no", "attendee no"]),
    (Source::Eventbrite, &["n de commande", "n de participant"]),
    (Source::Eventbrite, &["n de commande", "statut du participant"]),
    (Source::Eventbrite, &["order id", "attendee status"]),
    (Source::Eventbrite, &["order id", "attendee id"]),
    (Source::Eventbrite, &["order date", "attendee status"]),
    (Source::Eventbrite, &["order id", "ticket type"]),
    (Source::Eventbrite, &["numero de commande", "statut du participant"]),
    (Source::Framaforms, &["brouillon", "uid"]),
    (Source::Framaforms, &["sid", "brouillon"]),
    (Source::Framaforms, &["sid", "draft"]),
    (Source::Framaforms, &["sid", "adresse ip"]),
    (Source::Framaforms, &["sid", "ip address"]),
    (Source::Limesurvey, &["id de la reponse", "derniere page"]),
    (Source::Limesurvey, &["id de la reponse", "date de soumission"]),
    (Source::Limesurvey, &["response id", "last page"]),
    (Source::Limesurvey, &["response id", "date submitted"]),
    (Source::Limesurvey, &["submitdate", "startlanguage"]),
    (Source::GoogleContacts, &["e mail 1 value"]),
    (Source::GoogleContacts, &["phone 1 value"]),
    (Source::GoogleContacts, &["labels", "phonetic first name"]),
    (Source::Weezevent, &["code barre", "tarif"]),
    (Source::Weezevent, &["code barre", "date d achat"]),
    (Source::Weezevent, &["id weezevent"]),
    (Source::Weezevent, &["billet code barre", "billet statut"]),
    (Source::Weezevent, &["billet code barre", "billet tarif"]),
    (Source::Billetweb, &["order ext id", "barcode"]),
    (Source::Billetweb, &["ext id", "code barre"]),
    (Source::Weezevent, &["barcode", "rate"]),
    (Source::Weezevent, &["barcode", "purchase date"]),
    (Source::Weezevent, &["code barre", "date de commande"]),
    (Source::Weezevent, &["code barre", "n de commande"]),
    (Source::Weezevent, &["n de commande", "n de billet"]),
    (Source::Billetweb, &["commande", "tarif", "paye"]),
    (Source::Billetweb, &["tarif", "commande"]),
    (Source::Billetweb, &["tarif", "nom acheteur"]),
    (Source::Billetweb, &["n commande", "tarif"]),
];

/// The program that wrote these headers, `HomeMade` where none is known.
pub fn source(header: Option<&Line>) -> Source {
    let Some(header) = header else { return Source::HomeMade };
    let said: Vec<String> = header.filled().map(|(_, cell)| headers::plain(cell)).collect();
    let has = |sign: &&str| said.contains(&headers::plain(sign));
    SIGNS.iter().find(|(_, signs)| signs.iter().all(has)).map_or(Source::HomeMade, |it| it.0)
}
