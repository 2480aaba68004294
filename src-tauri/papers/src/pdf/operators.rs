//! How numbers, colours and runs of glyphs are spelled in PDF.

use std::fmt::Write as _;

use crate::page::Color;

/// A `TJ` array that opens itself when something is to be put in.
pub(super) struct Array<'a> {
    pub out: &'a mut Vec<u8>,
    open: bool,
    in_string: bool,
}

impl<'a> Array<'a> {
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, open: false, in_string: false }
    }

    pub fn glyph(&mut self, id: u16) {
        if !self.open {
            self.out.push(b'[');
            self.open = true;
        }
        if !self.in_string {
            self.out.push(b'(');
            self.in_string = true;
        }
        for byte in id.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
                b'\r' => self.out.extend(b"\\r"),
                _ => self.out.push(byte),
            }
        }
    }

    pub fn move_by(&mut self, thousandths: i32) {
        if thousandths == 0 {
            return;
        }
        if !self.open {
            self.out.push(b'[');
            self.open = true;
        }
        self.end_string();
        let _ = write!(Text(self.out), "{}", -thousandths);
    }

    fn end_string(&mut self) {
        if self.in_string {
            self.out.push(b')');
            self.in_string = false;
        }
    }

    pub fn end(&mut self) {
        self.end_string();
        if self.open {
            self.out.extend(b"]TJ ");
            self.open = false;
        }
    }
}

/// Lets `write!` append to bytes.
pub(super) struct Text<'a>(pub &'a mut Vec<u8>);

impl std::fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend(text.as_bytes());
        Ok(())
    }
}

pub(super) fn hundredths(value: f32) -> i32 {
    (value * 100.0).round() as i32
}

/// « 12.5 » from 1250, and the space after it.
pub(super) fn number(out: &mut Vec<u8>, hundredths: i32) {
    let (sign, value) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let (whole, part) = (value / 100, value % 100);
    let _ = match part {
        0 => write!(Text(out), "{sign}{whole} "),
        part if part % 10 == 0 => write!(Text(out), "{sign}{whole}.{} ", part / 10),
        part => write!(Text(out), "{sign}{whole}.{part:02} "),
    };
}

pub(super) fn color_operator(
    out: &mut Vec<u8>,
    Color(red, green, blue): Color,
    grey: &str,
    rgb: &str,
) {
    let part = |out: &mut Vec<u8>, value: u8| number(out, hundredths(f32::from(value) / 255.0));
    part(out, red);
    if red == green && green == blue {
        let _ = writeln!(Text(out), "{grey}");
        return;
    }
    part(out, green);
    part(out, blue);
    let _ = writeln!(Text(out), "{rgb}");
}
