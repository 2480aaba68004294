//! The few words of WebDriver (W3C) that the journeys need, over a plain socket.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// How WebDriver spells « this is an element ».
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// No single command may keep a journey waiting longer than this.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the driver said instead of an answer; read where a test fails.
#[derive(Debug)]
pub struct Refused(#[expect(dead_code, reason = "shown by Debug")] String);

/// One element of the page, as the driver names it.
#[derive(Debug, Clone)]
pub struct Element(String);

/// A session: one program under the driver's hand.
pub struct Driver {
    port: u16,
    session: String,
}

impl Driver {
    /// Starts `program` under the driver that listens on `port`.
    pub fn start(port: u16, program: &str) -> Result<Self, Refused> {
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let wanted = json!({ "capabilities": { "alwaysMatch": wanted } });
        let begun = request(port, "POST", "/session", &wanted)?;
        let session = begun["sessionId"].as_str().ok_or_else(|| Refused(begun.to_string()))?;
        Ok(Self { port, session: session.to_owned() })
    }

    /// Runs a piece of script in the page and gives back what it returns.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value, Refused> {
        self.post("execute/sync", &json!({ "script": script, "args": args }))
    }

    /// The element that a piece of script returns, where it returns one.
    pub fn element(&self, script: &str, args: &[Value]) -> Result<Option<Element>, Refused> {
        let found = self.run(script, args)?;
        Ok(found[ELEMENT].as_str().map(|id| Element(id.to_owned())))
    }

    /// Presses an element with the mouse.
    pub fn click(&self, element: &Element) -> Result<(), Refused> {
        self.post(&format!("element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Hands text to one element: typed into a field, or the path of a file to a file field.
    pub fn send(&self, element: &Element, text: &str) -> Result<(), Refused> {
        self.post(&format!("element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Presses keys one after the other, wherever the focus is; `held` stays down meanwhile.
    pub fn keys(&self, held: Option<char>, keys: &str) -> Result<(), Refused> {
        let act = |kind: &str, key: char| json!({ "type": kind, "value": key.to_string() });
        let pressed = keys.chars().flat_map(|key| [act("keyDown", key), act("keyUp", key)]);
        let before = held.map(|key| act("keyDown", key));
        let after = held.map(|key| act("keyUp", key));
        let acts: Vec<Value> = before.into_iter().chain(pressed).chain(after).collect();
        let hand = json!({ "type": "key", "id": "keyboard", "actions": acts });
        self.post("actions", &json!({ "actions": [hand] })).map(drop)
    }

    /// A picture of the page, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>, Refused> {
        let told = self.ask("GET", "screenshot", &Value::Null)?;
        let text = told.as_str().unwrap_or_default();
        STANDARD.decode(text).map_err(|error| Refused(error.to_string()))
    }

    fn post(&self, path: &str, asked: &Value) -> Result<Value, Refused> {
        self.ask("POST", path, asked)
    }

    fn ask(&self, method: &str, path: &str, asked: &Value) -> Result<Value, Refused> {
        request(self.port, method, &format!("/session/{}/{path}", self.session), asked)
    }
}

fn request(port: u16, method: &str, path: &str, asked: &Value) -> Result<Value, Refused> {
    let told = exchange(port, method, path, asked).map_err(|error| Refused(error.to_string()))?;
    let told: Value = serde_json::from_slice(&told).map_err(|error| Refused(error.to_string()))?;
    match &told["value"]["error"] {
        Value::String(code) => Err(Refused(format!("{code}: {}", told["value"]["message"]))),
        _ => Ok(told["value"].clone()),
    }
}

/// One exchange of HTTP/1.1; the driver always tells the length of what it says.
fn exchange(port: u16, method: &str, path: &str, asked: &Value) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = if asked.is_null() { String::new() } else { asked.to_string() };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut told = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        told.read_line(&mut line)?;
        match line.trim().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().unwrap_or(0);
            }
            Some(_) => {}
            // The status line holds no colon, the end of the head nothing at all.
            None if line.trim().is_empty() => break,
            None => {}
        }
    }
    let mut body = vec![0; length];
    told.read_exact(&mut body)?;
    Ok(body)
}
