// How someone takes part in a cohort, being written down.
import type { Format, MemberFacts, Outcome, PartOfDay, Slot } from "../../../wire/types";

export type When = "before" | "after";

/** What the fields of a member hold while one types. */
export class MemberDraft {
  topics = $state("");
  seats = $state("1");
  slots = $state.raw<readonly Slot[]>([]);
  availability = $state("");
  organisation = $state("");
  note = $state("");
  format = $state<Format | "unsaid">("unsaid");
  languages = $state("");
  outcomes = $state.raw<readonly Outcome[]>([]);
  readonly side: "mentee" | "mentor";
  #levels = $state.raw<Readonly<Record<string, string>>>({});

  constructor(side: "mentee" | "mentor", facts?: MemberFacts) {
    this.side = side;
    if (!facts) return;
    this.topics = (facts.side.side === "mentee" ? facts.side.wishes : facts.side.offers).join("\n");
    if (facts.side.side === "mentor") this.seats = String(facts.side.seats);
    this.slots = facts.slots;
    this.availability = facts.availability ?? "";
    this.organisation = facts.organisation ?? "";
    this.note = facts.note ?? "";
    this.format = facts.format ?? "unsaid";
    this.languages = facts.languages.join(", ");
    this.outcomes = facts.outcomes;
    for (const { topic, before, after } of facts.levels) {
      this.rate(topic, "before", before === null ? "" : String(before));
      this.rate(topic, "after", after === null ? "" : String(after));
    }
  }

  /** One a line, in the order of the heart. */
  get each(): string[] {
    return this.topics.split("\n").map((it) => it.trim()).filter(Boolean);
  }

  /** The level in a topic, « 0 » to « 3 », or « » while it is not known. */
  level(topic: string, when: When): string {
    return this.#levels[`${when} ${topic}`] ?? "";
  }

  rate(topic: string, when: When, level: string): void {
    this.#levels = { ...this.#levels, [`${when} ${topic}`]: level };
  }

  has(weekday: number, part: PartOfDay): boolean {
    return this.slots.some((it) => it.weekday === weekday && it.part === part);
  }

  toggle(weekday: number, part: PartOfDay): void {
    const rest = this.slots.filter((it) => it.weekday !== weekday || it.part !== part);
    this.slots = rest.length < this.slots.length ? rest : [...this.slots, { weekday, part }].sort(byWeek);
  }

  tell(outcome: Outcome, told: boolean): void {
    const rest = this.outcomes.filter((it) => it !== outcome);
    this.outcomes = told ? [...rest, outcome] : rest;
  }

  facts(): MemberFacts {
    return {
      side: this.#side(),
      slots: [...this.slots],
      availability: this.availability.trim() || null,
      organisation: this.organisation.trim() || null,
      note: this.note.trim() || null,
      levels: this.each.map((topic) => ({ topic, before: this.#number(topic, "before"), after: this.#number(topic, "after") })).filter((it) => it.before !== null || it.after !== null),
      format: this.format === "unsaid" ? null : this.format,
      languages: this.languages.split(",").map((it) => it.trim()).filter(Boolean),
      outcomes: [...this.outcomes],
    };
  }

  #number(topic: string, when: When): number | null {
    const said = this.level(topic, when);
    return said === "" ? null : Number(said);
  }

  #side(): MemberFacts["side"] {
    if (this.side === "mentee") return { side: "mentee", wishes: this.each };
    return { side: "mentor", seats: Math.max(1, Math.round(Number(this.seats)) || 1), offers: this.each };
  }
}

export const PARTS: readonly PartOfDay[] = ["morning", "midday", "afternoon", "evening"];

function byWeek(one: Slot, other: Slot): number {
  return one.weekday - other.weekday || PARTS.indexOf(one.part) - PARTS.indexOf(other.part);
}
