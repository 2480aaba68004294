import { describe, expect, it } from "vitest";
import { EventDraft, roomTyped } from "./draft.svelte";

describe("an event being written down", () => {
  it("understands rooms as they are typed", () => {
    expect(["Salle Ouessant, 4", "Bréhat 3 tables", "Hall"].map(roomTyped)).toEqual([
      { name: "Salle Ouessant", tables: 4 },
      { name: "Bréhat", tables: 3 },
      { name: "Hall", tables: 1 },
    ]);
  });

  it("the end follows the start until a later one is told", () => {
    const draft = new EventDraft();
    const ends = (start: string) => (draft.begins(start), draft.end);
    expect(["2023-05-12", "", "2023-05-12"].map(ends)).toEqual(["2023-05-12", "", "2023-05-12"]);
    draft.end = "2023-05-13";
    expect(["", "2023-05-11", "2023-06-01"].map(ends)).toEqual(["2023-05-13", "2023-05-13", "2023-06-01"]);
    expect(draft.days).toEqual(["2023-06-01"]);
  });

  it("unchanged, what was known stays what it was", () => {
    const facts = { name: "Deux jours", theme: "Chaussettes", span: { start: "2023-05-12", end: "2023-05-13" }, place: "Cesson", host: null };
    const venue = { capacity: 29, opens: "08:30:00", closes: null, rooms: [{ name: "Sein", tables: 4 }], childcare: [{ day: "2023-05-13", from: "08:30:00", to: "17:00:00" }], childcareRoom: null, emergency: ["SAMU 15"] };
    const draft = new EventDraft({ facts, venue });
    expect([draft.facts(), draft.venue()]).toEqual([facts, venue]);
  });
});
