// The bad morning, while it is being told: who is missing until when, what plans there are, which is chosen.
import type { Absence, EventId, HalfDay, RegistrationId, Replan, ReplanChoice, Touched, WelcomeLine, WelcomePage } from "../../../wire/types";

/** Someone missing: absent up to and with a half-day, by its place. */
export type Gone = { id: RegistrationId; name: string; until: number };

export type MorningActs = {
  replan: (asked: { event: EventId; missing: Absence[]; held: number }) => Promise<Replan>;
  accept: (asked: { event: EventId; missing: Absence[]; held: number; seating: ReplanChoice["seating"] }) => Promise<Touched>;
};

/** More plans than this nobody compares. */
const OFFERED = 5;

/** Some places out of `count`, as evenly spread as can be, with `kept` among them. */
export function spread(count: number, kept: number): number[] {
  const some = Array.from({ length: Math.min(count, OFFERED) }, (_, at) => Math.round((at * (count - 1)) / Math.max(1, Math.min(count, OFFERED) - 1)));
  return [...new Set(count > 0 ? [...some, kept] : [])].sort((one, other) => one - other);
}

/** Those of a role awaited now of whom nothing is known, once most of that role have been noted. */
export function notYetThere(page: WelcomePage): WelcomeLine[] {
  const now = (it: HalfDay) => it.day === page.now.day && it.half === page.now.half;
  const noted = new Set(page.arrivals.filter((it) => now(it.halfDay)).map((it) => it.registration));
  const awaited = page.people.filter((it) => it.expected.some(now));
  return (["participant", "mentor"] as const).flatMap((role) => {
    const all = awaited.filter((it) => it.role === role);
    const open = all.filter((it) => !noted.has(it.id));
    return 2 * open.length < all.length ? open : [];
  });
}

/** What is told of a morning. Nothing of it is kept before a plan is accepted. */
export class Morning {
  gone = $state.raw<readonly Gone[]>([]);
  held = $state(0);
  replan = $state.raw<Replan>();
  chosen = $state(0);
  touched = $state.raw<Touched>();
  /** The places of the plans shown: the ends, the advised one, and some between. */
  readonly offered = $derived(spread(this.replan?.choices.length ?? 0, this.replan?.advised ?? 0));
  readonly choice = $derived(this.replan?.choices[this.chosen]);
  readonly #event: EventId;
  readonly #halfDays: readonly HalfDay[];
  readonly #from: number;
  readonly #acts: MorningActs;

  /** `from` is the place of the half-day it is now. */
  constructor(event: EventId, halfDays: readonly HalfDay[], from: number, acts: MorningActs) {
    this.#event = event;
    this.#halfDays = halfDays;
    this.#from = from;
    this.#acts = acts;
  }

  /** The half-days somebody can be missing up to. */
  get left(): readonly HalfDay[] {
    return this.#halfDays.slice(this.#from);
  }

  /** Unless told otherwise, a leader is back on the next day, and who does not come at all is not. */
  miss(id: RegistrationId, name: string, leads = false): void {
    if (this.gone.some((it) => it.id === id)) return;
    const today = this.left.filter((it) => it.day === this.left[0]?.day);
    this.gone = [...this.gone, { id, name, until: (leads ? today : this.left).length - 1 }];
    this.#stale();
  }

  until(id: RegistrationId, until: number): void {
    this.gone = this.gone.map((it) => (it.id === id ? { ...it, until } : it));
    this.#stale();
  }

  back(id: RegistrationId): void {
    this.gone = this.gone.filter((it) => it.id !== id);
    this.#stale();
  }

  holds(rounds: number): void {
    this.held = rounds;
    this.#stale();
  }

  missing(): Absence[] {
    return this.gone.flatMap((it) => this.left.slice(0, it.until + 1).map((halfDay) => ({ registration: it.id, halfDay })));
  }

  async recalculate(): Promise<void> {
    this.#stale();
    const replan = await this.#acts.replan({ event: this.#event, missing: this.missing(), held: this.held });
    this.chosen = replan.advised;
    this.replan = replan;
  }

  async accept(): Promise<void> {
    if (!this.choice) return;
    const { seating } = this.choice;
    this.touched = await this.#acts.accept({ event: this.#event, missing: this.missing(), held: this.held, seating });
    this.replan = undefined;
    this.gone = [];
  }

  /** What was found answers another question now. */
  #stale(): void {
    this.replan = undefined;
    this.touched = undefined;
  }
}
