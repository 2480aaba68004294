// A person being written down: what is typed, and the facts it makes.
import type { Birth, Civility, ImageConsent, Medium, PersonFacts, Phone, StaffFunction, Way } from "../../wire/types";

type BirthKind = Birth["kind"];
/** What is said of a picture on a medium. */
export type Said = "none" | "yes" | "no" | "withdrawn";

/** What the fields of a person hold while one types. */
export class PersonDraft {
  first = $state("");
  last = $state("");
  civility = $state<Civility | "none">("none");
  birthKind = $state<BirthKind>("unknown");
  birthDay = $state("");
  birthYear = $state("");
  age = $state("");
  /** One a line, the preferred one first. */
  emails = $state("");
  phones = $state("");
  prefers = $state<Way | "none">("none");
  functions = $state.raw<readonly StaffFunction[]>([]);
  consents = $state.raw<readonly ImageConsent[]>([]);
  postalCode = $state("");
  city = $state("");
  organisation = $state("");
  job = $state("");
  sortName = $state("");
  note = $state("");
  #before: PersonFacts | null = null;

  /** Starts from what is known. */
  static of(facts: PersonFacts): PersonDraft {
    const draft = new PersonDraft();
    draft.#before = facts;
    draft.first = facts.name.first;
    draft.last = facts.name.last;
    draft.civility = facts.civility ?? "none";
    draft.#readBirth(facts.birth);
    draft.emails = facts.emails.join("\n");
    draft.phones = facts.phones.map((it) => it.typed).join("\n");
    draft.prefers = facts.prefers ?? "none";
    [draft.functions, draft.consents] = [facts.functions, facts.consents];
    for (const key of ["postalCode", "city", "organisation", "job", "sortName", "note"] as const) draft[key] = facts[key] ?? "";
    return draft;
  }

  /** The facts as typed; a number that was known keeps its normal form. */
  facts(today: string): PersonFacts {
    return {
      name: { first: this.first, last: this.last },
      sortName: said(this.sortName),
      civility: this.civility === "none" ? null : this.civility,
      birth: this.#birth(today),
      emails: some(this.emails),
      phones: some(this.phones).map((typed) => this.#phone(typed)),
      postalCode: said(this.postalCode),
      city: said(this.city),
      organisation: said(this.organisation),
      job: said(this.job),
      note: said(this.note),
      prefers: this.prefers === "none" ? null : this.prefers,
      functions: [...this.functions],
      consents: [...this.consents],
    };
  }

  does(what: StaffFunction, yes: boolean): void {
    const others = this.functions.filter((it) => it !== what);
    this.functions = yes ? [...others, what] : others;
  }

  saidOf(medium: Medium): Said {
    const told = this.consents.find((it) => it.medium === medium);
    if (!told) return "none";
    return told.withdrawn ? "withdrawn" : told.given ? "yes" : "no";
  }

  /** What was said keeps its day; what is said anew is said today. */
  say(medium: Medium, said: Said, today: string): void {
    const before = this.consents.find((it) => it.medium === medium);
    const others = this.consents.filter((it) => it.medium !== medium);
    if (said === "none") this.consents = others;
    else if (said === "withdrawn") this.consents = [...others, { medium, given: true, on: before?.given ? before.on : today, withdrawn: today }];
    else this.consents = [...others, { medium, given: said === "yes", on: today, withdrawn: null }];
  }

  #phone(typed: string): Phone {
    return this.#before?.phones.find((it) => it.typed === typed) ?? { typed, normal: null };
  }

  #readBirth(birth: Birth): void {
    this.birthKind = birth.kind;
    if (birth.kind === "date") this.birthDay = birth.day;
    if (birth.kind === "year") this.birthYear = String(birth.year);
    if (birth.kind === "age") this.age = String(birth.years);
  }

  /** An age keeps the day it was told on as long as it is the same age. */
  #birth(today: string): Birth {
    const before = this.#before?.birth;
    if (this.birthKind === "date" && this.birthDay) return { kind: "date", day: this.birthDay };
    if (this.birthKind === "year" && number(this.birthYear)) return { kind: "year", year: Number(this.birthYear) };
    if (this.birthKind === "age" && number(this.age)) {
      const years = Number(this.age);
      return { kind: "age", years, told: before?.kind === "age" && before.years === years ? before.told : today };
    }
    return { kind: "unknown" };
  }
}

function said(text: string): string | null {
  return text.trim() || null;
}

function some(text: string): string[] {
  return text.split("\n").map((it) => it.trim()).filter(Boolean);
}

function number(text: string): boolean {
  return /^\d+$/.test(text.trim());
}
