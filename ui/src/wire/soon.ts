// Acts agreed on and not yet in the generated table. Goes away with the last of them.
import type { CohortFacts, CohortId, Direction, EventFacts, EventId, GatheringFacts, GatheringId, GatheringKind, PersonId, Span } from "./gen/types";

export type Field = "firstName" | "lastName" | "fullName" | "civility" | "email" | "phone" | "birth" | "birthYear" | "age" | "postalCode" | "city" | "organisation" | "job" | "background" | "topics" | "availability" | "groupSize" | "mentorBefore" | "bio" | "situation" | "profile" | "heardFrom" | "diet" | "meal" | "childcareWanted" | "children" | "imageConsent" | "note" | "role" | "ticketKind" | "ticket" | "order" | "status" | "draft" | "answeredOn" | "payerFirstName" | "payerLastName" | "payerEmail" | "question" | "ignored";
export type Seat = "sole" | "mentee" | "mentor";
export type Confidence = "none" | "cells" | "word" | "sure";
export type Column = { index: number; header: string; field: Field; seat: Seat; option: string | null; confidence: Confidence; samples: string[] };
export type Layout = "onePerson" | "twoPeople";
export type Part = "participant" | "mentor" | "mentee" | "staff";
export type Source = "helloasso-event" | "helloasso-membership" | "google-forms" | "google-contacts" | "framaforms" | "limesurvey" | "eventbrite" | "weezevent" | "billetweb" | "vcard" | "home-made";
export type SkipReason = "title" | "blankLine" | "footerTotal" | "footerNote" | "repeatedHeader" | "orderNotValid" | "draft" | "incompleteAnswer" | "organisationCard" | "noName";
export type Skipped = { line: number; code: SkipReason; value: string | null };
export type Caution = "ageWithoutBirthDate" | "birthdayWithoutYear" | "doubleHyphen" | "duplicateHeaders" | "excelSerialDate" | "invalidAge" | "invalidDate" | "invalidEmail" | "invalidPhone" | "invalidPostalCode" | "leadingZeroLost" | "lostCharacter" | "missingEmail" | "missingPhone" | "mojibakeRepaired" | "nameOrderGuessed" | "namesakesNotMerged" | "noAnswer" | "notAvailable" | "payerEmailNotUsed" | "probableDuplicate" | "samePersonAnsweredTwice" | "separatorInsideChoice" | "severalEmails" | "severalPhones" | "sharedEmailNotMerged" | "unitInNumber";
export type Warning = { code: Caution; lines: number[]; field: Field | null; value: string | null };

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh" | "cp850";
export type Separator = "semicolon" | "comma" | "tab" | "bar" | "none";
export type Reading = { encoding?: Encoding | null; separator?: Separator | null; repair?: boolean | null; sheet?: string | null };
export type HowRead = { kind: "separated"; encoding: Encoding | null; bom: boolean; separator: Separator | null; lineEnding: "crLf" | "lf" | "cr" | null; sheet: string | null; sheets: string[]; mojibake: boolean; repaired: boolean };
export type Choices = { headerLine?: number | null; fields?: { [key in number]?: Field }; seats?: { [key in number]?: Seat }; layout?: Layout | null; part?: Part | null };
export type TableAsked = { name: string; bytes: string; reading: Reading; choices: Choices };
export type FirstLine = { number: number; cells: string[] };
export type GatheringProposal = { kind: GatheringKind; at: string };
export type CohortProposal = { name: string; direction: Direction; partner: string | null; span: Span; gatherings: GatheringProposal[] };
export type TableLook = {
  read: HowRead;
  source: Source;
  headerLine: number | null;
  layout: Layout;
  part: Part | null;
  columns: Column[];
  first: FirstLine[];
  people: number;
  pairs: number;
  lines: number;
  skipped: Skipped[];
  skippedInAll: number;
  warnings: Warning[];
  warningsInAll: number;
  cohort: CohortProposal | null;
};
export type Decision = { kind: "same"; person: PersonId } | { kind: "another" } | { kind: "leave" };
export type Decisions = { people: { [key in number]?: Decision }; taken: { [key in number]?: string[] } };
export type Verdict =
  | { kind: "new" }
  | { kind: "completes"; person: PersonId }
  | { kind: "unchanged"; person: PersonId }
  | { kind: "decide" }
  | { kind: "left" };
export type CandidateNamed = { person: PersonId; name: string; email: string | null; city: string | null };
export type TrialEntry = { place: number; lines: number[]; name: string; part: Part | null; email: string | null; verdict: Verdict; candidates: CandidateNamed[] };
export type Heaps = { new: number; completes: number; decide: number; ignored: number };
export type Trial = { heaps: Heaps; entries: TrialEntry[]; entriesInAll: number; ignored: Skipped[] };
export type Into =
  | { kind: "people" }
  | { kind: "newCohort"; facts: CohortFacts; gatherings: GatheringFacts[]; keepPairs: boolean }
  | { kind: "cohort"; cohort: CohortId; keepPairs: boolean }
  | { kind: "newEvent"; facts: EventFacts }
  | { kind: "event"; event: EventId };
export type Imported = { heaps: Heaps; added: number; completed: number; unchanged: number; left: number; pairs: number; cohort: CohortId | null; event: EventId | null };

export type Language = "fr" | "en";
export type Paper = { kind: "attendanceSheet"; gathering: GatheringId } | { kind: "certificates"; cohort: CohortId };
export type PaperLine = { paper: Paper; pages: number; leftOut: string[] };
export type Preview = { pages: number; svg: string };
export type Printed = { name: string; folder: string; pages: number; leftOut: string[] };

declare module "./gen/types" {
  interface Acts {
    discover: { asked: Nothing; gives: Standing };
    look_at_table: { asked: TableAsked; gives: TableLook };
    try_import: { asked: { table: TableAsked; decisions: Decisions }; gives: Trial };
    import_people: { asked: { table: TableAsked; decisions: Decisions; into: Into }; gives: Imported };
    papers_of: { asked: { cohort: CohortId }; gives: PaperLine[] };
    preview_paper: { asked: { paper: Paper; page: number; language: Language }; gives: Preview };
    print_paper: { asked: { paper: Paper; language: Language }; gives: Printed };
    show_printed: { asked: { name: string }; gives: null };
  }
}
