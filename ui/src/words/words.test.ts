import { describe, expect, it } from "vitest";
import { fr } from "./fr";

/** A language as it is written, all its files in one. */
function written(files: Record<string, string>): string {
  return Object.values(files).map(body).join("\n");
}

/** What follows the imports, whose paths are not said to anyone. */
function body(source: string): string {
  return source.slice(Math.max(0, source.search(/^const /m)));
}

const french = written(import.meta.glob<string>(["./fr.ts", "./fr/*.ts"], { query: "?raw", import: "default", eager: true }));
const english = written(import.meta.glob<string>(["./en.ts", "./en/*.ts"], { query: "?raw", import: "default", eager: true }));

/** What stands between quotes, without the code inside: what people read. */
function sayings(source: string): string[] {
  return [...source.matchAll(/"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map((it) => (it[1] ?? it[2] ?? "").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…"));
}

describe("French typography", () => {
  it("a no-break space stands before : ; ? ! and inside « »", () => {
    expect(sayings(french).filter((it) => / [:;?!»]|« /.test(it))).toEqual([]);
    expect(sayings(french).filter((it) => /[A-Za-zéèêà][;?!]|[A-Za-zéèêà]:(?!\/)/.test(it))).toEqual([]);
  });

  it("apostrophes are curved, in both languages", () => {
    for (const source of [french, english]) expect(sayings(source).filter((it) => /[a-zé]'[a-zéèêàhA-Z]/.test(it))).toEqual([]);
  });

  it("no word of the machine room stands on the screen", () => {
    const avoided = /\b(matching|CSV|database|backup|cohorte?|dashboard|template|tag|enregistrer)\b/i;
    expect(sayings(french).filter((it) => it.includes(" ") && avoided.test(it))).toEqual([]);
  });
});

describe("refusals in French", () => {
  it("end with the way out", () => {
    const refusal = { code: "noSeatLeft", name: "Lucie Ferrand", seats: 1 } as const;
    expect(fr.failure({ kind: "refused", refusal })).toBe(
      "Lucie Ferrand n’a plus de place (1\u00a0personne au plus). Relevez ses places dans «\u00a0Membres\u00a0», ou choisissez quelqu’un d’autre.",
    );
  });
});

describe("phones", () => {
  it("French ones are said in twos, others stay as they are", () => {
    expect(fr.phone("+33639980101")).toBe("06\u00a039\u00a098\u00a001\u00a001");
    expect(fr.phone("05.36.49.03.01")).toBe("05\u00a036\u00a049\u00a003\u00a001");
    expect(fr.phone("+41 22 555 01 01")).toBe("+41 22 555 01 01");
    expect(fr.phone(null)).toBeNull();
  });
});
