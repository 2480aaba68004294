// An event being written down: its days, its place, its rooms.
import type { EventFacts, EventPage, Venue } from "../../wire/types";
import { daysLater } from "../../words/dates";

const CARE = { from: "08:30:00", to: "17:00:00" };

/** Longer events have no childcare of ours. */
const MOST_DAYS = 10;

/** What the fields of an event hold while one types. */
export class EventDraft {
  name = $state("");
  theme = $state("");
  start = $state("");
  end = $state("");
  place = $state("");
  host = $state("");
  capacity = $state("");
  opens = $state("");
  closes = $state("");
  rooms = $state("");
  careDays = $state.raw<readonly string[]>([]);
  careFrom = $state(CARE.from);
  careTo = $state(CARE.to);
  careRoom = $state("");
  emergency = $state("");

  constructor(from?: Pick<EventPage, "facts" | "venue">) {
    if (!from) return;
    const { facts, venue } = from;
    this.name = facts.name;
    this.theme = facts.theme ?? "";
    this.start = facts.span.start;
    this.end = facts.span.end;
    this.place = facts.place ?? "";
    this.host = facts.host ?? "";
    this.capacity = venue.capacity === null ? "" : String(venue.capacity);
    this.opens = venue.opens ?? "";
    this.closes = venue.closes ?? "";
    this.rooms = venue.rooms.map((it) => `${it.name}, ${it.tables}`).join("\n");
    this.careDays = venue.childcare.map((it) => it.day);
    this.careFrom = venue.childcare[0]?.from ?? CARE.from;
    this.careTo = venue.childcare[0]?.to ?? CARE.to;
    this.careRoom = venue.childcareRoom ?? "";
    this.emergency = venue.emergency.join("\n");
  }

  /** An event lasts a day until a later end is told; the end follows a start that comes after it. */
  begins(day: string): void {
    if (this.end === this.start || this.end < day) this.end = day;
    this.start = day;
  }

  /** The days as they are typed, the first first. */
  get days(): string[] {
    const all: string[] = [];
    for (let day = this.start; day && day <= (this.end || this.start) && all.length < MOST_DAYS; day = daysLater(day, 1)) all.push(day);
    return all;
  }

  facts(): EventFacts {
    return { name: this.name.trim(), theme: said(this.theme), span: { start: this.start, end: this.end || this.start }, place: said(this.place), host: said(this.host) };
  }

  venue(): Venue {
    const capacity = Math.round(Number(this.capacity));
    return {
      capacity: capacity > 0 ? capacity : null,
      opens: this.opens || null,
      closes: this.closes || null,
      rooms: lines(this.rooms).map(roomTyped),
      childcare: this.careDays.map((day) => ({ day, from: this.careFrom || CARE.from, to: this.careTo || CARE.to })),
      childcareRoom: said(this.careRoom),
      emergency: lines(this.emergency),
    };
  }

  care(day: string, wanted: boolean): void {
    const others = this.careDays.filter((it) => it !== day);
    this.careDays = wanted ? [...others, day].sort() : others;
  }
}

/** « Salle Ouessant, 4 »: a room and its tables; one table where no number is said. */
export function roomTyped(line: string): { name: string; tables: number } {
  const found = /^(.*?)[\s,;:]+(\d{1,2})(?:\s+tables?)?$/i.exec(line.trim());
  return found?.[1] ? { name: found[1].trim(), tables: Number(found[2]) } : { name: line.trim(), tables: 1 };
}

/** The lines of a field, without the empty ones. */
export function lines(text: string): string[] {
  return text.split("\n").map((it) => it.trim()).filter((it) => it !== "");
}

function said(text: string): string | null {
  return text.trim() || null;
}
