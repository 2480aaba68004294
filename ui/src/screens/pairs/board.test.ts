import { describe, expect, it } from "vitest";
import type { Board as Answer, CohortId, Couple, MemberId, MemberLine } from "../../wire/types";
import { Board, coupleOf, type BoardActs } from "./board.svelte";

const cohort = "c" as CohortId;
const couple = (mentee: string, mentor: string): Couple => ({ mentee: mentee as MemberId, mentor: mentor as MemberId });

/** A machine that gives what is locked, then e1–r1 and e2–r2. */
function machine() {
  const asked: Couple[][] = [];
  const done: string[] = [];
  const free = [couple("e1", "r1"), couple("e2", "r2")];
  const acts: BoardActs = {
    suggest: ({ locked }): Promise<Answer> => {
      asked.push(locked);
      const rest = free.filter((it) => !locked.some((lock) => lock.mentee === it.mentee || lock.mentor === it.mentor));
      const pairs = [...locked, ...rest].map((it) => ({ couple: it, locked: locked.includes(it), points: 50, grounds: [] }));
      const best = { pairs, leftOver: [], idle: [], points: 100, givenForLocks: { matched: 0, points: 0 }, proven: true };
      return Promise.resolve({ best, cells: [] });
    },
    others: () => Promise.resolve([{ pairs: [couple("e1", "r2"), couple("e2", "r1")], change: { matched: 0, points: -20 } }]),
    accept: ({ couples }) => Promise.resolve(done.push(`accept ${couples.length}`)),
    forbid: () => Promise.resolve(done.push("forbid")),
    allow: () => Promise.resolve(done.push("allow")),
  };
  return { acts, asked, done };
}

describe("the board", () => {
  it("a mentee stands in one couple, a mentor in no more than her seats", async () => {
    const board = new Board(cohort, machine().acts);
    await board.associate(couple("e1", "r2"), 1);
    await board.associate(couple("e2", "r2"), 1);
    expect(board.locked).toEqual([couple("e2", "r2")]);
    await board.associate(couple("e1", "r2"), 2);
    expect(board.locked).toHaveLength(2);
  });

  it("says who is placed", async () => {
    const board = new Board(cohort, machine().acts);
    expect(board.places("e1" as MemberId)).toBe(false);
    await board.propose();
    expect([board.places("e1" as MemberId), board.places("r2" as MemberId)]).toEqual([true, true]);
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

  it("another whole set is taken as it is, all its couples locked", async () => {
    const board = new Board(cohort, machine().acts);
    const [other] = await board.others(3);
    if (other) await board.take(other);
    expect(board.locked).toEqual([couple("e1", "r2"), couple("e2", "r1")]);
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

describe("carrying one member to another", () => {
  const member = (id: string, side: "mentee" | "mentor") =>
    ({ id, facts: { side: side === "mentee" ? { side, wishes: [] } : { side, seats: 1, offers: [] } } }) as unknown as MemberLine;

  it("makes the same couple both ways, and none of one side", () => {
    const [mentee, mentor] = [member("e1", "mentee"), member("r1", "mentor")];
    expect(coupleOf(mentee, mentor)).toEqual(couple("e1", "r1"));
    expect(coupleOf(mentor, mentee)).toEqual(couple("e1", "r1"));
    expect(coupleOf(mentee, member("e2", "mentee"))).toBeNull();
  });
});
