import { describe, expect, it } from "vitest";
import type { MeetingId, MeetingRead, PairId, PairLine } from "../../wire/types";
import { LogDraft } from "./log.svelte";

const today = "2020-12-01";
const pair = { id: "p", since: "2020-10-27", ended: null, meetings: [{ id: "m", facts: { on: "2020-11-03", contact: "pairMeeting" } }] } as unknown as PairLine;
const means = (on: string) => () => Promise.resolve<MeetingRead>({ on, minutes: 60, hour: null });

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

  it("one told twice in a table is asked about once, in the later line", async () => {
    const told = ["10/11", "10/11"].map((on) => new LogDraft("p" as PairId, on, "1 h"));
    for (const draft of told) await draft.understand(means("2020-11-10"));
    expect(told.map((it) => it.remark([pair], today, told))).toEqual([null, "sameDay"]);
  });

  it("a day outside the pair’s own is seen at once", async () => {
    const draft = new LogDraft("p" as PairId, "1/10", "1 h");
    await draft.understand(means("2020-10-01"));
    expect(draft.remark([pair], today)).toBe("before");
    await draft.understand(means("2020-11-20"));
    expect(draft.remark([{ ...pair, ended: { on: "2020-11-15", reason: "other" } }], today)).toBe("after");
  });

  it("one that is mended is not its own double, and stays what it was", async () => {
    const facts = { on: "2020-11-03", contact: "pairMeeting", minutes: 90, note: "Canva", mode: "remote", mood: null, next: null } as const;
    const draft = LogDraft.of({ id: "m" as MeetingId, pair: "p" as PairId, facts }, { day: () => "03/11/2020", length: () => "1 h 30" });
    await draft.understand(means("2020-11-03"));
    expect(draft.remark([pair], today)).toBeNull();
    expect(draft.asked()).toMatchObject({ on: "03/11/2020", lasted: "1 h 30", note: "Canva", mode: "remote", mood: null });
  });

  it("an answer that comes too late says nothing", async () => {
    const draft = new LogDraft("p" as PairId, "3/11", "1 h");
    let late: (read: MeetingRead) => void = () => {};
    const slow = draft.understand(() => new Promise((answer) => (late = answer)));
    await draft.understand(means("2020-11-04"));
    late({ on: "2020-11-03", minutes: 60, hour: null });
    await slow;
    expect(draft.read?.on).toBe("2020-11-04");
  });

  it("what was not said stays unsaid", () => {
    expect(new LogDraft("p" as PairId, "hier", "1 h").asked()).toMatchObject({ mode: null, mood: null, next: null });
  });
});
