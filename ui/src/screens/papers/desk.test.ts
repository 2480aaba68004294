import { describe, expect, it } from "vitest";
import type { CohortId, EventId, GatheringId, Paper, PaperLine } from "../../wire/types";
import { PrintDesk } from "./desk.svelte";

const sheet: Paper = { of: "gathering", gathering: "g" as GatheringId, paper: "attendanceSheet" };
const certificates: Paper = { of: "cohort", cohort: "c" as CohortId, paper: "certificates" };
const line = (paper: Paper, pages: number, changed: number | null = null): PaperLine => ({ paper, title: "", pages, changed, leftOut: [], unprintable: [] });
const lines: PaperLine[] = [line(sheet, 1), line(certificates, 10)];

describe("what will be printed", () => {
  it("nothing is ticked at first; pages of what is ticked are counted", () => {
    const desk = new PrintDesk();
    expect(desk.pages(lines)).toBe(0);
    desk.tick(certificates, true);
    expect(desk.pages(lines)).toBe(10);
    expect(desk.shown).toBe(certificates);
    desk.tickAll(lines, true);
    expect(desk.pages(lines)).toBe(11);
    desk.tickAll(lines, false);
    expect(desk.pages(lines)).toBe(0);
  });

  it("a paper without a page is never printed", () => {
    const desk = new PrintDesk();
    desk.tick(sheet, true);
    expect(desk.chosen([line(sheet, 0)])).toEqual([]);
  });

  it("after a change only the pages that changed are counted; what was never printed is new", () => {
    const desk = new PrintDesk();
    desk.tickAll(lines, true);
    desk.onlyChanged = true;
    expect(desk.pages([line(sheet, 3, 0), line(certificates, 10, 2)])).toBe(2);
    expect(desk.pages(lines)).toBe(11);
  });

  it("labels begin where the sheet was left, and are the same paper wherever that is", () => {
    const desk = new PrintDesk();
    const labels: Paper = { of: "labels", event: "e" as EventId, labels: "names", from: 1 };
    desk.tick(labels, true);
    desk.from = "9";
    expect(desk.asked(labels)).toEqual({ ...labels, from: 9 });
    expect(desk.isTicked(desk.asked(labels))).toBe(true);
    desk.from = "";
    expect(desk.asked(labels)).toEqual(labels);
  });

  it("one does not turn past the last page", () => {
    const desk = new PrintDesk();
    desk.show(sheet);
    desk.turn(1, 2);
    desk.turn(1, 2);
    expect(desk.page).toBe(1);
    desk.show(certificates);
    expect(desk.page).toBe(0);
  });
});
