// What was just done, said once, with a way to take it back.

export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly act?: { readonly word: string; readonly run: () => void } | undefined;
};

/** How long a notice stays: long enough to read it and to reach its button. */
export const STAYS_MS = 10_000;

export class Notices {
  all = $state.raw<readonly Notice[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a notice; the one before it makes room. */
  say(text: string, act?: Notice["act"]): void {
    for (const { id } of this.all) this.drop(id);
    const notice = { id: this.#next++, text, act };
    this.all = [notice];
    this.release(notice.id);
  }

  drop(id: number): void {
    this.hold(id);
    this.all = this.all.filter((it) => it.id !== id);
  }

  /** While the pointer or the focus is on it, a notice does not go away. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  release(id: number): void {
    this.hold(id);
    this.#timers.set(id, setTimeout(() => this.drop(id), STAYS_MS));
  }
}

export const notices = new Notices();
