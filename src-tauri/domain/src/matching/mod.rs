//! The best whole set of pairs, and why.
