// From a table to people, in four steps. Nothing is written before the last.
import type { Choices, CohortFacts, Decision, Decisions, EventId, EventLine, FactConflict, Field, GatheringFacts, GatheringKind, Imported, Into, PersonFact, Reading, Seat, TableAsked, TableLook, Trial, TrialEntry } from "../../wire/types";
import type { Table } from "./bytes";

/** A table and what was decided of it; the work that reads it is named by whoever asks. */
export type Asked = Omit<TableAsked, "work">;
/** What the steps ask of the machine. */
export type ImportActs = {
  look: (table: Asked) => Promise<TableLook>;
  trial: (asked: { table: Asked; decisions: Decisions }) => Promise<Trial>;
  write: (asked: { table: Asked; decisions: Decisions; into: Into }) => Promise<Imported>;
  draft: (start: string) => Promise<CohortFacts>;
  events: () => Promise<readonly EventLine[]>;
};
/** What is not told by the table: the day, and how things are usually called. */
export type Usual = { today: string; cohort: string; gatherings: Record<GatheringKind, string> };
export type Step = "file" | "columns" | "heaps" | "done";
export const STEPS: readonly Step[] = ["file", "columns", "heaps", "done"];

const GATHERING_MINUTES = 120;
const AS_GUESSED: Reading = { encoding: null, separator: null, repair: null, sheet: null };
const NO_CHOICE: Choices = { headerLine: null, fields: {}, seats: {}, layout: null, part: null, days: [], told: null, today: null, apart: [], payers: [] };

/** One import, from the file to what came of it. */
export class Importing {
  step = $state<Step>("file");
  table = $state.raw<Table>();
  look = $state.raw<TableLook>();
  into = $state.raw<Into>({ kind: "people" });
  trial = $state.raw<Trial>();
  imported = $state.raw<Imported>();
  decided = $state.raw<Readonly<Record<number, Decision>>>({});
  /** Facts in which the table is right against what was kept, by the places of people. */
  taken = $state.raw<Readonly<Record<number, readonly PersonFact[]>>>({});
  #reading = AS_GUESSED;
  #choices = NO_CHOICE;
  readonly #acts: ImportActs;
  readonly #usual: Usual;

  constructor(acts: ImportActs, usual: Usual) {
    this.#acts = acts;
    this.#usual = usual;
  }

  /** Reads a table; what was chosen for another one is forgotten. */
  async take(table: Table): Promise<void> {
    const look = await this.#acts.look({ ...table, reading: AS_GUESSED, choices: NO_CHOICE });
    [this.table, this.look, this.#reading, this.#choices] = [table, look, AS_GUESSED, NO_CHOICE];
    [this.decided, this.taken] = [{}, {}];
    this.into = await this.#whither(look);
  }

  /** Another encoding or separator: the columns may be others, so their meanings are guessed anew. */
  async reread(change: Partial<Reading>): Promise<void> {
    await this.#choose({ ...this.#reading, ...change }, NO_CHOICE);
  }

  async headersAt(headerLine: number): Promise<void> {
    await this.#choose(this.#reading, { ...NO_CHOICE, headerLine });
  }

  async mean(column: number, field: Field): Promise<void> {
    await this.#choose(this.#reading, { ...this.#choices, fields: { ...this.#choices.fields, [column]: field } });
  }

  async seat(column: number, seat: Seat): Promise<void> {
    await this.#choose(this.#reading, { ...this.#choices, seats: { ...this.#choices.seats, [column]: seat } });
  }

  /** The payer's address is hers too, or is not after all. */
  async payerWrites(line: number, hers: boolean): Promise<void> {
    const others = this.#choices.payers.filter((it) => it !== line);
    await this.#choose(this.#reading, { ...this.#choices, payers: hers ? [...others, line] : others });
  }

  decide(place: number, decision: Decision): void {
    this.decided = { ...this.decided, [place]: decision };
  }

  /** Where both say something: the table is right, or what was kept. */
  trust(place: number, fact: PersonFact, table: boolean): void {
    const others = (this.taken[place] ?? []).filter((it) => it !== fact);
    this.taken = { ...this.taken, [place]: table ? [...others, fact] : others };
  }

  trusts(place: number, fact: PersonFact): boolean {
    return this.taken[place]?.includes(fact) ?? false;
  }

  async next(): Promise<void> {
    if (this.step === "columns") await this.#try();
    if (this.step === "heaps") await this.#write();
    this.step = STEPS[STEPS.indexOf(this.step) + 1] ?? "done";
  }

  back(): void {
    this.step = STEPS[STEPS.indexOf(this.step) - 1] ?? "file";
  }

  /** An event with the name of the file, from today on. */
  newEvent(): Into {
    const name = this.table?.name.replace(/\.[^.]+$/, "") ?? "";
    const span = { start: this.#usual.today, end: this.#usual.today };
    return { kind: "newEvent", facts: { name, theme: null, span, place: null, host: null } };
  }

  event(event: EventId): Into {
    return { kind: "event", event };
  }

  /** The cohort the table tells of; what it does not tell is proposed. */
  async newCohort(): Promise<Into> {
    const told = this.look?.cohort;
    const usual = await this.#acts.draft(told?.span.start ?? this.#usual.today);
    const { gatherings = [], ...said } = told ?? {};
    const facts = { ...usual, ...said, name: told?.name || usual.name || this.#usual.cohort };
    return { kind: "newCohort", facts, gatherings: gatherings.map((it) => this.#gathering(it)), keepPairs: false };
  }

  /** Where the people of a table most likely go: participants to the next event that is not over. */
  async #whither(look: TableLook): Promise<Into> {
    if (look.cohort) return this.newCohort();
    if (look.part !== "participant") return { kind: "people" };
    const coming = (await this.#acts.events()).filter((it) => it.facts.span.end >= this.#usual.today);
    const [next] = coming.sort((a, b) => a.facts.span.start.localeCompare(b.facts.span.start));
    return next ? this.event(next.id) : this.newEvent();
  }

  #gathering({ kind, at }: { kind: GatheringKind; at: string }): GatheringFacts {
    const title = this.#usual.gatherings[kind];
    return { title, kind, at, minutes: GATHERING_MINUTES, place: null, mode: "onSite", instructions: null };
  }

  #asked(table: Table): Asked {
    return { ...table, reading: this.#reading, choices: this.#choices };
  }

  /** A choice stands only once the table could be read with it. */
  async #choose(reading: Reading, choices: Choices): Promise<void> {
    if (!this.table) return;
    this.look = await this.#acts.look({ ...this.table, reading, choices });
    [this.#reading, this.#choices] = [reading, choices];
    [this.decided, this.taken] = [{}, {}];
  }

  async #try(): Promise<void> {
    if (!this.table) return;
    this.trial = await this.#acts.trial({ table: this.#asked(this.table), decisions: { people: {}, taken: {} } });
  }

  async #write(): Promise<void> {
    if (!this.table) return;
    const taken = Object.fromEntries(Object.entries(this.taken).map(([place, facts]) => [place, [...facts]]));
    const decisions: Decisions = { people: { ...this.decided }, taken };
    this.imported = await this.#acts.write({ table: this.#asked(this.table), decisions, into: this.into });
  }
}

/** Those known of whom the table says something else than what was kept. */
export function contested(trial: Trial): (TrialEntry & { verdict: { conflicts: readonly FactConflict[] } })[] {
  return trial.entries.flatMap((it) =>
    (it.verdict.kind === "completes" || it.verdict.kind === "unchanged") && it.verdict.conflicts.length > 0
      ? [{ ...it, verdict: it.verdict }]
      : [],
  );
}

/** The people of a trial by what would become of them. */
export function heap(trial: Trial, kind: "new" | "completes" | "unchanged" | "decide"): TrialEntry[] {
  return trial.entries.filter((it) => it.verdict.kind === kind);
}
