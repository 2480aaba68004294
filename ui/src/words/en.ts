// What the screen says, in English. Its shape is that of the French.
import type { Contact, Emblem, Encoding, EndReason, Failure, Field, GatheringFacts, GatheringKind, ImageConsent, Language, Medium, MemberId, Mode, Obstacle, PartOfDay, PersonFact, PersonFacts, Seat, Separator, Slot, Source, StaffFunction, Stage } from "../wire/types";
import { ageInWords, dayInWords, hourInWords, minutesInWords, momentInWords, spanInWords } from "./dates";
import { fr, type Words } from "./fr";
import { events } from "./en/events";
import { lists } from "./en/lists";
import { papers } from "./en/papers";
import { options } from "./options";
import { counted } from "./plural";
import { barriersInWords, mentoring } from "./en/mentoring";
import { byCode, byKind, type Cautions, type Clashes, type Facts, type Idles, type Lefts, type NameOf, type Ops, type PictureRefusals, type Refusals, type Skips, type TableRefusals, type Todos } from "./sayings";

const day = (it: string) => dayInWords("en", it);
const plainDay = (it: string) => dayInWords("en", it, "plain");
const n = (count: number, one: string, many: string) => counted("en", count, [one, many]);
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const partsOfDay: Record<PartOfDay, string> = { morning: "morning", midday: "midday", afternoon: "afternoon", evening: "evening" };
const slot = (it: Slot) => `${weekdays[it.weekday - 1] ?? ""} ${partsOfDay[it.part]}`;
const slots = (all: readonly Slot[]) => all.map(slot).join(", ");
const ranks = ["1st", "2nd", "3rd"];
const rank = (it: number) => ranks[it - 1] ?? `${it}th`;
const and = (all: readonly string[]) => (all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`);
const capital = (it: string) => it.charAt(0).toUpperCase() + it.slice(1);
const stages: Record<Stage, string> = { preparation: "Being prepared", running: "Running", closing: "Closing", closed: "Closed" };
const kinds: Record<GatheringKind, string> = { launch: "Launch meeting", midterm: "Mid-term review", final: "Final meeting", other: "Other meeting" };
const modes: Record<Mode, string> = { onSite: "on site", remote: "remote", mixed: "on site and remote" };
const contacts: Record<Contact, string> = { pairMeeting: "Meeting of the pair", staffCall: "Call by the team" };
const endings: Record<EndReason, string> = { finished: "path completed", jobFound: "job found", availability: "availability", health: "health", other: "other reason" };
const both = (mentee: string, mentor: string) => `${mentee} and ${mentor}`;
const lines = (all: readonly number[]) => (all.length === 0 ? "" : `${all.length === 1 ? "line" : "lines"} ${and(all.map(String))}: `);
const quoted = (it: string | null) => (it === null ? "" : ` (“${it}”)`);

const refusals: Refusals = {
  noFileOpen: () => "No file is open. Choose “Begin”, or discover the example.",
  fileInUse: () => "The file is already open in another Binôme window. Close the other window, then try again.",
  fileFromTheFuture: ({ found, known }) => `This file comes from a newer Binôme (${found}; this one reads up to ${known}). Install the latest version to open it.`,
  fileDamaged: () => "This file is damaged or is not a Binôme file. Nothing was changed. Restore your latest backup.",
  keyMissing: () => "The key that opens this file is no longer beside it. Put it back, or restore your latest backup.",
  alreadyBegun: () => "Your association’s file exists already. Choose “Open the association’s file”.",
  nameMissing: () => "A name is missing. Write at least one letter in this field, then confirm.",
  gone: () => "This was removed meanwhile. Go back to the list, or undo the removal.",
  endBeforeStart: ({ start, end }) => `The end (${plainDay(end)}) comes before the start (${plainDay(start)}). Choose a later end.`,
  nothingToUndo: () => "There is nothing to undo. Carry on, everything is kept.",
  nothingToRedo: () => "There is nothing to redo. Carry on, everything is kept.",
  cohortClosed: ({ name }) => `“${name}” is closed: it can be read, not changed. Open it again under “Results” to write in it.`,
  alreadyMember: ({ name }) => `${name} is already in this cohort. Change her entry under “Members”.`,
  notAMenteeAndAMentor: () => "A pair is a mentee and a mentor. Choose one person from each side.",
  notOneCohort: () => "These two people are not in the same cohort. Choose two members of this cohort.",
  alreadyPaired: ({ name }) => `${name} already has a running pair. End that pair first, or choose someone else.`,
  noSeatLeft: ({ name, seats }) => `${name} has no place left (${n(seats, "mentee", "mentees")} at most). Raise her places under “Members”, or choose another mentor.`,
  forbiddenPair: ({ mentee, mentor }) => `${mentee} and ${mentor} are not to be paired. Allow this pair first, or choose someone else.`,
  notAnAnswer: ({ kind }) => ({ text: "Write an answer.", list: "Choose one of the answers.", yesNo: "Answer yes or no.", date: "Write a date, for instance 27/10/2026.", number: "Write a number, for instance 12.5." })[kind],
  importStopped: () => "You stopped the import. Nothing was written: you can start it again whenever you like.",
  stillToDecide: ({ count }) => `${n(count, "person waits", "people wait")} for your decision. Say of each whether she is known already, then import.`,
  sideUnknown: ({ name }) => `The table does not say whether ${name} is a mentee or a mentor. Go back to the columns and say whose each one is, or put her among the people only.`,
  stillPaired: ({ name }) => `${name} has a running pair. End the pair first, then remove this person from the cohort.`,
  stillTakesPart: ({ name }) => `${name} still takes part in a cohort or an event. Remove that first.`,
  dayUnreadable: ({ said }) => `“${said}” is not a date we understand. Write for instance 3/11, hier (yesterday) or 03/11/2026.`,
  durationUnreadable: ({ said }) => `“${said}” is not a length we understand. Write for instance 1h30 or 45 min.`,
  inTheFuture: ({ day: it }) => `${plainDay(it)} has not come yet. Note a contact that took place, or correct the date.`,
  beforeThePair: ({ day: it, since }) => `${plainDay(it)} is before the pair began (${plainDay(since)}). Correct the date.`,
  seatsMissing: () => "A mentor takes at least one mentee. Write 1 or more under “Places”.",
  seatsTaken: ({ name, taken }) => `${name} already has ${n(taken, "mentee", "mentees")}. Keep at least as many places, or end a pair.`,
  textMissing: () => "The words are missing. Write at least one sentence, then confirm.",
  pairsCannotHold: ({ conflict }) => `These choices cannot hold together${clash(conflict)}. Release one of the kept pairs, then propose again.`,
  requestUnreadable: () => "The request was not understood. Close Binôme, open it again, then try once more.",
  unknownFields: ({ fields }) => `${fields.length > 1 ? "These fields do" : "This field does"} not exist in this document: ${fields.map((it) => `{${it}}`).join(", ")}. Correct it, or choose a field from the list.`,
  nothingToPrint: () => "There is nothing to print: nobody is noted as present yet, or nothing has changed since last time. Note who was present, or untick “Only what changed”.",
  notPrinted: () => "This document was not made since Binôme was opened. Make it again, then open it.",
  alreadyRegistered: ({ name }) => `${name} is registered already. Change her registration in the list.`,
  speakerAbsent: ({ name, halfDay: it }) => `${name} is not there on ${events.halfDay(it)}. Choose someone else, or another hour.`,
  beyondTheDay: () => "A block would end after midnight. Shorten it, or start earlier.",
  noRound: () => "The programme has no workshop yet. Write the programme first: each workshop is a round of the groups.",
  nobodyToSeat: () => "Groups need participants and mentors. Register them first.",
  groupsCannotHold: () => "These rules cannot all hold together. See what the screen points out, relax a rule, then propose again.",
  roundHeld: () => "This round has been held: it stays as it was. Change a round to come.",
  noGroupsYet: () => "The groups are not made yet. Propose them, then accept them.",
};

const tables: TableRefusals = {
  empty: () => "This file is empty. Choose another, or open it to see what it holds.",
  notATable: () => "This file is not a table we can read. Open it in your spreadsheet, copy the cells, then paste them here with “Or paste a table”.",
  protected: () => "This workbook is protected by a password. Open it in your spreadsheet, take the password away, then drop it again.",
  tooHard: () => "This file takes too much time or memory to read. Copy the cells you need into a new table, then import that.",
  expandsTooMuch: ({ mostMegabytes }) => `Once opened, this file is too large (${mostMegabytes} MB at most). Copy the cells you need into a new table, then import that.`,
  fileTooLarge: ({ mostMegabytes }) => `This file is too large (${mostMegabytes} MB at most). Cut it in two in your spreadsheet, then import each half.`,
  tooManyLines: ({ most }) => `This table has too many lines (${n(most, "line", "lines")} at most). Remove the empty ones, or cut it in two.`,
  tooManyColumns: ({ most }) => `This table has too many columns (${n(most, "column", "columns")} at most). Check what separates the columns, or remove those you do not need.`,
  cellTooLong: ({ line, most }) => `A cell of line ${line} is too long (${n(most, "letter", "letters")} at most). Shorten it, or check the quotes of the file.`,
};

const clashes: Clashes = {
  locked: () => "a kept pair",
  seats: ({ seats }) => `a mentor with only ${n(seats, "place", "places")}`,
  barriers: ({ barriers }) => and(barriers.map((it) => byCode(barriersInWords, it))),
};
type Conflict = Extract<Parameters<Refusals["pairsCannotHold"]>[0], { code: "pairsCannotHold" }>["conflict"];
function clash(conflict: Conflict): string {
  if (conflict.code !== "cannotHold") return "";
  const [first = []] = conflict.sets;
  return first.length === 0 ? "" : `: ${and([...new Set(first.map((it) => byCode(clashes, it)))])}`;
}

const facts: Facts = {
  topicWish: ({ rank: it, wish, offer }) => (wish === offer ? `${wish}: ${rank(it)} wish` : `${wish}: ${rank(it)} wish, she offers “${offer}”`),
  rareTopic: ({ wish, mentors }) => (mentors === 1 ? `only mentor for ${wish}` : `${n(mentors, "mentor", "mentors")} for ${wish}`),
  levelAhead: ({ wish }) => `further on in ${wish}`,
  commonSlots: ({ slots: all }) => `${slots(all)} in common`,
  sameFormat: ({ format }) => ({ onSite: "both on site", remote: "both remote", either: "on site or remote" })[format],
  sameTown: ({ town }) => `both in ${town}`,
  sharedLanguage: ({ language }) => `speak ${language}`,
  ageGap: ({ years }) => `${n(years, "year", "years")} apart`,
  otherBackground: ({ mentee, mentor }) => `different paths (${mentee}, ${mentor})`,
};

const nearest = (all: readonly Obstacle[], of: NameOf<MemberId>) =>
  all.map((it) => `${of(it.member)}, ${and(it.barriers.map((why) => byCode(barriersInWords, why)))}`).join("; ");

const lefts: Lefts<MemberId> = {
  nobodyPossible: ({ nearest: all }, name, of) => `${name} has nobody: ${all.length > 0 ? `nearest are ${nearest(all, of)}. Allow a pair or add a mentor.` : "add a mentor."}`,
  tooFewSeats: ({ mentees, seats }, name) => `${name} is left without a mentor: ${n(seats, "place", "places")} for ${n(mentees.length, "mentee", "mentees")}. Add a mentor or raise her places.`,
};
const idles: Idles<MemberId> = {
  noSeats: (_, name) => `${name} has no place left.`,
  nobodyPossible: ({ nearest: all }, name, of) => `${name} has nobody${all.length > 0 ? `: nearest are ${nearest(all, of)}` : ""}.`,
  notNeeded: (_, name) => `${name} stays free: the mentees are better placed elsewhere.`,
};

const todos: Todos = {
  silentPair: ({ mentee, mentor, days }) => `${both(mentee, mentor)}: no news for ${n(days, "day", "days")}`,
  gatheringSoon: ({ title, at }) => `${title}, ${momentInWords("en", at)}`,
  unpaired: ({ cohortName, count }) => `${cohortName}: ${n(count, "mentee", "mentees")} without a pair`,
  midtermGap: ({ mentee, mentor }) => `${both(mentee, mentor)}: answers far apart at mid-term`,
  attendanceMissing: ({ title, at }) => `${title}, ${dayInWords("en", at, "plain")}: note who came`,
  chartersMissing: ({ cohortName, count }) => `${cohortName}: ${n(count, "charter not signed", "charters not signed")}`,
  stageDue: ({ cohortName, next }) => `${cohortName}: ${next === "running" ? "it has begun" : "it has come to its end"}`,
  certificatesMissing: ({ cohortName, count }) => `${cohortName}: ${n(count, "certificate to make", "certificates to make")}`,
  backupOld: ({ days }) => `No copy for ${n(days, "day", "days")}`,
};

const ops: Ops = {
  changeAssociation: { done: "The association’s facts were changed.", name: "the change of the association’s facts" },
  addPerson: { done: "Person added.", name: "adding a person" },
  changePerson: { done: "Person changed.", name: "changing a person" },
  mergePeople: { done: "The two pages are one now.", name: "the merge of two pages" },
  changeAnswer: { done: "Answer noted.", name: "the change of an answer" },
  groupSpellings: { done: "Spellings grouped.", name: "the grouping of spellings" },
  changeQuestions: { done: "Questions changed.", name: "the change of the questions" },
  removePerson: { done: "Person removed.", name: "removing a person" },
  importPeople: { done: "Table imported.", name: "importing a table" },
  addCohort: { done: "Cohort created.", name: "creating a cohort" },
  changeCohort: { done: "Cohort changed.", name: "changing a cohort" },
  removeCohort: { done: "Cohort removed.", name: "removing a cohort" },
  copyCohort: { done: "Cohort prepared, without people.", name: "taking over a cohort" },
  changeTerms: { done: "Choices of the cohort changed.", name: "changing the choices of a cohort" },
  closeCohort: { done: "Cohort closed.", name: "closing a cohort" },
  reopenCohort: { done: "Cohort opened again.", name: "opening a cohort again" },
  addMember: { done: "Member added to the cohort.", name: "adding a member" },
  changeMember: { done: "Member changed.", name: "changing a member" },
  removeMember: { done: "Member removed from the cohort.", name: "removing a member" },
  acceptPairs: { done: "Pairs accepted.", name: "accepting the pairs" },
  endPair: { done: "Pair ended.", name: "ending a pair" },
  changePair: { done: "Page of the pair changed.", name: "changing a pair" },
  snoozePair: { done: "Reminder put off.", name: "putting off a reminder" },
  forbidPair: { done: "Noted: not to be paired.", name: "forbidding a pair" },
  allowPair: { done: "The pair is possible again.", name: "allowing a pair" },
  logMeeting: { done: "Contact noted.", name: "noting a contact" },
  logMeetings: { done: "Contacts noted.", name: "noting several contacts" },
  removeMeeting: { done: "Contact removed.", name: "removing a contact" },
  addGathering: { done: "Meeting added.", name: "adding a meeting" },
  changeGathering: { done: "Meeting changed.", name: "changing a meeting" },
  removeGathering: { done: "Meeting removed.", name: "removing a meeting" },
  markAttendance: { done: "Presence noted.", name: "noting a presence" },
  addTestimonial: { done: "Testimonial noted.", name: "noting a testimonial" },
  changeTestimonial: { done: "Testimonial changed.", name: "changing a testimonial" },
  removeTestimonial: { done: "Testimonial removed.", name: "removing a testimonial" },
  changeText: { done: "Text saved.", name: "the change of a text" },
  printPapers: { done: "Documents made.", name: "the note of what was printed" },
  issueCertificates: { done: "Certificates numbered.", name: "numbering certificates" },
  addEvent: { done: "Event created.", name: "creating an event" },
  changeEvent: { done: "Event changed.", name: "changing an event" },
  removeEvent: { done: "Event removed.", name: "removing an event" },
  addRegistration: { done: "Registration added.", name: "adding a registration" },
  changeRegistration: { done: "Registration changed.", name: "changing a registration" },
  removeRegistration: { done: "Registration removed.", name: "removing a registration" },
  confirmRegistrations: { done: "Registrations updated.", name: "the update of registrations" },
  changeVenue: { done: "Venue and services updated.", name: "the update of the venue" },
  outlineProgramme: { done: "Programme written.", name: "the writing of the programme" },
  addBlock: { done: "Block added.", name: "the new block" },
  changeBlock: { done: "Block changed.", name: "the change of a block" },
  removeBlock: { done: "Block removed.", name: "the removal of a block" },
  changeGroupRules: { done: "Rules of the groups changed.", name: "the change of rules" },
  acceptGroups: { done: "Groups accepted.", name: "the accepted groups" },
  moveSeat: { done: "Seat changed.", name: "the change of a seat" },
  addRound: { done: "Round added.", name: "the new round" },
  replanGroups: { done: "New groups in place.", name: "the new plan of groups" },
  seatMeal: { done: "Tables of the meal made.", name: "the tables of the meal" },
  orderPassage: { done: "Order noted.", name: "the order of presentations" },
  noteArrival: { done: "Attendance noted.", name: "the attendance noted" },
  noteWalkIn: { done: "Unannounced arrival noted.", name: "the unannounced arrival" },
  keepWord: { done: "Word noted.", name: "the word noted" },
};

const fields: Record<Field, string> = {
  fullName: "Full name", firstName: "First name", lastName: "Last name", civility: "Title", email: "E-mail", phone: "Phone",
  birth: "Date of birth", birthYear: "Year of birth", age: "Age", postalCode: "Postcode", city: "Town", organisation: "Organisation", job: "Job",
  background: "Background", topics: "Topics", availability: "Availability", groupSize: "Number of places", mentorBefore: "Mentor before", bio: "About her",
  situation: "Situation", profile: "Digital level", heardFrom: "How she heard of us", diet: "Diet or allergy", meal: "Meal",
  childcareWanted: "Childcare", children: "Children", imageConsent: "Image consent", note: "Note", role: "Role", ticketKind: "Kind of ticket",
  ticket: "Ticket number", order: "Order", status: "Status", draft: "Draft", answeredOn: "Answered on", payerFirstName: "Payer’s first name",
  payerLastName: "Payer’s last name", payerEmail: "Payer’s e-mail", question: "Question kept as it stands", ignored: "Do not import",
};

const cautions: Cautions = {
  ageWithoutBirthDate: (it) => `${lines(it.lines)}age without a date of birth, kept with the day it was told${quoted(it.value)}`,
  birthdayWithoutYear: (it) => `${lines(it.lines)}birthday without a year${quoted(it.value)}`,
  doubleHyphen: (it) => `${lines(it.lines)}double hyphen in a name${quoted(it.value)}`,
  duplicateHeaders: (it) => `${lines(it.lines)}several columns have the same heading; check whose each one is`,
  excelSerialDate: (it) => `${lines(it.lines)}date written as a number, recovered${quoted(it.value)}`,
  invalidAge: (it) => `${lines(it.lines)}age left out${quoted(it.value)}`,
  invalidDate: (it) => `${lines(it.lines)}date left out${quoted(it.value)}`,
  invalidEmail: (it) => `${lines(it.lines)}e-mail left out${quoted(it.value)}`,
  invalidPhone: (it) => `${lines(it.lines)}phone kept as it is${quoted(it.value)}`,
  invalidPostalCode: (it) => `${lines(it.lines)}postcode to be checked${quoted(it.value)}`,
  leadingZeroLost: (it) => `${lines(it.lines)}leading zero lost, put back${quoted(it.value)}`,
  lostCharacter: (it) => `${lines(it.lines)}letter lost in the file${quoted(it.value)}`,
  missingEmail: (it) => `${lines(it.lines)}no e-mail${quoted(it.value)}`,
  missingPhone: (it) => `${lines(it.lines)}no phone${quoted(it.value)}`,
  mojibakeRepaired: (it) => `${lines(it.lines)}accents repaired${quoted(it.value)}`,
  nameOrderGuessed: (it) => `${lines(it.lines)}order of the names guessed${quoted(it.value)}`,
  namesakesNotMerged: (it) => `${lines(it.lines)}similar names, two different people${quoted(it.value)}`,
  noAnswer: (it) => `${lines(it.lines)}no answer${it.field ? ` to “${fields[it.field]}”` : ""}`,
  notAvailable: (it) => `${lines(it.lines)}absent for part of the time${quoted(it.value)}`,
  payerEmailNotUsed: (it) => `${lines(it.lines)}e-mail of the person who paid, not taken${quoted(it.value)}`,
  probableDuplicate: (it) => `${lines(it.lines)}probably the same person twice${quoted(it.value)}`,
  samePersonAnsweredTwice: (it) => `${lines(it.lines)}two answers of one person, the last is kept${quoted(it.value)}`,
  separatorInsideChoice: (it) => `${lines(it.lines)}comma inside a choice${quoted(it.value)}`,
  severalEmails: (it) => `${lines(it.lines)}several e-mails, the first is preferred${quoted(it.value)}`,
  severalPhones: (it) => `${lines(it.lines)}several phones, the first is preferred${quoted(it.value)}`,
  sharedEmailNotMerged: (it) => `${lines(it.lines)}same e-mail, different people${quoted(it.value)}`,
  unitInNumber: (it) => `${lines(it.lines)}number read without its unit${quoted(it.value)}`,
};

const skips: Skips = {
  title: "title of the table", blankLine: "empty line", footerTotal: "line of totals", footerNote: "note under the table", repeatedHeader: "headings repeated",
  orderNotValid: "order cancelled, refunded or pending", draft: "draft", incompleteAnswer: "unfinished answer", testLine: "trial of the form", organisationCard: "card of an organisation", noName: "no name",
};

const sources: Record<Source, string> = {
  "helloasso-event": "HelloAsso export", "helloasso-membership": "HelloAsso memberships", "google-forms": "Google Forms answers", "google-contacts": "Google contacts",
  framaforms: "Framaforms answers", limesurvey: "LimeSurvey answers", eventbrite: "Eventbrite export", weezevent: "Weezevent export", billetweb: "Billetweb export", vcard: "contact cards", "home-made": "home-made table",
};

const functions: Record<StaffFunction, string> = { organisation: "Organisation", facilitation: "Workshops", childcare: "Childcare", welcome: "Welcome" };
const media: Record<Medium, string> = { website: "Website", socialNetworks: "Social networks", press: "Press", print: "Printed papers" };
const consentInWords = ({ given, on, withdrawn }: ImageConsent) =>
  withdrawn ? `yes, withdrawn on ${plainDay(withdrawn)}` : `${given ? "yes" : "no"}, on ${plainDay(on)}`;

const identity: readonly [string, (it: PersonFacts) => string | null][] = [
  ["E-mail", (it) => it.emails.join("\n") || null],
  ["Phone", (it) => it.phones.map((one) => fr.phone(one.normal ?? one.typed)).join("\n") || null],
  ["Born", (it) => (it.birth.kind === "date" ? plainDay(it.birth.day) : it.birth.kind === "year" ? String(it.birth.year) : null)],
  ["Staff", (it) => it.functions.map((one) => functions[one]).join(", ") || null],
  ["Use of pictures", (it) => it.consents.map((one) => `${media[one.medium]}: ${consentInWords(one)}`).join("\n") || null],
  ["Town", (it) => [it.postalCode, it.city].filter(Boolean).join(" ") || null],
  ["Organisation", (it) => it.organisation],
  ["Job", (it) => it.job],
  ["Note", (it) => it.note],
];

const disk: Record<Extract<Failure, { kind: "file" }>["why"], string> = {
  full: "The disk is full: nothing was written. Free some space, then try again.",
  forbidden: "The computer may not write in this folder: nothing was written. Check who may write there, then try again.",
  held: "The file is open in another program. Close it, then try again.",
  other: "The computer could not read or write the file. Check the free space and the access to the disk, then try again.",
};

const pictures: PictureRefusals = {
  unknownFormat: () => "This file is not a picture Binôme can print. Choose a PNG or JPEG picture.",
  damaged: () => "This picture is damaged or incomplete. Save it again, or choose another.",
  drawing: () => "This logo is an SVG drawing, which might hold a program or a link: Binôme does not open it. Save it as PNG, then choose it.",
  tooLarge: ({ megapixels, most }) => `This picture is too large: ${megapixels} million dots, where ${most} is the most. Make it smaller, then choose it again.`,
};

function failure(it: Failure): string {
  if (it.kind === "refused") return byCode(refusals, it.refusal);
  if (it.kind === "table") return byCode(tables, it.refused);
  if (it.kind === "picture") return byCode(pictures, it.refused);
  if (it.kind === "file") return disk[it.why];
  return "Something went wrong on our side. Nothing was lost. Try again; if it happens again, send us the detail below.";
}

const contestedFacts: Record<PersonFact, string> = { name: "name", civility: "title", birth: "birth", email: "e-mail", phone: "phone", postalCode: "postcode", city: "town", organisation: "organisation", job: "job", note: "note", ticket: "number" };

const plainValue = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords("en", value, "short") : `“${value}”`);

export const en: Words = {
  ...mentoring,
  product: "Binôme",
  otherLanguage: { code: "fr", name: "Français" },
  sections: { home: "Home", people: "People", cohorts: "Cohorts", events: "Events", papers: "Documents", settings: "Settings" },
  frame: { navigation: "Navigation", search: "Search", searchKeys: "Ctrl K", steps: "Undo and redo", example: "Example", skip: "Go to the content" },
  waiting: "One moment…",
  undo: "Undo",
  redo: "Redo",
  undoOf: (what) => `Undo ${what}`,
  redoOf: (what) => `Redo ${what}`,
  undone: (what) => `Undone: ${what}.`,
  close: "Close",
  cancel: "Change nothing",
  keep: "Confirm",
  change: "Change",
  back: "Go back",
  report: "Technical detail to send us",
  ops,
  failure,
  todo: (it) => byKind(todos, it),
  span: (it) => spanInWords("en", it.start, it.end),
  moment: (it) => momentInWords("en", it),
  hour: (it) => hourInWords("en", it),
  minutes: minutesInWords,
  month: (it) => dayInWords("en", it, "month"),
  shortDay: (it) => dayInWords("en", it, "short"),
  weekdayOf: (it) => dayInWords("en", it, "weekday"),
  fullDay: day,
  dayHint: "Day/month/year",
  dayUnreadable: "There is no such date. Write for instance 27/10/2026.",
  age: (it) => ageInWords("en", it),
  phone: fr.phone,
  weekday: (it) => weekdays[it - 1] ?? "",
  partsOfDay: { morning: "Morning", midday: "Midday", afternoon: "Afternoon", evening: "Evening" },
  slot,
  slots,
  role: (it) => ({ mentee: "Mentee", mentor: "Mentor", participant: "Participant", staff: "Staff" })[it.role],
  grounds: (all) => capital(all.filter((it) => it.points > 0).map((it) => byCode(facts, it.fact)).join(" · ")),
  left: (why, name, of) => byCode(lefts, why, name, of),
  idle: (why, name, of) => byCode(idles, why, name, of),
  warning: (it) => capital(cautions[it.code](it)),
  start: {
    title: "Welcome to Binôme",
    question: "Where would you like to begin?",
    begin: "Begin with your association",
    beginText: "A new file is made on this computer. Everything is kept in it as you go, and nothing leaves for the Internet.",
    association: "Name of the association",
    associationHint: "As it should stand on certificates. You can change it later.",
    beginAct: "Begin",
    own: "Carry on with your work",
    openOwn: "Open the association’s file",
    discover: "See first how it works",
    discoverText: "An invented association, with a cohort and an event already filled in. Try everything: your own file is not touched.",
    discoverAct: "Discover with the example association",
  },
  home: {
    question: (todo) => (todo === 0 ? "Nothing is pressing: all is up to date." : `${n(todo, "thing needs", "things need")} your attention.`),
    todo: "To do",
    running: "Running now",
    later: (days) => `In ${n(days, "day", "days")}`,
    cures: { silentPair: "Note a contact", gatheringSoon: "Prepare the meeting", unpaired: "Make the pairs", midtermGap: "See the pair", attendanceMissing: "Note who came", chartersMissing: "Note the signatures", stageDue: "Change its stage", certificatesMissing: "See the documents", backupOld: "Make a copy now" },
    empty: "Here you will see what needs your attention",
    emptyText: "Silent pairs, meetings to come, running cohorts. Begin by importing a table, or create a cohort by hand.",
  },
  search: {
    title: "Search everywhere",
    label: "Person, cohort or action",
    hint: "Type a name, a cohort, an action",
    none: (said) => `Nothing matches “${said}”. Try fewer letters.`,
    person: "Person",
    cohort: "Cohort",
    event: "Event",
    place: "Go to",
    acts: { newPerson: "Add a person", import: "Import a table", newCohort: "New cohort", history: "What was done" },
  },
  people: {
    add: "Add a person",
    addTitle: "Add a person",
    editTitle: "Change the person",
    remove: "Remove this person",
    count: (count) => n(count, "person", "people"),
    search: "Search for a person",
    searchHint: "Name, town, e-mail or phone",
    heads: ["Name", "Town", "E-mail", "Phone"],
    empty: "Here you will see everyone you know",
    emptyText: "Each has one page, however often she takes part. Import a table you have, or add a person by hand.",
    answers: "Answers",
    noAnswer: "No answer",
    called: "To be called",
    callHer: "No e-mail, or prefers the phone: call.",
    namesake: (name) => `Same name: ${name}`,
    merge: {
      open: "This is the same person",
      title: (name) => `Make one page of the two of ${name}`,
      question: "Where the two pages differ, which one is right?",
      fact: (fact) => capital(contestedFacts[fact]),
      kept: (value) => `This page: ${plainValue(value)}`,
      said: (value) => `The other page: ${plainValue(value)}`,
      noConflict: "The two pages agree.",
      added: (values) => `The other page adds ${and(values)}. All she took part in is kept.`,
      act: "Make one page",
    },
    ways: options({ none: "No preference", email: "E-mail", phone: "Phone, rather call" }),
    functions,
    media,
    consents: {
      title: "Use of pictures",
      hint: "No answer means no. Each answer keeps its date.",
      answers: options({ none: "No answer", yes: "Yes", no: "No", withdrawn: "Yes, then withdrawn" }),
    },
    identity: "Contact",
    takingPart: "Taking part",
    noTakingPart: "Nothing yet.",
    nothingKnown: "Only the name is known.",
    lines: (it) => identity.flatMap(([label, say]) => { const said = say(it); return said ? [{ label, said }] : []; }),
    fields: {
      oneALine: "One a line, the preferred one first.", prefers: "How to reach her", functions: "In the team",
      first: "First name", last: "Last name", civility: "Title", birth: "Birth", birthDay: "Date of birth", birthYear: "Year of birth", age: "Age today",
      ageHint: "Kept with today’s date.", email: "E-mail", phone: "Phone", postalCode: "Postcode", city: "Town", organisation: "Organisation", job: "Job",
      note: "Note", noteHint: "Seen by the whole team. No health data here.", sortName: "Name to sort by", sortNameHint: "Only if the alphabetical order is wrong.",
    },
    civilities: options({ none: "Not said", mme: "Mme", m: "M." }),
    births: options({ unknown: "Unknown", date: "Date", year: "Year only", age: "Age only" }),
  },
  cohorts: {
    stages,
    new: "New cohort",
    newTitle: "New cohort",
    editTitle: "Change the cohort",
    edit: "Change the cohort",
    create: "Create the cohort",
    remove: "Remove this cohort",
    count: (count) => n(count, "cohort", "cohorts"),
    state: (it) => `${stages[it.stage]}, ${spanInWords("en", it.span.start, it.span.end)}`,
    tabsOf: (name) => `Parts of ${name}`,
    tabs: { cohort: "Members", pairs: "Pairs", meetings: "Follow-up", gatherings: "Meetings", cohortPapers: "Documents", results: "Results" },
    mentees: (count) => n(count, "mentee", "mentees"),
    mentors: (count) => n(count, "mentor", "mentors"),
    pairs: (count) => n(count, "pair", "pairs"),
    pairsWord: (count) => (count === 1 ? "pair" : "pairs"),
    silent: (count) => n(count, "silent pair", "silent pairs"),
    empty: "Here you will see your cohorts",
    emptyText: "A cohort brings mentees and mentors together for some months. Create one, or import the table you have: the cohort is created with it.",
    directions: [
      { value: "reverse", label: "Reverse mentoring", hint: "The younger accompanies the older." },
      { value: "classic", label: "Classic mentoring", hint: "The more experienced accompanies the other." },
    ],
    fields: {
      name: "Name of the cohort", nameHint: "For instance: Reverse mentoring, October 2026", direction: "Direction", partner: "Partner organisation", start: "Start", end: "End",
      endHint: "Three months are proposed.", silenceDays: "Days without news", silenceHint: "Beyond that, a pair is shown as silent.",
    },
  },
  members: {
    elsewhere: (all) => `Also in ${and(all)}`,
    question: "Who takes part in this cohort?",
    title: (side, count) => (side === "mentee" ? n(count, "mentee", "mentees") : n(count, "mentor", "mentors")),
    none: { mentee: "No mentee yet.", mentor: "No mentor yet." },
    add: { mentee: "Add a mentee", mentor: "Add a mentor" },
    addOf: { mentee: (name) => `${name}, mentee`, mentor: (name) => `${name}, mentor` },
    remove: "Remove from the cohort",
    empty: "Here you will see mentees and mentors",
    emptyText: "Import their table, or add them one by one among the people you know.",
    heads: { mentee: ["Name", "Topics wished", "Availability", "Pair", "Change"], mentor: ["Name", "Topics offered", "Availability", "Pair", "Change"] },
    wishes: (all) => all.map((it, at) => `${at + 1}. ${it}`).join("  "),
    seats: (count) => n(count, "place", "places"),
    pairing: (it) => (it.paired ? "Paired" : it.facts.side.side === "mentor" ? n(it.facts.side.seats, "place", "places") : "Not yet"),
    openOf: (name) => `Change how ${name} takes part`,
    who: "Who?",
    whoHint: "Type the beginning of the name.",
    nobody: "Nobody else by that name. Add the person first.",
    fields: {
      topics: { mentee: "Topics wished", mentor: "Topics offered" },
      topicsHint: { mentee: "One a line, the dearest first.", mentor: "One a line." },
      seats: "Places (mentees at a time)", slots: "Free times", availability: "Availability, in words", availabilityHint: "For instance: Tuesday evening outside holidays", organisation: "Organisation", note: "Note",
    },
  },
  pairs: {
    question: "Who goes with whom?",
    empty: "Here the pairs will be made",
    emptyText: "There must first be mentees and mentors in the cohort.",
    toMembers: "Add members",
    propose: "Propose pairs",
    clear: "Clear the proposal",
    proposed: "Proposed pairs",
    how: "“Propose pairs” looks for the best whole set by topics and times. You can then keep some, forbid some, or choose by hand. Nothing is kept before you agree.",
    noneProposed: "No pair is possible with these choices. Allow a pair, or add a mentor.",
    total: ({ points, givenForLocks, proven }) => {
      const cost = Math.abs(givenForLocks.points);
      const said = `${n(points, "point", "points")} in all`;
      if (cost > 0) return `${said}. Your choices cost ${n(cost, "point", "points")}.`;
      return proven ? `${said}, the best set there can be.` : `${said}.`;
    },
    points: (count) => n(count, "point", "points"),
    noGround: "Nothing known in common.",
    both,
    lock: "Keep",
    locked: "Kept",
    lockOf: (who) => `Keep together ${who}`,
    forbid: "Not together",
    forbidOf: (who) => `Not together: ${who}`,
    forbidden: (count) => `Not to be paired (${count})`,
    allow: "Allow again",
    allowOf: (who) => `Allow again ${who}`,
    associate: "Put with…",
    associateOf: (name) => `Put ${name} with`,
    option: (name, cell) => {
      if (!cell) return name;
      if (cell.barriers.length > 0) return `${name} (${and(cell.barriers.map((it) => byCode(barriersInWords, it)))})`;
      const cost = cell.change ? Math.abs(cell.change.points) : 0;
      return cell.change && cost > 0 ? `${name} (costs ${n(cost, "point", "points")})` : name;
    },
    accept: (count) => `Accept ${n(count, "pair", "pairs")}`,
    acceptAct: "Accept",
    since: "From",
    sinceHint: "The start of the cohort is proposed.",
    running: (count) => n(count, "running pair", "running pairs"),
    sinceDay: (it) => `Since ${plainDay(it)}`,
    end: "End the pair",
    endOf: (who) => `End the pair ${who}`,
    endTitle: (who) => `End the pair ${who}?`,
    endText: "Their contacts stay noted. Each can be given a new pair.",
    endDay: "Last day",
    endReason: "Reason",
    endReasons: options<EndReason>({ finished: "Path completed", jobFound: "Job found", availability: "Availability", health: "Health", other: "Other" }),
    endedTitle: (count) => n(count, "ended pair", "ended pairs"),
    endedOn: (since, it) => `From ${plainDay(since)} to ${plainDay(it.on)}, ${endings[it.reason]}`,
  },
  meetings: {
    question: "Who has news, and who has none?",
    empty: "Here you will see the contacts of each pair",
    emptyText: "One row a pair, one column a week. Make the pairs first.",
    toPairs: "Make the pairs",
    tableLabel: "Contacts by week",
    pair: "Pair",
    soFar: "So far",
    weekOf: (monday) => `Week of ${plainDay(monday)}`,
    week: { held: "contact", empty: "no contact noted", silent: "silence", outside: "" },
    silent: (days) => `Silent for ${n(days, "day", "days")}`,
    sum: (count, minutes) => (count === 0 ? "No contact" : `${n(count, "contact", "contacts")}, ${minutesInWords(minutes)}`),
    said: (it) => `${day(it.on)}, ${contacts[it.contact].toLowerCase()}, ${minutesInWords(it.minutes)}`,
    log: "Note a contact",
    logShort: "Note",
    logOf: (who) => `Note a contact, ${who}`,
    kinds: contacts,
    kind: "Kind",
    kindOptions: options(contacts),
    today: "aujourd’hui",
    oneHour: "1 h",
    on: "Date",
    onHint: "3/11, hier (yesterday)…",
    lasted: "Length",
    lastedHint: "1h30, 45 min…",
    note: "In a word",
    noteHint: "Optional.",
    none: "No contact noted.",
    remove: "Remove",
    removeOf: (what) => `Remove: ${what}`,
    snooze: (days) => `Remind me in ${n(days, "day", "days")}`,
  },
  gatherings: {
    question: "When does the whole cohort meet?",
    add: "Add a meeting",
    editTitle: "Change the meeting",
    remove: "Remove this meeting",
    print: "Print the sheet",
    empty: "Here you will see the collective meetings",
    emptyText: "The launch, the mid-term review, the final meeting. Each has its sign-in sheet and its attendance.",
    gone: "This meeting was removed. Go back to the meetings of the cohort.",
    who: "Who is here?",
    present: "Present",
    absent: "Absent",
    presence: (present, all) => `${present} of ${all} present`,
    kinds,
    kindOptions: options(kinds),
    modes,
    modeOptions: options<Mode>({ onSite: "On site", remote: "Remote", mixed: "Both" }),
    fields: {
      kind: "Kind", title: "Title", titleHint: "Leave empty for the usual title.", day: "Day", hour: "Hour", hourHint: "18:30", hourUnreadable: "There is no such hour. Write for instance 18:30.", minutes: "Length in minutes", place: "Place", mode: "How",
      instructions: "Instructions", instructionsHint: "What to bring or know.",
    },
  },
  lists,
  papers,
  events,
  settings: {
    association: "The association",
    window: "The display",
    language: "Language",
    languages: options<Language>({ fr: "Français", en: "English" }),
    theme: "Light or dark colours follow those of your computer.",
    emblems: { logo: "Logo", signature: "Signature" } satisfies Record<Emblem, string>,
    emblemHints: { logo: "At the top of documents. A PNG or JPEG picture.", signature: "Under letters and certificates. A PNG or JPEG picture." } satisfies Record<Emblem, string>,
    emblemPick: "Choose a picture",
    emblemRemove: { logo: "Remove the logo", signature: "Remove the signature" } satisfies Record<Emblem, string>,
    history: "What was done",
    historyText: "Every change is kept, the newest first.",
    historyOpen: "See what was done",
    historyHeads: ["When", "What", "State"],
    historyEmpty: "Here you will see every change",
    historyEmptyText: "With its date and hour. Nothing was changed in this file yet.",
    undone: "Undone",
    example: "The example association",
    exampleText: "To try things without risk. Your own file stays as it is.",
    inExample: "You are in the example file: nothing here touches your association’s file.",
    fields: {
      name: "Name", address: "Address", city: "Town", cityHint: "For the place on certificates.", siret: "SIRET number", rna: "RNA number", signatory: "Who signs certificates", signatoryRole: "In which quality",
      trainingBody: "Declared training body", trainingHint: "Only a declared body may use the words of training on its documents.",
    },
  },
  import: {
    open: "Import a table",
    title: "Import a table",
    newCohort: "New cohort",
    underway: {
      bar: "Progress of the import",
      stop: "Stop",
      steps: { reading: "Reading the file…", understanding: "Understanding the lines…", joining: "Looking for duplicates…", matching: "Comparing with the people already known…", writing: "Writing…", placing: "Giving everyone a place…" },
      far: ({ done, of }: { done: number; of: number }) => `${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`,
    },
    stepsLabel: "Steps of the import",
    steps: { file: "The file", columns: "The columns", heaps: "The people", done: "Done" },
    questions: { file: "Which table would you like to take over?", columns: "What does each column say?", heaps: "What should be done with each person?", done: "" },
    drop: "Drop your file here",
    dropHint: "Excel, LibreOffice, HelloAsso, Google Forms, address book… Nothing is changed before you agree.",
    pick: "Choose a file",
    paste: "Or paste a table",
    pasteLabel: "Pasted table",
    pasteHint: "Copy the cells from your spreadsheet or message, then paste them here.",
    pasteAct: "Read this table",
    fileUnreadable: (name) => `“${name}” cannot be read: is it a folder, or open elsewhere? Choose a closed file.`,
    read: (name, source) => [name, sources[source]].filter(Boolean).join(", ") + ".",
    found: (people, pairs) => (pairs > 0 ? `${n(people, "person", "people")} and ${n(pairs, "pair", "pairs")} recognised.` : `${n(people, "person", "people")} recognised.`),
    other: "Choose another file",
    preview: "Beginning of the file, as it is read",
    headerLine: "Line of headings",
    lineNumber: (line) => (line === 0 ? "No headings" : `Line ${line}`),
    separator: "What separates the columns",
    separators: options<Separator>({ semicolon: "Semicolon", comma: "Comma", tab: "Tabulator", bar: "Vertical bar", none: "Nothing, one column" }),
    sheet: "Sheet of the workbook",
    repair: "Repair damaged accents",
    repairHint: "This file went through a program that wrote “Ã©” for “é”.",
    encoding: "Accents",
    encodings: options<Encoding>({ "utf-8": "Modern (UTF-8)", "windows-1252": "Windows, Excel", macintosh: "Older Mac", cp850: "MS-DOS", "utf-16le": "Excel Unicode text", "utf-16be": "Unicode text, other way round" }),
    goOn: "Continue",
    column: "Column of the file",
    samples: "For instance",
    meaning: "What it says",
    meaningOf: (header) => `What the column ${header} says`,
    whose: "Whose",
    whoseOf: (header) => `Whose the column ${header} is`,
    guessed: "Guessed from the cells, to be checked",
    noHeader: (index) => `Column ${index}`,
    fields,
    seats: { sole: "The whole line", mentee: "The mentee", mentor: "The mentor" } satisfies Record<Seat, string>,
    doubts: (count) => n(count, "remark on this table", "remarks on this table"),
    atLines: (all) => `${all.length === 1 ? "line" : "lines"} ${and(all.map(String))}`,
    heaps: {
      fresh: (count) => n(count, "new person", "new people"),
      completes: (count) => n(count, "page to complete", "pages to complete"),
      unchanged: (count) => `${n(count, "person", "people")} known already`,
      decide: (count) => `${n(count, "person", "people")} to decide on`,
      ignored: (count) => n(count, "line left out", "lines left out"),
    },
    sum: ({ new: fresh, completes, decide, ignored }) =>
      `${n(fresh + completes + decide + ignored, "line", "lines")}: ${fresh} new, ${completes} to complete, ${decide} to decide, ${ignored} ignored or already known.`,
    contested: {
      title: (count) => `${n(count, "record", "records")} where the table says something else`,
      of: (name, fact) => `${name}, ${contestedFacts[fact]}`,
      kept: (value) => `Keep ${plainValue(value)}`,
      said: (value) => `Take ${plainValue(value)}`,
    },
    person: (it) => [it.name, it.part && { participant: "participant", mentor: "mentor", mentee: "mentee", staff: "staff" }[it.part]].filter(Boolean).join(", "),
    skipped: (it) => capital(skips[it.code]) + quoted(it.value),
    decide: (it) => `${it.name} (${it.lines.length === 1 ? "line" : "lines"} ${and(it.lines.map(String))}): who is it?`,
    same: (name) => `She is ${name}, known already`,
    someoneNew: "She is someone else",
    leave: "Do not import her",
    act: (count) => `Import ${n(count, "person", "people")}`,
    done: ({ added, completed, unchanged, left, pairs }) =>
      [
        `${n(added, "person", "people")} added`,
        ...(completed > 0 ? [`${n(completed, "page", "pages")} completed`] : []),
        ...(unchanged > 0 ? [`${n(unchanged, "person", "people")} known already`] : []),
        ...(pairs > 0 ? [`${n(pairs, "pair", "pairs")} kept`] : []),
        ...(left > 0 ? [`${n(left, "person", "people")} left out`] : []),
      ].join(", ") + ".",
    undo: "Undo the import",
    toPairs: "Make the pairs",
    toCohort: "See the cohort",
    again: "Import another table",
    toEvent: "See the event",
    toPeople: "See the people",
    into: {
      question: "Where should these people go?",
      kinds: { newCohort: "Into a new cohort", cohort: "Into an existing cohort", newEvent: "Into a new event", event: "Into an existing event", people: "Among the people only" },
      which: "Which cohort?",
      whichEvent: "Which event?",
      eventName: "Name of the event",
      keepPairs: (count) => `Keep the ${n(count, "pair", "pairs")} written in the table`,
      keepPairsHint: "Otherwise you make them next, with proposals.",
      gatherings: (all: readonly GatheringFacts[]) => `With ${and(all.map((it) => `${it.title.toLowerCase()} (${momentInWords("en", it.at)})`))}.`,
    },
  },
};
