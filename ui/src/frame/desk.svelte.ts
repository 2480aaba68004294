// The open file as the window knows it: whose it is, today, what can be taken back.
import { t } from "../words";
import { call, understood } from "../wire/call";
import { askAgain, onChange } from "../wire/live.svelte";
import type { Acts, Failure, Standing } from "../wire/types";
import { notices } from "./notices.svelte";

type Whole = "begin" | "discover" | "open_own";

class Desk {
  standing = $state.raw<Standing>();
  failure = $state.raw<Failure>();

  /** Asks how things stand, now and after each change; each change is said with its way back. */
  follow(): () => void {
    void this.#ask();
    return onChange(() => void this.#said());
  }

  /** Opens a whole file: the association's own, or the example. */
  async open<A extends Whole>(act: A, asked: Acts[A]["asked"]): Promise<void> {
    this.standing = await call(act, asked);
    askAgain();
  }

  /** From the example to the first question, where there is no own file yet. */
  leaveExample(): void {
    if (this.standing) this.standing = { ...this.standing, open: null };
  }

  async undo(): Promise<void> {
    const op = this.standing?.undo;
    if (op) await this.#step("undo", t().undone(t().ops[op].name), { word: t().redo, run: () => void this.redo() });
  }

  async redo(): Promise<void> {
    const op = this.standing?.redo;
    if (op) await this.#step("redo", t().ops[op].done, this.#wayBack());
  }

  async #step(act: "undo" | "redo", text: string, way: { word: string; run: () => void }): Promise<void> {
    try {
      this.standing = await call(act, {});
      askAgain();
      notices.say(text, way);
    } catch (thrown) {
      notices.say(t().failure(understood(thrown)));
    }
  }

  async #said(): Promise<void> {
    await this.#ask();
    const op = this.standing?.undo;
    if (op) notices.say(t().ops[op].done, this.#wayBack());
  }

  #wayBack() {
    return { word: t().undo, run: () => void this.undo() };
  }

  async #ask(): Promise<void> {
    try {
      this.standing = await call("standing", {});
      this.failure = undefined;
    } catch (thrown) {
      this.failure = understood(thrown);
    }
  }
}

export const desk = new Desk();
