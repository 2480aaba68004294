// What is said of lists: what narrows them down, what leaves the program, and the questions of our own, in English.
import type { AnswerKind, Spelt } from "../../wire/types";
import type { lists as French } from "../fr/lists";
import { options } from "../options";
import { counted } from "../plural";

const n = (count: number, one: string, many: string) => counted("en", count, [one, many]);
const answerKinds: Record<AnswerKind, string> = { text: "Free text", list: "One answer of a list", yesNo: "Yes or no", date: "Date", number: "Number" };

export const lists: typeof French = {
  tabsLabel: "Parts of people",
  tabs: { people: "People", organisations: "Organisations", questions: "Questions", spellings: "Spellings" },
  out: {
    open: "Export",
    question: "In what form should this list leave?",
    title: "List of people",
    everythingTitle: "Whole file",
    csv: "List for Excel",
    xlsx: "Workbook (XLSX)",
    pdf: "List to print (PDF)",
    addresses: "Addresses for a message",
    everything: "Whole file, for another program",
    addressesLabel: (count) => `${n(count, "address", "addresses")}, to paste into “Bcc”`,
    addressesHint: "Without those who have no e-mail or prefer to be called.",
    copy: "Copy the addresses",
    copied: (count) => `${n(count, "address copied", "addresses copied")}.`,
    toCall: (count) => `${n(count, "person", "people")} to call`,
    written: (name, count) => `${n(count, "line written", "lines written")} into “${name}”.`,
    openAct: "Open",
    heads: { last: "Last name", first: "First name", email: "E-mail", phone: "Phone", birth: "Date of birth", postalCode: "Postcode", city: "Town", organisation: "Organisation", job: "Job", note: "Note" },
  },
  spellings: {
    open: "Spellings",
    title: "Group spellings",
    question: "Which ways of writing mean the same?",
    of: "Of what?",
    kinds: options<Spelt>({ organisation: "Organisations", heardFrom: "How they heard of us" }),
    count: (count) => n(count, "person", "people"),
    none: "Nothing is written here yet.",
    usual: "Write for all of them",
    usualHint: "Tables imported from now on take this spelling.",
    act: (count) => `Group ${n(count, "spelling", "spellings")}`,
  },
  narrow: {
    label: "Show",
    everybody: "Everybody",
    organisations: "Organisation",
    said: (said, count) => `${said} (${count})`,
    asked: (question, where) => (where ? `${question} (${where})` : question),
    anyAnswer: "Answered",
    none: "Nobody fits this choice.",
  },
  organisations: {
    question: "Who comes from where?",
    heads: ["Organisation", "People", "Mentees", "Mentors", "Registered for an event"],
    numbers: (it) => [it.people, it.mentees, it.mentors, it.registered],
    empty: "Partner organisations will appear here",
    emptyText: "Write the organisation on the page of a person, or import a table that tells it: each organisation then gathers its people.",
    out: "One organisation written in several ways? Group them under “Spellings”.",
  },
  questions: {
    open: "Questions",
    question: "What do you ask beside names and addresses?",
    text: {
      anywhere: "These questions are for everybody. A cohort or an event can have its own, on its own page.",
      here: "Answers are noted on the page of each person. They also come from tables imported here, and leave with the lists.",
    },
    empty: "No question yet.",
    add: "Add the question",
    addTitle: "New question",
    name: "Question",
    nameHint: "For example: T-shirt size",
    kind: "Expected answer",
    kinds: options(answerKinds),
    kindOf: (kind) => answerKinds[kind],
    options: "Answers to choose from",
    optionsHint: "One a line.",
    remove: "Remove",
    removeOf: (name) => `Remove the question “${name}”`,
  },
  calendar: { open: "File for a calendar", title: "Gatherings", written: (name, count) => `${n(count, "gathering written", "gatherings written")} into “${name}”. Open this file with your calendar.` },
};
