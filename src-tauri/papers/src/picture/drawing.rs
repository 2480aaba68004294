//! SVG drawings, drawn once when they are taken in. Nothing is run, opened or fetched: a drawing that
//! would is refused before it is drawn.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{Options, Tree};

use super::dots::Dots;
use super::refusal::PictureRefusal;

/// Logos weigh a few thousand bytes.
const MOST_BYTES: usize = 4_000_000;
/// Elements inside elements: a drawing program nests a dozen.
const MOST_DEEP: usize = 200;

/// Whether it begins as an SVG does, after what may stand before.
pub(super) fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4000)]);
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<svg")
}

/// The drawing as large as fits.
pub(super) fn dots(bytes: &[u8], most: (u32, u32)) -> Result<Dots, PictureRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureRefusal::Damaged);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| PictureRefusal::Damaged)?;
    let text = text.trim_start_matches('\u{feff}');
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 200_000, ..Default::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|_| PictureRefusal::Damaged)?;
    harmless(&document)?;
    let tree = Tree::from_xmltree(&document, &Options::default());
    drawn(&tree.map_err(|_| PictureRefusal::Damaged)?, most)
}

fn drawn(tree: &Tree, most: (u32, u32)) -> Result<Dots, PictureRefusal> {
    let size = tree.size();
    let scale = (most.0 as f32 / size.width()).min(most.1 as f32 / size.height());
    let length = |of: f32, most: u32| ((of * scale).round() as u32).clamp(1, most);
    let (width, height) = (length(size.width(), most.0), length(size.height(), most.1));
    let mut ground = Pixmap::new(width, height).ok_or(PictureRefusal::Damaged)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut ground.as_mut());
    let rgba = ground.take_demultiplied();
    match rgba.chunks_exact(4).any(|dot| dot[3] > 0) {
        true => Ok(Dots { width, height, rgba }),
        false => Err(PictureRefusal::Damaged),
    }
}

/// Refuses what runs, what leads out of the file, and text, whose typeface is not in it.
fn harmless(document: &Document<'_>) -> Result<(), PictureRefusal> {
    for node in document.descendants().filter(Node::is_element) {
        if node.ancestors().take(MOST_DEEP + 1).count() > MOST_DEEP {
            return Err(PictureRefusal::Damaged);
        }
        match node.tag_name().name() {
            "script" | "foreignObject" | "image" | "feImage" | "a" | "iframe" | "handler"
            | "audio" | "video" => return Err(PictureRefusal::LinkedDrawing),
            "text" => return Err(PictureRefusal::LetteredDrawing),
            "style" if node.text().is_some_and(leads_out) => {
                return Err(PictureRefusal::LinkedDrawing);
            }
            _ => {}
        }
        let refused = node.attributes().any(|it| {
            let (name, value) = (it.name(), it.value());
            let links = matches!(name, "href" | "src") && !value.trim_start().starts_with('#');
            let runs = name.len() > 2 && name.starts_with("on");
            links || runs || leads_out(value)
        });
        if refused {
            return Err(PictureRefusal::LinkedDrawing);
        }
    }
    Ok(())
}

/// Whether a style names anything that is not in the file itself.
fn leads_out(style: &str) -> bool {
    let style: String = style.to_lowercase().split_whitespace().collect();
    let names = style.split("url(").skip(1);
    let mut named = names.map(|it| it.trim_start_matches(['\'', '"']));
    style.contains("@import") || named.any(|it| !it.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: (u32, u32) = (400, 100);

    fn svg(inside: &str) -> String {
        format!(
            "\u{feff}<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>\n\
             <!-- a logo -->\n<svg xmlns='http://www.w3.org/2000/svg' \
             xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 20 10'>{inside}</svg>"
        )
    }

    fn refused(inside: &str) -> Option<PictureRefusal> {
        dots(svg(inside).as_bytes(), MOST).err()
    }

    #[test]
    fn a_logo_is_drawn_as_large_as_fits_on_a_clear_ground() {
        let inside = "<style>.a{fill:url(#g)}</style><defs><linearGradient id='g'>\
            <stop stop-color='#00f'/></linearGradient><path id='p' d='M0 0h10v10H0z'/></defs>\
            <use xlink:href='#p' class='a'/>";
        assert!(is_svg(svg(inside).as_bytes()));
        let dots = dots(svg(inside).as_bytes(), MOST).unwrap();
        assert_eq!((dots.width, dots.height), (200, 100));
        assert_eq!(dots.rgba[..4], [0, 0, 255, 255]);
        assert_eq!(dots.rgba[dots.rgba.len() - 1], 0);
    }

    #[test]
    fn what_runs_or_leads_elsewhere_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<rect width='9' height='9' onload='alert(1)'/>",
            "<a href='https://example.org'><rect width='9' height='9'/></a>",
            "<image href='file:///etc/hostname' width='9' height='9'/>",
            "<image href='data:image/png;base64,AAAA' width='9' height='9'/>",
            "<use xlink:href='other.svg#p'/>",
            "<style>@import 'https://example.org/a.css';</style>",
            "<rect width='9' height='9' style='fill: URL( \"https://example.org/a.svg#g\")'/>",
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        ] {
            assert_eq!(refused(inside), Some(PictureRefusal::LinkedDrawing), "{inside}");
        }
        assert_eq!(refused("<text>Bonjour</text>"), Some(PictureRefusal::LetteredDrawing));
    }

    #[test]
    fn a_drawing_that_is_broken_empty_or_without_end_is_told() {
        let deep = format!("{}{}", "<g>".repeat(5000), "</g>".repeat(5000));
        for inside in ["<rect", "", "<rect width='0' height='9'/>", &deep] {
            assert_eq!(refused(inside), Some(PictureRefusal::Damaged), "{:.20}", inside);
        }
        let laughs = "<!DOCTYPE svg [<!ENTITY a '<g/><g/><g/><g/><g/><g/><g/><g/><g/><g/>'>\
            <!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>\
            <!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>\
            <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>&d;&d;&d;&d;&d;</svg>";
        assert_eq!(dots(laughs.as_bytes(), MOST), Err(PictureRefusal::Damaged));
    }
}
