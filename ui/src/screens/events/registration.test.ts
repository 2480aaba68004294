import { describe, expect, it } from "vitest";
import { blank, childTyped, RegistrationDraft } from "./registration.svelte";

describe("a registration being changed", () => {
  it("understands children as they are typed", () => {
    expect(["Mariam, 7 ans", "Titouan 18 mois", "Lou (3 ans)", "Nino"].map(childTyped)).toEqual([
      { name: "Mariam", months: 84 },
      { name: "Titouan", months: 18 },
      { name: "Lou", months: 36 },
      { name: "Nino", months: null },
    ]);
  });

  it("unchanged, the facts stay what they were", () => {
    const shared = { fetchedBy: ["Gwenn"], neverTo: [], note: "sieste" };
    const facts = { ...blank(), diet: "sans porc", topics: ["HTML"], children: [{ name: "Adam", months: 60, ...shared }, { name: "Lou", months: 18, ...shared }] };
    expect(new RegistrationDraft(facts).typed()).toEqual(facts);
  });
});
