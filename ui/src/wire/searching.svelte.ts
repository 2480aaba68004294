// Long work asked of the machine: what it has found so far, and a way to stop it.
import { call } from "./call";
import type { News } from "./types";

/** How often news is asked for: as often as the machine has any. */
const EVERY_MS = 150;

/** One long work at a time. */
export class Searching {
  news = $state.raw<News | null>(null);
  busy = $state(false);
  #work = "";

  /** Runs an act under a name of its own, and asks for its news meanwhile. */
  async run<T>(act: (work: string) => Promise<T>): Promise<T> {
    this.#work = crypto.randomUUID();
    this.news = null;
    this.busy = true;
    const timer = setInterval(() => void this.#ask(this.#work), EVERY_MS);
    try {
      return await act(this.#work);
    } finally {
      clearInterval(timer);
      this.busy = false;
    }
  }

  /** The work ends with the best it has. */
  stop(): void {
    void call("stop_work", { work: this.#work }).catch(() => undefined);
  }

  /** News that does not come is no fault of the work: the answer will. */
  async #ask(work: string): Promise<void> {
    const news = await call("work_news", { work }).catch(() => null);
    if (news && work === this.#work) this.news = news;
  }
}
