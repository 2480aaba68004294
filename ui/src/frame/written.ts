// A file that was written: said once, with a way to open it.
import type { Attempt } from "../wire/attempt.svelte";
import { call } from "../wire/call";
import { t } from "../words";
import { notices } from "./notices.svelte";

/** Says that a file was written; where it does not open, `attempt` tells why. */
export function written(text: string, name: string, attempt: Attempt): void {
  notices.say(text, { word: t().lists.out.openAct, run: () => void attempt.run(() => call("show_printed", { name })) });
}
