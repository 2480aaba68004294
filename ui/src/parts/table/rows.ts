// Which rows of a long list are worth drawing.

/** How many rows are asked for at once, and drawn above and below what is seen. */
export const PAGE = 100;
const SPARE = 12;

export type Slice = { first: number; last: number };

/** The rows to draw, first included, last not. */
export function slice(total: number, rowHeight: number, scrolled: number, height: number): Slice {
  if (rowHeight <= 0) return { first: 0, last: Math.min(total, PAGE) };
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - SPARE);
  const last = Math.min(total, Math.ceil((scrolled + height) / rowHeight) + SPARE);
  return { first: Math.min(first, last), last };
}

/** The pages of rows a slice needs: what is asked for changes rarely while one scrolls. */
export function asked({ first, last }: Slice): { from: number; count: number } {
  const from = Math.floor(first / PAGE) * PAGE;
  const until = Math.max(from + PAGE, Math.ceil(last / PAGE) * PAGE);
  return { from, count: until - from };
}
