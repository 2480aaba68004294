import { describe, expect, it } from "vitest";
import type { CohortId, GatheringId, Paper, PaperLine } from "../../wire/types";
import { PrintDesk } from "./desk.svelte";

const sheet: Paper = { kind: "attendanceSheet", gathering: "g" as GatheringId };
const certificates: Paper = { kind: "certificates", cohort: "c" as CohortId };
const line = (paper: Paper, pages: number, leftOut: string[]): PaperLine => ({ paper, title: "", pages, leftOut, unprintable: [] });
const lines: PaperLine[] = [
  line(sheet, 1, []),
  line(certificates, 10, ["Sylvie d'Artagnan"]),
];
const out = (name: string) => ({ name, folder: "Documents", pages: 1, leftOut: [] });

describe("what will be printed", () => {
  it("all is ticked at first; pages are counted", () => {
    const desk = new PrintDesk();
    expect(desk.pages(lines)).toBe(11);
    desk.tick(certificates, false);
    expect(desk.pages(lines)).toBe(1);
  });

  it("a paper without a page is never printed", () => {
    expect(new PrintDesk().chosen([line(sheet, 0, [])])).toEqual([]);
  });

  it("what came out before a failure is still told", async () => {
    const desk = new PrintDesk();
    const print = (paper: Paper) => (paper === sheet ? Promise.resolve(out("sheet.pdf")) : Promise.reject(new Error("disk")));
    await expect(desk.print(lines, print)).rejects.toThrow("disk");
    expect(desk.printed.map((it) => it.name)).toEqual(["sheet.pdf"]);
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
