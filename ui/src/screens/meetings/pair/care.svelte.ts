// How a pair is looked after, being written down.
import type { Answers, MidtermQuestion, PairCare } from "../../../wire/types";

type Side = "mentee" | "mentor";

/** What the page of a pair holds while one types; `facts` follows the care it began with. */
export class CareDraft {
  silenceDays = $state("");
  paused = $state("");
  readonly #care: PairCare;

  constructor(care: PairCare) {
    this.#care = care;
    this.silenceDays = care.silenceDays === null ? "" : String(care.silenceDays);
    this.paused = care.paused ?? "";
  }

  facts(): PairCare {
    const days = Math.round(Number(this.silenceDays));
    return { ...this.#care, silenceDays: this.silenceDays.trim() && days > 0 ? Math.min(days, 365) : null, paused: this.paused || null };
  }
}

/** The care of a pair with one answer more, or taken back. */
export function answered(care: PairCare, side: Side, question: MidtermQuestion, mark: string): PairCare {
  const answers: Answers = { ...care.midterm[side], [question]: mark === "" ? null : Number(mark) };
  return { ...care, midterm: { ...care.midterm, [side]: answers } };
}

/** The care of a pair whose charter was signed on a day by one side, or was not. */
export function signed(care: PairCare, side: Side, on: string | null): PairCare {
  return { ...care, charters: { ...care.charters, [side]: on } };
}
