import { describe, expect, it } from "vitest";
import type { PairCare } from "../../../wire/types";
import { answered, CareDraft, signed } from "./care.svelte";

const none = { pace: null, understanding: null, progress: null, content: null };
const care: PairCare = { silenceDays: null, paused: null, goals: [], charters: { mentee: null, mentor: null }, midterm: { mentee: none, mentor: none } };

describe("how a pair is looked after", () => {
  it("an empty delay is the one of the cohort", () => {
    const draft = new CareDraft({ ...care, silenceDays: 30 });
    expect(draft.silenceDays).toBe("30");
    draft.silenceDays = " ";
    expect(draft.facts().silenceDays).toBeNull();
  });

  it("an answer or a signature changes nothing else", () => {
    const one = answered(care, "mentor", "pace", "4");
    expect(one.midterm.mentor).toEqual({ ...none, pace: 4 });
    expect(answered(one, "mentor", "pace", "")).toEqual(care);
    expect(signed(care, "mentee", "2020-10-27").charters).toEqual({ mentee: "2020-10-27", mentor: null });
  });
});
