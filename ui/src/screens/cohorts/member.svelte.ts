// How someone takes part in a cohort, being written down.
import type { MemberFacts, PartOfDay, Slot } from "../../wire/types";

/** What the fields of a member hold while one types. */
export class MemberDraft {
  topics = $state("");
  seats = $state("1");
  slots = $state.raw<readonly Slot[]>([]);
  availability = $state("");
  organisation = $state("");
  note = $state("");
  readonly side: "mentee" | "mentor";

  constructor(side: "mentee" | "mentor", facts?: MemberFacts) {
    this.side = side;
    if (!facts) return;
    this.topics = (facts.side.side === "mentee" ? facts.side.wishes : facts.side.offers).join("\n");
    if (facts.side.side === "mentor") this.seats = String(facts.side.seats);
    this.slots = facts.slots;
    this.availability = facts.availability ?? "";
    this.organisation = facts.organisation ?? "";
    this.note = facts.note ?? "";
  }

  has(weekday: number, part: PartOfDay): boolean {
    return this.slots.some((it) => it.weekday === weekday && it.part === part);
  }

  toggle(weekday: number, part: PartOfDay): void {
    const rest = this.slots.filter((it) => it.weekday !== weekday || it.part !== part);
    this.slots = rest.length < this.slots.length ? rest : [...this.slots, { weekday, part }].sort(byWeek);
  }

  facts(): MemberFacts {
    return {
      side: this.#side(),
      slots: [...this.slots],
      availability: this.availability.trim() || null,
      organisation: this.organisation.trim() || null,
      note: this.note.trim() || null,
    };
  }

  #side(): MemberFacts["side"] {
    const topics = this.topics.split("\n").map((it) => it.trim()).filter(Boolean);
    if (this.side === "mentee") return { side: "mentee", wishes: topics };
    return { side: "mentor", seats: Math.max(1, Math.round(Number(this.seats)) || 1), offers: topics };
  }
}

export const PARTS: readonly PartOfDay[] = ["morning", "midday", "afternoon", "evening"];

function byWeek(one: Slot, other: Slot): number {
  return one.weekday - other.weekday || PARTS.indexOf(one.part) - PARTS.indexOf(other.part);
}
