//! How long work tells how far it is, and hears that it should stop.

/// What work that told its news should do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    On,
    /// End where it is: whoever asked throws away what there is.
    Stop,
}

/// Whoever looks on: asked many times a second.
pub type Watch<'a, News> = &'a dyn Fn(News) -> Go;

/// Lets work run to its end.
pub fn unwatched<News>(_: News) -> Go {
    Go::On
}
