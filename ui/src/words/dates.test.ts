import { describe, expect, it } from "vitest";
import { ageInWords, dayInWords, daysLater, dayTyped, hourInWords, minutesInWords, momentInWords, mondayOf, spanInWords } from "./dates";
import { counted } from "./plural";

/** No-break spaces made visible. */
const seen = (text: string) => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("days and hours in French", () => {
  it("a day has its weekday, and never breaks between number and month", () => {
    expect(seen(dayInWords("fr", "2020-10-27"))).toBe("mardi 27_octobre 2020");
  });

  it("the first of a month is « 1er », but not in figures", () => {
    expect(seen(dayInWords("fr", "2023-07-01"))).toBe("samedi 1er_juillet 2023");
    expect(dayInWords("fr", "2023-07-01", "short")).toBe("01/07/2023");
    expect(seen(dayInWords("fr", "2023-07-11", "plain"))).toBe("11_juillet 2023");
  });

  it("a span, an hour, a length, an age", () => {
    expect(seen(spanInWords("fr", "2020-10-27", "2021-01-27"))).toBe("du 27_octobre 2020 au 27_janvier 2021");
    expect(seen(spanInWords("fr", "2026-09-20", "2026-12-01"))).toBe("du 20_septembre au 1er_décembre 2026");
    expect(seen(spanInWords("fr", "2026-12-04", "2026-12-05"))).toBe("du 4 au 5_décembre 2026");
    expect(seen(hourInWords("fr", "2020-10-27T18:30:00"))).toBe("18_h_30");
    expect(seen(momentInWords("fr", "2020-10-27T09:00:00"))).toBe("mardi 27_octobre 2020 à_9_h");
    expect([45, 60, 90, 125].map((it) => seen(minutesInWords(it)))).toEqual(["45_min", "1_h", "1_h_30", "2_h_05"]);
    expect(seen(ageInWords("fr", { least: 58, most: 59 }))).toBe("58–59_ans");
  });

  it("0 and 1 are singular, in French only", () => {
    const words = ["personne", "personnes"] as const;
    expect([0, 1, 2].map((it) => seen(counted("fr", it, words)))).toEqual(["0_personne", "1_personne", "2_personnes"]);
    expect(seen(counted("en", 0, ["person", "people"]))).toBe("0_people");
    expect(seen(counted("fr", 100000, words))).toBe("100~000_personnes");
  });
});

describe("the calendar", () => {
  it("understands a day as it is typed, and no day that is none", () => {
    const typed = (text: string) => dayTyped(text, "2026-11-22");
    expect(["27/10/2020", "3.11.26", "03-11-2026", "3/11", "2020-10-27"].map(typed)).toEqual([
      "2020-10-27",
      "2026-11-03",
      "2026-11-03",
      "2026-11-03",
      "2020-10-27",
    ]);
    expect(["31/02/2026", "demain", "", "12", "27/10/202"].map(typed)).toEqual([null, null, null, null, null]);
  });

  it("counts over months and summer time, and finds Mondays", () => {
    expect(daysLater("2021-03-27", 2)).toBe("2021-03-29");
    expect(daysLater("2020-12-31", 1)).toBe("2021-01-01");
    expect(mondayOf("2020-10-27")).toBe("2020-10-26");
    expect(mondayOf("2020-11-01")).toBe("2020-10-26");
  });
});
