import { describe, expect, it } from "vitest";
import type { CohortFacts, Results, TestimonialLine } from "../wire/types";
import { en } from "./en";
import { fr } from "./fr";
import { quotedInFrench } from "./quoting";

const facts: CohortFacts = { name: "Mentorat inversé 2020", direction: "reverse", partner: "Nénettes & Co", span: { start: "2020-10-27", end: "2021-01-27" }, stage: "closed", silenceDays: 21 };
const results = {
  pairs: 5, paired: 5, finished: 5, meetings: 23, minutes: 1860, volunteerMinutes: 2400,
  levels: [{ topic: "Canva", mentees: 5, before: 0.4, after: 2 }, { topic: "Excel", mentees: 2, before: 1, after: 1 }],
  outcomes: [{ outcome: "confidence", mentees: 5 }], achievements: ["carte de vœux", "carte de vœux"],
} as unknown as Results;
const said = (text: string, signed: string | null, more: object = {}) => ({ name: "Martine Rousseau", facts: { text, saying: "quote" }, signed, publishedAge: null, ...more }) as unknown as TestimonialLine;

describe("the draft of a closing article", () => {
  const heard = [
    said("J’ai osé !", "Martine", { publishedAge: { least: 58, most: 58 } }),
    said("Entre nous.", null),
    said("Merci.", ""),
    said("Osez demander.", "Lucie", { facts: { text: "Osez demander.", saying: "advice" } }),
  ];
  const draft = fr.article.draft({ association: "Les Tisseuses", facts, results, said: heard });

  it("quotes only what may be published, and signs as far as each allowed", () => {
    expect(draft).toContain("«\u00a0J’ai osé\u00a0!\u00a0» Martine (58\u00a0ans)");
    expect(draft).toContain("«\u00a0Merci.\u00a0»\n");
    for (const kept of ["Entre nous", "Osez demander", "Rousseau"]) expect(draft).not.toContain(kept);
  });

  it("says the figures once, in both languages", () => {
    expect(draft).toContain("23\u00a0fois, soit 31\u00a0h d’échanges");
    expect(draft).toContain("Parmi les réalisations\u00a0: carte de vœux.");
    expect(draft).not.toContain("Excel");
    expect(en.article.draft({ association: "Les Tisseuses", facts, results, said: heard })).toContain("the pairs met 23\u00a0times");
  });
});

describe("what people said, as it is printed", () => {
  it("keeps their words, and the marks of the language", () => {
    expect(quotedInFrench(' « Je suis rentrée dans le 21è siècle ! » ')).toBe("«\u00a0Je suis rentrée dans le 21è siècle\u00a0!\u00a0»");
    expect(quotedInFrench("« Ose », me disait-elle.")).toBe("«\u00a0“Ose”, me disait-elle.\u00a0»");
    expect(quotedInFrench("Elle m’a dit « ose ».")).toBe("«\u00a0Elle m’a dit “ose”.\u00a0»");
  });
});
