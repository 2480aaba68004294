import { describe, expect, it } from "vitest";
import { hourTyped } from "../../words/dates";
import { GatheringDraft } from "./draft.svelte";

const span = { start: "2020-10-27", end: "2021-01-27" };

describe("a collective meeting being written down", () => {
  it("stands where its kind stands, at 18:00 for two hours", () => {
    const draft = new GatheringDraft({ span });
    draft.ofKind("final", span);
    expect(draft.facts("Rencontre finale")).toMatchObject({ title: "Rencontre finale", at: "2021-01-27T18:00:00", minutes: 120 });
  });

  it("the review stands half-way", () => {
    const draft = new GatheringDraft({ span });
    draft.ofKind("midterm", span);
    expect(draft.day).toBe("2020-12-12");
  });

  it("understands an hour as it is typed, and no hour that is none", () => {
    expect(["18 h 30", "18:30", "9h", "18", "18.30"].map(hourTyped)).toEqual(["18:30", "18:30", "09:00", "18:00", "18:30"]);
    expect(["25 h", "18:75", "", "midi"].map(hourTyped)).toEqual([null, null, null, null]);
  });

  it("unchanged, the facts stay what they were", () => {
    const facts = new GatheringDraft({ span }).facts("Lancement");
    expect(new GatheringDraft({ facts }).facts("")).toEqual(facts);
  });
});
