import { describe, expect, it } from "vitest";
import type { WordLine } from "../../../wire/types";
import { nextWithout } from "./words";

const people = [["a", "envie"], ["b", null], ["c", null]].map(([id, word]) => ({ id, word, name: id }) as unknown as WordLine);

describe("one word each", () => {
  it("goes from one without a word to the next, and round", () => {
    expect(nextWithout(people)?.id).toBe("b");
    expect(nextWithout(people, "b" as never)?.id).toBe("c");
    expect(nextWithout(people, "c" as never)?.id).toBe("b");
  });
});
