import { describe, expect, it } from "vitest";
import { MemberDraft } from "./member.svelte";

describe("how someone takes part, being written down", () => {
  it("one topic a line, in the order of the heart", () => {
    const draft = new MemberDraft("mentee");
    draft.topics = "Canva\n\n  LinkedIn ";
    expect(draft.facts().side).toEqual({ side: "mentee", wishes: ["Canva", "LinkedIn"] });
  });

  it("a mentor has at least one seat", () => {
    const draft = new MemberDraft("mentor");
    draft.seats = "zéro";
    expect(draft.facts().side).toEqual({ side: "mentor", seats: 1, offers: [] });
  });

  it("slots stand in the order of the week, and go as they came", () => {
    const draft = new MemberDraft("mentee");
    draft.toggle(4, "midday");
    draft.toggle(2, "evening");
    draft.toggle(2, "morning");
    draft.toggle(4, "midday");
    expect(draft.facts().slots).toEqual([
      { weekday: 2, part: "morning" },
      { weekday: 2, part: "evening" },
    ]);
  });

  it("levels are kept for the topics there are, and unknown is not zero", () => {
    const draft = new MemberDraft("mentee");
    draft.topics = "Canva\nLinkedIn";
    draft.rate("Canva", "before", "0");
    draft.rate("Excel", "before", "2");
    expect(draft.facts().levels).toEqual([{ topic: "Canva", before: 0, after: null }]);
    expect(new MemberDraft("mentee", draft.facts()).level("Canva", "before")).toBe("0");
  });

  it("unchanged, the facts stay what they were", () => {
    const facts = new MemberDraft("mentor").facts();
    expect(new MemberDraft("mentor", facts).facts()).toEqual(facts);
  });
});
