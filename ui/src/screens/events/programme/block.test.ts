import { describe, expect, it } from "vitest";
import type { Block } from "../../../wire/types";
import { BlockDraft, ends } from "./block.svelte";

const lunch = { id: "b", event: "e", facts: { day: "2023-05-12", starts: "12:00:00", minutes: 90, kind: "meal", title: "", room: null, speaker: null, tables: [] } } as unknown as Block;

describe("a block of the programme", () => {
  it("ends when its minutes have gone by", () => {
    expect(ends(lunch.facts)).toBe("13:30:00");
    expect(ends({ starts: "09:45:00", minutes: 15 })).toBe("10:00:00");
  });

  it("unchanged, the facts stay what they were", () => {
    expect(new BlockDraft(lunch).facts()).toEqual(lunch.facts);
  });

  it("a new one comes after the last, with the length of its kind", () => {
    const draft = new BlockDraft({ day: "2023-05-12", after: lunch });
    draft.ofKind("workshop");
    expect(draft.facts()).toMatchObject({ starts: "13:30:00", minutes: 45, kind: "workshop" });
  });
});
