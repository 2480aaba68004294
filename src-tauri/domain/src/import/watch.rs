//! How a long import tells how far it is.

use serde::Serialize;
use ts_rs::TS;

use crate::watch::{self, Go};

/// What is being done with the lines or the people of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ImportStep")]
pub enum Step {
    /// The file is read; nobody knows yet how long it is.
    Reading,
    Understanding,
    /// People are looked for among those known.
    Matching,
    Writing,
    /// Everyone gets her place in the cohort or at the event.
    Placing,
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ImportNews")]
pub struct Progress {
    pub step: Step,
    pub done: u32,
    pub of: u32,
}

/// Whoever looks on: asked many times a second.
pub type Watch<'a> = watch::Watch<'a, Progress>;

/// How many are walked past between two looks.
const EVERY: usize = 256;

/// Walks through many, telling how far it is; ends early where it is stopped.
pub fn told<'a, T: 'a>(
    many: impl ExactSizeIterator<Item = T> + 'a,
    step: Step,
    watch: Watch<'a>,
) -> impl Iterator<Item = T> + 'a {
    let of = u32::try_from(many.len()).unwrap_or(u32::MAX);
    let goes_on = move |at: usize| {
        let done = u32::try_from(at).unwrap_or(u32::MAX);
        !at.is_multiple_of(EVERY) || watch(Progress { step, done, of }) == Go::On
    };
    many.enumerate().take_while(move |(at, _)| goes_on(*at)).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn a_walk_tells_how_far_it_is_and_ends_when_asked() {
        let heard = RefCell::new(Vec::new());
        let watch = |news: Progress| {
            heard.borrow_mut().push(news.done);
            if news.done < 500 { Go::On } else { Go::Stop }
        };
        let walked = told((0..2_000).collect::<Vec<_>>().into_iter(), Step::Matching, &watch);
        assert_eq!(walked.count(), 512);
        assert_eq!(*heard.borrow(), [0, 256, 512]);
    }
}
