import { describe, expect, it } from "vitest";
import { raised, shuffled } from "./order";

describe("an order of passage", () => {
  it("one goes a place earlier, the others keep theirs", () => {
    expect(raised(["a", "b", "c"], 2)).toEqual(["a", "c", "b"]);
    expect(raised(["a", "b"], 0)).toEqual(["a", "b"]);
  });

  it("drawn by lot, nobody is lost", () => {
    expect(shuffled(["a", "b", "c", "d"], () => 0).sort()).toEqual(["a", "b", "c", "d"]);
    expect(shuffled(["a", "b", "c"], () => 0)).toEqual(["b", "c", "a"]);
  });
});
