//! The one window: it shows the screens that came with the program, and nothing else.

use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{App, AppHandle, Manager, Url};

/// Opens the window that `tauri.conf.json` describes, with every way out of it shut.
pub fn open(app: &App) -> tauri::Result<()> {
    for described in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, described)?
            .on_navigation(is_ours)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .build()?;
    }
    Ok(())
}

/// Brings the window before the others, from wherever it was put away.
pub fn show(app: &AppHandle) {
    for window in app.webview_windows().into_values() {
        // A window manager may refuse each of these; the window is there all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The screens are served as `tauri://localhost`, on Windows as `http://tauri.localhost`.
fn is_ours(url: &Url) -> bool {
    url.scheme() == "tauri"
        || url.host_str() == Some("tauri.localhost")
        || (tauri::is_dev() && url.host_str() == Some("127.0.0.1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_screens_are_shown() {
        let shown = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(shown("tauri://localhost/index.html"));
        assert!(shown("http://tauri.localhost/#/people"));
        assert!(!shown("https://example.org/"));
        assert!(!shown("https://tauri.localhost.example.org/"));
        assert!(!shown("file:///etc/passwd"));
        assert!(!shown("data:text/html,x"));
    }
}
