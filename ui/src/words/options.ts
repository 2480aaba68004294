/** A choice as the parts show it. */
export type Option<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string };

/** Every value of a union, with its word, in the order in which it is written. */
export function options<T extends string>(words: Record<T, string>): Option<T>[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }));
}
