import { expect, test, vi } from "vitest";
import { PairWork } from "./searching.svelte";

vi.mock("@tauri-apps/api/core", () => ({ invoke: async () => null }));

const never = () => new Promise<never>(() => undefined);

test("a stop ends at once what leaves nothing to wait for", async () => {
  const work = new PairWork();
  const asked = work.runUntilStopped(never);
  work.stop();
  await expect(asked).rejects.toMatchObject({ failure: { refusal: { code: "searchStopped" } } });
  expect(work.busy).toBe(false);
});

test("a work that gives the best it has is waited for", async () => {
  const work = new PairWork();
  let give: (found: string) => void = () => undefined;
  const asked = work.run(() => new Promise<string>((found) => (give = found)));
  work.stop();
  expect(work.busy).toBe(true);
  give("the best so far");
  await expect(asked).resolves.toBe("the best so far");
});
