//! The two days of an event, in the window itself: prepared over weeks, saved on the morning.

use crate::hands::key;
use crate::stage::{Light, Stage, sample};

/// Puts a table into the event that exists, from the first question of an import.
fn register(stage: &Stage, table: &str, people: &str) {
    let window = &stage.driver;
    window.sees("Quel tableau voulez-vous reprendre ?");
    window.choose_file(&sample(table));
    window.sees(people);
    window.press("Continuer");
    window.sees("Que dit chaque colonne ?");
    window.press("Continuer");
    window.sees("Que faut-il faire de chaque personne ?");
    window.pick("Dans un événement existant");
    window.sees("Quel événement ?");
    window.press("Importer");
    window.sees("personnes ajoutées");
}

#[test]
fn an_event_is_prepared_from_its_two_tables_to_groups_proven_best_and_its_papers() {
    let stage = Stage::set_on(Light::Day, "2023-04-12");
    let window = &stage.driver;
    window.sees("Bienvenue dans Binôme");
    window.tab_to("Nom de l'association");
    window.types("Les Tisseuses");
    window.types(key::ENTER);
    window.sees("Accueil");
    window.go("/events/new");
    window.fill("Nom", "Deux journées de découverte");
    window.fill("Premier jour", "12/05/2023");
    window.fill("Dernier jour", "13/05/2023");
    window.press("Nouvel événement");
    window.sees("Ici paraîtront les inscrites");
    window.press("Importer un tableau");
    register(&stage, "01_helloasso_participantes.csv", "29 personnes reconnues");
    window.press("Importer un autre tableau");
    register(&stage, "02_google_forms_mentors.csv", "8 personnes reconnues");
    window.press("Voir l'événement");
    window.sees("29 participantes");
    window.sees("8 mentors");
    window.press("Programme");
    window.press("Écrire le programme");
    window.sees("Nombre de tours en tout");
    window.types(key::ENTER);
    window.sees("Présentation");
    window.press("Groupes");
    window.press("Proposer des groupes");
    window.sees("Meilleur possible, prouvé");
    window.press("Valider ces groupes");
    window.sees("Proposer de nouveau");
    window.press("Documents");
    window.sees("Badges");
    window.press("Tout cocher");
    window.press("Imprimer");
    window.sees("créé");
    let printed = std::fs::read_dir(stage.papers()).unwrap().count();
    assert!(printed > 0);
}

#[test]
fn on_the_bad_morning_a_new_plan_stands_in_a_few_words_and_arrivals_are_typed() {
    let stage = Stage::set_on(Light::Day, "2026-11-22");
    let window = &stage.driver;
    window.press("Découvrir avec l'association d'exemple");
    window.press("Événements");
    window.press("Deux journées de découverte des métiers du numérique");
    window.press("Groupes");
    window.press("Le matin même");
    for name in ["solene", "fatou", "chloe", "olumide"] {
        window.fill("Son nom", name);
        window.types(key::ENTER);
    }
    window.sees("4 personnes manquent");
    window.press("Noter une arrivée");
    window.fill("Prénom", "Mélanie");
    window.fill("Nom", "Trellu");
    window.types(key::ENTER);
    window.sees("Mélanie Trellu : aura sa place au prochain calcul.");
    window.press("Recalculer");
    window.press("Mettre ce plan en place");
    window.sees("À réimprimer");
    window.press("Revenir aux groupes");
    window.sees("Mélanie");
    window.press("Accueil du jour");
    for letters in ["le g", "rako", "woj"] {
        window.fill("Deux ou trois lettres, puis Entrée", letters);
        window.types(key::ENTER);
    }
    window.sees("4 / ");
}
