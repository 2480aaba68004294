// From a table to people, in four steps. Nothing is written before the last.
import type { Choices, CohortFacts, CohortId, Decision, Field, GatheringFacts, Imported, Into, PersonId, Seat, Table, TableLook, Trial } from "../../wire/types";

/** What the steps ask of the machine. */
export type ImportActs = {
  look: (asked: Table & { choices: Choices }) => Promise<TableLook>;
  trial: (asked: Table & { choices: Choices; into: Into }) => Promise<Trial>;
  write: (asked: Table & { choices: Choices; into: Into; decisions: Decision[] }) => Promise<Imported>;
  draft: (start: string) => Promise<CohortFacts>;
};
/** The words a new cohort and its meetings are given until one changes them. */
export type Names = { cohort: string; launch: string; final: string; today: string };
export type Step = "file" | "columns" | "heaps" | "done";
export const STEPS: readonly Step[] = ["file", "columns", "heaps", "done"];

const NOTHING_CHOSEN: Choices = { fields: {}, seats: {} };
const GATHERING_MINUTES = 120;

/** One import, from the file to what came of it. */
export class Importing {
  step = $state<Step>("file");
  table = $state.raw<Table>();
  look = $state.raw<TableLook>();
  into = $state.raw<Into>({ kind: "people" });
  trial = $state.raw<Trial>();
  imported = $state.raw<Imported>();
  decisions = $state.raw<ReadonlyMap<number, PersonId | "new">>(new Map());
  #choices: Choices = NOTHING_CHOSEN;
  readonly #acts: ImportActs;
  readonly #names: Names;

  constructor(acts: ImportActs, names: Names) {
    this.#acts = acts;
    this.#names = names;
  }

  /** Reads a table anew; what was chosen for another one is forgotten. */
  async take(table: Table): Promise<void> {
    this.#choices = NOTHING_CHOSEN;
    this.look = await this.#acts.look({ ...table, choices: NOTHING_CHOSEN });
    this.table = table;
    this.into = await this.#proposed(this.look);
  }

  /** Another encoding, separator or header line: the columns may be others, so their meanings are guessed anew. */
  async reread(change: Partial<Pick<Choices, "encoding" | "separator" | "headerLine">>): Promise<void> {
    await this.#choose({ ...this.#choices, ...change, fields: {}, seats: {} });
  }

  async mean(column: number, field: Field): Promise<void> {
    await this.#choose({ ...this.#choices, fields: { ...this.#choices.fields, [column]: field } });
  }

  async seat(column: number, seat: Seat): Promise<void> {
    await this.#choose({ ...this.#choices, seats: { ...this.#choices.seats, [column]: seat } });
  }

  async putInto(into: Into): Promise<void> {
    this.into = into;
    await this.#try();
  }

  decide(line: number, same: PersonId | "new"): void {
    this.decisions = new Map(this.decisions).set(line, same);
  }

  async next(): Promise<void> {
    if (this.step === "columns") await this.#try();
    if (this.step === "heaps") await this.#write();
    this.step = STEPS[STEPS.indexOf(this.step) + 1] ?? "done";
  }

  back(): void {
    this.step = STEPS[STEPS.indexOf(this.step) - 1] ?? "file";
  }

  async #choose(choices: Choices): Promise<void> {
    if (!this.table) return;
    this.look = await this.#acts.look({ ...this.table, choices });
    this.#choices = choices;
  }

  async #try(): Promise<void> {
    if (!this.table) return;
    this.trial = await this.#acts.trial({ ...this.table, choices: this.#choices, into: this.into });
    const lines = new Set(this.trial.decide.map((it) => it.line));
    this.decisions = new Map([...this.decisions].filter(([line]) => lines.has(line)));
  }

  async #write(): Promise<void> {
    if (!this.table) return;
    const decisions = (this.trial?.decide ?? []).map(({ line }) => {
      const same = this.decisions.get(line) ?? "new";
      return { line, same: same === "new" ? null : same };
    });
    this.imported = await this.#acts.write({ ...this.table, choices: this.#choices, into: this.into, decisions });
  }

  /** A table of pairs, or one that tells when it starts, is a cohort. */
  async #proposed({ context, detect, pairs }: TableLook): Promise<Into> {
    if (pairs === 0 && detect.layout === "onePerson" && !context.launch) return { kind: "people" };
    return { kind: "newCohort", ...(await this.newCohort()) };
  }

  /** The cohort the titles and footers of the table tell of. */
  async newCohort(): Promise<{ facts: CohortFacts; gatherings: GatheringFacts[] }> {
    const context = this.look?.context;
    const facts = await this.#acts.draft((context?.launch ?? this.#names.today).slice(0, 10));
    const end = context?.last?.slice(0, 10) ?? facts.span.end;
    const name = context?.name ?? (facts.name || this.#names.cohort);
    return {
      facts: { ...facts, name, partner: context?.partner ?? facts.partner, span: { ...facts.span, end } },
      gatherings: [
        ...gathering("launch", this.#names.launch, context?.launch),
        ...gathering("final", this.#names.final, context?.last),
      ],
    };
  }
}

function gathering(kind: "launch" | "final", title: string, at: string | null | undefined): GatheringFacts[] {
  if (!at) return [];
  return [{ title, kind, at, minutes: GATHERING_MINUTES, place: null, mode: "onSite", instructions: null }];
}

/** Where people go, without the facts of the moment. */
export type Whither = Into["kind"];

/** The cohort an import goes into, where it is a known one. */
export function cohortOf(into: Into): CohortId | undefined {
  return into.kind === "cohort" ? into.cohort : undefined;
}
