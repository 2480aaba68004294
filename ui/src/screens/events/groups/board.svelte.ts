// The groups on the screen: what is shown, which seat is being changed, what each place would give.
import type { EventId, Figures, GroupsPage, GroupsProposal, Lock, Onto, RegistrationId, SeatChoice, Seating } from "../../../wire/types";

/** What the board asks of the machine. */
export type GroupActs = {
  propose: () => Promise<GroupsProposal>;
  accept: (asked: { event: EventId; seating: Seating }) => Promise<unknown>;
  choices: (asked: { event: EventId; round: number; person: RegistrationId }) => Promise<SeatChoice[]>;
  move: (asked: { event: EventId; round: number; person: RegistrationId; onto: Onto }) => Promise<unknown>;
};

/** A seat picked up, and where it could go. */
export type Picked = { round: number; person: RegistrationId };

/** The groups of one event. A proposal is not kept before `accept`. */
export class GroupBoard {
  proposal = $state.raw<GroupsProposal>();
  picked = $state.raw<Picked>();
  choices = $state.raw<readonly SeatChoice[]>([]);
  aim = $state.raw<Onto>();
  readonly aimed = $derived(this.aim && this.choices.find((it) => sameOnto(it.onto, this.aim as Onto)));
  readonly #event: EventId;
  readonly #acts: GroupActs;

  constructor(event: EventId, acts: GroupActs) {
    this.#event = event;
    this.#acts = acts;
  }

  /** What is shown: the proposal, or what stands. */
  shown(page: GroupsPage): { seating: Seating; figures: Figures } | null {
    return this.proposal ?? page.standing;
  }

  async propose(): Promise<void> {
    this.drop();
    this.proposal = await this.#acts.propose();
  }

  async accept(): Promise<void> {
    if (!this.proposal) return;
    await this.#acts.accept({ event: this.#event, seating: this.proposal.seating });
    this.proposal = undefined;
  }

  /** Picks a seat up, or lays it down again; what each other place gives is asked at once. */
  async pick(picked: Picked): Promise<void> {
    if (this.proposal || this.isPicked(picked)) return this.drop();
    this.picked = picked;
    this.choices = [];
    this.aim = undefined;
    const choices = await this.#acts.choices({ event: this.#event, ...picked });
    if (this.isPicked(picked)) this.choices = choices;
  }

  isPicked({ round, person }: Picked): boolean {
    return this.picked?.round === round && this.picked.person === person;
  }

  drop(): void {
    this.picked = undefined;
    this.choices = [];
    this.aim = undefined;
  }

  async move(onto: Onto): Promise<void> {
    const picked = this.picked;
    if (!picked) return;
    this.drop();
    await this.#acts.move({ event: this.#event, ...picked, onto });
  }

  /** Where a place in the same round would put the seat picked up. */
  onto(round: number, place: { person: RegistrationId } | { leader: RegistrationId }): Onto | null {
    if (this.picked?.round !== round) return null;
    if ("leader" in place) return { kind: "table", leader: place.leader };
    return place.person === this.picked.person ? null : { kind: "swap", other: place.person };
  }
}

export function sameOnto(one: Onto, other: Onto): boolean {
  if (one.kind === "swap") return other.kind === "swap" && one.other === other.other;
  return other.kind === "table" && one.leader === other.leader;
}

/** `round person` of every seat at which somebody meets again whom she had met. */
export function repeatedSeats(page: GroupsPage): ReadonlySet<string> {
  const seats = new Set<string>();
  for (const { person, other, withLeader, rounds } of page.standing?.repeats ?? []) {
    for (const round of rounds.slice(1)) {
      seats.add(`${round} ${person}`);
      if (!withLeader) seats.add(`${round} ${other}`);
    }
  }
  return seats;
}

/** The rules with a seat locked, or free again. */
export function toggled(locks: readonly Lock[], lock: Lock): Lock[] {
  const others = locks.filter((it) => it.person !== lock.person || it.round !== lock.round);
  return others.length < locks.length ? others : [...others, lock];
}
