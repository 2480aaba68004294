// A collective meeting being written down.
import type { GatheringFacts, GatheringKind, Mode, Span } from "../../wire/types";
import { daysLater } from "../../words/dates";

const DEFAULT_MINUTES = 120;
const DEFAULT_HOUR = "18:00:00";

function middle({ start, end }: Span): string {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return daysLater(start, Math.round(days / 2));
}

/** What the fields of a collective meeting hold while one types. */
export class GatheringDraft {
  title = $state("");
  kind = $state<GatheringKind>("launch");
  day = $state("");
  hour = $state(DEFAULT_HOUR);
  minutes = $state(String(DEFAULT_MINUTES));
  place = $state("");
  mode = $state<Mode>("onSite");
  instructions = $state("");

  constructor(from: { facts: GatheringFacts } | { span: Span }) {
    if ("span" in from) {
      this.day = from.span.start;
      return;
    }
    const { facts } = from;
    this.title = facts.title;
    this.kind = facts.kind;
    this.day = facts.at.slice(0, 10);
    this.hour = facts.at.slice(11);
    this.minutes = String(facts.minutes);
    this.place = facts.place ?? "";
    this.mode = facts.mode;
    this.instructions = facts.instructions ?? "";
  }

  /** The final one stands on the last day of the cohort, the launch on the first, the review between. */
  ofKind(kind: GatheringKind, span: Span): void {
    this.kind = kind;
    if (kind === "midterm") this.day = middle(span);
    if (kind === "launch") this.day = span.start;
    if (kind === "final") this.day = span.end;
  }

  facts(usualTitle: string): GatheringFacts {
    return {
      title: this.title.trim() || usualTitle,
      kind: this.kind,
      at: `${this.day}T${this.hour || DEFAULT_HOUR}`,
      minutes: Math.round(Number(this.minutes)) || DEFAULT_MINUTES,
      place: this.place.trim() || null,
      mode: this.mode,
      instructions: this.instructions.trim() || null,
    };
  }
}
