// Long work asked of the machine: what it has found so far, and a way to stop it.
import { call, Failed } from "./call";
import type { ImportNews, News, PairNews } from "./types";

/** How often news is asked for: as often as the machine has any. */
const EVERY_MS = 150;
/** From here on a work is worth a word. */
const LONG_MS = 1000;

/** One long work at a time, that tells its news and can be stopped. */
export class LongWork<N> {
  news = $state.raw<N | null>(null);
  busy = $state(false);
  /** Whether it has lasted more than a second. */
  long = $state(false);
  #work = "";
  #drop: () => void = () => undefined;
  readonly #newsOf: (work: string) => Promise<N | null>;

  constructor(newsOf: (work: string) => Promise<N | null>) {
    this.#newsOf = newsOf;
  }

  /** Runs an act under a name of its own, and asks for its news meanwhile. */
  async run<T>(act: (work: string) => Promise<T>): Promise<T> {
    this.#work = crypto.randomUUID();
    this.news = null;
    this.busy = true;
    const timer = setInterval(() => void this.#ask(this.#work), EVERY_MS);
    const clock = setTimeout(() => (this.long = true), LONG_MS);
    try {
      return await act(this.#work);
    } finally {
      clearInterval(timer);
      clearTimeout(clock);
      this.busy = this.long = false;
    }
  }

  /** As `run`, where a stop leaves nothing to wait for: it is the end at once. */
  async runUntilStopped<T>(act: (work: string) => Promise<T>): Promise<T> {
    const stopped = new Promise<never>((_, reject) => {
      this.#drop = () => reject(new Failed({ kind: "refused", refusal: { code: "searchStopped" } }));
    });
    return this.run((work) => Promise.race([act(work), stopped]));
  }

  /** The work ends: a search with the best it has, an import with nothing written. */
  stop(): void {
    void call("stop_work", { work: this.#work }).catch(() => undefined);
    this.#drop();
  }

  /** News that does not come is no fault of the work: the answer will. */
  async #ask(work: string): Promise<void> {
    const news = await this.#newsOf(work).catch(() => null);
    if (news && work === this.#work) this.news = news;
  }
}

/** A search for the best, that tells the best so far. */
export class Searching extends LongWork<News> {
  constructor() {
    super((work) => call("work_news", { work }));
  }
}

/** Work in steps, that tells which it is at and how far. */
export type StepWork<S extends string> = LongWork<{ step: S; done: number; of: number }>;

/** A proposal of pairs, or of further sets of them. */
export class PairWork extends LongWork<PairNews> {
  constructor() {
    super((work) => call("pair_news", { work }));
  }
}

/** An import. */
export class ImportWork extends LongWork<ImportNews> {
  constructor() {
    super((work) => call("import_news", { work }));
  }
}
