// What will be printed: what is ticked, what is looked at, what came out.
import { Attempt } from "../../wire/attempt.svelte";
import type { Paper, PaperLine, Printed } from "../../wire/types";

/** Two papers are the same where they say the same; labels are, wherever their sheet begins. */
export function keyOf(paper: Paper): string {
  return JSON.stringify(paper.of === "labels" ? { ...paper, from: 1 } : paper);
}

/** The checklist of papers, and the one being looked at. */
export class PrintDesk {
  readonly attempt = new Attempt();
  #ticked = $state.raw<ReadonlySet<string>>(new Set());
  onlyChanged = $state(false);
  /** The first label still on a sheet begun before, as typed. */
  from = $state("1");
  shown = $state.raw<Paper>();
  page = $state(0);
  /** How often somebody asked to see a paper: where it is out of sight it comes into it. */
  looks = $state(0);
  printed = $state.raw<Printed>();

  isTicked(paper: Paper): boolean {
    return this.#ticked.has(keyOf(paper));
  }

  /** What is ticked is looked at too. */
  tick(paper: Paper, ticked: boolean): void {
    const all = new Set(this.#ticked);
    if (ticked) all.add(keyOf(paper));
    else all.delete(keyOf(paper));
    this.#ticked = all;
    if (ticked) this.show(paper);
  }

  tickAll(lines: readonly PaperLine[], ticked: boolean): void {
    this.#ticked = new Set(ticked ? lines.filter((it) => it.pages > 0).map((it) => keyOf(it.paper)) : []);
  }

  /** The paper as it is asked for: labels from where their sheet begins. */
  asked(paper: Paper): Paper {
    return paper.of === "labels" ? { ...paper, from: Math.max(1, Math.trunc(Number(this.from)) || 1) } : paper;
  }

  show(paper: Paper): void {
    this.shown = paper;
    this.page = 0;
  }

  look(paper: Paper): void {
    this.show(paper);
    this.looks += 1;
  }

  turn(by: 1 | -1, pages: number): void {
    this.page = Math.min(Math.max(0, this.page + by), Math.max(0, pages - 1));
  }

  /** What would be printed; a paper without a page is not. */
  chosen(lines: readonly PaperLine[]): PaperLine[] {
    return lines.filter((it) => this.#pagesOf(it) > 0 && this.isTicked(it.paper));
  }

  pages(lines: readonly PaperLine[]): number {
    return this.chosen(lines).reduce((sum, it) => sum + this.#pagesOf(it), 0);
  }

  #pagesOf(line: PaperLine): number {
    return this.onlyChanged ? (line.changed ?? line.pages) : line.pages;
  }
}
