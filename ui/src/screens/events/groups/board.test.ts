import { describe, expect, it } from "vitest";
import type { EventId, GroupsPage, RegistrationId } from "../../../wire/types";
import { GroupBoard, repeatedSeats, toggled } from "./board.svelte";

const id = (it: string) => it as unknown as RegistrationId;

function board(moved: unknown[] = []) {
  return new GroupBoard("e" as unknown as EventId, {
    propose: () => Promise.reject(new Error("not asked")),
    accept: () => Promise.resolve(),
    choices: () => Promise.resolve([{ onto: { kind: "swap", other: id("b") }, pairRepeats: 2, mentorRepeats: 0, broken: [] }]),
    move: (asked) => Promise.resolve(void moved.push(asked)),
  });
}

describe("the groups on the screen", () => {
  it("a seat picked up shows at once what a place would give, and goes there", async () => {
    const moved: unknown[] = [];
    const on = board(moved);
    await on.pick({ round: 1, person: id("a") });
    on.aim = on.onto(1, { person: id("b") }) ?? undefined;
    expect(on.aimed?.pairRepeats).toBe(2);
    expect(on.onto(0, { person: id("b") })).toBeNull();
    await on.move({ kind: "swap", other: id("b") });
    expect(moved).toEqual([{ event: "e", round: 1, person: "a", onto: { kind: "swap", other: "b" } }]);
    expect(on.picked).toBeUndefined();
  });

  it("picked twice, it is laid down again", async () => {
    const on = board();
    await on.pick({ round: 1, person: id("a") });
    await on.pick({ round: 1, person: id("a") });
    expect(on.picked).toBeUndefined();
  });

  it("marks the meetings that come back, not the first ones", () => {
    const repeats = [{ person: id("a"), other: id("b"), withLeader: false, rounds: [0, 3], cause: { code: "search" } }];
    const page = { standing: { repeats } } as unknown as GroupsPage;
    expect([...repeatedSeats(page)]).toEqual(["3 a", "3 b"]);
  });

  it("a lock is set, and taken away by the same act", () => {
    const lock = { person: id("a"), round: 0, leader: id("m") };
    expect(toggled(toggled([], lock), lock)).toEqual([]);
  });
});
