import { describe, expect, it } from "vitest";
import { asked, slice } from "./rows";

describe("the rows of a long list", () => {
  it("few are drawn out of 100,000, wherever one scrolls", () => {
    for (const scrolled of [0, 40, 123_456, 3_999_960]) {
      const { first, last } = slice(100_000, 40, scrolled, 600);
      expect(last - first).toBeLessThan(45);
      expect(first * 40).toBeLessThanOrEqual(scrolled);
      expect(last).toBeLessThanOrEqual(100_000);
    }
  });

  it("a list that became shorter than the scroll draws nothing wrong", () => {
    const { first, last } = slice(3, 40, 10_000, 600);
    expect(first).toBeLessThanOrEqual(last);
    expect(last).toBe(3);
  });

  it("asks by whole pages that hold what is seen", () => {
    expect(asked({ first: 95, last: 130 })).toEqual({ from: 0, count: 200 });
    expect(asked({ first: 0, last: 0 })).toEqual({ from: 0, count: 100 });
  });
});
