import { describe, expect, it } from "vitest";
import type { CohortId, Couple, MemberId, Suggestion } from "../../wire/gen/types";
import { Board, type BoardActs } from "./board.svelte";

const cohort = "c" as CohortId;
const couple = (mentee: string, mentor: string): Couple => ({ mentee: mentee as MemberId, mentor: mentor as MemberId });

/** A machine that gives what is locked, then e1–r1 and e2–r2; each locked couple out of these costs 10. */
function machine() {
  const asked: Couple[][] = [];
  const done: string[] = [];
  const free = [couple("e1", "r1"), couple("e2", "r2")];
  const acts: BoardActs = {
    suggest: ({ locked }): Promise<Suggestion> => {
      asked.push(locked);
      const rest = free.filter((it) => !locked.some((lock) => lock.mentee === it.mentee || lock.mentor === it.mentor));
      const odd = locked.filter((lock) => !free.some((it) => it.mentee === lock.mentee && it.mentor === lock.mentor));
      const proposals = [...locked, ...rest].map((it) => ({ ...it, score: 50, grounds: [] }));
      return Promise.resolve({ proposals, total: 100 - 10 * odd.length, left: [], forbidden: [] });
    },
    accept: ({ couples }) => Promise.resolve(done.push(`accept ${couples.length}`)),
    forbid: () => Promise.resolve(done.push("forbid")),
    allow: () => Promise.resolve(done.push("allow")),
  };
  return { acts, asked, done };
}

describe("the board", () => {
  it("says what a choice by hand costs, at once", async () => {
    const board = new Board(cohort, machine().acts);
    await board.propose();
    expect([board.suggestion?.total, board.cost]).toEqual([100, 0]);
    await board.associate(couple("e1", "r2"), 1);
    expect([board.suggestion?.total, board.cost]).toEqual([90, 10]);
    await board.unlock(couple("e1", "r2"));
    expect(board.cost).toBe(0);
  });

  it("a mentee stands in one couple, a mentor in no more than her seats", async () => {
    const board = new Board(cohort, machine().acts);
    await board.associate(couple("e1", "r2"), 1);
    await board.associate(couple("e2", "r2"), 1);
    expect(board.locked).toEqual([couple("e2", "r2")]);
    await board.associate(couple("e1", "r2"), 2);
    expect(board.locked).toHaveLength(2);
  });

  it("a lock the machine refuses is not kept", async () => {
    const { acts } = machine();
    const board = new Board(cohort, { ...acts, suggest: () => Promise.reject(new Error("no")) });
    await expect(board.lock(couple("e1", "r1"))).rejects.toThrow();
    expect(board.locked).toEqual([]);
  });

  it("forbidding unlocks the couple and proposes anew", async () => {
    const { acts, asked, done } = machine();
    const board = new Board(cohort, acts);
    await board.lock(couple("e1", "r1"));
    await board.forbid(couple("e1", "r1"));
    expect(done).toEqual(["forbid"]);
    expect(asked.at(-1)).toEqual([]);
  });

  it("accepting keeps all couples and clears the board", async () => {
    const { acts, done } = machine();
    const board = new Board(cohort, acts);
    await board.propose();
    await board.accept("2020-10-27");
    expect(done).toEqual(["accept 2"]);
    expect(board.proposals).toEqual([]);
  });
});
