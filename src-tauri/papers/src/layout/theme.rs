//! What every paper looks like: the colours and the type of the screen, a few sizes, all of it
//! good on a black and white printer.

use crate::page::Color;
use crate::setting::{Style, Voice};

/// All text.
pub const INK: Color = Color(0x23, 0x20, 0x1b);
/// Second lines, still 7:1 on white.
pub const MUTED: Color = Color(0x5c, 0x55, 0x4b);
/// Thin lines, still seen on a copy.
pub const RULE: Color = Color(0xa6, 0x9e, 0x92);
/// The ground of heads.
pub const WASH: Color = Color(0xf1, 0xed, 0xe6);
/// Titles and rules, dark enough to read in grey.
pub const ACCENT: Color = Color(0x1b, 0x5a, 0x60);
pub const WHITE: Color = Color(0xff, 0xff, 0xff);

pub const TITLE: Style = Style::new(Voice::Bold, 20.0);
pub const HEADING: Style = Style::new(Voice::SemiBold, 13.0);
pub const BODY: Style = Style::new(Voice::Regular, 10.5);
pub const STRONG: Style = Style::new(Voice::SemiBold, 10.5);
pub const SMALL: Style = Style::new(Voice::Regular, 8.5);
pub const LABEL: Style = Style::new(Voice::SemiBold, 8.5);

/// The least size a name is shrunk to before it takes two lines.
pub const FLOOR: f32 = 8.0;
pub const HAIRLINE: f32 = 0.2;
