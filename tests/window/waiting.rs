//! Waiting for what must come, without ever sleeping longer than it takes.

use std::thread;
use std::time::{Duration, Instant};

/// Far more than any step needs on a busy machine of two cores.
const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// Looks again and again until there is something to give back; says what never came.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    match patiently(&mut look) {
        Some(found) => found,
        None => panic!("waited in vain: {what}"),
    }
}

/// The same without a verdict, for who can say more about what was there instead.
pub fn patiently<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if end < Instant::now() {
            return None;
        }
        thread::sleep(BETWEEN_LOOKS);
    }
}
