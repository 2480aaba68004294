import { describe, expect, it } from "vitest";
import { above, placeOf, to } from "./addresses";

describe("addresses", () => {
  it("lead where they say, and back", () => {
    const address = to("gathering", { cohort: "c 1", gathering: "g/2" });
    expect(placeOf(address)).toEqual({ name: "gathering", at: { cohort: "c 1", gathering: "g/2" } });
  });

  it("« new » is a word, not a person", () => {
    expect(placeOf("#/people/new")?.name).toBe("newPerson");
  });

  it("the empty address is home, an unknown one is nowhere", () => {
    expect(placeOf("")?.name).toBe("home");
    expect(placeOf("#/moon")).toBeNull();
  });

  it("Escape leads one step up", () => {
    expect(above({ name: "pairs", at: { cohort: "c1" } })).toBe("#/cohorts/c1");
    expect(above({ name: "editPerson", at: { person: "p1" } })).toBe("#/people/p1");
    expect(above({ name: "people", at: {} })).toBe("#/");
    expect(above({ name: "home", at: {} })).toBeNull();
  });
});
