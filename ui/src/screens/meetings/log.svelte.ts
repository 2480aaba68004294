// A meeting being written down, and what is understood of it while one types.
import type { Contact, LogMeeting, Meeting, MeetingId, MeetingRead, Mode, Mood, PairId, PairLine } from "../../wire/types";

/** Asks the rules what a day and a length mean. */
export type Read = (asked: { on: string; lasted: string }) => Promise<MeetingRead>;

/** What is worth saying of a line before it is kept. */
export type Remark = "sameDay" | "notYet" | "before" | "after" | null;

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
  /** The meeting that is being changed. */
  #known: MeetingId | undefined;

  constructor(pair: PairId | "", on: string, lasted: string) {
    this.pair = pair;
    this.on = on;
    this.lasted = lasted;
  }

  /** A meeting that was noted, as one would type it again. */
  static of({ id, pair, facts }: Meeting, words: { day: (it: string) => string; length: (it: number) => string }): LogDraft {
    const draft = new LogDraft(pair, words.day(facts.on), words.length(facts.minutes));
    draft.#known = id;
    draft.contact = facts.contact;
    draft.note = facts.note ?? "";
    draft.mode = facts.mode ?? "unsaid";
    draft.mood = facts.mood ?? "unsaid";
    draft.next = facts.next ?? "";
    return draft;
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

  /** Both sides may tell of one meeting, even in one table: the second telling is asked about, never refused. */
  remark(pairs: readonly PairLine[], today: string, told: readonly LogDraft[] = []): Remark {
    const [on, pair] = [this.read?.on, pairs.find((it) => it.id === this.pair)];
    if (!on || !pair) return null;
    if (on > today) return "notYet";
    if (on < pair.since) return "before";
    if (pair.ended && on > pair.ended.on) return "after";
    return this.#toldOf(pair, told).some((it) => it.on === on && it.contact === this.contact) ? "sameDay" : null;
  }

  /** What else is told of the pair: kept already, or in a line above. */
  #toldOf(pair: PairLine, told: readonly LogDraft[]): { on: string | null; contact: Contact }[] {
    const kept = pair.meetings.filter((it) => it.id !== this.#known).map((it) => it.facts);
    const above = told.slice(0, Math.max(0, told.indexOf(this))).filter((it) => it.pair === this.pair);
    return [...kept, ...above.map((it) => ({ on: it.read?.on ?? null, contact: it.contact }))];
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
