//! What every document comes out as, and what it is made with.

use crate::layout::{Canvas, Flow, Sheet};
use crate::page::{Color, Page, Size};
use crate::setting::{Setter, Style, Voice};
use crate::words::{Language, Words};

/// A document ready to be looked at, or made into a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    pub title: String,
    pub language: Language,
    pub pages: Vec<Page>,
    /// Letters no typeface of ours has; to be told before anything is printed.
    pub unprintable: Vec<char>,
}

impl Paper {
    /// Documents one after another, as one: the paper rescue file, or all that is printed at once.
    /// Each keeps its place in the table of contents; one alone stays what it is.
    pub fn joined(title: String, mut papers: Vec<Self>) -> Self {
        if papers.len() == 1 {
            return papers.remove(0);
        }
        let language = papers.first().map_or(Language::Fr, |it| it.language);
        let (mut pages, mut unprintable) = (Vec::new(), Vec::new());
        for mut paper in papers {
            // One entry a document: entries of single people would drown the others.
            for page in &mut paper.pages {
                page.bookmark = None;
            }
            if let Some(first) = paper.pages.first_mut() {
                first.bookmark = Some(paper.title);
            }
            pages.append(&mut paper.pages);
            unprintable.append(&mut paper.unprintable);
        }
        unprintable.sort_unstable();
        unprintable.dedup();
        Self { title, language, pages, unprintable }
    }

    /// A paper for each bookmark: for documents of one part a person, each to be sent to hers.
    pub fn parts(self) -> Vec<Self> {
        let Self { title, language, pages, .. } = self;
        let mut parts: Vec<Self> = Vec::new();
        for page in pages {
            match (parts.last_mut(), &page.bookmark) {
                (Some(part), None) => part.pages.push(page),
                (_, mark) => {
                    let whose = mark.as_ref().filter(|it| **it != title);
                    let kind = title.split(" – ").next().unwrap_or_default();
                    let title = whose.map_or(title.clone(), |whose| format!("{kind} – {whose}"));
                    parts.push(Self {
                        title,
                        language,
                        pages: vec![page],
                        unprintable: Vec::new(),
                    });
                }
            }
        }
        parts
    }
}

/// What a document is made with: typesetting, words, and whether all is only an example.
pub struct Press {
    pub(crate) setter: Setter,
    pub(crate) language: Language,
    /// Papers of the demonstration file are marked across.
    pub(crate) example: bool,
}

impl Press {
    pub fn new(language: Language, example: bool) -> Self {
        Self { setter: Setter::new(language.tongue()), language, example }
    }

    /// All that papers say, in the language of this one.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// A typed text with the spaces a printer sets.
    pub(crate) fn typeset(&self, text: &str) -> String {
        (self.words().common.typeset)(text)
    }

    pub(crate) fn canvas(&self, size: Size) -> Canvas<'_> {
        let mut canvas = Canvas::new(&self.setter, size);
        self.mark_example(&mut canvas);
        canvas
    }

    /// Pages that flow; `fill` puts the content in.
    pub(crate) fn flowing(&self, sheet: Sheet<'_>, fill: impl FnOnce(&mut Flow<'_>)) -> Vec<Page> {
        let head = |canvas: &mut Canvas<'_>, first: bool| {
            self.mark_example(canvas);
            (sheet.head)(canvas, first)
        };
        let sheet = Sheet { head: &head, ..sheet };
        let mut flow = Flow::new(&self.setter, &sheet);
        fill(&mut flow);
        flow.finish()
    }

    /// The document, bookmarked by its title.
    pub(crate) fn paper(&self, title: String, mut pages: Vec<Page>) -> Paper {
        if let Some(first) = pages.first_mut().filter(|page| page.bookmark.is_none()) {
            first.bookmark = Some(title.clone());
        }
        Paper { title, language: self.language, pages, unprintable: self.setter.lost() }
    }

    fn mark_example(&self, canvas: &mut Canvas<'_>) {
        if self.example {
            let Size { width, height } = canvas.page.size;
            let turn = (height / width).atan().to_degrees();
            let style = Style::new(Voice::Bold, width.min(height) * 0.42);
            canvas.turned(
                (width / 2.0, height / 2.0),
                turn,
                EXAMPLE,
                style,
                self.words().common.example,
            );
        }
    }
}

/// Light enough to read through, dark enough to survive a copy.
const EXAMPLE: Color = Color(0xe3, 0xe4, 0xe7);
