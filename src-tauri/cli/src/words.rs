//! What the command line says to a person: one plain line, with the way out.

use std::io::ErrorKind;

use binome_domain::matching::instance::Fault;
use binome_papers::tables::Refused;

pub const USAGE: &str = "\
Utilisation :
  binome-cli ask ACTE [JSON|-] --file FICHIER [--table TABLEAU]
  binome-cli serve FICHIER
  binome-cli demo FICHIER
  binome-cli read-table TABLEAU [--days AAAA-MM-JJ,AAAA-MM-JJ]
  binome-cli match PROBLEME.json [--with-forbidden]
  binome-cli rotate PROBLEME.json [--seed N] [--seconds S] [--steps N] [--threads N]";

pub const NOT_JSON: &str =
    "Ce texte n'est pas du JSON lisible : vérifiez les guillemets et les virgules.";

pub const NOT_AN_INSTANCE: &str =
    "Ce problème n'est pas complet : vérifiez les tailles et les numéros dans le fichier.";

/// What does not fit in a problem of pairs.
pub fn misfit(fault: Fault) -> String {
    match fault {
        Fault::NoNumbers => "Il manque des nombres : ajoutez « score » avec « mentees » et « mentors », ou « cost » avec « size ».".to_owned(),
        Fault::WrongSize { expected, found } => format!(
            "Il faut {expected} valeurs dans une liste qui en a {found} : vérifiez les tailles annoncées."
        ),
        Fault::ScoreOutOfRange { row, col, score } => format!(
            "Le score {score} de la paire [{row}, {col}] n'est pas permis : écrivez 0 à 1000000, ou -1 si elle est impossible."
        ),
        Fault::NoSuchPair { row, col } => format!(
            "La paire [{row}, {col}] n'existe pas : les lignes et les colonnes se comptent depuis 0."
        ),
        Fault::UnknownName => {
            "Un nom de « X1_forbidden » n'est pas dans les listes : vérifiez son orthographe.".to_owned()
        }
        Fault::TooMany { most } => {
            format!("Ce problème est trop grand : gardez au plus {most} lignes et {most} colonnes.")
        }
    }
}

pub fn misplaced(line: usize, column: usize) -> String {
    format!(
        "Ce problème n'est pas complet, ou une valeur n'y est pas permise : vérifiez le fichier vers la ligne {line}, signe {column}."
    )
}

pub fn misspelt(key: &str, meant: &str) -> String {
    format!("La clé « {key} » n'existe pas : écrivez « {meant} ».")
}

pub fn left_aside(key: &str) -> String {
    format!("La clé « {key} » est laissée de côté : elle n'existe pas dans ce format.")
}

pub fn value_missing(name: &str) -> String {
    format!("Il manque une valeur : ajoutez --{name} suivi de sa valeur.")
}

pub fn number_wanted(name: &str) -> String {
    format!("--{name} attend un nombre : par exemple --{name} 5.")
}

pub fn unreadable(name: &str, kind: ErrorKind) -> String {
    match kind {
        ErrorKind::NotFound => {
            format!("« {name} » est introuvable : vérifiez son nom et son dossier.")
        }
        ErrorKind::PermissionDenied => {
            format!("« {name} » ne peut pas être lu : demandez le droit d'ouvrir ce fichier.")
        }
        ErrorKind::IsADirectory => {
            format!("« {name} » est un dossier : choisissez un fichier qui s'y trouve.")
        }
        _ => format!("« {name} » ne peut pas être lu : copiez-le sur l'ordinateur et réessayez."),
    }
}

pub fn exists(name: &str) -> String {
    format!("« {name} » existe déjà : choisissez un autre nom.")
}

pub fn too_large(name: &str) -> String {
    format!("« {name} » dépasse 20 Mo : gardez seulement la feuille utile et réessayez.")
}

pub fn being_written(name: &str) -> String {
    format!("« {name} » est en cours d'écriture : fermez-le dans l'autre programme et réessayez.")
}

pub fn not_text(name: &str) -> String {
    format!("« {name} » n'est pas un texte : choisissez un fichier .json.")
}

pub fn not_numbers(name: &str) -> String {
    format!("« {name} » n'est pas une suite de nombres de quatre octets : vérifiez le fichier.")
}

pub fn not_a_table(name: &str, refused: &Refused) -> String {
    match refused {
        Refused::Empty => {
            format!("« {name} » est vide : choisissez le fichier qui contient la liste.")
        }
        Refused::NotATable => format!(
            "« {name} » n'est pas un tableau : ouvrez-le dans Excel et enregistrez-le en CSV ou XLSX."
        ),
        Refused::Protected => format!(
            "« {name} » est protégé par un mot de passe : enregistrez-en une copie sans mot de passe."
        ),
        Refused::TooHard => format!(
            "« {name} » demande trop de temps ou de mémoire : enregistrez la feuille utile en CSV."
        ),
        Refused::ExpandsTooMuch { .. } => format!(
            "« {name} » devient énorme une fois ouvert : copiez la liste dans un nouveau tableau."
        ),
        Refused::FileTooLarge { .. } => too_large(name),
        Refused::TooManyLines { most } => format!(
            "« {name} » dépasse {most} lignes : gardez seulement les lignes utiles et réessayez."
        ),
        Refused::TooManyColumns { most } => format!(
            "« {name} » dépasse {most} colonnes : gardez seulement les colonnes utiles et réessayez."
        ),
        Refused::CellTooLong { line, most } => format!(
            "Ligne {line}, une case dépasse {most} caractères : raccourcissez-la et réessayez."
        ),
    }
}
