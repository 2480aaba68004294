// Acts agreed on and not yet in the generated table. Goes away with the last of them.
import type { CohortId, GatheringId } from "./gen/types";

export type Language = "fr" | "en";
export type Paper = { kind: "attendanceSheet"; gathering: GatheringId } | { kind: "certificates"; cohort: CohortId };
export type PaperLine = { paper: Paper; pages: number; leftOut: string[] };
export type Preview = { pages: number; svg: string };
export type Printed = { name: string; folder: string; pages: number; leftOut: string[] };

declare module "./gen/types" {
  interface Acts {
    discover: { asked: Nothing; gives: Standing };
    papers_of: { asked: { cohort: CohortId }; gives: PaperLine[] };
    preview_paper: { asked: { paper: Paper; page: number; language: Language }; gives: Preview };
    print_paper: { asked: { paper: Paper; language: Language }; gives: Printed };
    show_printed: { asked: { name: string }; gives: null };
  }
}
