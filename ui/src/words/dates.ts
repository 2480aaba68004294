// Days and hours in words. The language is always named: the engine's own may be none at all.
import type { Age, Language } from "../wire/types";

const NBSP = "\u00a0";
const locales = { fr: "fr-FR", en: "en-GB" } as const;

export type Shape = "full" | "plain" | "short" | "noYear" | "dayOnly" | "month" | "weekday";
const shapes: Record<Shape, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  plain: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  noYear: { day: "numeric", month: "long" },
  dayOnly: { day: "numeric" },
  month: { month: "short" },
  weekday: { weekday: "long" },
};

/** « mardi 27 octobre 2020 » (full), « 27 octobre 2020 » (plain), « 27/10/2020 » (short). */
export function dayInWords(language: Language, day: string, shape: Shape = "full"): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const format = new Intl.DateTimeFormat(locales[language], { ...shapes[shape], timeZone: "UTC" });
  const first = language === "fr" && shape !== "short";
  const said = format
    .formatToParts(date)
    .map((part) => (part.type === "day" && first && part.value === "1" ? "1er" : part.value))
    .join("");
  return said.replace(/(\d(?:er)?) /g, `$1${NBSP}`);
}

/** « du 27 octobre 2020 au 27 janvier 2021 ». */
export function spanInWords(language: Language, start: string, end: string): string {
  const until = dayInWords(language, end, "plain");
  const from = dayInWords(language, start, sharing(start, end));
  return language === "fr" ? `du ${from} au ${until}` : `from ${from} to ${until}`;
}

/** What need not be said twice: « du 4 au 5 décembre 2026 ». */
function sharing(start: string, end: string): Shape {
  if (start.slice(0, 7) === end.slice(0, 7)) return "dayOnly";
  return start.slice(0, 4) === end.slice(0, 4) ? "noYear" : "plain";
}

/** « 18 h 30 », « 9 h ». */
export function hourInWords(language: Language, moment: string): string {
  const [hour = "0", minute = "00"] = moment.slice(11, 16).split(":");
  if (language === "en") return `${hour}:${minute}`;
  return `${Number(hour)}${NBSP}h${minute === "00" ? "" : NBSP + minute}`;
}

/** « mardi 27 octobre 2020 à 18 h ». */
export function momentInWords(language: Language, moment: string): string {
  const joint = language === "fr" ? "à" : "at";
  return `${dayInWords(language, moment)} ${joint}${NBSP}${hourInWords(language, moment)}`;
}

/** « 1 h 30 », « 45 min ». */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${NBSP}min`;
  return `${hours}${NBSP}h${rest === 0 ? "" : NBSP + String(rest).padStart(2, "0")}`;
}

/** « 58 ans », « 58–59 ans » where only an earlier age is known. */
export function ageInWords(language: Language, { least, most }: Age): string {
  const years = least === most ? `${least}` : `${least}–${most}`;
  return language === "fr" ? `${years}${NBSP}${most < 2 ? "an" : "ans"}` : `${years}${NBSP}years`;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return daysLater(day, -((date.getUTCDay() + 6) % 7));
}

/** The day some days later; the calendar only, no hour and no summer time. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day as one types it: « 3/11/2026 », « 3.11.26 », « 03-11-2026 »; a year left out is the one of `near`. */
export function dayTyped(text: string, near: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text.trim());
  if (!french) return null;
  const year = french[3] ?? near.slice(0, 4);
  return realDay(Number(year.length === 2 ? `${near.slice(0, 2)}${year}` : year), Number(french[2]), Number(french[1]));
}

/** `null` for the 31st of February. */
function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** An hour as one types it: « 18 h 30 », « 18:30 », « 9h »; `null` where there is none such. */
export function hourTyped(text: string): string | null {
  const found = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?$/i.exec(text.trim());
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
