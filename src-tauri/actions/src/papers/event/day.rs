//! What is held in hand during the days, each with only what its reader needs.

use std::collections::BTreeMap;

use binome_domain::days::Day;
use binome_domain::events::services::{self, MealCount, diet, is_allergy};
use binome_domain::events::{CareDay, Child};
use binome_domain::ids::RegistrationId;
use binome_papers::documents::{Paper, childcare_register, emergency_sheet, labels, lists};

use super::super::laid::{Laid, phones};
use super::plan::tables_on;
use super::stage::Stage;
use crate::events::dossier::Attendee;

/// How many of each diet, for the caterer; no name.
pub fn meals(stage: &Stage<'_>) -> Laid {
    let dossier = &stage.dossier;
    let counts = services::meals(
        &dossier.event,
        &dossier.programme,
        &dossier.registrations(),
        &dossier.absences(),
    );
    let meals: Vec<lists::Meal> = counts.iter().map(|it| meal(stage, it)).collect();
    if meals.is_empty() {
        return Laid::nothing();
    }
    lists::meals(&stage.bench.press, &stage.occasion, &meals).into()
}

fn meal(stage: &Stage<'_>, count: &MealCount) -> lists::Meal {
    let words = &stage.bench.press.words().plan;
    let named = [(words.plain_diet, count.plain)].map(|(what, many)| (what.to_owned(), many));
    let diets = count.diets.iter().map(|it| (it.said.clone(), it.count));
    let apart = [(words.allergies_apart, count.allergies), (words.children, count.children)];
    let apart = apart.map(|(what, many)| (what.to_owned(), many));
    let some = |it: &(String, u32)| it.1 > 0;
    let name = match count.title.trim() {
        "" => words.meal.to_owned(),
        title => title.to_owned(),
    };
    let diets = named.into_iter().chain(diets).chain(apart).filter(some).collect();
    lists::Meal { day: count.day, name, diets }
}

/// Allergies by name, for those who serve.
pub fn allergies(stage: &Stage<'_>) -> Laid {
    let people: Vec<(String, String)> = stage
        .everyone()
        .filter_map(|it| {
            let said = diet(&it.registration).filter(|said| is_allergy(said))?;
            Some((it.listed(), said.to_owned()))
        })
        .collect();
    if people.is_empty() {
        return Laid::nothing();
    }
    lists::allergies(&stage.bench.press, &stage.occasion, &people).into()
}

/// A register for each day on which children are looked after.
pub fn childcare(stage: &Stage<'_>) -> Laid {
    if stage.women().all(|it| it.registration.facts.children.is_empty()) {
        return Laid::nothing();
    }
    let days = &stage.dossier.event.venue.childcare;
    let papers: Vec<Paper> = days.iter().map(|day| register(stage, *day)).collect();
    match papers.first().map(|it| it.title.clone()) {
        Some(title) => Paper::joined(title, papers).into(),
        None => Laid::nothing(),
    }
}

fn register(stage: &Stage<'_>, care: CareDay) -> Paper {
    let words = stage.bench.press.words();
    let codes = services::pick_up_codes(&stage.dossier.registrations());
    let children = stage.dossier.parents_on(care.day).flat_map(|parent| {
        let code = code_of(&codes, parent);
        let children = parent.registration.facts.children.iter();
        children.map(move |child| minded(stage, (care.day, code), parent, child))
    });
    let staff = stage.staff().filter(|it| it.minds_children());
    let facts = childcare_register::Facts {
        occasion: stage.occasion.clone(),
        day: care.day,
        hours: (words.common.hours)(care.from, care.to),
        staff: staff.map(|it| it.name.clone()).collect(),
        children: children.collect(),
        emergency: stage.dossier.event.venue.emergency.clone(),
    };
    childcare_register::paper(&stage.bench.press, &facts)
}

fn code_of<'a>(codes: &'a BTreeMap<RegistrationId, String>, parent: &Attendee) -> &'a str {
    codes.get(&parent.registration.id).map(String::as_str).unwrap_or_default()
}

fn minded(
    stage: &Stage<'_>,
    (day, code): (Day, &str),
    parent: &Attendee,
    child: &Child,
) -> childcare_register::Child {
    let words = &stage.bench.press.words().plan;
    let name = parent.name.clone();
    let phone = phones(&parent.person.facts).into_iter().next();
    let said: Vec<String> = std::iter::once(name.clone()).chain(phone).collect();
    let tables = tables_on(stage, parent.registration.id, day).join(", ");
    let lines = [said.join(", "), tables].into_iter().filter(|it| !it.is_empty());
    childcare_register::Child {
        name: child.name.clone(),
        age: child.months.map(words.child_age).unwrap_or_default(),
        code: code.to_owned(),
        parent: lines.collect::<Vec<_>>().join("\n"),
        may_fetch: std::iter::once(name).chain(child.fetched_by.iter().cloned()).collect(),
        may_not_fetch: child.never_to.clone(),
        notes: child.note.clone().unwrap_or_default(),
    }
}

/// One for each child, then one for the parent: all of a family bear the same code.
pub fn child_labels(stage: &Stage<'_>, from: u32) -> Laid {
    let codes = services::pick_up_codes(&stage.dossier.registrations());
    let families = stage.women().filter(|it| !it.registration.facts.children.is_empty());
    let facts = labels::Facts {
        name: stage.bench.press.words().titles.child_labels.to_owned(),
        title: stage.occasion.title.clone(),
        labels: families.flat_map(|it| family_labels(stage, it, code_of(&codes, it))).collect(),
        from,
    };
    labels::paper(&stage.bench.press, &facts).into()
}

fn family_labels(stage: &Stage<'_>, parent: &Attendee, code: &str) -> Vec<labels::Label> {
    let words = &stage.bench.press.words().plan;
    let phone = phones(&parent.person.facts).into_iter().next();
    let children = &parent.registration.facts.children;
    let label = |child: &Child| labels::Label {
        name: child.name.clone(),
        lines: [child.months.map(words.child_age), Some(parent.name.clone()), phone.clone()]
            .into_iter()
            .flatten()
            .collect(),
        code: code.to_owned(),
    };
    let names: Vec<String> = children.iter().map(|it| it.name.clone()).collect();
    let own = labels::Label {
        name: parent.name.clone(),
        lines: vec![(words.children_of)(&names)],
        code: code.to_owned(),
    };
    children.iter().map(label).chain([own]).collect()
}

/// Those who did not say yes: no answer is a no.
pub fn no_photos(stage: &Stage<'_>) -> Laid {
    let people: Vec<(String, String)> = stage
        .everyone()
        .filter(|it| it.registration.facts.image_consent != Some(true))
        .map(|it| (it.listed(), stage.role_of(it)))
        .collect();
    if people.is_empty() {
        return Laid::nothing();
    }
    lists::no_photos(&stage.bench.press, &stage.occasion, &people).into()
}

/// Whom to call: help, the team, the place.
pub fn emergency(stage: &Stage<'_>) -> Laid {
    let words = &stage.bench.press.words().plan;
    let group = |name: &str, lines: Vec<(String, String)>| emergency_sheet::Group {
        name: name.to_owned(),
        lines,
    };
    let owned = |(who, number): &(&str, &str)| ((*who).to_owned(), (*number).to_owned());
    let team = stage.staff().map(|it| {
        let phone = phones(&it.person.facts).into_iter().next().unwrap_or_default();
        (it.name.clone(), phone)
    });
    // The numbers of the whole country stand above already.
    let known = |(_, number): &(String, String)| words.numbers.iter().any(|it| it.1 == number);
    let typed = stage.dossier.event.venue.emergency.iter().map(|line| typed(line));
    let event = &stage.dossier.event.facts;
    let venue = [&event.host, &event.place].into_iter().flatten().cloned().collect::<Vec<_>>();
    let venue = (!venue.is_empty()).then(|| (words.venue.to_owned(), venue.join(", ")));
    let place = venue.into_iter().chain(typed.filter(|it| !known(it)));
    let families = stage.women().filter(|it| !it.registration.facts.children.is_empty());
    let minded = families.map(|it| {
        let phone = phones(&it.person.facts).into_iter().next().unwrap_or_default();
        let names: Vec<&str> =
            it.registration.facts.children.iter().map(|child| child.name.as_str()).collect();
        (format!("{} ({})", names.join(", "), it.name), phone)
    });
    let groups = [
        group(words.help, words.numbers.iter().map(owned).collect()),
        group(words.team, team.collect()),
        group(words.place, place.collect()),
        group(words.minded, minded.collect()),
    ];
    let groups: Vec<_> = groups.into_iter().filter(|it| !it.lines.is_empty()).collect();
    emergency_sheet::paper(&stage.bench.press, &stage.occasion, &groups).into()
}

/// « Hôpital Sud : 02 99 28 43 21 » is who, then the number; so is « SAMU 15 ».
fn typed(line: &str) -> (String, String) {
    let digits = |it: char| it.is_ascii_digit() || it == ' ' || it == '.';
    let ended = || {
        let who = line.trim().trim_end_matches(digits);
        (!who.is_empty()).then(|| line.trim().split_at(who.len()))
    };
    let (who, number) = line.split_once(':').or_else(ended).unwrap_or((line, ""));
    (who.trim().to_owned(), number.trim().to_owned())
}
