// A person being written down: what is typed, and the facts it makes.
import type { Birth, Civility, PersonFacts } from "../../wire/types";

type BirthKind = Birth["kind"];

/** What the fields of a person hold while one types. */
export class PersonDraft {
  first = $state("");
  last = $state("");
  civility = $state<Civility | "none">("none");
  birthKind = $state<BirthKind>("unknown");
  birthDay = $state("");
  birthYear = $state("");
  age = $state("");
  email = $state("");
  phone = $state("");
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
    draft.email = facts.emails[0] ?? "";
    draft.phone = facts.phones[0]?.typed ?? "";
    for (const key of ["postalCode", "city", "organisation", "job", "sortName", "note"] as const) draft[key] = facts[key] ?? "";
    return draft;
  }

  /** The facts as typed; second addresses and numbers already known stay. */
  facts(today: string): PersonFacts {
    const before = this.#before;
    return {
      name: { first: this.first, last: this.last },
      sortName: said(this.sortName),
      civility: this.civility === "none" ? null : this.civility,
      birth: this.#birth(today),
      emails: [...some(this.email), ...(before?.emails.slice(1) ?? [])],
      phones: [...this.#phone(), ...(before?.phones.slice(1) ?? [])],
      postalCode: said(this.postalCode),
      city: said(this.city),
      organisation: said(this.organisation),
      job: said(this.job),
      note: said(this.note),
    };
  }

  #phone() {
    const first = this.#before?.phones[0];
    if (first && first.typed === this.phone) return [first];
    return some(this.phone).map((typed) => ({ typed, normal: null }));
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
  return text.trim() ? [text.trim()] : [];
}

function number(text: string): boolean {
  return /^\d+$/.test(text.trim());
}
