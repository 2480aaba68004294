// The order in which groups present what they made.

/** One place earlier. */
export function raised<T>(all: readonly T[], place: number): T[] {
  const moved = [...all];
  const [one] = moved.splice(place, 1);
  if (one !== undefined) moved.splice(Math.max(0, place - 1), 0, one);
  return moved;
}

/** Drawn by lot (Fisher and Yates); `chance` gives numbers from 0 to below 1. */
export function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  const drawn = [...all];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  return drawn;
}
