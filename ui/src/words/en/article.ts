// The draft of an article, in English. Its shape is that of the French.
import { minutesInWords, spanInWords } from "../dates";
import type { article as French, Published } from "../fr/article";
import { counted } from "../plural";
import { signature } from "../quoting";
import type { TestimonialLine } from "../../wire/types";
import { outcomesInWords } from "./mentoring";

const n = (count: number, one: string, many: string) => counted("en", count, [one, many]);
const and = (all: readonly string[]) => (all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`);
const capital = (it: string) => it.charAt(0).toUpperCase() + it.slice(1);

function opening({ association, facts, results }: Published): string {
  const kind = facts.direction === "reverse" ? "reverse mentoring" : "mentoring";
  const partner = facts.partner ? `, with ${facts.partner}` : "";
  return `The cohort “${facts.name}” of ${association} has come to its end. ${capital(spanInWords("en", facts.span.start, facts.span.end))}, this ${kind} programme brought together ${n(results.pairs, "pair", "pairs")}${partner}.`;
}

function figures({ results }: Published): string {
  const ended = results.finished === results.paired ? "All came to the end." : `${results.finished} of ${results.paired} came to the end.`;
  if (results.meetings === 0) return ended;
  return `${ended} At their own pace, the pairs met ${n(results.meetings, "time", "times")}, ${minutesInWords(results.minutes)} in all.`;
}

function gains({ results }: Published): string {
  const learnt = results.levels.filter((it) => it.after > it.before).map((it) => it.topic);
  const brought = results.outcomes.map((it) => outcomesInWords[it.outcome].toLowerCase());
  return [learnt.length > 0 && `Topics: ${and(learnt)}.`, brought.length > 0 && `What it brought: ${and(brought)}.`].filter(Boolean).join(" ");
}

const done = ({ results }: Published) => (results.achievements.length === 0 ? "" : `Among what was done: ${and([...new Set(results.achievements)])}.`);

function quote(it: TestimonialLine): string {
  const by = signature("en", it);
  return by ? `“${it.facts.text.trim()}” ${by}` : `“${it.facts.text.trim()}”`;
}

export const article: typeof French = {
  open: "Draft the closing article",
  title: "An article to publish",
  hint: "A first draft, to read over and complete. Only words whose publication was agreed to stand in it.",
  label: "Text of the article",
  copy: "Copy the text",
  copied: "Text copied: paste it where you want to publish it.",
  draft: (it) =>
    [opening(it), figures(it), gains(it), done(it), ...it.said.filter((one) => one.signed !== null && one.facts.saying === "quote").map(quote), `Thank you to everyone who gave their time: ${minutesInWords(it.results.volunteerMinutes)}.`]
      .filter(Boolean)
      .join("\n\n"),
};
