//! Whole journeys over JSON, as a script or a screen would ask, without a window.

#![allow(clippy::unwrap_used, reason = "a journey that cannot go on fails where it stands")]

mod cohort;
mod crash;
mod days;
mod door;
mod event_papers;
mod first_start;
mod keeping;
mod mentoring;
mod office;
mod papers;
mod people;
mod scenarios;
mod spine;
mod teams;
mod testimonials;
