// A cohort being written down.
import type { CohortFacts, Direction, Stage } from "../../wire/types";

/** Asks the rules what a cohort that starts on a day looks like. */
export type Propose = (start: string) => Promise<CohortFacts>;

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

  constructor(facts: CohortFacts, kind: "new" | "known") {
    this.name = facts.name;
    this.direction = facts.direction;
    this.partner = facts.partner ?? "";
    this.start = facts.span.start;
    this.end = facts.span.end;
    this.stage = facts.stage;
    this.silenceDays = String(facts.silenceDays);
    this.#endIsProposed = kind === "new";
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
