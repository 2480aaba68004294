// Who stands behind a figure: every number opens the list it counts.
import type { MemberLine, Outcome, PairLine } from "../../../wire/types";

const mentees = (members: readonly MemberLine[]) => members.filter((it) => it.facts.side.side === "mentee");

/** Who told of an outcome. */
export function toldOf(members: readonly MemberLine[], outcome: Outcome): string[] {
  return mentees(members).filter((it) => it.facts.outcomes.includes(outcome)).map((it) => it.name);
}

/** Of whom both levels in a topic are known. */
export function ratedIn(members: readonly MemberLine[], topic: string): string[] {
  const rated = ({ facts }: MemberLine) => facts.levels.some((it) => same(it.topic, topic) && it.before !== null && it.after !== null);
  return mentees(members).filter(rated).map((it) => it.name);
}

/** The pairs that reached a goal. */
export function reached(pairs: readonly PairLine[], goal: string, both: (mentee: string, mentor: string) => string): string[] {
  return pairs.filter((it) => it.care.goals.some((one) => one.reached && one.text === goal)).map((it) => both(it.menteeName, it.mentorName));
}

/** As the machine compares topics: letters and digits alone count. */
function same(one: string, other: string): boolean {
  const solid = (text: string) => text.normalize("NFD").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replace(/[^\p{L}\p{N}]/gu, "");
  return solid(one) === solid(other);
}
