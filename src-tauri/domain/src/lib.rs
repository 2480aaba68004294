//! What is true about mentoring, whatever the screen or the disk.
//!
//! This crate reads no file, opens no database, asks no clock and draws no random number:
//! whatever it needs is handed to it. The same inputs always give the same answer.
//!
//! | word | meaning |
//! |---|---|
//! | person | someone, once, over all the years |
//! | member | a person's taking part in one cohort, as mentee or mentor |
//! | cohort | people who start together, for some months |
//! | pair | one mentee and one mentor who meet at their own pace |
//! | gathering | a meeting of a whole cohort |
//! | event | discovery days: talks, then workshops in small groups |

pub mod certificates;
pub mod cohorts;
pub mod couples;
pub mod days;
pub mod events;
pub mod folding;
pub mod gatherings;
pub mod ids;
pub mod import;
pub mod masking;
pub mod matching;
pub mod meetings;
pub mod namesakes;
pub mod op;
pub mod pairs;
pub mod people;
pub mod questions;
pub mod refusal;
pub mod rotation;
pub mod settings;
pub mod spellings;
pub mod texts;
pub mod watch;
