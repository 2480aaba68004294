// A meeting being written down, and what is understood of it while one types.
import type { Contact, LogMeeting, MeetingRead, Mode, Mood, PairId, PairLine } from "../../wire/types";

/** Asks the rules what a day and a length mean. */
export type Read = (asked: { on: string; lasted: string }) => Promise<MeetingRead>;

/** What is worth saying of a line before it is kept. */
export type Remark = "sameDay" | "notYet" | null;

export class LogDraft {
  pair = $state<PairId | "">("");
  on = $state("");
  contact = $state<Contact>("pairMeeting");
  lasted = $state("");
  note = $state("");
  mode = $state<Mode | "unsaid">("unsaid");
  mood = $state<Mood | "unsaid">("unsaid");
  next = $state("");
  read = $state.raw<MeetingRead>();
  #turn = 0;

  constructor(pair: PairId | "", on: string, lasted: string) {
    this.pair = pair;
    this.on = on;
    this.lasted = lasted;
  }

  /** A line nobody has begun. */
  get isBlank(): boolean {
    return !this.on.trim() && !this.note.trim();
  }

  /** The last question wins, however late the answers come. */
  async understand(read: Read): Promise<void> {
    const turn = ++this.#turn;
    const found = await read({ on: this.on, lasted: this.lasted });
    if (turn === this.#turn) this.read = found;
  }

  /** Both sides may tell of one meeting: the second telling is asked about, never refused. */
  remark(pairs: readonly PairLine[], today: string): Remark {
    const on = this.read?.on;
    if (!on) return null;
    if (on > today) return "notYet";
    const known = pairs.find((it) => it.id === this.pair)?.meetings ?? [];
    return known.some((it) => it.facts.on === on && it.facts.contact === this.contact) ? "sameDay" : null;
  }

  asked(): LogMeeting {
    return {
      pair: this.pair as PairId,
      on: this.on,
      contact: this.contact,
      lasted: this.lasted,
      note: this.note,
      mode: this.mode === "unsaid" ? null : this.mode,
      mood: this.mood === "unsaid" ? null : this.mood,
      next: this.next.trim() || null,
    };
  }
}
