import { expect, it } from "vitest";
import { TextDraft } from "./text.svelte";

const line = { model: "charter" as const, text: { subject: "Charte", body: "Nous" }, own: false, fields: ["{dates}"] };

it("a field is added after a space, and a text put back as it was is not changed", () => {
  const draft = new TextDraft(line);
  expect(draft.changed).toBe(false);
  draft.add("{dates}");
  expect(draft.text.body).toBe("Nous {dates}");
  expect(draft.changed).toBe(true);
  draft.body = "Nous\n";
  draft.add("{dates}");
  expect(draft.body).toBe("Nous\n{dates}");
  draft.body = "Nous";
  expect(draft.changed).toBe(false);
});
