//! Groups that meet every mentor once and each other at most once.
