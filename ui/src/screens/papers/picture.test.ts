import { expect, it } from "vitest";
import { pictured } from "./picture";

it("names from any country survive", () => {
  const address = pictured("<svg>Nguyễn Œ</svg>");
  const bytes = Uint8Array.from(atob(address.split(",")[1] ?? ""), (it) => it.charCodeAt(0));
  expect(new TextDecoder().decode(bytes)).toBe("<svg>Nguyễn Œ</svg>");
});
