//! The three stories of a cohort, in the window itself: prepared, followed, closed.

use std::time::{Duration, Instant};

use crate::driver::Driver;
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

/// Puts two people together on the board, without the mouse.
fn associates(window: &Driver, mentee: &str, letters: &str, both: &str) {
    window.tab_to(&format!("Associer à… {mentee}"));
    window.types(key::ENTER);
    window.sees("Quelques lettres du nom, puis Entrée.");
    window.types(letters);
    window.types(key::ENTER);
    window.sees_no_more("Quelques lettres du nom, puis Entrée.");
    window.sees(both);
}

#[test]
fn five_pairs_are_made_by_keyboard_in_under_two_minutes() {
    let stage = imported("2020-10-20");
    let window = &stage.driver;
    window.press("Binômes");
    window.sees("Qui va avec qui ?");
    let begun = Instant::now();
    for (mentee, letters, mentor) in [
        ("Martine Rousseau", "emma", "Emma Castaing"),
        ("Catherine Blanc", "nad", "Nadia Bensaïd"),
        ("Catherine Blanc-Faure", "lucie", "Lucie Ferrand"),
        ("Sylvie d'Artagnan", "clem", "Clémence Ortiz"),
        ("Brigitte Laffont", "vidal", "Pauline Vidal"),
    ] {
        associates(window, mentee, letters, &format!("{mentee} et {mentor}"));
    }
    window.tab_to("Valider 5 binômes");
    window.types(key::ENTER);
    window.sees("À partir du");
    window.types(key::ENTER);
    window.sees("5 binômes en cours");
    assert!(begun.elapsed() < Duration::from_secs(120), "{:?}", begun.elapsed());
    window.sees("Sylvie d'Artagnan et Clémence Ortiz");
}

#[test]
fn all_charters_are_signed_on_one_screen_one_click_from_home() {
    let stage = paired("2020-10-27");
    let window = &stage.driver;
    window.press("Accueil");
    window.press("10 chartes non signées");
    window.sees("Qui a signé sa charte ?");
    window.press("Noter les 10 signatures qui manquent");
    window.sees("Toutes les chartes sont signées.");
    window.pick("Martine Rousseau");
    window.sees("Noter la dernière signature");
    window.press("Annuler");
    window.sees("Toutes les chartes sont signées.");
}

#[test]
fn a_mentor_stops_another_takes_over_and_the_hours_stay() {
    let stage = paired("2020-10-27").later("2020-12-01");
    let window = &stage.driver;
    window.press("Promotions");
    window.press("Mentorat inversé");
    window.press("Suivi");
    window.press("Noter plusieurs échanges");
    window.sees("Une ligne par échange.");
    window.tab_to("Date");
    window.types("3/11");
    window.types(key::TAB);
    window.types("1230");
    window.sees("Est-ce une heure (12 h 30) ?");
    window.holding(key::CONTROL, "a");
    window.types("1h30");
    window.types(key::ENTER);
    window.types("3/11");
    window.sees("Un échange est déjà noté ce jour-là : est-ce le même ?");
    window.holding(key::CONTROL, "a");
    window.types("10/11");
    window.press("Noter 2 échanges");
    window.sees("2 échanges, 2 h 30");
    window.press("Membres");
    window.press("Modifier la participation d'Emma Castaing");
    window.fill("Places (personnes accompagnées en même temps)", "2");
    window.types(key::ENTER);
    window.sees("Participation modifiée.");
    window.press("Binômes");
    window.press("Mettre fin au binôme Martine Rousseau et Lucie Ferrand");
    window.pick("Disponibilité");
    window.tab_to("Qui prend la suite ?");
    window.types("Emma");
    window.tab_to("Mettre fin au binôme");
    window.types(key::ENTER);
    window.sees("1 binôme clos");
    window.sees("Martine Rousseau et Emma Castaing");
    window.press("Bilan");
    window.sees("5 personnes accompagnées, 6 binômes : chacune est comptée une fois.");
    window.sees("2 h 30 de rendez-vous");
}

#[test]
fn a_silent_pair_is_seen_on_the_first_screen_and_heard_of_by_keyboard() {
    let stage = paired("2020-10-27").later("2020-11-20");
    let window = &stage.driver;
    window.sees("Martine Rousseau et Lucie Ferrand : aucune nouvelle depuis 24 jours");
    window.press("Martine Rousseau et Lucie Ferrand : aucune nouvelle depuis 24 jours");
    window.sees("Silence depuis 24 jours");
    let begun = Instant::now();
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
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
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
    window.press("0 présence sur 10");
    window.press("Tout le monde est là");
    window.sees("10 présences sur 10");
    window.press("Bilan");
    window.press("Commencer la promotion");
    window.sees("Où en sommes-nous ?");
    window.press("Passer à la clôture");
    window.sees("niveau après le parcours à noter");
    window.press("Noter le niveau de Martine Rousseau");
    window.sees("Le chemin de Martine Rousseau");
    window.pick("Confiance en soi");
    window.press("Valider et passer à la suite");
    window.sees("Le chemin de Catherine Blanc");
    window.press("Ne rien changer");
    window.press("Ajouter un témoignage");
    window.tab_to("Qui parle ?");
    window.types("Martine");
    window.fill("Ses mots", "J'ai osé !");
    window.tab_to("Accord pour publier");
    // The third of those that begin so; a busy machine may lose one of two letters typed at once.
    window.types("p");
    window.sees("58–59 ans ce jour-là · À publier : Martine");
    window.types("p");
    window.sees("À publier : Martine (58–59 ans)");
    window.tab_to("Valider");
    window.types(key::ENTER);
    window.sees("Témoignage noté.");
    window.press("Préparer l'article de clôture");
    window.sees("Un article à publier");
    window.press("Fermer");
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
