import { describe, expect, it } from "vitest";
import type { PersonFacts } from "../../wire/types";
import { PersonDraft } from "./draft.svelte";

const known: PersonFacts = {
  name: { first: "Solène", last: "Le Goff" },
  sortName: null,
  civility: "mme",
  birth: { kind: "age", years: 58, told: "2020-11-02" },
  emails: ["solene@example.org", "slg@example.org"],
  phones: [{ typed: "06 39 98 01 01", normal: "+33639980101" }],
  postalCode: "35000",
  city: "Rennes",
  organisation: null,
  job: null,
  note: null,
  prefers: "phone",
  functions: ["welcome"],
  consents: [{ medium: "press", given: true, on: "2026-01-01", withdrawn: null }],
};

describe("a person being written down", () => {
  it("unchanged, the facts stay what they were", () => {
    expect(PersonDraft.of(known).facts("2026-01-01")).toEqual(known);
  });

  it("a new age is true from today, the same age keeps its day", () => {
    const draft = PersonDraft.of(known);
    draft.age = "60";
    expect(draft.facts("2026-01-01").birth).toEqual({ kind: "age", years: 60, told: "2026-01-01" });
  });

  it("a consent that is taken back keeps the day it was given", () => {
    const draft = PersonDraft.of(known);
    draft.say("press", "withdrawn", "2026-05-02");
    expect(draft.facts("2026-05-02").consents).toEqual([{ medium: "press", given: true, on: "2026-01-01", withdrawn: "2026-05-02" }]);
    expect([draft.saidOf("press"), draft.saidOf("print")]).toEqual(["withdrawn", "none"]);
  });

  it("several addresses and phones stand one a line, the preferred one first", () => {
    const draft = PersonDraft.of(known);
    draft.phones = "02 61 91 01 02\n06 39 98 01 01\n";
    expect(draft.facts("2026-01-01").phones).toEqual([{ typed: "02 61 91 01 02", normal: null }, known.phones[0]]);
  });

  it("what is left empty is unknown, never an empty word", () => {
    const draft = new PersonDraft();
    draft.first = "Lou";
    draft.birthKind = "year";
    const facts = draft.facts("2026-01-01");
    expect(facts.birth).toEqual({ kind: "unknown" });
    expect([facts.city, facts.emails, facts.phones]).toEqual([null, [], []]);
  });
});
