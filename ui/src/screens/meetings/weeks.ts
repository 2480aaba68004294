// Twelve weeks across: what happened in each week of a pair.
import type { Meeting, PairLine, Span } from "../../wire/types";
import { daysLater, mondayOf } from "../../words/dates";

/** One week of one pair. `silent` where the silence that is going on covers it. */
export type Week = { monday: string; meetings: readonly Meeting[]; state: "held" | "empty" | "silent" | "outside" };

/** The Mondays of a span, at most `most` of them, counted from its start. */
export function mondays({ start, end }: Span, most = 14): string[] {
  const all: string[] = [];
  for (let monday = mondayOf(start); monday <= end && all.length < most; monday = daysLater(monday, 7)) all.push(monday);
  return all;
}

/** The Mondays in a row by their month, to be headed together. */
export function months(at: readonly string[]): { first: string; weeks: number }[] {
  const all: { first: string; weeks: number }[] = [];
  for (const monday of at) {
    const last = all.at(-1);
    if (last?.first.slice(0, 7) === monday.slice(0, 7)) last.weeks += 1;
    else all.push({ first: monday, weeks: 1 });
  }
  return all;
}

/** The weeks of a pair under those Mondays. */
export function weeksOf(pair: PairLine, at: readonly string[], today: string): Week[] {
  return at.map((monday) => {
    const sunday = daysLater(monday, 6);
    const meetings = pair.meetings.filter((it) => monday <= it.facts.on && it.facts.on <= sunday);
    return { monday, meetings, state: stateOf(pair, monday, sunday, meetings.length, today) };
  });
}

function stateOf(pair: PairLine, monday: string, sunday: string, held: number, today: string): Week["state"] {
  if (held > 0) return "held";
  if (monday > today || sunday < pair.since || (pair.ended && monday > pair.ended.on)) return "outside";
  return pair.silentDays !== null && sunday > pair.lastSign ? "silent" : "empty";
}
