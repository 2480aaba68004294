import { describe, expect, it } from "vitest";
import type { MemberLine, PairLine } from "../../../wire/types";
import { ratedIn, reached, toldOf } from "./behind";

const member = (name: string, side: "mentee" | "mentor", levels: object[], outcomes: string[] = []) => ({ name, facts: { side: { side }, levels, outcomes } }) as unknown as MemberLine;
const members = [
  member("Martine", "mentee", [{ topic: "Réseaux", before: 0, after: 2 }], ["network"]),
  member("Catherine", "mentee", [{ topic: "reseaux ", before: 0, after: null }], ["network", "method"]),
  member("Lucie", "mentor", [{ topic: "Réseaux", before: 3, after: 3 }], ["network"]),
];

describe("who stands behind a figure", () => {
  it("mentees alone, and only those who were asked twice", () => {
    expect(toldOf(members, "network")).toEqual(["Martine", "Catherine"]);
    expect(ratedIn(members, "RESEAUX")).toEqual(["Martine"]);
  });

  it("pairs that did it, not those that only wanted to", () => {
    const pair = (menteeName: string, done: boolean) => ({ menteeName, mentorName: "Lucie", care: { goals: [{ text: "carte de vœux", reached: done }] } }) as unknown as PairLine;
    expect(reached([pair("Martine", true), pair("Catherine", false)], "carte de vœux", (one, other) => `${one} et ${other}`)).toEqual(["Martine et Lucie"]);
  });
});
