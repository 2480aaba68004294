import { expect, it } from "vitest";
import type { CohortId, GatheringId, Paper, PaperLine } from "../../wire/types";
import { byMoment } from "./moments";

const cohort = "c" as CohortId;
const line = (paper: Paper): PaperLine => ({ paper, title: "", pages: 1, changed: null, leftOut: [], unprintable: [] });

it("papers stand by when they are needed, and every paper stands somewhere", () => {
  const lines = [line({ of: "cohort", cohort, paper: "certificates" }), line({ of: "gathering", gathering: "g" as GatheringId, paper: "attendanceSheet" }), line({ of: "cohort", cohort, paper: "report" })];
  const shown = byMoment(lines);
  expect(shown.map((it) => it.moment)).toEqual(["during", "after"]);
  expect(shown[1]?.lines.map((it) => it.paper)).toEqual([lines[0]?.paper, lines[2]?.paper]);
});
