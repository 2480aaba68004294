// What Ctrl+K finds: people, cohorts, and where one can go.
import { call } from "../wire/call";
import type { CohortLine, EventLine, PersonLine } from "../wire/types";
import { t } from "../words";
import { to } from "./addresses";

export type Found = { href: string; label: string; kind: string; hint: string | null };

const PEOPLE_SHOWN = 8;

/** Accents and case forgotten: « noelle » finds « Noëlle ». */
export function folded(text: string): string {
  const plain = text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
  return plain.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The search of everything, and which of its finds is pointed at. */
export class Finding {
  said = $state("");
  at = $state(0);
  #people = $state.raw<PersonLine[]>([]);
  #cohorts = $state.raw<CohortLine[]>([]);
  #events = $state.raw<EventLine[]>([]);
  #ticket = 0;

  readonly found: readonly Found[] = $derived([...this.#peopleFound(), ...this.#cohortsFound(), ...this.#eventsFound(), ...this.#placesFound()]);
  readonly chosen = $derived(this.found[this.at]);

  async open(): Promise<void> {
    [this.#cohorts, this.#events] = await Promise.all([call("cohorts", {}), call("events", {})]);
  }

  async say(said: string): Promise<void> {
    this.said = said;
    this.at = 0;
    const ticket = ++this.#ticket;
    const asked = { search: said, from: 0, count: PEOPLE_SHOWN };
    const people = said.trim() ? (await call("people", asked)).rows : [];
    if (ticket === this.#ticket) this.#people = people;
  }

  move(by: 1 | -1): void {
    const count = this.found.length;
    if (count > 0) this.at = (this.at + by + count) % count;
  }

  #peopleFound(): Found[] {
    return this.#people.map((it) => ({
      href: to("person", { person: it.id }),
      label: it.name,
      kind: t().search.person,
      hint: it.city,
    }));
  }

  #cohortsFound(): Found[] {
    return this.#cohorts
      .filter((it) => this.#fits(it.facts.name))
      .map((it) => ({ href: to("cohort", { cohort: it.id }), label: it.facts.name, kind: t().search.cohort, hint: null }));
  }

  #eventsFound(): Found[] {
    return this.#events
      .filter((it) => this.#fits(it.facts.name))
      .map((it) => ({ href: to("event", { event: it.id }), label: it.facts.name, kind: t().search.event, hint: null }));
  }

  #placesFound(): Found[] {
    const { acts, place } = t().search;
    const places = [
      { href: to("newPerson"), label: acts.newPerson },
      { href: to("import"), label: acts.import },
      { href: to("newCohort"), label: acts.newCohort },
      { href: to("people"), label: t().sections.people },
      { href: to("cohorts"), label: t().sections.cohorts },
      { href: to("events"), label: t().sections.events },
      { href: to("papers"), label: t().sections.papers },
      { href: to("settings"), label: t().sections.settings },
      { href: to("history"), label: acts.history },
    ];
    return places.filter((it) => this.#fits(it.label)).map((it) => ({ ...it, kind: place, hint: null }));
  }

  #fits(label: string): boolean {
    return folded(label).includes(folded(this.said.trim()));
  }
}
