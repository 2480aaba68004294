// Screens ask, they do not keep: after a change, all that is visible is asked again.
import { call, understood, type Act, type Asks, type Gives } from "./call";
import type { Failure } from "./types";

let turn = $state(0);

/** Everything visible is asked again. */
export function askAgain(): void {
  turn += 1;
}

/** An answer that follows what is asked, and every change. */
export class Live<A extends Act> {
  now = $state.raw<Gives<A>>();
  failure = $state.raw<Failure>();
  /** The question `now` answers. */
  asked = $state.raw<Asks<A>>();
  #ticket = 0;

  constructor(act: A, asked: () => Asks<A> | null) {
    $effect(() => {
      void turn;
      const question = asked();
      if (question) void this.#ask(act, question);
    });
  }

  /** The last question wins, however late the answers come. */
  async #ask(act: A, question: Asks<A>): Promise<void> {
    const ticket = ++this.#ticket;
    try {
      const now = await call(act, question);
      if (ticket !== this.#ticket) return;
      this.now = now;
      this.asked = question;
      this.failure = undefined;
    } catch (thrown) {
      if (ticket === this.#ticket) this.failure = understood(thrown);
    }
  }
}

/** For use while a component is being made: `const people = live("people", () => ({ … }))`. */
export function live<A extends Act>(act: A, asked: () => Asks<A> | null): Live<A> {
  return new Live(act, asked);
}

type Heard = (changed: Act) => void;
const listeners = new Set<Heard>();

/** Calls back after each change that was kept; gives back how to stop. */
export function onChange(heard: Heard): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

/** Does an act that changes the file, then has everything visible asked again. */
export async function change<A extends Act>(act: A, asked: Asks<A>): Promise<Gives<A>> {
  const given = await call(act, asked);
  askAgain();
  for (const heard of listeners) heard(act);
  return given;
}
