import { describe, expect, it } from "vitest";
import type { HalfDay, WelcomePage } from "../../../wire/types";
import { WelcomeDesk } from "./welcome.svelte";

const half: HalfDay = { day: "2023-05-12", half: "am" };
const names = ["Solène Le Goff", "Marie-Françoise d'Almeida", "Gaëlle Ollivier", "Aïcha N'Diaye", "Élodie Kerbrat"];

function page(): WelcomePage {
  const people = names.map((name, at) => ({ id: String(at), name, listed: name.split(" ").reverse().join(" "), role: "participant", state: "confirmed", expected: at === 4 ? [] : [half] }));
  return { people, arrivals: [], halfDays: [half], now: half } as unknown as WelcomePage;
}

function desk(noted: unknown[] = []) {
  return new WelcomeDesk(half, (asked) => Promise.resolve(noted.push(asked)));
}

describe("the welcome desk", () => {
  it("« le g » finds Le Goff, whatever the accents, hyphens and apostrophes", () => {
    const at = desk();
    const first = (said: string) => (at.say(said), at.found(page())[0]?.name);
    expect(["le g", "marie f", "d alm", "ndi", "n'd", "gae"].map(first)).toEqual(["Solène Le Goff", "Marie-Françoise d'Almeida", "Marie-Françoise d'Almeida", undefined, "Aïcha N'Diaye", "Gaëlle Ollivier"]);
  });

  it("Enter notes her, and the next can be typed at once", async () => {
    const noted: unknown[] = [];
    const at = desk(noted);
    at.say("le g");
    const first = at.enter(page());
    expect([at.said, at.came(page(), "0" as never)]).toEqual(["", true]);
    at.say("ga");
    await Promise.all([first, at.enter(page())]);
    expect(noted).toEqual(["0", "2"].map((id) => ({ registrations: [id], halfDay: half, came: true, minutes: null })));
  });

  it("the count never falls back while the answer is on its way", async () => {
    const at = desk();
    await at.put(["0" as never], true);
    expect(at.came(page(), "0" as never)).toBe(true);
    at.answered();
    expect(at.came(page(), "0" as never)).toBeNull();
  });

  it("who is awaited comes before who is not", () => {
    const at = desk();
    at.say("e");
    expect(at.found(page()).map((it) => it.name)).toEqual(["Élodie Kerbrat"]);
  });
});
