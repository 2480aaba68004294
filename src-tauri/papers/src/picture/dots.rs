//! The dots of a picture, and fewer of them.

use std::collections::HashMap;

use crate::deflate::deflate_quickly;

/// The pixels as a PDF stores them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Pixels {
    /// The JPEG bytes as they came, with the number of colour components.
    Jpeg { components: u8 },
    /// Colours, and opacity where any pixel is not opaque; both deflated.
    Deflated { colors: Colors, alpha: Option<Vec<u8>> },
}

/// The colour of each pixel, deflated.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Colors {
    Rgb(Vec<u8>),
    /// A byte each: its place in the palette, a list of RGB. A drawn logo has few colours, and
    /// takes a third of the time and of the room.
    Indexed {
        palette: Vec<u8>,
        places: Vec<u8>,
    },
}

/// What one byte can tell apart.
const MOST_COLORS: usize = 256;

/// Red, green, blue and opacity of each dot, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Dots {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Dots {
    pub fn blank(width: u32, height: u32) -> Self {
        Self { width, height, rgba: vec![u8::MAX; width as usize * height as usize * 4] }
    }

    pub fn fits(&self, (width, height): (u32, u32)) -> bool {
        self.width <= width && self.height <= height
    }

    pub fn clear_in_places(&self) -> bool {
        self.rgba.chunks_exact(4).any(|dot| dot[3] < u8::MAX)
    }

    pub fn rgb(&self) -> Vec<u8> {
        self.rgba.chunks_exact(4).flat_map(|dot| [dot[0], dot[1], dot[2]]).collect()
    }

    /// Colours and opacity apart, as a PDF stores them.
    pub fn deflated(&self) -> Pixels {
        let alpha = self.clear_in_places().then(|| {
            let alpha: Vec<u8> = self.rgba.chunks_exact(4).map(|dot| dot[3]).collect();
            deflate_quickly(&alpha)
        });
        let colors = match self.indexed() {
            Some((palette, places)) => {
                Colors::Indexed { palette, places: deflate_quickly(&places) }
            }
            None => Colors::Rgb(deflate_quickly(&self.rgb())),
        };
        Pixels::Deflated { colors, alpha }
    }

    /// The colours in the order met and the place of each dot among them, if a byte can tell it. A
    /// clear dot goes with the one before.
    fn indexed(&self) -> Option<(Vec<u8>, Vec<u8>)> {
        let mut known: HashMap<[u8; 3], u8> = HashMap::new();
        let mut palette = Vec::new();
        let mut places = Vec::with_capacity(self.rgba.len() / 4);
        let mut last = None;
        for dot in self.rgba.chunks_exact(4) {
            let color = [dot[0], dot[1], dot[2]];
            let place = match last {
                Some((of, place)) if of == color || dot[3] == 0 => place,
                _ => {
                    let next = known.len();
                    let place = *known.entry(color).or_insert_with(|| {
                        palette.extend(color);
                        next as u8
                    });
                    if known.len() > MOST_COLORS {
                        return None;
                    }
                    place
                }
            };
            last = Some((color, place));
            places.push(place);
        }
        Some((palette, places))
    }

    /// The picture made to fit: each dot is the mean of those it stands for, weighed by how much of
    /// each it covers (a box filter) and by how opaque they are.
    pub fn within(&self, most: (u32, u32)) -> Self {
        if self.fits(most) {
            return self.clone();
        }
        let scale = (f64::from(most.0) / f64::from(self.width))
            .min(f64::from(most.1) / f64::from(self.height));
        let size = |length: u32| ((f64::from(length) * scale).round() as u32).max(1);
        let (width, height) = (size(self.width), size(self.height));
        let (columns, rows) = (shares(self.width, width), shares(self.height, height));
        let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
        // Rows first: each row of the source is read once for the rows it goes into.
        let mut sums = vec![[0.0_f32; 4]; self.width as usize];
        for row in &rows {
            sums.fill([0.0; 4]);
            for (y, share) in row {
                self.add_row(*y, *share, &mut sums);
            }
            rgba.extend(columns.iter().flat_map(|column| mean(column, &sums)));
        }
        Self { width, height, rgba }
    }

    /// Adds the colours of a row, weighed by opacity, and its opacity.
    fn add_row(&self, y: usize, share: f32, sums: &mut [[f32; 4]]) {
        let stride = self.width as usize * 4;
        let row = &self.rgba[y * stride..(y + 1) * stride];
        for (sum, dot) in sums.iter_mut().zip(row.chunks_exact(4)) {
            let opacity = f32::from(dot[3]) * share;
            for (sum, part) in sum.iter_mut().zip(&dot[..3]) {
                *sum += f32::from(*part) * opacity;
            }
            sum[3] += opacity;
        }
    }
}

fn mean(column: &[(usize, f32)], sums: &[[f32; 4]]) -> [u8; 4] {
    let mut all = [0.0; 4];
    for (x, share) in column {
        for (all, part) in all.iter_mut().zip(sums[*x]) {
            *all += part * share;
        }
    }
    let [red, green, blue, opacity] = all;
    let color = |part: f32| if opacity > 0.0 { (part / opacity).round() as u8 } else { u8::MAX };
    [color(red), color(green), color(blue), opacity.round() as u8]
}

/// Which old places each new one stands for, and the share of each; the shares of one make 1.
fn shares(from: u32, to: u32) -> Vec<Vec<(usize, f32)>> {
    let step = f64::from(from) / f64::from(to);
    let share = |at: u32| {
        let (start, end) = (f64::from(at) * step, f64::from(at + 1) * step);
        let last = (end.ceil() as usize).min(from as usize);
        let covered = |place: usize| {
            let overlap = end.min(place as f64 + 1.0) - start.max(place as f64);
            (place, (overlap / step) as f32)
        };
        (start as usize..last).map(covered).collect()
    };
    (0..to).map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_by_two_dots_become_their_mean_and_clear_ones_lend_no_colour() {
        let red = [200, 0, 0, 255];
        let clear = [0, 255, 255, 0];
        let dots = Dots { width: 2, height: 2, rgba: [red, clear, red, clear].concat() };
        let one = dots.within((1, 1));
        assert_eq!((one.width, one.height, one.rgba), (1, 1, vec![200, 0, 0, 128]));
    }

    #[test]
    fn few_colours_are_numbered_and_many_are_not() {
        let dots = |colors: usize| {
            let rgba = (0..colors).flat_map(|at| [at as u8, (at >> 8) as u8, 7, 255]).collect();
            Dots { width: colors as u32, height: 1, rgba }
        };
        let (palette, places) = dots(256).indexed().unwrap();
        assert_eq!((palette.len(), places), (768, (0..=255).collect()));
        assert_eq!(dots(257).indexed(), None);
        let clear =
            Dots { width: 3, height: 1, rgba: vec![9, 9, 9, 255, 1, 2, 3, 0, 5, 5, 5, 255] };
        assert_eq!(clear.indexed(), Some((vec![9, 9, 9, 5, 5, 5], vec![0, 0, 1])));
    }

    #[test]
    fn an_even_ground_stays_even_whatever_the_scale() {
        let dots = Dots { width: 100, height: 37, rgba: [9, 90, 200, 255].repeat(3700) };
        let small = dots.within((33, 33));
        assert_eq!((small.width, small.height), (33, 12));
        assert!(small.rgba.chunks_exact(4).all(|dot| dot == [9, 90, 200, 255]));
    }
}
