//! The morning of the event, minute by minute: Josiane at the desk, Malo when all goes wrong.

use crate::driver::Driver;
use crate::hands::key;
use crate::stage::{Light, Stage};

/// What two fingers type in two minutes.
const KEYS_OF_TWO_MINUTES: usize = 300;

const FIELD: &str = "Deux ou trois lettres, puis Entrée";

/// The example, opened on the first of its two days.
fn on_the_day(hour: &str) -> Stage {
    let stage = Stage::set_on(Light::Day, "2026-11-22");
    stage.driver.press("Découvrir avec l'association d'exemple");
    stage.driver.sees_no_more("Bienvenue dans Binôme");
    at(stage, hour)
}

fn at(stage: Stage, hour: &str) -> Stage {
    let stage = stage.later(&format!("2026-12-04T{hour}"));
    let window = &stage.driver;
    window.press("Découvrir avec l'association d'exemple");
    window.press("Événements");
    window.press("Deux journées de découverte des métiers du numérique");
    window.sees("Qui vient ?");
    stage
}

/// Everyone the desk awaits, in the order of the list.
fn women(window: &Driver) -> Vec<String> {
    window.press("Inscriptions");
    window.sees("29 participantes");
    let rows = window.texts("section:first-of-type tbody th");
    rows.into_iter().filter(|it| !it.starts_with("Rozenn")).collect()
}

/// Types as many letters as it takes for her to come first, and Enter; tells the keys it took.
fn arrives(window: &Driver, name: &str) -> usize {
    let family = name.split(' ').skip(1).collect::<Vec<_>>().join(" ").to_lowercase();
    let letters: Vec<char> = family.chars().collect();
    for count in 2..=letters.len() {
        let said: String = letters[..count].iter().collect();
        window.fill(FIELD, &said);
        window.sees(name);
        let found = window.texts("[role=option]");
        let first = found.first().is_some_and(|it| it.starts_with(name));
        let place = found.iter().position(|it| it.starts_with(name));
        if first || count == letters.len() {
            let down = place.unwrap_or_else(|| panic!("{name} is not in {found:?}"));
            window.types(&key::DOWN.repeat(down));
            window.types(key::ENTER);
            return count + down + 1;
        }
    }
    panic!("{name} has no letters");
}

#[test]
fn twenty_nine_arrivals_are_typed_in_two_minutes_and_the_wrong_one_is_taken_back() {
    let stage = on_the_day("08:45");
    let window = &stage.driver;
    let women = women(window);
    assert_eq!(women.len(), 29);
    window.press("Accueil du jour");
    window.press("Afficher en grand");
    window.fill(FIELD, "le g");
    window.sees("Solène Le Goff");
    window.types(key::ENTER);
    window.sees("1 / 29");
    window.press("Annuler l'arrivée de Solène Le Goff");
    window.sees("0 / 29");
    let mut keys = 0;
    for (at, name) in women.iter().enumerate() {
        keys += arrives(window, name);
        window.sees(&format!("{} / 29", at + 1));
    }
    assert!(keys < KEYS_OF_TWO_MINUTES, "{keys} keys");
    window.types(key::ESCAPE);
    window.sees("Afficher en grand");
    window.choose("Demi-journée", "vendredi après-midi");
    window.sees("0 / 29");
    window.press("Toutes présentes");
    window.sees("29 / 29");
}

/// Until five past nine all have come but three; then one who was not announced.
fn the_queue(window: &Driver) {
    let women = women(window);
    window.press("Accueil du jour");
    window.press("Afficher en grand");
    let missing = ["Solène Le Goff", "Fatou Diop", "Chloé Quemener"];
    for name in women.iter().filter(|it| !missing.contains(&it.as_str())) {
        arrives(window, name);
    }
    window.sees("26 / 29");
    window.press("Arrivée sans inscription");
    window.fill("Prénom", "Rozenn");
    window.fill("Nom", "Cariou");
    window.sees("C'est Rozenn Cariou, en liste d'attente");
    window.fill("Prénom", "Mélanie");
    window.fill("Nom", "Trellu");
    window.sees_no_more("Rozenn Cariou");
    window.types(key::ENTER);
    window.sees("27 / 30");
    window.types(key::ESCAPE);
}

/// Fourteen minutes past nine: what is told, what is chosen, what is printed.
fn the_new_plan(window: &Driver) {
    window.press("Groupes");
    window.press("Absences du jour");
    window.sees("3 personnes ne sont pas encore arrivées.");
    window.press("Toutes manquent");
    window.fill("Son nom", "olumide");
    window.types(key::ENTER);
    window.sees("4 personnes manquent");
    window.sees("Mélanie Trellu : aura sa place au prochain calcul.");
    window.press("Recalculer");
    window.sees("Olumide n'est là qu'une partie du temps : 16 au plus la rencontreront, sur 27.");
    window.press("Ce qui change, et pour qui");
    window.sees("pas encore de place");
    window.press("Mettre ce plan en place");
    window.sees("À réimprimer");
    window.sees("À lire à voix haute");
    window.press("Imprimer ce qui change");
    window.sees("fichier créé");
}

/// The names in the first rounds of the grid.
fn rounds(window: &Driver, count: usize) -> Vec<String> {
    window.sees("Absences du jour");
    let all = (1..=count).map(|at| window.texts(&format!("tbody td:nth-of-type({at})")));
    all.flatten().collect()
}

/// Twenty to twelve: one of the three comes after all, and joins in one click.
fn the_late_one(window: &Driver) {
    window.press("Groupes");
    window.press("Absences du jour");
    window.press("Solène Le Goff est arrivée");
    window.sees("Solène Le Goff : tour 3 avec");
    window.sees("(3 autres femmes)");
}

/// Two o'clock: another leaves, and what has been held stays.
fn at_mid_day(window: &Driver) {
    window.press("Groupes");
    let before = rounds(window, 3);
    window.press("Absences du jour");
    window.fill("Son nom", "zoe");
    window.types(key::ENTER);
    window.press("Recalculer");
    window.press("Mettre ce plan en place");
    window.sees("À réimprimer");
    window.press("Revenir aux groupes");
    assert_eq!(rounds(window, 3), before, "rounds held stay untouched");
    let later = window.texts("tbody td:nth-of-type(4)").join(" ");
    assert!(!later.contains("Zoé"), "{later}");
}

#[test]
fn on_the_bad_morning_a_new_plan_stands_in_a_few_words_and_papers_follow() {
    let stage = on_the_day("09:05");
    the_queue(&stage.driver);
    the_new_plan(&stage.driver);
    let stage = at(stage, "11:40");
    the_late_one(&stage.driver);
    let stage = at(stage, "14:00");
    at_mid_day(&stage.driver);
}
