import { describe, expect, it } from "vitest";
import type { CohortFacts } from "../../wire/types";
import { CohortDraft } from "./draft.svelte";

const proposed: CohortFacts = {
  name: "",
  direction: "reverse",
  partner: null,
  span: { start: "2020-10-27", end: "2021-01-27" },
  stage: "preparation",
  silenceDays: 21,
};
const propose = (start: string) => Promise.resolve({ ...proposed, span: { start, end: start.replace("2020", "2021") } });

describe("a cohort being written down", () => {
  it("its end follows its start", async () => {
    const draft = new CohortDraft(proposed, "new");
    await draft.startsOn("2020-11-03", propose);
    expect(draft.facts().span).toEqual({ start: "2020-11-03", end: "2021-11-03" });
  });

  it("an end one has chosen stays", async () => {
    const draft = new CohortDraft(proposed, "new");
    draft.endsOn("2021-02-15");
    await draft.startsOn("2020-11-03", propose);
    expect(draft.end).toBe("2021-02-15");
  });

  it("a year one hand slipped on is asked about, and nothing is refused", async () => {
    const draft = new CohortDraft(proposed, "new");
    expect(draft.doubt("2020-10-20")).toBeNull();
    expect(draft.doubt("2026-10-20")).toEqual({ kind: "far", count: 6 });
    draft.endsOn("2023-01-27");
    expect(draft.doubt("2020-10-20")).toEqual({ kind: "long", count: 27 });
    expect(new CohortDraft(proposed, "known").doubt("2026-10-20")).toBeNull();
  });

  it("a known cohort keeps its end when its start is mended", async () => {
    const draft = new CohortDraft(proposed, "known");
    await draft.startsOn("2020-10-20", propose);
    expect(draft.end).toBe("2021-01-27");
  });
});
