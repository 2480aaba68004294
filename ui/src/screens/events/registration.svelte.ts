// A registration being changed: when she cannot come, her children, what she can present.
import type { Child, HalfDay, RegistrationFacts } from "../../wire/types";
import { lines } from "./draft.svelte";

/** Someone of whom nothing is told yet. */
export function blank(): RegistrationFacts {
  return {
    role: "participant",
    state: "registered",
    function: null,
    absent: [],
    children: [],
    diet: null,
    noMeal: [],
    imageConsent: null,
    heardFrom: null,
    profile: null,
    situation: null,
    topics: [],
    background: null,
    walkIn: false,
    word: null,
    preparation: 0,
  };
}

export const same = (one: HalfDay, other: HalfDay): boolean => one.day === other.day && one.half === other.half;

/** What the fields of a registration hold while one types; the rest stays as it was. */
export class RegistrationDraft {
  facts = $state.raw<RegistrationFacts>(blank());
  diet = $state("");
  children = $state("");
  fetchedBy = $state("");
  neverTo = $state("");
  childNote = $state("");
  topics = $state("");
  preparation = $state("");

  constructor(facts: RegistrationFacts) {
    this.facts = facts;
    this.diet = facts.diet ?? "";
    this.children = facts.children.map(childSaid).join("\n");
    const first = facts.children[0];
    this.fetchedBy = first?.fetchedBy.join(", ") ?? "";
    this.neverTo = first?.neverTo.join(", ") ?? "";
    this.childNote = first?.note ?? "";
    this.topics = facts.topics.join("\n");
    this.preparation = String(facts.preparation);
  }

  absent(half: HalfDay, is: boolean): void {
    const others = this.facts.absent.filter((it) => !same(it, half));
    this.facts = { ...this.facts, absent: is ? [...others, half] : others };
  }

  /** The facts as typed: all children of one family share who may fetch them. */
  typed(): RegistrationFacts {
    const shared = { fetchedBy: names(this.fetchedBy), neverTo: names(this.neverTo), note: this.childNote.trim() || null };
    return {
      ...this.facts,
      diet: this.diet.trim() || null,
      children: lines(this.children).map((line) => ({ ...childTyped(line), ...shared })),
      topics: lines(this.topics),
      preparation: Math.max(0, Math.round(Number(this.preparation)) || 0),
    };
  }
}

/** « Mariam, 7 ans », « Titouan, 18 mois ». */
function childSaid({ name, months }: Child): string {
  if (months === null) return name;
  return months % 12 === 0 && months >= 24 ? `${name}, ${months / 12} ans` : `${name}, ${months} mois`;
}

/** The name and the age of a child as they are typed. */
export function childTyped(line: string): { name: string; months: number | null } {
  const found = /^(.*?)[\s,;(]+(\d{1,3})\s*(ans?|mois|years?|months?)?\)?$/i.exec(line.trim());
  if (!found?.[1]) return { name: line.trim(), months: null };
  const count = Number(found[2]);
  return { name: found[1].trim(), months: /^m/i.test(found[3] ?? "") ? count : count * 12 };
}

function names(text: string): string[] {
  return text.split(",").map((it) => it.trim()).filter((it) => it !== "");
}
