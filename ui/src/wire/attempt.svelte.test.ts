import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import { Attempt } from "./attempt.svelte";
import { Failed } from "./call";

describe("an attempt", () => {
  it("keeps why it failed until the next try", async () => {
    const attempt = new Attempt();
    const failure = { kind: "refused", refusal: { code: "nameMissing" } } as const;
    expect(await attempt.works(() => Promise.reject(new Failed(failure)))).toBe(false);
    expect(attempt.failure).toEqual(failure);
    expect(await attempt.works(() => Promise.resolve())).toBe(true);
    expect(attempt.failure).toBeUndefined();
  });

  it("runs one act at a time: a double click does not do it twice", async () => {
    const attempt = new Attempt();
    let times = 0;
    const act = () => Promise.resolve((times += 1));
    await Promise.all([attempt.run(act), attempt.run(act)]);
    expect(times).toBe(1);
  });

  it("made in an effect, it is made once", async () => {
    const attempt = new Attempt();
    let times = 0;
    const stop = $effect.root(() => {
      $effect(() => void attempt.run(() => Promise.resolve((times += 1))));
    });
    for (let turn = 0; turn < 3; turn += 1) {
      flushSync();
      await Promise.resolve();
    }
    expect(times).toBe(1);
    stop();
  });
});
