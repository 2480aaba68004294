// What people said, as it is printed: the words are theirs, the spaces and the marks those of the language.
import type { Language, Signing } from "../wire/types";
import { ageInWords } from "./dates";

const NBSP = "\u00a0";

/** « Je suis “dedans” ! »: no mark is left alone at the beginning of a line. */
export function quotedInFrench(text: string): string {
  const said = text.trim();
  const whole = /^[«"“]\s*([^«»"“”]*?)\s*[»"”]$/.exec(said)?.[1] ?? said;
  const inner = whole.replace(/«\s*/g, "“").replace(/\s*»/g, "”");
  return `«${NBSP}${inner.replace(/\s+([!?;:])/g, `${NBSP}$1`)}${NBSP}»`;
}

/** « Pascale (49 ans) », as far as she lets it be said. */
export function signature(language: Language, { signed, publishedAge }: Signing): string {
  return publishedAge ? `${signed ?? ""} (${ageInWords(language, publishedAge)})` : (signed ?? "");
}
