import { describe, expect, it } from "vitest";
import { halvesOf } from "./rules";

describe("the rules of the groups", () => {
  it("the half-days of some rounds are told once each", () => {
    const rounds = ["09:45:00", "11:00:00", "13:45:00", "15:00:00"].map((starts) => ({ day: "2023-05-13", starts }));
    expect(halvesOf(rounds, [2, 3])).toEqual([{ day: "2023-05-13", half: "pm" }]);
    expect(halvesOf(rounds, [1, 2, 9])).toEqual([
      { day: "2023-05-13", half: "am" },
      { day: "2023-05-13", half: "pm" },
    ]);
  });
});
