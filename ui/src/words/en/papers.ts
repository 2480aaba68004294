// What the print room says, in English.
import type { CohortPaper, EventPaper, GatheringPaper, Labels, Model } from "../../wire/types";
import { dayInWords } from "../dates";
import type { papers as french } from "../fr/papers";
import { counted } from "../plural";

const n = (count: number, one: string, many: string) => counted("en", count, [one, many]);
const changedSince = (pages: number) => `${n(pages, "page", "pages")} changed since printing`;
const gatheringPapers: Record<GatheringPaper, string> = { attendanceSheet: "Sign-in sheet", invitations: "Invitations" };
const cohortPapers: Record<CohortPaper, string> = {
  welcomeKit: "Welcome kit",
  pairSheets: "Pair sheets",
  charters: "Mentoring charters",
  imageConsents: "Consents to be photographed",
  privacyNotice: "Notice on personal information",
  portraits: "Who the mentors are",
  phoneList: "Phone list",
  followup: "Follow-up of pairs",
  report: "Report of the cohort",
  partnerReport: "Report for partners (counts under 5 hidden)",
  annex: "Annex of figures for funders",
  volunteerHours: "Volunteer hours",
  certificates: "Certificates of participation",
  volunteerCertificates: "Certificates of volunteering",
  thankYous: "Thank-you letters",
};
const eventPapers: Record<EventPaper, string> = {
  rescue: "Paper rescue file, all in one document",
  attendanceSheet: "Sign-in sheet by half-day",
  groupSheets: "Sign-in sheets by round, with tables",
  staffSheet: "Sign-in sheet of mentors and team",
  badges: "Badges (10 a page)",
  largeBadges: "Badges (8 a page, both sides)",
  itineraries: "Schedules, one a person",
  roomLists: "Groups by table",
  whereabouts: "Who goes where: everyone’s table, round by round",
  posters: "Group posters",
  programme: "Programme to pin up",
  portraits: "Who the mentors are",
  projectTeams: "Project teams",
  lunchTables: "Tables at meals",
  passages: "Order of presentations",
  meals: "Meals to prepare (without names)",
  allergies: "Allergies (with names)",
  childcare: "Childcare register (sign-in sheet)",
  noPhotos: "Not to be photographed",
  emergency: "Emergency sheet",
  phoneList: "Phone list",
  wordWall: "Wall of words",
  report: "Event report",
  partnerReport: "Report for partners (counts under 5 hidden)",
  annex: "Annex of figures for funders",
  invitations: "Invitations",
  imageConsents: "Consents to be photographed",
  parentalAuthorisations: "Parental authorisations",
  privacyNotice: "Notice on personal information",
  volunteerHours: "Volunteer hours",
  certificates: "Certificates of participation",
  volunteerCertificates: "Certificates of volunteering",
  thankYous: "Thank-you letters",
};

const labels: Record<Labels, string> = { names: "Name labels (24 a sheet)", children: "Labels for children and parents, same code (24 a sheet)" };

export const papers: typeof french = {
  question: "What is to be printed?",
  which: "The documents of what?",
  empty: "Here you will see the documents to print",
  emptyText: "Sign-in sheets come from meetings, certificates from attendance. Add a meeting first.",
  noneYet: "Documents are prepared in a cohort or an event. Create a cohort first.",
  emptyDays: "They come from registrations, programme and groups. Register someone first.",
  toRegistrations: "Register someone",
  toGatherings: "Add a meeting",
  nameOf: (it, all) => {
    if (it.of === "cohort") return cohortPapers[it.paper];
    if (it.of === "event") return eventPapers[it.paper];
    if (it.of === "labels") return labels[it.labels];
    const at = all.find((one) => one.id === it.gathering)?.facts;
    return [gatheringPapers[it.paper], ...(at ? [at.title, dayInWords("en", at.at, "plain")] : [])].join(", ");
  },
  moments: { before: "Before", during: "During", after: "After" },
  print: (pages) => `Print (${n(pages, "page", "pages")})`,
  folder: "Folder",
  archive: "ZIP archive",
  all: "Tick all",
  none: "Untick all",
  from: "First label still on the sheet",
  onlyChanged: "Only what changed",
  made: (it) => `${n(it.files, "file", "files")} made (${n(it.pages, "page", "pages")})`,
  where: (it) => `“${it.name}”, in the folder ${it.folder}`,
  state: (pages, changed, measured) => [n(pages, "page", "pages"), measured ? "print at 100%" : "", changed === null ? "" : changed === 0 ? "printed already" : changedSince(changed)].filter(Boolean).join(", "),
  look: "Look",
  lookOf: (name) => `Look: ${name}`,
  leftOut: (count) => `${n(count, "person", "people")} left out`,
  leftOutWhy: "No presence noted. Note their presence to include them.",
  damaged: (names) => (names === 1 ? "A letter of this name was lost before the import. Put it right before you print:" : "A letter of these names was lost before the import. Put them right before you print:"),
  unprintable: (letters) => `These signs will not print: ${letters.join(" ")}. Check the names.`,
  before: "Page before",
  after: "Next page",
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  alt: (page, pages) => `Preview of page ${page} of ${pages}`,
  texts: {
    title: "Texts of documents",
    question: "What do your letters and forms say?",
    which: "Document",
    language: "Language of the document",
    languages: { fr: "French", en: "English" },
    models: {
      invitation: "Invitation to a meeting",
      eventInvitation: "Invitation to an event",
      welcome: "Welcome kit",
      thankYou: "Thank-you letter",
      charter: "Mentoring charter",
      imageConsent: "Consent to be photographed",
      parentalAuthorisation: "Parental authorisation",
      privacyNotice: "Notice on personal information",
    } satisfies Record<Model, string>,
    subject: "Title",
    body: "Text",
    bodyHint: "One paragraph a line. At the start of a line: “-” for a list, “[ ]” for a box to tick, “_” for a line to fill in by hand. A paragraph with an empty field is not printed.",
    fields: "Fields filled in by Binôme, to add to the text",
    add: (field: string) => `Add ${field} to the text`,
    ours: "Go back to the original text",
    own: "This text is your own.",
    usual: "This is the original text.",
    unsaved: "Changes not saved.",
  },
};
