//! People, one by one or in plain lists.

pub mod badges;
pub mod labels;
pub mod listing;
pub mod lists;
pub mod portraits;
