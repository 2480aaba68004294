// Who goes with whom, while it is being decided: proposals, what is locked, what a choice costs.
import type { Alternative, Board as Answer, Cell, CohortId, CohortPage, Couple, MemberId, MemberLine, SuggestPairs } from "../../wire/types";

/** What the board asks of the machine. */
export type BoardActs = {
  suggest: (asked: Omit<SuggestPairs, "work">) => Promise<Answer>;
  others: (asked: { cohort: CohortId; locked: Couple[]; most: number }) => Promise<Alternative[]>;
  accept: (asked: { cohort: CohortId; couples: Couple[]; since: string }) => Promise<unknown>;
  forbid: (asked: { cohort: CohortId; couple: Couple }) => Promise<unknown>;
  allow: (asked: { cohort: CohortId; couple: Couple }) => Promise<unknown>;
};

/** The board of one cohort. Nothing on it is kept before `accept`. */
export class Board {
  answer = $state.raw<Answer>();
  locked = $state.raw<readonly Couple[]>([]);
  readonly best = $derived(this.answer?.best);
  readonly proposals = $derived(this.best?.pairs ?? []);
  readonly #cells = $derived(new Map(this.answer?.cells.map((it) => [keyOf(it.couple), it])));
  readonly #cohort: CohortId;
  readonly #acts: BoardActs;

  constructor(cohort: CohortId, acts: BoardActs) {
    this.#cohort = cohort;
    this.#acts = acts;
  }

  /** Whether a member stands in a proposal. */
  places(member: MemberId): boolean {
    return this.proposals.some(({ couple }) => couple.mentee === member || couple.mentor === member);
  }

  /** What is known of two people side by side. */
  cell(couple: Couple): Cell | undefined {
    return this.#cells.get(keyOf(couple));
  }

  async propose(): Promise<void> {
    await this.#ask(this.locked);
  }

  async lock(couple: Couple): Promise<void> {
    await this.#ask([...this.locked.filter((it) => it.mentee !== couple.mentee), couple]);
  }

  async unlock(couple: Couple): Promise<void> {
    await this.#ask(this.locked.filter((it) => !same(it, couple)));
  }

  /** Puts two people together by hand; where all the mentor's seats are locked, the last come goes. */
  async associate(couple: Couple, seats: number): Promise<void> {
    const others = this.locked.filter((it) => it.mentee !== couple.mentee);
    const leaving = others.filter((it) => it.mentor === couple.mentor).slice(Math.max(0, seats - 1));
    await this.#ask([...others.filter((it) => !leaving.includes(it)), couple]);
  }

  /** Never together: kept at once, and the rest is proposed anew. */
  async forbid(couple: Couple): Promise<void> {
    await this.#acts.forbid({ cohort: this.#cohort, couple });
    await this.#ask(this.locked.filter((it) => !same(it, couple)));
  }

  async allow(couple: Couple): Promise<void> {
    await this.#acts.allow({ cohort: this.#cohort, couple });
    if (this.answer) await this.propose();
  }

  /** The next best whole sets, with what is locked in each. */
  others(most: number): Promise<Alternative[]> {
    return this.#acts.others({ cohort: this.#cohort, locked: [...this.locked], most });
  }

  /** Takes a whole set as it is. */
  async take({ pairs }: Alternative): Promise<void> {
    await this.#ask(pairs);
  }

  async accept(since: string): Promise<void> {
    await this.#acts.accept({ cohort: this.#cohort, couples: this.proposals.map((it) => it.couple), since });
    this.clear();
  }

  clear(): void {
    this.answer = undefined;
    this.locked = [];
  }

  /** The locks stand only once the machine has agreed to them. */
  async #ask(locked: readonly Couple[]): Promise<void> {
    this.answer = await this.#acts.suggest({ cohort: this.#cohort, locked: [...locked], weights: null });
    this.locked = locked;
  }
}

/** The members of one side for whom someone can still be found. */
export function waiting(page: CohortPage, side: "mentee" | "mentor"): MemberLine[] {
  const free = (it: MemberLine) => (side === "mentor" ? seatsLeft(page, it) > 0 : !it.paired);
  return page.members.filter((it) => it.facts.side.side === side && free(it));
}

/** How many more mentees a mentor can take. */
export function seatsLeft(page: CohortPage, { id, facts }: MemberLine): number {
  const taken = page.pairs.filter((it) => it.couple.mentor === id && !it.ended).length;
  return facts.side.side === "mentor" ? facts.side.seats - taken : 0;
}

/** The couple two members make, whichever was carried to the other; `null` for two of one side. */
export function coupleOf(one: MemberLine, other: MemberLine): Couple | null {
  const [mine, theirs] = [one.facts.side.side, other.facts.side.side];
  if (mine === theirs) return null;
  return mine === "mentee" ? { mentee: one.id, mentor: other.id } : { mentee: other.id, mentor: one.id };
}

const keyOf = (it: Couple) => `${it.mentee} ${it.mentor}`;

function same(one: Couple, other: Couple): boolean {
  return one.mentee === other.mentee && one.mentor === other.mentor;
}
