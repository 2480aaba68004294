// Headless Chromium over the bridge, and what every screen is held to.
import assert from "node:assert/strict";
import { mkdtemp, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bridge, root, run } from "./bridge.js";

const fromUi = createRequire(join(root, "ui/package.json"));
const { chromium } = fromUi("playwright-core");
const axe = await readFile(fromUi.resolve("axe-core/axe.min.js"), "utf8");
const shots = process.env.BINOME_SHOTS;

/** Opens a browser once for a test file. */
export function browser() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** A new file: empty and begun, the demonstration, or not there yet. */
export async function aFile(kind) {
  const file = join(await mkdtemp(join(tmpdir(), "binome-")), "test.binome");
  if (kind === "demo") assert.equal((await run(["demo", file])).code, 0);
  if (kind === "begun") await run(["ask", "begin", "-", "--file", file], JSON.stringify({ association: "Les Passerelles" }));
  return file;
}

export const desk = { width: 1366, height: 768 };

/** A page on a file, closed after the test; what it complains of in its console is in `complaints`. */
export async function open(t, chrome, file, { size = desk, scale = 1, dark = false, language = "fr" } = {}) {
  const { address, stop } = await bridge(file);
  const viewport = { width: Math.round(size.width / scale), height: Math.round(size.height / scale) };
  const context = await chrome.newContext({ viewport, deviceScaleFactor: scale, colorScheme: dark ? "dark" : "light", locale: "fr-FR" });
  await context.addInitScript((it) => localStorage.setItem("language", it), language);
  t.after(async () => {
    await context.close();
    stop();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("console", (it) => it.type() === "error" && complaints.push(it.text()));
  page.on("pageerror", (it) => complaints.push(String(it)));
  await page.goto(address);
  await page.waitForSelector("h1");
  return { page, complaints, go: (place) => goTo(page, place) };
}

async function goTo(page, place) {
  await page.evaluate((it) => (location.hash = it), place);
  await page.waitForTimeout(60);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector(".waiting"));
}

/** The barriers that a machine can find. */
export async function barriers(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((it) => `${where}: ${it.id}: ${it.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ")}`);
}

/** What is cut off at the right. */
export async function overflow(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`${where}: ${over} px too wide`] : [];
}

/** A picture into BINOME_SHOTS, where that is set. */
export async function shot(page, name) {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
