// A block of the programme being written down.
import type { Block, BlockFacts, BlockKind, RegistrationId } from "../../../wire/types";

const USUAL: Record<BlockKind, number> = { welcome: 30, talk: 15, workshop: 45, project: 45, break: 15, meal: 90, presentation: 45, closing: 30, other: 30 };

/** The hour a block ends, as the machine writes hours. */
export function ends({ starts, minutes }: Pick<BlockFacts, "starts" | "minutes">): string {
  const [hour = 0, minute = 0] = starts.split(":").map(Number);
  const end = hour * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}:00`;
}

/** What the fields of a block hold while one types. */
export class BlockDraft {
  kind = $state<BlockKind>("other");
  title = $state("");
  day = $state("");
  starts = $state("");
  minutes = $state("");
  room = $state("");
  speaker = $state<RegistrationId | "">("");
  readonly #tables: BlockFacts["tables"];

  /** A new one stands after the last of its day. */
  constructor(from: Block | { day: string; after: Block | undefined }) {
    if ("day" in from) {
      this.day = from.after?.facts.day ?? from.day;
      this.starts = from.after ? ends(from.after.facts) : "09:00:00";
      this.minutes = String(USUAL.other);
      this.#tables = [];
      return;
    }
    const { facts } = from;
    this.kind = facts.kind;
    this.title = facts.title;
    this.day = facts.day;
    this.starts = facts.starts;
    this.minutes = String(facts.minutes);
    this.room = facts.room ?? "";
    this.speaker = facts.speaker ?? "";
    this.#tables = facts.tables;
  }

  /** The usual length comes with the kind, as long as nobody chose another. */
  ofKind(kind: BlockKind): void {
    if (this.minutes === String(USUAL[this.kind])) this.minutes = String(USUAL[kind]);
    this.kind = kind;
  }

  facts(): BlockFacts {
    return {
      day: this.day,
      starts: this.starts,
      minutes: Math.max(1, Math.round(Number(this.minutes)) || USUAL[this.kind]),
      kind: this.kind,
      title: this.title.trim(),
      room: this.room.trim() || null,
      speaker: this.speaker || null,
      tables: this.#tables,
    };
  }
}
