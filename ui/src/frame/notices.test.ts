import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Notices, STAYS_MS } from "./notices.svelte";

describe("notices", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("the newest takes the place of the one before", () => {
    const notices = new Notices();
    notices.say("Personne ajoutée.");
    notices.say("Personne modifiée.");
    expect(notices.all.map((it) => it.text)).toEqual(["Personne modifiée."]);
  });

  it("goes away after a while, unless it is held", () => {
    const notices = new Notices();
    notices.say("Personne ajoutée.");
    const id = notices.all[0]?.id ?? 0;
    notices.hold(id);
    vi.advanceTimersByTime(STAYS_MS * 2);
    expect(notices.all).toHaveLength(1);
    notices.release(id);
    vi.advanceTimersByTime(STAYS_MS);
    expect(notices.all).toHaveLength(0);
  });
});
