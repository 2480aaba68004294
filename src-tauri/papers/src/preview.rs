//! A page on the screen, drawn from what is printed: letters are outlines, so no font is asked for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, SvgSink};

use crate::page::{Color, Frame, Item, Page};
use crate::setting::{Face, Line, POINT, font};

/// The page as an SVG picture that says its text to those who hear it.
pub fn svg(page: &Page, title: &str) -> String {
    let mut glyphs = BTreeMap::new();
    let mut drawn = String::new();
    for item in page.all() {
        draw(&mut drawn, item, &mut glyphs);
    }
    let mut svg = String::new();
    let (width, height) = (page.size.width, page.size.height);
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\">\
         <title>{}</title><desc>{}</desc><defs>",
        escaped(title),
        escaped(&said(page))
    );
    for ((face, glyph), outline) in &glyphs {
        let _ = write!(svg, "<path id=\"g{}-{glyph}\" d=\"{outline}\"/>", *face as usize);
    }
    let _ = write!(
        svg,
        "</defs><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>{drawn}</svg>"
    );
    svg
}

/// All text of the page, line by line.
fn said(page: &Page) -> String {
    page.lines().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

type Outlines = BTreeMap<(Face, u16), String>;

fn draw(out: &mut String, item: &Item, glyphs: &mut Outlines) {
    // Writing into memory cannot fail.
    let _ = match item {
        Item::Text { x, y, size, color, turn, line } => {
            let (scale, fill) = (size * POINT / 1000.0, hex(*color));
            let _ = write!(
                out,
                "<g fill=\"{fill}\" transform=\"translate({x:.3} {y:.3}) rotate({:.2}) \
                 scale({scale:.6} -{scale:.6})\">",
                -turn
            );
            text(out, line, glyphs);
            write!(out, "</g>")
        }
        Item::Stroke { from: (x1, y1), to: (x2, y2), width, color, dashed } => {
            let dashes = if *dashed { " stroke-dasharray=\".7 .7\"" } else { "" };
            let color = hex(*color);
            write!(
                out,
                "<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{color}\" \
                 stroke-width=\"{width}\"{dashes}/>"
            )
        }
        Item::Rect { frame, fill, stroke } => rect(out, *frame, *fill, *stroke),
        Item::Shape { points, fill } => {
            let all: Vec<String> = points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
            write!(out, "<polygon points=\"{}\" fill=\"{}\"/>", all.join(" "), hex(*fill))
        }
        Item::Picture { frame, picture } => {
            write!(out, "<image {} href=\"{}\"/>", place(*frame), picture.address())
        }
        Item::Open(_) | Item::Close => Ok(()),
    };
}

fn place(Frame { x, y, width, height }: Frame) -> String {
    format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")
}

fn rect(
    out: &mut String,
    frame: Frame,
    fill: Option<Color>,
    stroke: Option<(f32, Color)>,
) -> std::fmt::Result {
    let fill = fill.map_or("none".to_owned(), hex);
    let stroke = stroke.map_or(String::new(), |(width, color)| {
        format!(" stroke=\"{}\" stroke-width=\"{width}\"", hex(color))
    });
    write!(out, "<rect {} fill=\"{fill}\"{stroke}/>", place(frame))
}

fn text(out: &mut String, line: &Line, glyphs: &mut Outlines) {
    let mut pen = 0;
    for piece in &line.pieces {
        for glyph in &piece.glyphs {
            let outline = glyphs
                .entry((piece.face, glyph.id))
                .or_insert_with(|| outline(piece.face, glyph.id));
            if !outline.is_empty() {
                let (x, y) = (pen + glyph.shift.0, glyph.shift.1);
                let _ = write!(
                    out,
                    "<use href=\"#g{}-{}\" x=\"{x}\" y=\"{y}\"/>",
                    piece.face as usize, glyph.id
                );
            }
            pen += glyph.advance;
        }
    }
}

/// The outline in thousandths of the type size, y upward.
fn outline(face: Face, glyph: u16) -> String {
    let mut sink = SvgSink::with_precision(0);
    if let Some(found) = font(face).outline_glyphs().get(GlyphId::from(glyph)) {
        // The fonts are part of the program: what cannot be drawn here is blank by design.
        let _ = found.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut sink);
    }
    sink.to_string()
}

fn hex(Color(red, green, blue): Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Align, Canvas};
    use crate::page::Size;
    use crate::setting::{Setter, Style, Voice};

    #[test]
    fn a_preview_draws_each_letter_once_and_says_its_text() {
        let setter = Setter::default();
        let mut canvas = Canvas::new(&setter, Size::A4);
        canvas.text(20.0, 30.0, Align::Left, Style::new(Voice::Bold, 20.0), "Anna & <Ana>");
        let svg = svg(&canvas.page, "Essai");
        assert!(svg.contains("<title>Essai</title><desc>Anna &amp; &lt;Ana&gt;</desc>"));
        // A, n, a, &, <, >, and the space, which has no outline.
        assert_eq!(svg.matches("<path id=").count(), 7);
        assert_eq!(svg.matches("<use ").count(), "Anna&<Ana>".len());
    }
}
