// Every address of the window, once. `#/cohorts/0192…/pairs` → { name: "pairs", at: { cohort: "0192…" } }.

export const patterns = {
  home: "/",
  people: "/people",
  newPerson: "/people/new",
  organisations: "/people/organisations",
  organisation: "/people/organisations/:organisation",
  questions: "/people/questions",
  spellings: "/people/spellings",
  person: "/people/:person",
  editPerson: "/people/:person/edit",
  mergePeople: "/people/:person/merge/:other",
  import: "/import",
  cohorts: "/cohorts",
  newCohort: "/cohorts/new",
  cohort: "/cohorts/:cohort",
  editCohort: "/cohorts/:cohort/edit",
  cohortQuestions: "/cohorts/:cohort/questions",
  pairs: "/cohorts/:cohort/pairs",
  meetings: "/cohorts/:cohort/meetings",
  pair: "/cohorts/:cohort/meetings/:pair",
  gatherings: "/cohorts/:cohort/gatherings",
  gathering: "/cohorts/:cohort/gatherings/:gathering",
  cohortPapers: "/cohorts/:cohort/papers",
  results: "/cohorts/:cohort/results",
  charters: "/cohorts/:cohort/charters",
  events: "/events",
  newEvent: "/events/new",
  event: "/events/:event",
  editEvent: "/events/:event/edit",
  eventQuestions: "/events/:event/questions",
  programme: "/events/:event/programme",
  groups: "/events/:event/groups",
  teams: "/events/:event/groups/teams",
  morning: "/events/:event/groups/morning",
  welcome: "/events/:event/welcome",
  services: "/events/:event/services",
  closing: "/events/:event/closing",
  eventPapers: "/events/:event/papers",
  papers: "/papers",
  texts: "/papers/texts",
  settings: "/settings",
  history: "/settings/history",
} as const;

/** The entries of the navigation. */
export type Section = "home" | "people" | "cohorts" | "events" | "papers" | "settings";
export type PlaceName = keyof typeof patterns;
type Named<P extends string> = P extends `${string}:${infer N}/${infer Rest}`
  ? N | Named<Rest>
  : P extends `${string}:${infer N}`
    ? N
    : never;
export type Facts<N extends PlaceName> = { [K in Named<(typeof patterns)[N]>]: string };
export type Place = { name: PlaceName; at: Record<string, string> };

/** The address of a place: `to("pairs", { cohort })`. */
export function to<N extends PlaceName>(
  name: N,
  ...facts: Named<(typeof patterns)[N]> extends never ? [] : [Facts<N>]
): string {
  const at: Record<string, string> = facts[0] ?? {};
  return "#" + patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(at[key] ?? ""));
}

/** The place an address names; `null` where there is none. */
export function placeOf(hash: string): Place | null {
  const said = hash.replace(/^#/, "").split("?")[0] || "/";
  for (const name of Object.keys(patterns) as PlaceName[]) {
    const at = fits(patterns[name], said);
    if (at) return { name, at };
  }
  return null;
}

/** Words stand before names, so `/people/new` is not the person « new ». */
function fits(pattern: string, said: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const parts = said.split("/");
  if (wanted.length !== parts.length) return null;
  const at: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const part = decodeURIComponent(parts[index] ?? "");
    if (want.startsWith(":")) at[want.slice(1)] = part;
    else if (want !== part) return null;
  }
  return at;
}

/** Where Escape leads: one step up, by the address alone. */
export function above(place: Place): string | null {
  if (place.name === "home") return null;
  const parts = patterns[place.name].split("/");
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join("/") || "/";
    const name = (Object.keys(patterns) as PlaceName[]).find((it) => patterns[it] === shorter);
    if (name) return "#" + shorter.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(place.at[key] ?? ""));
  }
  return null;
}
