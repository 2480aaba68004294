//! From facts to pages: a canvas to draw on, text that flows, tables that run over pages.

mod canvas;
pub mod chart;
mod flow;
mod table;
pub mod theme;

pub use canvas::{Align, Canvas};
pub use flow::{Flow, Sheet};
pub use table::{Cell, Column, Table};
