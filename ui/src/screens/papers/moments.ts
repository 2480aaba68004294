// When a paper is needed: before the days or the months, while they last, or after them.
import type { CohortPaper, EventPaper, Paper, PaperLine } from "../../wire/types";

export type Moment = "before" | "during" | "after";

const ofCohort: Record<CohortPaper, Moment> = {
  welcomeKit: "before",
  pairSheets: "before",
  charters: "before",
  imageConsents: "before",
  privacyNotice: "before",
  portraits: "before",
  phoneList: "before",
  followup: "during",
  report: "after",
  partnerReport: "after",
  annex: "after",
  volunteerHours: "after",
  certificates: "after",
  volunteerCertificates: "after",
  thankYous: "after",
};

const ofEvent: Record<EventPaper, Moment> = {
  rescue: "during",
  attendanceSheet: "during",
  groupSheets: "during",
  staffSheet: "during",
  badges: "before",
  largeBadges: "before",
  itineraries: "before",
  roomLists: "during",
  whereabouts: "during",
  posters: "during",
  programme: "before",
  portraits: "before",
  projectTeams: "during",
  lunchTables: "during",
  passages: "during",
  meals: "before",
  allergies: "during",
  childcare: "during",
  noPhotos: "during",
  emergency: "during",
  phoneList: "before",
  wordWall: "after",
  report: "after",
  partnerReport: "after",
  annex: "after",
  invitations: "before",
  imageConsents: "before",
  parentalAuthorisations: "before",
  privacyNotice: "before",
  volunteerHours: "after",
  certificates: "after",
  volunteerCertificates: "after",
  thankYous: "after",
};

function momentOf(paper: Paper): Moment {
  if (paper.of === "event") return ofEvent[paper.paper];
  if (paper.of === "cohort") return ofCohort[paper.paper];
  return paper.of === "labels" ? "before" : "during";
}

/** The lines of each moment in their order; a moment without a paper is left out. */
export function byMoment(lines: readonly PaperLine[]): { moment: Moment; lines: PaperLine[] }[] {
  const moments: readonly Moment[] = ["before", "during", "after"];
  return moments.map((moment) => ({ moment, lines: lines.filter((it) => momentOf(it.paper) === moment) })).filter((it) => it.lines.length > 0);
}
