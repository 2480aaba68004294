// Acts agreed on and not yet in the generated table. Goes away with the last of them.
import type { CohortFacts, CohortId, GatheringFacts, GatheringId, PersonId } from "./gen/types";

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
export type Context = { name: string | null; partner: string | null; launch: string | null; last: string | null; updated: string | null };

export type Choices = { encoding?: string; separator?: string; headerLine?: number; fields: { [key in number]?: Field }; seats: { [key in number]?: Seat }; layout?: Layout; part?: Part };
export type TableLook = {
  detect: { encoding: string; separator: string | null; headerLine: number | null; source: Source; layout: Layout };
  columns: Column[];
  first: string[][];
  people: number;
  pairs: number;
  skipped: Skipped[];
  warnings: Warning[];
  context: Context;
};
export type Table = { name: string; bytes: string };
export type Into = { kind: "people" } | { kind: "newCohort"; facts: CohortFacts; gatherings: GatheringFacts[] } | { kind: "cohort"; cohort: CohortId };
export type HeapReason = "sameEmail" | "sameName" | "sameNameAndPhone" | "alreadyThere";
export type HeapLine = { line: number; name: string; part: Part | null; reason: HeapReason | null; candidates: { person: PersonId; name: string; tellApart: string | null }[] };
export type Trial = { fresh: HeapLine[]; completes: HeapLine[]; decide: HeapLine[]; ignored: Skipped[] };
export type Decision = { line: number; same: PersonId | null };
export type Imported = { added: number; completed: number; ignored: number; cohort: CohortId | null };

export type Language = "fr" | "en";
export type Paper = { kind: "attendanceSheet"; gathering: GatheringId } | { kind: "certificates"; cohort: CohortId };
export type PaperLine = { paper: Paper; pages: number; leftOut: string[] };
export type Preview = { pages: number; svg: string };
export type Printed = { name: string; folder: string; pages: number; leftOut: string[] };

declare module "./gen/types" {
  interface Acts {
    discover: { asked: Nothing; gives: Standing };
    look_at_table: { asked: Table & { choices: Choices }; gives: TableLook };
    try_import: { asked: Table & { choices: Choices; into: Into }; gives: Trial };
    import_people: { asked: Table & { choices: Choices; into: Into; decisions: Decision[] }; gives: Imported };
    papers_of: { asked: { cohort: CohortId }; gives: PaperLine[] };
    preview_paper: { asked: { paper: Paper; page: number; language: Language }; gives: Preview };
    print_paper: { asked: { paper: Paper; language: Language }; gives: Printed };
    show_printed: { asked: { name: string }; gives: null };
  }
}
