//! The association on its papers.

use std::sync::Arc;

use crate::layout::theme::{LABEL, MUTED, SMALL};
use crate::layout::{Align, Canvas};
use crate::page::{Frame, Tag};
use crate::picture::Picture;
use crate::words::Words;

/// The association as its papers show it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Organisation {
    pub name: String,
    /// Street, postal code and town.
    pub address: Vec<String>,
    pub siret: Option<String>,
    /// The number in the national register of associations: W….
    pub rna: Option<String>,
    /// Only where the association declares itself a training body.
    pub declaration: Option<String>,
    pub contact: Option<String>,
    pub logo: Option<Arc<Picture>>,
}

impl Organisation {
    /// SIRET, RNA and declaration, in the paper's words.
    pub(crate) fn numbers(&self, words: &Words) -> Vec<String> {
        let said = &words.attendance;
        let siret = self.siret.as_deref().map(said.siret);
        let rna = self.rna.as_deref().map(said.rna);
        let declaration = self.declaration.as_deref().map(said.declaration);
        [siret, rna, declaration].into_iter().flatten().collect()
    }

    /// Name, address and numbers on one line.
    pub(crate) fn line(&self, words: &Words) -> String {
        let mut parts = vec![self.name.clone()];
        parts.extend(self.address.iter().cloned());
        parts.extend(self.numbers(words));
        parts.extend(self.contact.clone());
        parts.join(" · ")
    }

    /// Logo, then name, address and numbers beside it; returns the bottom.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>, frame: Frame, words: &Words) -> f32 {
        let mut x = frame.x;
        if let Some(logo) = &self.logo {
            let place = Frame::new(x, frame.y, frame.width * 0.4, frame.height);
            let width = canvas.tagged(Tag::Figure(self.name.clone()), |canvas| {
                canvas.picture(place, Align::Left, logo)
            });
            x += width + 4.0;
        }
        let width = frame.right() - x;
        canvas.tagged(Tag::Paragraph, |canvas| {
            let mut y =
                canvas.paragraph(x, frame.y, width, Align::Left, LABEL.at(10.0), &self.name);
            canvas.colored(MUTED, |canvas| {
                for line in self.address.iter().chain(&self.numbers(words)) {
                    y = canvas.paragraph(x, y, width, Align::Left, SMALL.at(8.0), line);
                }
            });
            y
        })
    }
}
