import { describe, expect, it } from "vitest";
import { GatheringDraft } from "./draft.svelte";

const span = { start: "2020-10-27", end: "2021-01-27" };

describe("a collective meeting being written down", () => {
  it("stands where its kind stands, at 18:00 for two hours", () => {
    const draft = new GatheringDraft({ span });
    draft.ofKind("final", span);
    expect(draft.facts("Rencontre finale")).toMatchObject({ title: "Rencontre finale", at: "2021-01-27T18:00:00", minutes: 120 });
  });

  it("unchanged, the facts stay what they were", () => {
    const facts = new GatheringDraft({ span }).facts("Lancement");
    expect(new GatheringDraft({ facts }).facts("")).toEqual(facts);
  });
});
