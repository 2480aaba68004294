//! Each document as it looked when somebody last looked at it: small grey pictures, kept in the tree.
//! `UPDATE_EXPECT=1` takes them anew; look at them before they are kept.

use std::path::Path;
use std::process::Command;

use super::reread::written;
use super::{DOCUMENTS, bytes, made};

/// Enough to see a line that moved, a column that went, a word that overlaps another.
const DOTS_AN_INCH: &str = "24";
/// Of 255: another poppler smooths letters a little otherwise, and moves nothing.
const MOST_APART: f64 = 2.0;

/// Width, height, and the greys of the first page of a file.
fn pictured(file: &Path) -> (u32, u32, Vec<u8>) {
    let stem = file.with_extension("");
    let done = Command::new("pdftoppm")
        .args(["-r", DOTS_AN_INCH, "-gray", "-singlefile"])
        .arg(file)
        .arg(&stem)
        .status()
        .expect("pdftoppm is missing: script/setup --tests installs it");
    assert!(done.success());
    let picture = stem.with_extension("pgm");
    let content = std::fs::read(&picture).unwrap();
    std::fs::remove_file(picture).unwrap();
    // « P5 », width, height and depth, each after a blank; then one byte a dot.
    let heads: Vec<u32> = content
        .split(u8::is_ascii_whitespace)
        .skip(1)
        .take(2)
        .map(|it| std::str::from_utf8(it).unwrap().parse().unwrap())
        .collect();
    let dots = (heads[0] * heads[1]) as usize;
    (heads[0], heads[1], content[content.len() - dots..].to_vec())
}

fn greys(content: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(content));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    assert_eq!(info.color_type, png::ColorType::Grayscale);
    dots.truncate(info.buffer_size());
    (info.width, info.height, dots)
}

fn kept(golden: &Path, (width, height, dots): &(u32, u32, Vec<u8>)) {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, *width, *height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(dots).unwrap();
    drop(writer);
    std::fs::write(golden, file).unwrap();
}

#[test]
fn every_document_looks_as_it_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, maker) in DOCUMENTS {
        let people = if *name == "emergency" { 3 } else { 12 };
        let file = written(&format!("golden-{name}"), true, &bytes(&made(*maker, people), true));
        let now = pictured(&file);
        std::fs::remove_file(file).unwrap();
        let golden = folder.join(format!("{name}.png"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            kept(&golden, &now);
        }
        let before = greys(&std::fs::read(&golden).unwrap());
        assert_eq!((before.0, before.1), (now.0, now.1), "{name}");
        let apart: f64 = before.2.iter().zip(&now.2).map(|(a, b)| f64::from(a.abs_diff(*b))).sum();
        let apart = apart / now.2.len() as f64;
        assert!(apart <= MOST_APART, "{name} is {apart:.1} apart from its picture");
    }
}
