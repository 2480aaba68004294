//! What every paper looks like: a few colours that survive a black and white printer, a few sizes.

use crate::page::Color;
use crate::setting::{Style, Voice};

/// Deep ink: all text.
pub const INK: Color = Color(0x1c, 0x1f, 0x26);
/// Secondary text, still 7:1 on white.
pub const MUTED: Color = Color(0x52, 0x56, 0x60);
/// Thin lines.
pub const RULE: Color = Color(0xa8, 0xab, 0xb3);
/// The ground of heads.
pub const WASH: Color = Color(0xee, 0xef, 0xf1);
/// The association's touch: rules and titles, dark enough to read in grey.
pub const ACCENT: Color = Color(0x1f, 0x4e, 0x5f);
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
