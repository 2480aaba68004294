// The spine by keyboard alone: from a dirty table to pairs, an exchange noted, and all of it taken back.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ask, root } from "./bridge.js";
import { aFile, barriers, browser, open, shot } from "./browser.js";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

const sample = join(root, "tests/samples/03_cohorte_mentorat_inverse.csv");

/** Presses Tab until the focus stands on something of that name. */
async function tabTo(page, name, most = 60) {
  for (let press = 0; press < most; press += 1) {
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent?.trim() ?? "");
    if (here.startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${name} is out of reach of the keyboard`);
}

/** The heading a step stands under, once it is there. */
async function arrived(page, text) {
  await page.getByText(text, { exact: false }).first().waitFor();
}

async function importSample(page, go) {
  await go("/import");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, "Choisir un fichier");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(sample);
  const steps = [
    ["file", "Continuer", "Que dit chaque colonne"],
    ["columns", "Continuer", "Que faut-il faire"],
    ["heaps", "Importer", "10\u00a0personnes ajoutées"],
  ];
  for (const [name, button, next] of steps) {
    await page.waitForFunction((it) => document.activeElement?.textContent?.startsWith(it), button);
    await shot(page, `import-${name}`);
    assert.deepEqual(await barriers(page, `import ${name}`), []);
    await page.keyboard.press("Enter");
    await arrived(page, next);
  }
  await shot(page, "import-done");
}

test("a known table is imported with Enter alone, and taken back in one step", async (t) => {
  const file = await aFile("begun");
  const { page, go, complaints } = await open(t, chrome, file);
  await importSample(page, go);
  const { gives: cohorts } = await ask(file, "cohorts");
  assert.deepEqual(cohorts.map((it) => [it.facts.span.start, it.facts.span.end, it.mentees, it.mentors]), [["2020-10-27", "2021-01-27", 5, 5]]);
  await tabTo(page, "Annuler l’import");
  await page.keyboard.press("Enter");
  await arrived(page, "C’est annulé");
  assert.equal((await ask(file, "people", { search: "", from: 0, count: 1 })).gives.total, 0);
  await page.keyboard.press("Control+Shift+Z");
  await arrived(page, "Tableau importé");
  assert.equal((await ask(file, "people", { search: "", from: 0, count: 1 })).gives.total, 10);
  assert.deepEqual(complaints, []);
});

test("pairs are proposed, one is chosen by hand, all are accepted, an exchange is noted", async (t) => {
  const file = await aFile("begun");
  const { page, go, complaints } = await open(t, chrome, file);
  await importSample(page, go);
  const cohort = (await ask(file, "cohorts")).gives[0].id;
  await go(`/cohorts/${cohort}/pairs`);
  await tabTo(page, "Proposer des binômes");
  await page.keyboard.press("Enter");
  await arrived(page, "le meilleur ensemble possible");
  await shot(page, "pairs-proposed");
  assert.deepEqual(await barriers(page, "proposed"), []);

  await tabTo(page, "Associer à… Martine Rousseau");
  await page.keyboard.press("Enter");
  await page.keyboard.type("emma");
  await shot(page, "pairs-associate");
  assert.deepEqual(await barriers(page, "associate"), []);
  await page.keyboard.press("Enter");
  await arrived(page, "Vos choix coûtent");
  await shot(page, "pairs-locked");
  await tabTo(page, "Garder ensemble Martine Rousseau");
  await page.keyboard.press("Enter");
  await arrived(page, "le meilleur ensemble possible");

  await page.evaluate(() => document.querySelector("h1")?.focus());
  await tabTo(page, "Valider 5");
  await page.keyboard.press("Enter");
  await arrived(page, "Le début de la promotion est proposé");
  await shot(page, "pairs-accept");
  await page.keyboard.press("Enter");
  await arrived(page, "5\u00a0binômes en cours");
  assert.equal((await ask(file, "cohort", { cohort })).gives.pairs.length, 5);

  await go(`/cohorts/${cohort}/meetings`);
  await tabTo(page, "Noter un échange");
  await page.keyboard.press("Enter");
  await page.keyboard.type("3/11/2020");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1h30");
  await shot(page, "meetings-log");
  assert.deepEqual(await barriers(page, "log"), []);
  await page.keyboard.press("Enter");
  await arrived(page, "Échange noté");
  await shot(page, "meetings-logged");
  const { gives } = await ask(file, "cohort", { cohort });
  assert.deepEqual(gives.pairs.flatMap((it) => it.meetings.map((one) => [one.facts.on, one.facts.minutes])), [["2020-11-03", 90]]);

  for (const said of ["échange", "binômes"]) {
    await page.keyboard.press("Control+z");
    await page.getByText("C’est annulé").filter({ hasText: said }).waitFor();
  }
  assert.equal((await ask(file, "cohort", { cohort })).gives.pairs.length, 0);
  assert.deepEqual(complaints, []);
});

test("a refusal is told with its way out, and nothing is lost", async (t) => {
  const file = await aFile("demo");
  const { page, go } = await open(t, chrome, file);
  await go("/people/new");
  await tabTo(page, "Ajouter une personne");
  await page.locator("form").evaluate((form) => form.requestSubmit());
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /Il manque un nom/);
  await shot(page, "error-name");
  await go("/import");
  await page.locator("input[type=file]").setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) });
  await page.getByRole("alert").waitFor();
  await shot(page, "error-table");
});

test("everything is found by Ctrl+K, accents forgotten", async (t) => {
  const { page } = await open(t, chrome, await aFile("demo"));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("solene");
  await arrived(page, "Solène Le Goff");
  await shot(page, "search");
  assert.deepEqual(await barriers(page, "search"), []);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Solène Le Goff" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "Personnes" }).waitFor();
});
