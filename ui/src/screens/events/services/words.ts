// Who is asked for her word next.
import type { RegistrationId, WordLine } from "../../../wire/types";

/** The next after somebody who has no word yet, then the first of all without one. */
export function nextWithout(people: readonly WordLine[], after?: RegistrationId): WordLine | undefined {
  const from = people.findIndex((it) => it.id === after) + 1;
  const round = [...people.slice(from), ...people.slice(0, from)];
  return round.find((it) => !it.word && it.id !== after);
}
