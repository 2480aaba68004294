import { describe, expect, it } from "vitest";
import type { Decisions, EventLine, Into, PersonId, TableLook, Trial } from "../../wire/types";
import { base64, pasted } from "./bytes";
import { heap, Importing, type Asked, type ImportActs } from "./importing.svelte";

const look = {
  people: 10,
  pairs: 5,
  cohort: {
    name: "Promo octobre",
    direction: "reverse",
    partner: "Les Tisseuses & Cie",
    span: { start: "2020-10-27", end: "2021-01-27" },
    gatherings: [
      { kind: "launch", at: "2020-10-27T18:00:00" },
      { kind: "final", at: "2021-01-27T18:30:00" },
    ],
  },
} as unknown as TableLook;
const trial: Trial = {
  heaps: { new: 0, completes: 0, decide: 1, ignored: 0 },
  entries: [{ place: 3, lines: [6], name: "Catherine Blanc", part: "mentee", email: null, verdict: { kind: "decide", candidates: [] }, candidates: [] }],
  entriesInAll: 1,
  people: { fresh: 0, completes: 0, unchanged: 0, decide: 1, left: 0 },
  ignored: [],
};
const usual = {
  today: "2026-11-22",
  cohort: "Nouvelle promotion",
  gatherings: { launch: "Lancement", midterm: "Étape", final: "Finale", other: "Autre" },
};

function machine(seen: TableLook = look, events: readonly EventLine[] = []) {
  const looks: Omit<Asked, "name" | "bytes">[] = [];
  let written: { into: Into; decisions: Decisions } | undefined;
  const acts: ImportActs = {
    look: ({ reading, choices }) => Promise.resolve((looks.push({ reading, choices }), seen)),
    trial: () => Promise.resolve(trial),
    write: ({ into, decisions }) => {
      written = { into, decisions };
      const none = { completed: 0, unchanged: 0, left: 0, pairs: 0, cohort: null, event: null };
      return Promise.resolve({ heaps: trial.heaps, added: 10, ...none });
    },
    events: () => Promise.resolve(events),
    draft: (start) =>
      Promise.resolve({ name: "", direction: "classic", partner: null, span: { start, end: "2099-01-01" }, stage: "preparation", silenceDays: 21 }),
  };
  return { acts, looks, written: () => written };
}

describe("from a table to people", () => {
  it("a known table needs no choice: three times « next » and it is done", async () => {
    const { acts, written } = machine();
    const importing = new Importing(acts, usual);
    await importing.take(pasted("…"));
    for (let click = 0; click < 3; click += 1) await importing.next();
    expect(importing.step).toBe("done");
    expect(written()?.into).toMatchObject({
      kind: "newCohort",
      facts: { name: "Promo octobre", direction: "reverse", partner: "Les Tisseuses & Cie", span: { end: "2021-01-27" }, silenceDays: 21 },
      gatherings: [{ title: "Lancement", at: "2020-10-27T18:00:00" }, { title: "Finale" }],
    });
  });

  it("the payer's address is taken for one line, and given back", async () => {
    const { acts, looks } = machine();
    const importing = new Importing(acts, usual);
    await importing.take(pasted("…"));
    await importing.payerWrites(4, true);
    await importing.payerWrites(7, true);
    await importing.payerWrites(4, false);
    expect(looks.map((it) => it.choices.payers)).toEqual([[], [4], [4, 7], [7]]);
  });

  it("a list that tells of no cohort goes among the people", async () => {
    const importing = new Importing(machine({ ...look, cohort: null }).acts, usual);
    await importing.take(pasted("…"));
    expect(importing.into).toEqual({ kind: "people" });
    expect(await importing.newCohort()).toMatchObject({ facts: { name: "Nouvelle promotion", span: { start: "2026-11-22" } } });
  });

  it("participants go to the next event that is not over, or to a new one", async () => {
    const seen: TableLook = { ...look, cohort: null, part: "participant" };
    const event = (id: string, start: string, end: string) => ({ id, facts: { span: { start, end } } }) as unknown as EventLine;
    const events = [event("later", "2027-05-12", "2027-05-13"), event("over", "2026-05-12", "2026-05-13"), event("running", "2026-11-21", "2026-11-22")];
    const importing = new Importing(machine(seen, events).acts, usual);
    await importing.take(pasted("…"));
    expect(importing.into).toEqual({ kind: "event", event: "running" });
    const first = new Importing(machine(seen, events.slice(1, 2)).acts, usual);
    await first.take({ name: "Safari du numérique.csv", bytes: "" });
    expect(first.into).toMatchObject({ kind: "newEvent", facts: { name: "Safari du numérique" } });
  });

  it("another header line makes the columns be guessed anew; a column's meaning is kept beside it", async () => {
    const { acts, looks } = machine();
    const importing = new Importing(acts, usual);
    await importing.take(pasted("…"));
    await importing.mean(2, "job");
    await importing.headersAt(3);
    await importing.mean(1, "email");
    await importing.reread({ separator: "comma" });
    const asked = looks.map(({ reading, choices }) => [reading.separator, choices.headerLine, choices.fields]);
    expect(asked).toEqual([
      [null, null, {}],
      [null, null, { 2: "job" }],
      [null, 3, {}],
      [null, 3, { 1: "email" }],
      ["comma", null, {}],
    ]);
  });

  it("a choice with which the table cannot be read is not kept", async () => {
    const { acts } = machine();
    let broken = false;
    const importing = new Importing({ ...acts, look: (asked) => (broken ? Promise.reject(new Error("no")) : acts.look(asked)) }, usual);
    await importing.take(pasted("…"));
    broken = true;
    await expect(importing.headersAt(99)).rejects.toThrow();
    expect(importing.look).toBe(look);
  });

  it("decisions are sent as they were made, and nothing is decided by silence", async () => {
    const { acts, written } = machine();
    const importing = new Importing(acts, usual);
    await importing.take(pasted("…"));
    await importing.next();
    await importing.next();
    importing.decide(3, { kind: "same", person: "p1" as PersonId });
    await importing.next();
    expect(written()?.decisions).toEqual({ people: { 3: { kind: "same", person: "p1" } }, taken: {} });
    expect(heap(trial, "decide").map((it) => it.place)).toEqual([3]);
  });
});

describe("bytes", () => {
  it("any bytes travel, however many", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    const back = Uint8Array.from(atob(base64(bytes)), (it) => it.charCodeAt(0));
    expect(back).toEqual(bytes);
  });
});
