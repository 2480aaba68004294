// How many, in words. In French 0 and 1 are singular; in English only 1 is.

export type Counted = readonly [one: string, many: string];

const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") };

/** « 1 personne », « 0 personne », « 1 234 personnes »: the number never leaves its word. */
export function counted(language: "fr" | "en", count: number, [one, many]: Counted): string {
  const single = language === "fr" ? Math.abs(count) < 2 : Math.abs(count) === 1;
  return `${numbers[language].format(count)}\u00a0${single ? one : many}`;
}
