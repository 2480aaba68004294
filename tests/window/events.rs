//! An event prepared over four weeks, in the window itself.

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

/// Thirty days before: the event, its programme, the women of the first table.
fn begun() -> Stage {
    let stage = Stage::set_on(Light::Day, "2023-04-12");
    let window = &stage.driver;
    window.sees("Bienvenue dans Binôme");
    window.tab_to("Nom de l'association");
    window.types("Les Tisseuses");
    window.types(key::ENTER);
    window.sees("Accueil");
    window.press("Événements");
    window.press("Nouvel événement");
    window.fill("Nom", "Deux journées de découverte");
    window.fill("Premier jour", "12/05/2023");
    window.fill("Dernier jour", "13/05/2023");
    window.fill("Fil rouge", "Que faire des chaussettes solitaires ?");
    window.fill("Places pour les participantes", "29");
    window.press("Horaires, salles, garde d'enfants");
    window.fill("Fermeture", "18 h");
    window.pick("samedi 13 mai 2023");
    window.press("Créer l'événement");
    window.sees("Ici paraîtront les inscrites");
    window.press("Programme");
    window.press("Écrire le programme");
    window.sees("Nombre de tours en tout");
    window.types(key::ENTER);
    window.sees("tour 8");
    window.press("Inscriptions");
    window.press("Importer un tableau");
    register(&stage, "01_helloasso_participantes.csv", "29 personnes reconnues");
    stage
}

/// Fifteen days before: the mentors, and somebody for the table that one of them leaves.
fn with_mentors(stage: &Stage) {
    let window = &stage.driver;
    window.press("Importer un autre tableau");
    register(stage, "02_google_forms_mentors.csv", "8 personnes reconnues");
    window.press("Voir l'événement");
    window.sees("29 participantes");
    window.sees("8 mentors");
    window.press("Programme");
    window.sees("8 présentations n'ont personne pour la donner");
    window.press("Répartir les mentores");
    window.sees("Mentores réparties.");
    window.sees("Maud Coatanéa");
}

/// What is said of Maud on the last afternoon, and of the twenty-nine with seven.
fn the_last_afternoon(stage: &Stage) {
    let window = &stage.driver;
    let last = "return [...document.querySelectorAll('tr.talk button')].at(-1).click()";
    window.run(last, &[]).expect("the last talk");
    window.sees("Modifier ce moment");
    window.choose("Qui présente", "Maud Coatanéa");
    window.press("Valider");
    window.sees("Maud Coatanéa n'est pas là samedi après-midi");
    window.types(key::ESCAPE);
    window.press("Groupes");
    window.sees("Samedi après-midi (tours 7 et 8) sans Maud : 29 ÷ 7 = un groupe de 5.");
    for way in ["Accepter des groupes de 5", "Ajouter une mentore", "Ajouter une animatrice"] {
        assert!(window.words().contains(way), "{way}");
    }
    window.press("Ajouter une animatrice");
    window.press("Ajouter une personne");
    window.pick("Équipe");
    window.fill("Prénom", "Gwenola");
    window.fill("Nom", "Tanguy");
    window.types(key::ENTER);
    window.sees("1 personne de l'équipe");
    window.press("Groupes");
    window.press("Confier une table à Gwenola Tanguy");
    window.sees("Ici paraîtront les groupes de chaque tour");
}

/// Seven days before: calls, one who withdraws, one who waited.
fn the_list_of_calls(stage: &Stage) {
    let window = &stage.driver;
    window.press("Inscriptions");
    window.sees("29 places prises sur 29");
    window.press("Ajouter une personne");
    window.fill("Prénom", "Rozenn");
    window.fill("Nom", "Cariou");
    window.types(key::ENTER);
    window.sees("1 en liste d'attente");
    window.pick("Seulement celles à appeler");
    window.press("Confirmer Fatou Diop");
    window.sees_no_more("Fatou Diop");
    window.choose("Inscription de Océane Bihan", "Annulée");
    window.sees("Une place est libre. Rozenn Cariou est la première sur la liste d'attente");
    window.press("Elle vient : l'inscrire");
    window.sees("29 places prises sur 29");
}

/// Four days before: two sisters apart, the best groups there can be, a seat changed and kept.
fn the_groups(stage: &Stage) {
    let window = &stage.driver;
    window.press("Groupes");
    window.choose("Règle", "Ne jamais réunir");
    window.choose("Première personne", "Camille Morvan");
    window.choose("Deuxième personne", "Léa Morvan");
    window.press("Ajouter");
    window.sees("Camille Morvan et Léa Morvan");
    window.press("Proposer des groupes");
    window.sees("Meilleur possible, prouvé");
    window.sees("8 sur 8");
    window.sees("312 rencontres différentes sur 312 possibles");
    window.press("Valider ces groupes");
    window.sees("Proposer de nouveau");
    window.tab_to("Solène Le Goff, tour 1");
    window.types(key::ENTER);
    window.sees("Solène, tour 1 : où l'asseoir ?");
    window.sees("Maintenant : aucune répétition");
    window.choose("Déplacer Solène vers", "échanger avec");
    window.sees("Place changée.");
    window.sees("Pourquoi ces répétitions ?");
    window.press("Annuler");
    window.sees_no_more("Pourquoi ces répétitions ?");
    window.tab_to("Solène Le Goff, tour 1");
    window.types(key::ENTER);
    window.press("Garder cette place");
    window.sees("Places gardées");
}

#[test]
fn an_event_is_prepared_over_four_weeks_down_to_its_papers() {
    let stage = begun();
    with_mentors(&stage);
    the_last_afternoon(&stage);
    the_list_of_calls(&stage);
    the_groups(&stage);
    let window = &stage.driver;
    window.press("Repas et garde");
    window.sees("13 enfants de 7 familles");
    let rows = window.texts("tbody tr").join("\n");
    assert!(rows.contains("Vendredi, déjeuner 29 8"), "{rows}");
    assert!(rows.contains("Samedi, déjeuner 28 8 1 13"), "{rows}");
    window.press("Documents");
    window.sees("Badges");
    window.press("Tout cocher");
    window.press("Imprimer");
    window.sees("créé");
    assert!(0 < std::fs::read_dir(stage.papers()).unwrap().count());
}

#[test]
fn project_teams_are_formed_beside_the_groups_and_changed_by_keyboard() {
    let stage = Stage::set_on(Light::Day, "2026-11-22");
    let window = &stage.driver;
    window.press("Découvrir avec l'association d'exemple");
    window.press("Événements");
    window.press("Deux journées de découverte des métiers du numérique");
    window.press("Programme");
    window.press("Ajouter un moment");
    window.choose("Nature", "Travail en groupe projet");
    window.fill("Heure", "17 h");
    window.types(key::ENTER);
    window.sees("Moment ajouté.");
    window.press("Groupes");
    window.press("Groupes projet");
    window.sees("Ici paraîtront les groupes projet");
    window.press("Former les groupes projet");
    window.sees("Groupe 8");
    window.sees("Aucun groupe ne revoit une mentore.");
    window.fill("Leur projet", "un site vitrine");
    window.types(key::TAB);
    window.sees("Groupes projet modifiés.");
    window.tab_to("Déplacer Solène Le Goff");
    window.types(key::ENTER);
    window.sees("Dans quel groupe va Solène Le Goff ?");
    window.tab_to("Aucun groupe");
    window.types(key::ENTER);
    window.sees("Sans groupe projet");
    window.press("Annuler");
    window.sees_no_more("Sans groupe projet");
}
