//! What the command line says of files that are no tables: one line with the way out, and no more.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// What `read-table` prints as its refusal; it must print nothing else.
fn refusal(path: &Path) -> String {
    let said = Command::new(env!("CARGO_BIN_EXE_binome-cli"))
        .arg("read-table")
        .arg(path)
        .output()
        .expect("the command line runs");
    assert_eq!(said.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&said.stdout), "");
    let line = String::from_utf8(said.stderr).expect("a refusal is text");
    assert_eq!(line.lines().count(), 1, "{line}");
    line
}

#[test]
fn each_file_that_is_no_table_gets_one_line_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let noise: Vec<u8> =
        (0..5_000_000_u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let picture =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    for (name, bytes) in [("vide.csv", &[][..]), ("photo.csv", picture), ("bruit.csv", &noise)] {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    fs::create_dir(folder.path().join("dossier.csv")).unwrap();
    let said: String = ["absent.csv", "dossier.csv", "vide.csv", "photo.csv", "bruit.csv"]
        .map(|name| refusal(&folder.path().join(name)))
        .concat();
    expect_test::expect![[r#"
        « absent.csv » est introuvable : vérifiez son nom et son dossier.
        « dossier.csv » est un dossier : choisissez un fichier qui s'y trouve.
        « vide.csv » est vide : choisissez le fichier qui contient la liste.
        « photo.csv » n'est pas un tableau : ouvrez-le dans Excel et enregistrez-le en CSV ou XLSX.
        « bruit.csv » n'est pas un tableau : ouvrez-le dans Excel et enregistrez-le en CSV ou XLSX.
    "#]]
    .assert_eq(&said);
}

#[test]
fn a_table_that_another_program_still_writes_is_not_taken_half() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("inscriptions.csv");
    let mut file = OpenOptions::new().create(true).append(true).open(&path).unwrap();
    file.write_all(b"Nom;Pr\xc3\xa9nom\nLe Goff;Sol\xc3\xa8ne\n").unwrap();
    let written = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            // Ends by itself too, so that a failure is seen and not waited for.
            for _ in (0..200).take_while(|_| !written.load(Ordering::Relaxed)) {
                file.write_all(b"Marchand;Isabelle\n").unwrap();
                thread::sleep(Duration::from_millis(20));
            }
        });
        let said = refusal(&path);
        written.store(true, Ordering::Relaxed);
        assert!(said.contains("en cours d'écriture"), "{said}");
    });
}
