// The days of an event by keyboard alone: a seat changed, the bad morning, a queue at the welcome desk.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "./bridge.js";
import { aFile, barriers, browser, open, shot } from "./browser.js";

let chrome;
before(async () => (chrome = await browser()));
after(() => chrome.close());

/** The event of the demonstration, on a page at one of its tabs. */
async function at(t, tab) {
  const file = await aFile("demo");
  const { gives: events } = await ask(file, "events");
  const opened = await open(t, chrome, file);
  await opened.go(`/events/${events[0].id}${tab}`);
  return { ...opened, file, event: events[0].id };
}

test("a seat is changed by keyboard with its figures before and after, and taken back", async (t) => {
  const { page, file, event } = await at(t, "/groups");
  const before = (await ask(file, "groups", { event })).gives.standing;
  await page.locator("button.seat").first().press("Enter");
  await page.getByText("où l’asseoir").waitFor();
  await page.locator("tbody tr").nth(1).locator("td").first().locator("button.seat").first().focus();
  await page.getByText("Après :").waitFor();
  await shot(page, "groups-picked");
  assert.deepEqual(await barriers(page, "a seat picked up"), []);
  const moves = page.getByLabel(/^Déplacer /);
  await moves.selectOption({ index: 1 });
  await page.getByText("Place changée.").waitFor();
  const moved = (await ask(file, "groups", { event })).gives.standing;
  assert.notDeepEqual(moved.seating, before.seating);
  await shot(page, "groups-moved");
  await page.keyboard.press("Control+z");
  await page.getByText("C’est annulé").waitFor();
  assert.deepEqual((await ask(file, "groups", { event })).gives.standing, { ...before });
});

test("a seat is dragged by mouse: the figures show before it is let go", async (t) => {
  const { page, file, event } = await at(t, "/groups");
  const before = (await ask(file, "groups", { event })).gives.standing.seating.rounds[0];
  const seat = (row) => page.locator("tbody tr").nth(row).locator("td").first().locator("button.seat").first();
  // Both in sight first: a page that moves would move under the hand.
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(200);
  await seat(0).hover();
  await page.mouse.down();
  await seat(1).hover();
  await seat(1).hover();
  await page.getByText("Après\u00a0:").waitFor();
  await page.mouse.up();
  await page.getByText("Place changée.").waitFor();
  const after = (await ask(file, "groups", { event })).gives.standing.seating.rounds[0];
  assert.deepEqual([after[0].includes(before[1][0]), after[1].includes(before[0][0])], [true, true]);
});

test("a woman is dragged to another project team, and back by keyboard", async (t) => {
  const { page, file, event } = await at(t, "/groups/teams");
  await ask(file, "form_teams", { event, size: 4, work: "essai" });
  await page.reload();
  const teams = async () => (await ask(file, "teams", { event })).gives.teams.map((it) => it.members);
  const before = await teams();
  const card = (at) => page.locator("ul.teams > li").nth(at);
  await card(0).locator("button").first().dragTo(card(1).locator("h3"));
  await page.getByText("Groupes projet modifiés.").waitFor();
  assert.deepEqual((await teams())[1], [...before[1], before[0][0]]);
  await card(1).locator("button").last().press("Enter");
  await page.getByText("Dans quel groupe va").waitFor();
  assert.deepEqual(await barriers(page, "someone picked up from a team"), []);
  await shot(page, "teams-picked");
  await page.getByRole("button", { name: /^Groupe 1 / }).press("Enter");
  await page.waitForFunction(() => !document.body.innerText.includes("Dans quel groupe va"));
  await page.waitForLoadState("networkidle");
  assert.equal((await teams())[0].length, before[0].length);
});

test("the bad morning: three missing, one mentor too, a new plan chosen", async (t) => {
  const { page, file, event, complaints } = await at(t, "/groups/morning");
  const field = page.getByLabel("Son nom");
  for (const letters of ["solene", "fatou", "chloe", "olumide"]) {
    await field.fill(letters);
    await field.press("Enter");
  }
  await page.getByText("4\u00a0personnes manquent").waitFor();
  await page.getByRole("button", { name: "Recalculer" }).press("Enter");
  await page.getByText("Recherche d’un nouveau plan").waitFor();
  await page.getByRole("button", { name: "Mettre ce plan en place" }).waitFor({ timeout: 30_000 });
  await shot(page, "morning-choices");
  assert.deepEqual(await barriers(page, "the choices of a morning"), []);
  await page.getByRole("button", { name: "Mettre ce plan en place" }).press("Enter");
  await page.getByText("À réimprimer").waitFor();
  await page.getByRole("button", { name: "Imprimer ce qui change" }).press("Enter");
  await page.getByText("fichier créé").waitFor();
  assert.deepEqual(await barriers(page, "what changes on a morning"), []);
  await shot(page, "morning-done");
  const { gives: groups } = await ask(file, "groups", { event });
  const seated = groups.standing.seating.rounds[0].flat().length;
  assert.equal(seated, 26);
  await ask(file, "undo");
  assert.equal((await ask(file, "groups", { event })).gives.standing.seating.rounds[0].flat().length, 29);
  assert.deepEqual(complaints, []);
});

test("twenty-nine arrivals are noted as fast as they are typed, and no allergy is shown", async (t) => {
  const { page, file, event } = await at(t, "/welcome");
  const { gives: welcome } = await ask(file, "welcome", { event });
  const women = welcome.people.filter((it) => it.role === "participant" && it.expected.length > 0);
  assert.equal(women.length, 29);
  await page.getByRole("button", { name: "Afficher en grand" }).press("Enter");
  const field = page.getByRole("combobox").last();
  let keys = 0;
  for (const { name } of women) {
    // As many letters as it takes to come first; an arrow down where two have one name.
    await field.focus();
    for (let length = 2; ; length += 1) {
      const said = name.slice(0, length);
      await field.fill(said);
      const options = await page.locator("[role=option]").allInnerTexts();
      const open = options.findIndex((it) => it.startsWith(name) && !it.includes("déjà là"));
      if (open === 0 || length >= name.length) {
        for (let down = 0; down < Math.max(0, open); down += 1) await field.press("ArrowDown");
        keys += said.length + Math.max(0, open) + 1;
        break;
      }
    }
    await field.press("Enter");
  }
  await page.getByText("29 / 29").waitFor();
  await shot(page, "welcome-large");
  assert.ok(keys < 29 * 12, `${keys} keys`);
  const said = (await page.innerText("body")).toLowerCase();
  assert.ok(!said.includes("allerg"));
  assert.deepEqual(await barriers(page, "the welcome desk, large"), []);
  t.diagnostic(`${keys} keys for 29 names`);
});
