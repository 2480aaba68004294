// How words agree with the people they speak of: in French one man among many makes them masculine; of who did not
// say, the association speaks as of most of its people, in the feminine.
import type { Civility, CohortLine } from "../wire/types";

export type Someone = { readonly civility: Civility | null };
/** Some people, counted, and the men among them. */
export type Heads = { readonly count: number; readonly men: number };

export const isMan = ({ civility }: Someone): boolean => civility === "m";

export function heads(all: readonly Someone[]): Heads {
  return { count: all.length, men: all.filter(isMan).length };
}

/** Both sides of a cohort. */
export function sidesOf({ mentees, mentors, maleMentees, maleMentors }: CohortLine): { mentees: Heads; mentors: Heads } {
  return { mentees: { count: mentees, men: maleMentees }, mentors: { count: mentors, men: maleMentors } };
}

/** « de Martine », « d’Emma ». */
export function de(name: string): string {
  return /^[aeiouyh]/i.test(name.normalize("NFD").replace(/^œ/i, "oe")) ? `d’${name}` : `de ${name}`;
}
