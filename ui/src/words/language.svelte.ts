// The language of the window, and the words in it.
import type { Language } from "../wire/types";
import { en } from "./en";
import { fr, type Words } from "./fr";

const KEPT = "language";
const all: Record<Language, Words> = { fr, en };

class Spoken {
  now = $state<Language>("fr");

  /** The language chosen last time; French where none was. */
  recall(): void {
    this.choose(localStorage.getItem(KEPT) === "en" ? "en" : "fr");
  }

  choose(language: Language): void {
    this.now = language;
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language;
  }
}

export const language = new Spoken();

/** What the screen says, in the language of the window: `t().people.add`. */
export function t(): Words {
  return all[language.now];
}
