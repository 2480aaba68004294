import { describe, expect, it } from "vitest";
import css from "./tokens.css?raw";

const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

const TEXT = 4.5;
const SHAPE = 3;
const pairs: [ink: string, on: string, least: number][] = [
  ...["paper", "sheet", "shade"].flatMap((on): [string, string, number][] => [
    ["ink", on, TEXT],
    ["ink-soft", on, TEXT],
    ["accent", on, TEXT],
    ["edge", on, SHAPE],
  ]),
  ["on-accent", "accent", TEXT],
  ["on-accent", "accent-strong", TEXT],
  ["ink", "accent-wash", TEXT],
  ["ink-soft", "accent-wash", TEXT],
  ["accent", "accent-wash", TEXT],
  ...["refused", "warning", "done"].flatMap((it): [string, string, number][] => [
    [it, `${it}-wash`, TEXT],
    [it, "sheet", TEXT],
    ["ink", `${it}-wash`, TEXT],
    ["ink-soft", `${it}-wash`, TEXT],
  ]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, theme) => {
  it.each(pairs)("--%s reads on --%s", (ink, on, least) => {
    expect(contrast(token(theme, ink), token(theme, on))).toBeGreaterThanOrEqual(least);
  });
});

function token(theme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme);
  if (!found?.[1]) throw new Error(`--${name} is missing`);
  return found[1];
}

/** WCAG 2.2, contrast ratio of relative luminances. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
