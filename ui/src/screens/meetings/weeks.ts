// Twelve weeks across: what happened in each week of a pair.
import type { Meeting, PairLine, Span } from "../../wire/types";
import { daysLater, mondayOf } from "../../words/dates";

/** One week of one pair. `silent` where the silence that is going on covers it. */
export type Week = { monday: string; meetings: readonly Meeting[]; state: "held" | "empty" | "silent" | "outside" };

/** As many weeks as stand side by side: three months and their ends. */
const MOST = 14;
/** How many of them are to come, where not all can be seen. */
const AHEAD = 2;

/** The Mondays of a span; of a longer one those up to today, and the next few. */
export function mondays({ start, end }: Span, today: string): string[] {
  const all: string[] = [];
  for (let monday = mondayOf(start); monday <= end; monday = daysLater(monday, 7)) all.push(monday);
  const past = all.filter((it) => it <= today).length;
  const first = Math.max(0, Math.min(past + AHEAD, all.length) - MOST);
  return all.slice(first, first + MOST);
}

/** A span, and the meetings told after it where a pair went on. */
export function lasting({ start, end }: Span, pairs: readonly PairLine[]): Span {
  const last = pairs.flatMap((it) => it.meetings.map((one) => one.facts.on)).reduce((one, other) => (one > other ? one : other), end);
  return { start, end: last };
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
