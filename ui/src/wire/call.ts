// The door: the only file that knows how the machine is spoken to.
import { invoke } from "@tauri-apps/api/core";
import type { Acts, Failure } from "./types";

export type Act = keyof Acts;
export type Asks<A extends Act> = Acts[A]["asked"];
export type Gives<A extends Act> = Acts[A]["gives"];

/** An act that did not happen, and why. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** Asks the machine for one act. */
export async function call<A extends Act>(act: A, asked: Asks<A>): Promise<Gives<A>> {
  try {
    return await invoke<Gives<A>>("answer", { act, asked });
  } catch (thrown) {
    throw new Failed(understood(thrown));
  }
}

/** What was thrown, as a failure: anything we did not expect is our fault. */
export function understood(thrown: unknown): Failure {
  if (thrown instanceof Failed) return thrown.failure;
  if (typeof thrown === "object" && thrown !== null && "kind" in thrown) return thrown as Failure;
  return { kind: "broken", report: String(thrown) };
}
