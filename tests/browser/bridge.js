// The same ui over the same acts, without the window: serves ui/dist, and hands each act to `binome-cli ask`.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "ui/dist");
const cli = process.env.BINOME_CLI ?? join(root, "target/debug/binome-cli");
const kinds = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
// What the window allows; only the way to the machine differs.
const policy = "default-src 'none'; script-src 'self' 'nonce-bridge'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'";
const shim = `<script nonce="bridge">
window.__TAURI_INTERNALS__ = { async invoke(_, { act, asked }) {
  const answer = await (await fetch("/answer", { method: "POST", body: JSON.stringify({ act, asked }) })).json();
  if ("failure" in answer) throw answer.failure;
  return answer.gives;
} };
</script>`;

/** Runs the command line once; gives its exit code and what it said. */
export function run(args, input = "") {
  return new Promise((done, broken) => {
    const child = spawn(cli, args, { stdio: "pipe" });
    let [said, refused] = ["", ""];
    child.stdout.on("data", (it) => (said += it));
    child.stderr.on("data", (it) => (refused += it));
    child.on("error", broken);
    child.on("close", (code) => done({ code, said, refused }));
    child.stdin.end(input);
  });
}

const desks = new Map();

/** The one process that holds a file open; ended with the tests. */
function deskOf(file) {
  const known = desks.get(file);
  if (known) return known;
  const child = spawn(cli, ["serve", file], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id, ...answer } = JSON.parse(line);
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  child.unref();
  child.stdin.unref?.();
  child.stdout.unref?.();
  const desk = { child, waiting, next: 0 };
  desks.set(file, desk);
  return desk;
}

process.on("exit", () => desks.forEach(({ child }) => child.kill()));

/** Asks an act of a file: `{ gives }` or `{ failure }`. Several can be asked at once. */
export function ask(file, act, asked = {}) {
  const desk = deskOf(file);
  const id = (desk.next += 1);
  return new Promise((done) => {
    desk.waiting.set(id, done);
    desk.child.stdin.write(`${JSON.stringify({ id, act, asked })}\n`);
  });
}

async function served(request, response, file) {
  if (request.method === "POST") {
    let body = "";
    for await (const piece of request) body += piece;
    const { act, asked } = JSON.parse(body);
    const answer = JSON.stringify(await ask(file, act, asked));
    return response.writeHead(200, { "content-type": "application/json" }).end(answer);
  }
  const path = normalize(new URL(request.url, "http://bridge").pathname).replace(/^\/$/, "/index.html");
  const kind = kinds[extname(path)];
  if (!kind) return response.writeHead(204).end();
  const bytes = await readFile(join(dist, path));
  const page = path === "/index.html" ? bytes.toString().replace("<head>", `<head>${shim}`) : bytes;
  return response.writeHead(200, { "content-type": kind, "content-security-policy": policy }).end(page);
}

/** Serves the screens over one file; gives the address and how to stop. */
export async function bridge(file) {
  const server = createServer((request, response) => {
    served(request, response, file).catch(() => response.writeHead(404).end());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => (server.closeAllConnections(), server.close()) };
}
