import { describe, expect, it } from "vitest";
import type { EventId, HalfDay, RegistrationId, Replan, WelcomePage } from "../../../wire/types";
import { Morning, notYetThere, spread } from "./morning.svelte";

const id = (it: string) => it as unknown as RegistrationId;
const halfDays: HalfDay[] = ["2023-05-12", "2023-05-13"].flatMap((day) => [
  { day, half: "am" },
  { day, half: "pm" },
]);

function morning(asked: unknown[]) {
  const replan = { choices: [{ seating: "few" }, { seating: "best" }], advised: 1 } as unknown as Replan;
  return new Morning("e" as unknown as EventId, halfDays, 1, {
    replan: (it) => Promise.resolve((asked.push(it), replan)),
    accept: (it) => Promise.resolve((asked.push(it), { people: [], leaders: [], sheets: [] })),
  });
}

describe("the bad morning", () => {
  it("who is missing is missing from now on, up to what is told", () => {
    const told = morning([]);
    told.miss(id("a"), "Aïcha");
    told.miss(id("b"), "Inès");
    told.until(id("b"), 0);
    expect(told.missing()).toEqual([...halfDays.slice(1).map((halfDay) => ({ registration: "a", halfDay })), { registration: "b", halfDay: halfDays[1] }]);
  });

  it("a mentor is back on the next day unless told otherwise", () => {
    const told = morning([]);
    told.miss(id("m"), "Olumide", true);
    expect(told.missing()).toEqual([{ registration: "m", halfDay: halfDays[1] }]);
  });

  it("who has not come yet is told once most have", () => {
    const [now] = halfDays;
    const people = ["a", "b", "c"].map((it) => ({ id: id(it), role: "participant", expected: [now] }));
    const came = (...all: string[]) => ({ now, people, arrivals: all.map((it) => ({ registration: id(it), halfDay: now })) }) as unknown as WelcomePage;
    expect(notYetThere(came("a", "c")).map((it) => it.id)).toEqual(["b"]);
    expect([notYetThere(came("a")), notYetThere(came("a", "b", "c"))]).toEqual([[], []]);
  });

  it("the plan the staff chooses is the one that is kept", async () => {
    const asked: unknown[] = [];
    const told = morning(asked);
    told.miss(id("a"), "Aïcha");
    await told.recalculate();
    told.chosen = 0;
    await told.accept();
    expect(asked[1]).toMatchObject({ seating: "few", held: 0, missing: [{ registration: "a" }, { registration: "a" }, { registration: "a" }] });
    expect([told.gone, told.replan]).toEqual([[], undefined]);
  });

  it("out of many plans a few are offered, the ends and the advised one among them", () => {
    expect(spread(20, 15)).toEqual([0, 5, 10, 14, 15, 19]);
    expect([spread(2, 1), spread(1, 0), spread(0, 0)]).toEqual([[0, 1], [0], []]);
  });

  it("a plan is forgotten once somebody else is missing", async () => {
    const told = morning([]);
    await told.recalculate();
    told.miss(id("c"), "Zoé");
    expect(told.replan).toBeUndefined();
  });
});
