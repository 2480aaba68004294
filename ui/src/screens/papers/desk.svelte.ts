// What will be printed: what is ticked, what is looked at, what came out.
import type { Paper, PaperLine, Printed } from "../../wire/types";

/** Two papers are the same where they say the same. */
export function keyOf(paper: Paper): string {
  return JSON.stringify(paper);
}

/** The checklist of papers, and the one being looked at. */
export class PrintDesk {
  #left = $state.raw<ReadonlySet<string>>(new Set());
  shown = $state.raw<Paper>();
  page = $state(0);
  printed = $state.raw<readonly Printed[]>([]);

  isTicked(paper: Paper): boolean {
    return !this.#left.has(keyOf(paper));
  }

  tick(paper: Paper, ticked: boolean): void {
    const left = new Set(this.#left);
    if (ticked) left.delete(keyOf(paper));
    else left.add(keyOf(paper));
    this.#left = left;
  }

  show(paper: Paper): void {
    this.shown = paper;
    this.page = 0;
  }

  turn(by: 1 | -1, pages: number): void {
    this.page = Math.min(Math.max(0, this.page + by), Math.max(0, pages - 1));
  }

  /** What would be printed; a paper without a page is not. */
  chosen(lines: readonly PaperLine[]): PaperLine[] {
    return lines.filter((it) => it.pages > 0 && this.isTicked(it.paper));
  }

  pages(lines: readonly PaperLine[]): number {
    return this.chosen(lines).reduce((sum, it) => sum + it.pages, 0);
  }

  /** Prints one after another; what came out before a failure is still told. */
  async print(lines: readonly PaperLine[], one: (paper: Paper) => Promise<Printed>): Promise<void> {
    this.printed = [];
    for (const { paper } of this.chosen(lines)) this.printed = [...this.printed, await one(paper)];
  }
}
