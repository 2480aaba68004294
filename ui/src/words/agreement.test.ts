import { describe, expect, it } from "vitest";
import { de } from "./agreement";
import { fr } from "./fr";

describe("words that count people", () => {
  it("are feminine until there is a man among them", () => {
    expect(fr.cohorts.mentors({ count: 4, men: 0 })).toBe("4\u00a0mentores");
    expect(fr.cohorts.mentors({ count: 4, men: 1 })).toBe("4\u00a0mentors");
    expect(fr.members.title("mentee", { count: 1, men: 1 })).toBe("1\u00a0mentoré");
    expect(fr.members.title("mentee", { count: 0, men: 0 })).toBe("0\u00a0mentorée");
  });

  it("elide before a vowel", () => {
    expect(["Martine", "Emma", "Élodie", "Hélène", "Œnone"].map(de)).toEqual(["de Martine", "d’Emma", "d’Élodie", "d’Hélène", "d’Œnone"]);
  });

  it("say of one person what she is", () => {
    expect([fr.gatherings.present({ civility: "m" }), fr.gatherings.present({ civility: "mme" }), fr.gatherings.absent({ civility: null })]).toEqual(["Présent", "Présente", "Absente"]);
    expect(fr.stages.side("reverse", "mentee", true)).toBe("Les aînés, qui apprennent");
  });
});
