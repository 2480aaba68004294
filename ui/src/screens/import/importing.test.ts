import { describe, expect, it } from "vitest";
import type { Decision, Into, PersonId, TableLook, Trial } from "../../wire/types";
import { base64, pasted } from "./bytes";
import { Importing, type ImportActs } from "./importing.svelte";

const look: TableLook = {
  detect: { encoding: "windows-1252", separator: ";", headerLine: 4, source: "home-made", layout: "twoPeople" },
  columns: [],
  first: [],
  people: 10,
  pairs: 5,
  skipped: [],
  warnings: [],
  context: { name: "Promo octobre", partner: "Les Tisseuses & Cie", launch: "2020-10-27T18:00:00", last: "2021-01-27T18:30:00", updated: null },
};
const trial: Trial = {
  fresh: [],
  completes: [],
  decide: [{ line: 6, name: "Catherine Blanc", part: "mentee", reason: "sameName", candidates: [] }],
  ignored: [],
};
const names = { cohort: "Promotion", launch: "Lancement", final: "Rencontre finale", today: "2026-11-22" };

function machine(seen: TableLook = look) {
  const log: string[] = [];
  let written: { into: Into; decisions: Decision[] } | undefined;
  const acts: ImportActs = {
    look: ({ choices }) => Promise.resolve((log.push(`look ${JSON.stringify(choices)}`), seen)),
    trial: ({ into }) => Promise.resolve((log.push(`try ${into.kind}`), trial)),
    write: ({ into, decisions }) => {
      written = { into, decisions };
      return Promise.resolve({ added: 10, completed: 0, ignored: 0, cohort: null });
    },
    draft: (start) =>
      Promise.resolve({ name: "", direction: "reverse", partner: null, span: { start, end: "2099-01-01" }, stage: "preparation", silenceDays: 21 }),
  };
  return { acts, log, written: () => written };
}

describe("from a table to people", () => {
  it("a known table needs no choice: three times « next » and it is done", async () => {
    const { acts, written } = machine();
    const importing = new Importing(acts, names);
    await importing.take(pasted("…"));
    for (let click = 0; click < 3; click += 1) await importing.next();
    expect(importing.step).toBe("done");
    expect(written()?.into).toMatchObject({
      kind: "newCohort",
      facts: { name: "Promo octobre", partner: "Les Tisseuses & Cie", span: { start: "2020-10-27", end: "2021-01-27" } },
      gatherings: [{ kind: "launch", at: "2020-10-27T18:00:00" }, { kind: "final" }],
    });
  });

  it("a list without pairs goes among the people", async () => {
    const none = { name: null, partner: null, launch: null, last: null, updated: null };
    const { acts } = machine({ ...look, pairs: 0, detect: { ...look.detect, layout: "onePerson" }, context: none });
    const importing = new Importing(acts, names);
    await importing.take(pasted("…"));
    expect(importing.into).toEqual({ kind: "people" });
  });

  it("another header line makes the columns be guessed anew; a column's meaning is kept beside it", async () => {
    const { acts, log } = machine();
    const importing = new Importing(acts, names);
    await importing.take(pasted("…"));
    await importing.mean(2, "job");
    await importing.reread({ headerLine: 3 });
    await importing.mean(1, "email");
    expect(log).toEqual([
      'look {"fields":{},"seats":{}}',
      'look {"fields":{"2":"job"},"seats":{}}',
      'look {"fields":{},"seats":{},"headerLine":3}',
      'look {"fields":{"1":"email"},"seats":{},"headerLine":3}',
    ]);
  });

  it("who is undecided is a new person, never a merge by silence", async () => {
    const { acts, written } = machine();
    const importing = new Importing(acts, names);
    await importing.take(pasted("…"));
    await importing.next();
    await importing.next();
    await importing.next();
    expect(written()?.decisions).toEqual([{ line: 6, same: null }]);
  });

  it("a decision is sent as it was made", async () => {
    const { acts, written } = machine();
    const importing = new Importing(acts, names);
    await importing.take(pasted("…"));
    await importing.next();
    await importing.next();
    importing.decide(6, "p1" as PersonId);
    await importing.next();
    expect(written()?.decisions).toEqual([{ line: 6, same: "p1" }]);
  });
});

describe("bytes", () => {
  it("any bytes travel, however many", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    const back = Uint8Array.from(atob(base64(bytes)), (it) => it.charCodeAt(0));
    expect(back).toEqual(bytes);
  });
});
