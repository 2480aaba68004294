// Who goes with whom, while it is being decided: proposals, what is locked, what a choice costs.
import type { CohortId, CohortPage, Couple, Day, MemberId, MemberLine, Proposal, Suggestion } from "../../wire/gen/types";

/** What the board asks of the machine. */
export type BoardActs = {
  suggest: (asked: { cohort: CohortId; locked: Couple[]; weights: null }) => Promise<Suggestion>;
  accept: (asked: { cohort: CohortId; couples: Couple[]; since: Day }) => Promise<unknown>;
  forbid: (asked: { cohort: CohortId } & Couple) => Promise<unknown>;
  allow: (asked: { cohort: CohortId } & Couple) => Promise<unknown>;
};

/** The board of one cohort. Nothing on it is kept before `accept`. */
export class Board {
  suggestion = $state.raw<Suggestion>();
  locked = $state.raw<readonly Couple[]>([]);
  /** The best total when nothing is locked: what a choice is measured against. */
  best = $state<number>();
  readonly proposals = $derived(this.suggestion?.proposals ?? []);
  readonly couples: readonly Couple[] = $derived(this.proposals.map(({ mentee, mentor }) => ({ mentee, mentor })));
  /** Points lost by what was locked. */
  readonly cost = $derived(Math.max(0, (this.best ?? 0) - (this.suggestion?.total ?? 0)));
  readonly #cohort: CohortId;
  readonly #acts: BoardActs;

  constructor(cohort: CohortId, acts: BoardActs) {
    this.#cohort = cohort;
    this.#acts = acts;
  }

  isLocked(couple: Couple): boolean {
    return this.locked.some((it) => same(it, couple));
  }

  /** The proposals a member stands in. */
  of(member: MemberId): Proposal[] {
    return this.proposals.filter((it) => it.mentee === member || it.mentor === member);
  }

  async propose(): Promise<void> {
    await this.#ask(this.locked);
  }

  async lock(couple: Couple): Promise<void> {
    await this.#ask([...this.locked.filter((it) => it.mentee !== couple.mentee), plain(couple)]);
  }

  async unlock(couple: Couple): Promise<void> {
    await this.#ask(this.locked.filter((it) => !same(it, couple)));
  }

  /** Puts two people together by hand; where all the mentor's seats are locked, the last come goes. */
  async associate(couple: Couple, seats: number): Promise<void> {
    const others = this.locked.filter((it) => it.mentee !== couple.mentee);
    const hers = others.filter((it) => it.mentor === couple.mentor);
    const leaving = hers.slice(Math.max(0, seats - 1));
    await this.#ask([...others.filter((it) => !leaving.includes(it)), plain(couple)]);
  }

  /** Never together: kept at once, and the rest is proposed anew. */
  async forbid(couple: Couple): Promise<void> {
    await this.#acts.forbid({ cohort: this.#cohort, ...plain(couple) });
    await this.#anew(this.locked.filter((it) => !same(it, couple)));
  }

  async allow(couple: Couple): Promise<void> {
    await this.#acts.allow({ cohort: this.#cohort, ...plain(couple) });
    await this.#anew(this.locked);
  }

  async accept(since: Day): Promise<void> {
    await this.#acts.accept({ cohort: this.#cohort, couples: [...this.couples], since });
    this.clear();
  }

  clear(): void {
    this.suggestion = undefined;
    this.locked = [];
    this.best = undefined;
  }

  async #anew(locked: readonly Couple[]): Promise<void> {
    this.best = undefined;
    await this.#ask(locked);
  }

  /** The lock stands only once the machine has agreed to it. */
  async #ask(locked: readonly Couple[]): Promise<void> {
    const ask = (couples: readonly Couple[]) =>
      this.#acts.suggest({ cohort: this.#cohort, locked: [...couples], weights: null });
    const suggestion = await ask(locked);
    this.best = locked.length === 0 ? suggestion.total : (this.best ?? (await ask([])).total);
    this.suggestion = suggestion;
    this.locked = locked;
  }
}

/** The members of one side who stand in no running pair. */
export function waiting(page: CohortPage, side: "mentee" | "mentor"): MemberLine[] {
  return page.members.filter((it) => it.facts.side.side === side && (side === "mentor" ? seatsLeft(page, it) > 0 : !it.paired));
}

/** How many more mentees a mentor can take. */
export function seatsLeft(page: CohortPage, { id, facts }: MemberLine): number {
  const taken = page.pairs.filter((it) => it.mentor === id && !it.ended).length;
  return facts.side.side === "mentor" ? facts.side.seats - taken : 0;
}

function same(one: Couple, other: Couple): boolean {
  return one.mentee === other.mentee && one.mentor === other.mentor;
}

function plain({ mentee, mentor }: Couple): Couple {
  return { mentee, mentor };
}
