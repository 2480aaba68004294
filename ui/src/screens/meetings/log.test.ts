import { describe, expect, it } from "vitest";
import type { MeetingRead, PairId, PairLine } from "../../wire/types";
import { LogDraft } from "./log.svelte";

const today = "2020-12-01";
const pair = { id: "p", meetings: [{ facts: { on: "2020-11-03", contact: "pairMeeting" } }] } as unknown as PairLine;
const means = (on: string) => () => Promise.resolve<MeetingRead>({ on, minutes: 60 });

describe("a meeting being written down", () => {
  it("one told by both sides is asked about, not refused", async () => {
    const draft = new LogDraft("p" as PairId, "3/11", "1 h");
    await draft.understand(means("2020-11-03"));
    expect(draft.remark([pair], today)).toBe("sameDay");
    draft.contact = "staffCall";
    expect(draft.remark([pair], today)).toBeNull();
  });

  it("a day to come is seen at once", async () => {
    const draft = new LogDraft("p" as PairId, "24/12/2020", "1 h");
    await draft.understand(means("2020-12-24"));
    expect(draft.remark([pair], today)).toBe("notYet");
  });

  it("an answer that comes too late says nothing", async () => {
    const draft = new LogDraft("p" as PairId, "3/11", "1 h");
    let late: (read: MeetingRead) => void = () => {};
    const slow = draft.understand(() => new Promise((answer) => (late = answer)));
    await draft.understand(means("2020-11-04"));
    late({ on: "2020-11-03", minutes: 60 });
    await slow;
    expect(draft.read?.on).toBe("2020-11-04");
  });

  it("what was not said stays unsaid", () => {
    expect(new LogDraft("p" as PairId, "hier", "1 h").asked()).toMatchObject({ mode: null, mood: null, next: null });
  });
});
