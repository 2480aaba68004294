// One thing being tried by the user: while it runs, and why it did not work.
import { understood } from "./call";
import type { Failure } from "./types";

/** Runs one act at a time and keeps its failure until the next try. */
export class Attempt {
  busy = $state(false);
  failure = $state.raw<Failure>();
  // Not a state: an effect that tries something must not run again because it has been tried.
  #running = false;

  /** `undefined` where it failed, or where another one is still running. */
  async run<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (this.#running) return undefined;
    this.#running = this.busy = true;
    this.failure = undefined;
    try {
      return await act();
    } catch (thrown) {
      this.failure = understood(thrown);
      return undefined;
    } finally {
      this.#running = this.busy = false;
    }
  }

  /** As `run`, and says whether it worked. */
  async works(act: () => Promise<unknown>): Promise<boolean> {
    return (await this.run(async () => (await act(), true))) ?? false;
  }
}
