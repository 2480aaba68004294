// The welcome desk: two letters and Enter, as people come through the door.
import { folded } from "../../../frame/finding.svelte";
import type { Arrival, EventRole, HalfDay, RegistrationId, WelcomeLine, WelcomePage } from "../../../wire/types";

const SHOWN = 6;

export type NoteArrival = (asked: { registrations: RegistrationId[]; halfDay: HalfDay; came: boolean | null; minutes: number | null }) => Promise<unknown>;

/** Who arrives at one half-day. The next letters can be typed while the last arrival is being kept. */
export class WelcomeDesk {
  half = $state.raw<HalfDay>() as HalfDay;
  said = $state("");
  at = $state(0);
  // What was just noted here, until the machine's answer shows it too.
  #noted = $state.raw<ReadonlyMap<RegistrationId, boolean | null>>(new Map());
  // What is kept by now: the next answer tells it.
  #kept: ReadonlySet<RegistrationId> = new Set();
  #queue: Promise<unknown> = Promise.resolve();
  readonly #note: NoteArrival;

  constructor(half: HalfDay, note: NoteArrival) {
    this.half = half;
    this.#note = note;
  }

  /** Whether somebody came; `null` where nothing is known. */
  came(page: WelcomePage, id: RegistrationId): boolean | null {
    const noted = this.#noted.get(id);
    if (noted !== undefined) return noted;
    return this.arrivals(page).find((it) => it.registration === id)?.came ?? null;
  }

  /** Those of each role who came, of those awaited at this half-day; no role of which nobody is. */
  counts(page: WelcomePage): Count[] {
    const roles = ["participant", "mentor", "staff"] as const;
    const of = (role: EventRole) => page.people.filter((it) => it.role === role);
    const count = (role: EventRole) => ({ role, came: of(role).filter((it) => this.came(page, it.id) === true).length, expected: of(role).filter((it) => this.expects(it)).length });
    return roles.map(count).filter((it) => it.came + it.expected > 0);
  }

  arrivals(page: WelcomePage): Arrival[] {
    return page.arrivals.filter((it) => it.halfDay.day === this.half.day && it.halfDay.half === this.half.half);
  }

  expects(line: WelcomeLine): boolean {
    return line.expected.some((it) => it.day === this.half.day && it.half === this.half.half);
  }

  /** Those whose names begin so; first the ones awaited who are not there yet. */
  found(page: WelcomePage): WelcomeLine[] {
    const said = words(this.said);
    if (said === "") return [];
    const rank = (it: WelcomeLine) => Number(!this.expects(it)) + 2 * Number(this.came(page, it.id) === true);
    const fits = (it: WelcomeLine) => [it.name, it.listed].some((name) => beginsWith(words(name), said));
    return page.people.filter(fits).sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
  }

  say(said: string): void {
    this.said = said;
    this.at = 0;
  }

  point(by: 1 | -1, count: number): void {
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  /** Enter: the one pointed at is there. */
  enter(page: WelcomePage): Promise<unknown> {
    const line = this.found(page)[this.at];
    if (!line) return this.#queue;
    this.say("");
    return this.put([line.id], true);
  }

  /** Notes one after the other, in the order they were typed. */
  put(registrations: RegistrationId[], came: boolean | null, minutes: number | null = null): Promise<unknown> {
    this.#noted = new Map([...this.#noted, ...registrations.map((id) => [id, came] as const)]);
    const halfDay = this.half;
    const asked = { registrations, halfDay, came, minutes };
    const done = this.#queue.then(() => this.#note(asked));
    this.#queue = done.catch(() => undefined);
    // What could not be kept is forgotten at once.
    return done.then(
      () => (this.#kept = new Set([...this.#kept, ...registrations])),
      (thrown: unknown) => {
        this.#forget(registrations);
        throw thrown;
      },
    );
  }

  /** Another half-day knows nothing of the notes of this one. */
  turn(half: HalfDay): void {
    this.half = half;
    this.#noted = new Map();
  }

  /** A new answer has come: it tells what was kept, and so need we not. */
  answered(): void {
    this.#forget([...this.#kept]);
    this.#kept = new Set();
  }

  #forget(registrations: readonly RegistrationId[]): void {
    if (registrations.length > 0) this.#noted = new Map([...this.#noted].filter(([id]) => !registrations.includes(id)));
  }
}

/** Those of the list whose name is like the one typed, with the last name begun at least. */
export function alike(page: WelcomePage, first: string, last: string): WelcomeLine[] {
  const [given, family] = [words(first), words(last)];
  const fits = (name: string) => beginsWith(name, family) && (given === "" || beginsWith(name, given));
  return family.length < 2 ? [] : page.people.filter((it) => fits(words(it.name))).slice(0, 3);
}

/** How many of a role came, of those awaited. */
export type Count = { role: EventRole; came: number; expected: number };

/** Letters and digits alone, the words one space apart. */
function words(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** « le g » begins « solène le goff » at its second word. */
function beginsWith(name: string, said: string): boolean {
  return ` ${name}`.includes(` ${said}`);
}
