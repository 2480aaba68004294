import { describe, expect, it } from "vitest";
import type { Meeting, MeetingId, MemberId, PairId, PairLine } from "../../wire/types";
import { mondayOf } from "../../words/dates";
import { lasting, mondays, months, weeksOf } from "./weeks";

const met = (on: string): Meeting => ({
  id: on as MeetingId,
  pair: "p" as PairId,
  facts: { on, contact: "pairMeeting", minutes: 60, note: null, mode: null, mood: null, next: null },
});
const silent = { pace: null, understanding: null, progress: null, content: null };
const pair: PairLine = {
  id: "p" as PairId,
  couple: { mentee: "e" as MemberId, mentor: "r" as MemberId },
  menteeName: "Martine Rousseau",
  mentorName: "Lucie Ferrand",
  since: "2020-10-27",
  ended: null,
  meetings: [met("2020-11-03"), met("2020-11-08")],
  minutes: 120,
  lastSign: "2020-11-08",
  silentDays: 24,
  snoozed: null,
  delayDays: 21,
  note: null,
  care: { silenceDays: null, paused: null, goals: [], charters: { mentee: null, mentor: null }, midterm: { mentee: silent, mentor: silent } },
  gaps: [],
  commonSlots: [],
};

describe("the weeks of a pair", () => {
  it("three months are fourteen weeks, from the Monday before", () => {
    const at = mondays({ start: "2020-10-27", end: "2021-01-27" }, "2020-12-02");
    expect([at.length, at[0], at.at(-1)]).toEqual([14, "2020-10-26", "2021-01-25"]);
  });

  it("of a longer cohort this week is always seen", () => {
    const year = { start: "2020-10-27", end: "2021-10-27" };
    for (const today of ["2020-10-01", "2021-03-10", "2021-10-20"]) {
      const at = mondays(year, today);
      expect(at).toHaveLength(14);
      expect(at).toContain(today < year.start ? "2020-10-26" : mondayOf(today));
    }
    expect(mondays(year, "2022-01-01").at(-1)).toBe("2021-10-25");
  });

  it("a pair that went on is followed beyond the end", () => {
    expect(lasting({ start: "2020-10-27", end: "2020-11-05" }, [pair]).end).toBe("2020-11-08");
  });

  it("weeks are headed by their month", () => {
    const at = mondays({ start: "2020-10-27", end: "2020-12-13" }, "2020-12-02");
    expect(months(at).map((it) => [it.first.slice(5, 7), it.weeks])).toEqual([["10", 1], ["11", 5], ["12", 1]]);
  });

  it("Sunday belongs to the week before, silence starts after the last sign, the future is blank", () => {
    const at = mondays({ start: "2020-10-27", end: "2020-12-13" }, "2020-12-02");
    const weeks = weeksOf(pair, at, "2020-12-02");
    expect(weeks.map((it) => it.state)).toEqual(["empty", "held", "silent", "silent", "silent", "silent", "outside"]);
    expect(weeks[1]?.meetings).toHaveLength(2);
  });

  it("a pair that is not silent has only empty weeks", () => {
    const weeks = weeksOf({ ...pair, silentDays: null }, ["2020-11-16"], "2020-12-02");
    expect(weeks[0]?.state).toBe("empty");
  });
});
