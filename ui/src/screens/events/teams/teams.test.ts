import { describe, expect, it } from "vitest";
import type { ProjectTeam } from "../../../wire/types";
import { moved, renamed, without } from "./teams";

const teams = [
  { project: "un site", members: ["a", "b"] },
  { project: "", members: ["c"] },
] as unknown as ProjectTeam[];
const members = (all: readonly ProjectTeam[]) => all.map((it) => it.members);

describe("project teams by hand", () => {
  it("someone is in one team at a time", () => {
    expect(members(moved(teams, "a" as never, 1))).toEqual([["b"], ["c", "a"]]);
    expect(members(moved(teams, "a" as never, 0))).toEqual([["b", "a"], ["c"]]);
    expect(members(moved(teams, "c" as never, null))).toEqual([["a", "b"], []]);
  });

  it("a project gets its name, the others keep theirs", () => {
    expect(renamed(teams, 1, " une affiche ").map((it) => it.project)).toEqual(["un site", "une affiche"]);
  });

  it("who is in no team is told", () => {
    expect(without([{ id: "a" }, { id: "d" }] as never[], teams)).toEqual([{ id: "d" }]);
  });
});
