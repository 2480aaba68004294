//! The three stories of a cohort, in the window itself: prepared, followed, closed.

use crate::hands::key;
use crate::stage::{Light, Stage, sample};

/// A table imported into a new cohort; its page lies open.
fn imported(day: &str) -> Stage {
    let stage = Stage::set_on(Light::Day, day);
    let window = &stage.driver;
    window.sees("Bienvenue dans Binôme");
    window.tab_to("Nom de l'association");
    window.types("Les Tisseuses");
    window.types(key::ENTER);
    window.sees("Accueil");
    window.go("/import");
    window.sees("Quel tableau voulez-vous reprendre ?");
    window.choose_file(&sample("03_cohorte_mentorat_inverse.csv"));
    window.sees("10 personnes et 5 binômes reconnus.");
    for (way_on, then) in [
        ("Continuer", "Que dit chaque colonne ?"),
        ("Continuer", "Que faut-il faire de chaque personne ?"),
        ("Importer 10 personnes", "10 personnes ajoutées"),
        ("Voir la promotion", "Martine Rousseau"),
    ] {
        window.press(way_on);
        window.sees(then);
    }
    stage
}

/// The pairs of the sample, proposed and accepted.
fn paired(day: &str) -> Stage {
    let stage = imported(day);
    let window = &stage.driver;
    window.press("Binômes");
    window.press("Proposer des binômes");
    window.sees("le meilleur ensemble possible");
    window.press("Valider 5 binômes");
    window.sees("À partir du");
    window.types(key::ENTER);
    window.sees("5 binômes en cours");
    stage
}

#[test]
fn a_cohort_is_prepared_what_counts_is_chosen_and_the_check_says_what_is_missing() {
    let stage = imported("2020-10-20");
    let window = &stage.driver;
    window.press("Binômes");
    window.press("Ce qui compte");
    window.sees("Qu'est-ce qui compte pour former les binômes ?");
    window.press("Valider");
    window.sees("Choix de la promotion modifiés.");
    window.press("Proposer des binômes");
    window.sees("le meilleur ensemble possible");
    window.press("Voir d'autres ensembles");
    window.sees("de moins");
    window.press("Fermer");
    window.press("Ne pas réunir Martine Rousseau et Lucie Ferrand");
    window.sees("À ne pas réunir (1)");
    window.press("Autoriser de nouveau");
    window.sees_no_more("À ne pas réunir (1)");
    window.press("Valider 5 binômes");
    window.sees("À partir du");
    window.types(key::ENTER);
    window.sees("5 binômes en cours");
    window.press("Bilan");
    window.sees("Que reste-t-il à préparer ?");
    window.sees("Martine Rousseau et Lucie Ferrand : 2 chartes non signées");
}

#[test]
fn a_silent_pair_is_seen_on_the_first_screen_and_heard_of_by_keyboard() {
    let stage = paired("2020-10-27").later("2020-11-20");
    let window = &stage.driver;
    window.sees("Martine Rousseau et Lucie Ferrand : aucune nouvelle depuis 24 jours");
    window.press("Martine Rousseau et Lucie Ferrand : aucune nouvelle depuis 24 jours");
    window.sees("Silence depuis 24 jours");
    window.tab_to("Noter un échange");
    window.types(key::ENTER);
    window.sees("En un mot");
    window.tab_to("Date");
    window.types("3/11");
    window.types(key::TAB);
    window.types("1h30");
    window.sees("Compris : mardi 3 novembre 2020, 1 h 30.");
    window.types(key::ENTER);
    window.sees("Échange noté.");
    window.sees("Dernières nouvelles le 3 novembre 2020");
    window.go("/");
    window.sees("aucune nouvelle depuis 24 jours");
    window.sees_no_more("Martine Rousseau et Lucie Ferrand : aucune nouvelle");
}

#[test]
fn a_cohort_is_closed_read_only_and_opened_again_with_a_trace() {
    let stage = paired("2020-10-27").later("2021-01-28");
    let window = &stage.driver;
    window.press("Promotions");
    window.press("Mentorat inversé");
    window.press("Rencontres");
    window.press("0 présente sur 10");
    window.press("Tout le monde est là");
    window.sees("10 présentes sur 10");
    window.press("Bilan");
    window.press("Commencer la promotion");
    window.sees("Où en sommes-nous ?");
    window.press("Passer à la clôture");
    window.sees("niveau après le parcours à noter");
    window.press("Clôturer la promotion");
    window.sees("Qu'a donné cette promotion ?");
    window.sees("Close le 28 janvier 2021");
    window.press("Membres");
    window.sees("Martine Rousseau");
    window.sees_no_more("Ajouter une mentorée");
    window.press("Bilan");
    window.press("Rouvrir la promotion");
    window.sees("rouverte le 28 janvier 2021");
}
