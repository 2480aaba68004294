use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::ids::PersonId;
use crate::import::{Cells, Choices, understand};

const HEADER: &str = "Nom;Prénom;Date de naissance;Mail;Tél;Ville;Numéro de billet";

fn found(lines: &str) -> Understanding {
    understand(&Cells::drawn(&format!("{HEADER}\n{lines}")), &Choices::default())
}

/// The base after an import into it.
fn kept(found: &Understanding) -> Vec<Known> {
    let known = found.people.iter().zip(1_u128..).map(|(it, id)| Known {
        id: PersonId(Uuid::from_u128(id)),
        facts: it.facts.clone(),
        tickets: it.tickets.clone(),
    });
    known.collect()
}

fn drawn(lines: &str, known: &[Known]) -> String {
    let plan = plan(&found(lines), known, &Decisions::default());
    let each = plan.entries.iter().map(|entry| match &entry.verdict {
        Verdict::New => "new".to_owned(),
        Verdict::Completes { added, conflicts, .. } => {
            let added: Vec<String> = added.iter().map(|it| format!("{:?}", it.fact)).collect();
            let clash: Vec<String> = conflicts.iter().map(|it| format!("{:?}", it.fact)).collect();
            format!("completes +{} !{}", added.join("+"), clash.join("!"))
        }
        Verdict::Unchanged { conflicts, .. } => format!("known {}", conflicts.len()),
        Verdict::Decide { candidates } => format!("decide {:?}", candidates[0].grounds),
        Verdict::Left => "left".to_owned(),
    });
    each.collect::<Vec<_>>().join(" / ")
}

fn base() -> Vec<Known> {
    kept(&found(
        "Le Goff;Solène;12/04/1988;solene@example.org;06 39 98 01 01;Rennes;T1\n\
         Marchand;Isabelle;18/02/1971;isa@example.org;;Rennes;\n\
         Morvan;Léa;;famille@example.org;06 39 98 01 24;;\n\
         Diop;Fatou;;;06 39 98 01 11;;",
    ))
}

#[test]
fn the_rules_of_who_is_who_hold() {
    let base = base();
    let same = |line: &str| drawn(line, &base);
    assert_eq!(same("LE GOFF;solene;;;;;T1"), "known 0");
    assert_eq!(same("Legoff;Solène;;SOLENE@example.org;;;"), "known 1");
    assert_eq!(same("Morvan;Camille;;famille@example.org;;;"), "new");
    assert_eq!(same("Marchand;Isabelle;27/09/1984;;;;"), "new");
    assert_eq!(same("Marchand;Isabelle;18/02/1971;;;Nantes;"), "decide [Name, Birth]");
    assert_eq!(same("Diop;Fatou;05/05/1994;;06 39 98 01 11;;"), "decide [Name, Phone]");
    assert_eq!(
        same("Marchand;Isabelle;;isa@example.org;06 39 98 01 04;Nantes;"),
        "completes +Phone !City"
    );
    assert_eq!(same("Inconnue;Zoé;;zoe@example.org;;;"), "new");
    assert_eq!(
        same("Marchand;Isabelle;27/09/1984;isa@example.org;;;"),
        "decide [Email, Name, OtherBirth]"
    );
}

#[test]
fn the_same_table_again_changes_nothing() {
    let lines = "Le Goff;Solène;12/04/1988;solene@example.org;06 39 98 01 01;Rennes;\n\
                 d'Artagnan;Sylvie;;;06 39 98 03 04;;\nRoux;Zoé;;;;;\nRoux;Zoé;;;;;";
    let first = found(lines);
    let again = plan(&first, &kept(&first), &Decisions::default());
    assert_eq!(again.heaps, Heaps { ignored: 4, ..Heaps::default() });
}

#[test]
fn a_conflict_is_kept_unless_the_table_is_told_to_win() {
    let base = base();
    let told = found("Marchand;Isabelle;;isa@example.org;;Nantes;");
    let shown = plan(&told, &base, &Decisions::default());
    assert!(
        matches!(&shown.entries[0].verdict, Verdict::Unchanged { conflicts, .. } if conflicts[0].kept == "Rennes")
    );
    let decisions = Decisions { taken: [(0, [Fact::City].into())].into(), ..Decisions::default() };
    let Verdict::Completes { facts, .. } =
        plan(&told, &base, &decisions).entries[0].verdict.clone()
    else {
        panic!("the table was told to win");
    };
    assert_eq!((facts.city.as_deref(), facts.birth), (Some("Nantes"), base[1].facts.birth));
}

#[test]
fn the_user_has_the_last_word() {
    let base = base();
    let told = found("Diop;Fatou;05/05/1994;;06 39 98 01 11;;");
    let with = |decision| {
        let decisions = Decisions { people: [(0, decision)].into(), ..Decisions::default() };
        plan(&told, &base, &decisions)
    };
    assert_eq!(with(Decision::Another).heaps.new, 1);
    assert_eq!(with(Decision::Leave).heaps.ignored, 1);
    assert_eq!(with(Decision::Same { person: base[3].id }).heaps.completes, 1);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        2 => "[A-Z][a-zé]{1,3}",
        1 => "[a-c]@example.org",
        1 => "06 39 98 0[0-3] 0[0-3]",
        1 => "[0-3][0-9]/0[1-9]/19[5-9]0",
        1 => "T[0-9]",
        1 => "Total|Annulé|RAS|\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever stands in a table, every line lies in one heap.
    #[test]
    fn heaps_add_up(rows in prop::collection::vec(prop::collection::vec(cell(), 7), 0..30), mark in any::<bool>()) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(";").replace(['\n', '\r'], " ")).collect();
        let table = lines.join("\n");
        let text = if mark { format!("{HEADER}\n{table}") } else { table };
        let told = understand(&Cells::drawn(&text), &Choices::default());
        let known = if mark { base() } else { kept(&told) };
        let plan = plan(&told, &known, &Decisions::default());
        let Heaps { new, completes, decide, ignored } = plan.heaps;
        prop_assert_eq!(new + completes + decide + ignored, told.lines);
    }

    /// Empty never wipes filled: whoever is completed keeps all she had.
    #[test]
    fn nothing_filled_is_wiped(rows in prop::collection::vec(prop::collection::vec(cell(), 7), 1..12)) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(";").replace(['\n', '\r'], " ")).collect();
        let told = found(&lines.join("\n"));
        let known = base();
        for entry in plan(&told, &known, &Decisions::default()).entries {
            if let Verdict::Completes { person, facts, .. } = entry.verdict {
                let had = &known.iter().find(|it| it.id == person).unwrap().facts;
                prop_assert!(had.city.is_none() || facts.city == had.city);
                prop_assert!(had.emails.iter().all(|it| facts.emails.contains(it)));
                prop_assert!(had.phones.iter().all(|it| facts.phones.contains(it)));
                prop_assert_eq!(&facts.name, &had.name);
            }
        }
    }
}
