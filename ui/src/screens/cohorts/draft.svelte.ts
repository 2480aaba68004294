// A cohort being written down.
import type { CohortFacts, Direction, Stage } from "../../wire/types";

/** Asks the rules what a cohort that starts on a day looks like. */
export type Propose = (start: string) => Promise<CohortFacts>;

export type Doubt = { kind: "far" | "long"; count: number };
/** Beyond this a cohort is more likely a slip of the hand. */
const LONG_MONTHS = 18;

function months(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (86_400_000 * 30.44);
}

/** What the fields of a cohort hold while one types; its end follows its start until one decides otherwise. */
export class CohortDraft {
  name = $state("");
  direction = $state<Direction>("reverse");
  partner = $state("");
  start = $state("");
  end = $state("");
  stage = $state<Stage>("preparation");
  silenceDays = $state("");
  #endIsProposed: boolean;
  readonly #isNew: boolean;

  constructor(facts: CohortFacts, kind: "new" | "known") {
    this.name = facts.name;
    this.direction = facts.direction;
    this.partner = facts.partner ?? "";
    this.start = facts.span.start;
    this.end = facts.span.end;
    this.stage = facts.stage;
    this.silenceDays = String(facts.silenceDays);
    this.#endIsProposed = this.#isNew = kind === "new";
  }

  async startsOn(start: string, propose: Propose): Promise<void> {
    this.start = start;
    if (!this.#endIsProposed || !start) return;
    const { span } = await propose(start);
    if (this.start === start && this.#endIsProposed) this.end = span.end;
  }

  endsOn(end: string): void {
    this.end = end;
    this.#endIsProposed = false;
  }

  /** What a slip in a year looks like: a start years away, or months without end. */
  doubt(today: string): Doubt | null {
    if (!this.start || !this.end) return null;
    const years = Math.round(Math.abs(months(today, this.start)) / 12);
    if (this.#isNew && years >= 2) return { kind: "far", count: years };
    const long = Math.round(months(this.start, this.end));
    return long > LONG_MONTHS ? { kind: "long", count: long } : null;
  }

  facts(): CohortFacts {
    return {
      name: this.name,
      direction: this.direction,
      partner: this.partner.trim() || null,
      span: { start: this.start, end: this.end },
      stage: this.stage,
      silenceDays: Math.max(1, Math.round(Number(this.silenceDays)) || 21),
    };
  }
}
