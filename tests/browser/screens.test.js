// Every screen, empty and ordinary: no barrier, nothing cut off, light and dark, small window, text at 200 %.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "./bridge.js";
import { aFile, barriers, browser, desk, open, overflow, shot } from "./browser.js";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

const plain = ["home", "people", "people/new", "people/organisations", "people/organisations/Mairie de Kerlann", "people/questions", "people/spellings", "import", "cohorts", "cohorts/new", "events", "events/new", "papers", "papers/texts", "settings", "settings/history"];

const fixed = plain.map((it) => ({ name: it, address: it === "home" ? "" : it }));

/** The addresses of everything in the demonstration. */
async function places(file) {
  const { gives: cohorts } = await ask(file, "cohorts");
  const { gives: people } = await ask(file, "people", { search: "", from: 0, count: 1 });
  const person = people.rows[0]?.id;
  const inside = [];
  for (const [at, { id }] of cohorts.entries()) {
    const { gives: page } = await ask(file, "cohort", { cohort: id });
    const tabs = ["", "/edit", "/questions", "/pairs", "/meetings", "/gatherings", "/papers", "/results", "/charters", ...page.pairs.slice(0, 1).map((it) => `/meetings/${it.id}`), ...page.gatherings.slice(0, 1).map((it) => `/gatherings/${it.id}`)];
    inside.push(...tabs.map((tab) => ({ name: `cohort${at}${tab.replace(/\/[0-9a-f-]{36}/, "/one")}`, address: `cohorts/${id}${tab}` })));
  }
  const { gives: events } = await ask(file, "events");
  const days = ["", "/edit", "/questions", "/programme", "/groups", "/groups/morning", "/groups/teams", "/welcome", "/services", "/closing", "/papers"];
  inside.push(...events.flatMap(({ id }, at) => days.map((tab) => ({ name: `event${at}${tab}`, address: `events/${id}${tab}` }))));
  return [...fixed, { name: "person", address: `people/${person}` }, { name: "person/edit", address: `people/${person}/edit` }, ...inside];
}

const looks = [
  { name: "light", options: {} },
  { name: "dark", options: { dark: true } },
  { name: "small", options: { size: { width: 1024, height: 700 } } },
  { name: "200", options: { size: desk, scale: 2 } },
];

/** Looks at each place; gives all that is wrong with any. */
async function offences(page, go, places, look) {
  const found = [];
  for (const { name, address } of places) {
    await go(`/${address}`);
    await page.waitForSelector("h1");
    await shot(page, `${look}-${name.replaceAll("/", "-")}`);
    found.push(...(await overflow(page, `${look} ${name}`)), ...(await barriers(page, `${look} ${name}`)));
  }
  return found;
}

for (const look of looks) {
  test(`every screen of the demonstration, ${look.name}`, async (t) => {
    const file = await aFile("demo");
    const { page, go, complaints } = await open(t, chrome, file, look.options);
    assert.deepEqual(await offences(page, go, await places(file), look.name), []);
    assert.deepEqual(complaints, []);
  });
}

test("every screen of an empty file teaches", async (t) => {
  const { page, go, complaints } = await open(t, chrome, await aFile("begun"));
  assert.deepEqual(await offences(page, go, fixed, "empty"), []);
  assert.deepEqual(complaints, []);
});

test("the first start, in both languages", async (t) => {
  for (const language of ["fr", "en"]) {
    const { page } = await open(t, chrome, await aFile("none"), { language });
    await shot(page, `start-${language}`);
    assert.deepEqual(await barriers(page, `start ${language}`), []);
  }
});

test("switched to English, no French is left", async (t) => {
  const { page, go } = await open(t, chrome, await aFile("begun"), { language: "en" });
  for (const { name, address } of fixed) {
    await go(`/${address}`);
    await page.waitForSelector("h1");
    const said = await page.innerText("body");
    const french = /\b(les|des|une|vous|votre|pour|avec|dans|aucune?)\b/i.exec(said.replace("Les Passerelles", ""));
    assert.equal(french, null, `${name}: ${french?.[0]}`);
  }
});
