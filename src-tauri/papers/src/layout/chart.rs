//! Small charts from lines and boxes, good in grey; every figure is also written.

use super::canvas::{Align, Canvas};
use super::flow::Flow;
use super::theme::{ACCENT, BODY, FLOOR, LABEL, MUTED, WASH};
use crate::page::{Frame, Tag};

const STEP: f32 = 8.0;
const LABELS: f32 = 62.0;
const VALUES: f32 = 20.0;

/// One bar: what it counts, how long it is, and what is written at its end.
pub struct Bar {
    pub label: String,
    pub value: u32,
    pub said: String,
}

/// Bars from left to right, one a line.
pub fn bars(flow: &mut Flow<'_>, bars: &[Bar]) {
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1) as f32;
    for Bar { label, value, said } in bars {
        line(flow, STEP, |canvas, frame| {
            canvas.fitted(Frame { width: LABELS - 3.0, ..frame }, Align::Left, BODY, FLOOR, label);
            let track = Frame::new(
                frame.x + LABELS,
                frame.y + 1.6,
                frame.width - LABELS - VALUES,
                STEP - 3.2,
            );
            canvas.filled(track, WASH);
            canvas.filled(Frame { width: track.width * *value as f32 / most, ..track }, ACCENT);
            let place = Frame::new(frame.right() - VALUES, frame.y, VALUES, STEP);
            canvas.fitted(place, Align::Right, LABEL.at(10.0), FLOOR, said);
        });
    }
}

/// Two bars a line, before above after, on a scale from nought to `most`.
pub fn before_after(
    flow: &mut Flow<'_>,
    most: f32,
    pairs: &[(String, f32, f32)],
    number: fn(f32) -> String,
) {
    for (label, before, after) in pairs {
        let figures = format!("{} – {}", number(*before), number(*after));
        line(flow, STEP + 2.0, |canvas, frame| {
            canvas.fitted(Frame { width: LABELS - 3.0, ..frame }, Align::Left, BODY, FLOOR, label);
            let width = frame.width - LABELS - VALUES;
            let bar = |value: f32, y: f32| {
                Frame::new(frame.x + LABELS, frame.y + y, width * value / most, 3.0)
            };
            canvas.boxed(bar(*before, 1.6), 0.4, MUTED);
            canvas.filled(bar(*after, 5.2), ACCENT);
            let place = Frame::new(frame.right() - VALUES, frame.y, VALUES, frame.height);
            canvas.fitted(place, Align::Right, LABEL.at(10.0), FLOOR, &figures);
        });
    }
}

/// One line of a chart: its words and figures are what is heard.
fn line(flow: &mut Flow<'_>, height: f32, draw: impl FnOnce(&mut Canvas<'_>, Frame)) {
    flow.need(height);
    let frame = Frame::new(flow.left(), flow.y, flow.width(), height);
    flow.canvas().tagged(Tag::Paragraph, |canvas| draw(canvas, frame));
    flow.space(height);
}
