use binome_papers::documents::{Press, certificate};
use binome_papers::words::Language;

use super::{DOCUMENTS, facts, made};

fn text(paper: &binome_papers::documents::Paper) -> String {
    let lines = paper.pages.iter().flat_map(|page| page.lines());
    lines.map(|line| line.text.clone()).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_paper_speaks_of_training_or_trainees() {
    for (name, maker) in DOCUMENTS {
        let said = text(&made(*maker, 29)).to_lowercase();
        for word in ["formation", "stagiaire", "qualiopi", "convocation"] {
            assert!(!said.contains(word), "{name} says {word}");
        }
    }
}

#[test]
fn french_marks_never_stand_after_a_space_that_breaks() {
    for (name, maker) in DOCUMENTS {
        let said = text(&made(*maker, 29));
        for mark in [" :", " ;", " !", " ?", " »", "« "] {
            assert!(!said.contains(mark), "{name} has « {mark} » with a breaking space");
        }
    }
}

#[test]
fn sentences_agree_with_each_person() {
    let paper =
        certificate::paper(&Press::new(Language::Fr, false), &facts::cohort_certificates(3));
    let said: Vec<String> = paper
        .pages
        .iter()
        .map(|page| page.lines().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
        .collect();
    assert!(said[0].contains("en tant que mentorée,") && said[0].contains("née le"));
    assert!(said[1].contains("en tant que mentor,"));
    assert!(said[2].contains("a suivi le programme de mentorat"));
}

#[test]
fn who_never_came_gets_no_certificate_and_is_named() {
    let facts = facts::cohort_certificates(10);
    let left_out = certificate::without_presence(&facts);
    assert_eq!(left_out, vec![&facts::name(5)]);
    let paper = certificate::paper(&Press::new(Language::Fr, false), &facts);
    assert_eq!(paper.pages.len(), 9);
    let listed = facts::name(5).listed();
    assert!(paper.pages.iter().all(|page| page.bookmark.as_ref() != Some(&listed)));
}

#[test]
fn a_paper_of_the_demonstration_says_so_on_every_page() {
    let paper = certificate::paper(&Press::new(Language::Fr, true), &facts::cohort_certificates(3));
    assert!(paper.pages.iter().all(|page| page.lines().any(|line| line.text == "EXEMPLE")));
}

#[test]
fn letters_that_cannot_be_printed_are_told_beforehand() {
    let mut facts = facts::gathering(1);
    facts.title = "Rencontre 😀 李".into();
    let press = Press::new(Language::Fr, false);
    let paper = binome_papers::documents::attendance_sheet::paper(&press, &facts);
    assert_eq!(paper.unprintable, vec!['李', '😀']);
}
