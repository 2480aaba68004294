// A first draft of what one publishes when a cohort closes: figures, and words as far as each allowed it. No name else.
import type { CohortFacts, Results, TestimonialLine } from "../../wire/types";
import { minutesInWords, spanInWords } from "../dates";
import { counted } from "../plural";
import { quotedInFrench, signature } from "../quoting";
import { outcomesInWords } from "./mentoring";

const n = (count: number, one: string, many: string) => counted("fr", count, [one, many]);
const and = (all: readonly string[]) => (all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} et ${all.at(-1) ?? ""}`);

/** What the draft is made of. */
export type Published = { association: string; facts: CohortFacts; results: Results; said: readonly TestimonialLine[] };

function opening({ association, facts, results }: Published): string {
  const kind = facts.direction === "reverse" ? "mentorat inversé" : "mentorat";
  const partner = facts.partner ? `, avec ${facts.partner}` : "";
  return `La promotion « ${facts.name} », portée par ${association}, vient de se clôturer. ${capital(spanInWords("fr", facts.span.start, facts.span.end))}, ce programme de ${kind} a réuni ${n(results.pairs, "binôme", "binômes")}${partner}.`;
}

function figures({ results }: Published): string {
  const ended = results.finished === results.paired ? "Tous les parcours ont été menés à bien." : `${results.finished} parcours sur ${results.paired} ont été menés à bien.`;
  if (results.meetings === 0) return ended;
  return `${ended} À leur rythme, les binômes se sont retrouvés ${n(results.meetings, "fois", "fois")}, soit ${minutesInWords(results.minutes)} d’échanges.`;
}

function gains({ results }: Published): string {
  const learnt = results.levels.filter((it) => it.after > it.before).map((it) => it.topic);
  const brought = results.outcomes.map((it) => outcomesInWords[it.outcome].toLowerCase());
  const parts = [learnt.length > 0 && `Au programme : ${and(learnt)}.`, brought.length > 0 && `Ce que cela a apporté : ${and(brought)}.`];
  return parts.filter(Boolean).join(" ");
}

const done = ({ results }: Published) => (results.achievements.length === 0 ? "" : `Parmi les réalisations : ${and([...new Set(results.achievements)])}.`);

function quote(it: TestimonialLine): string {
  const by = signature("fr", it);
  return by ? `${quotedInFrench(it.facts.text)} ${by}` : quotedInFrench(it.facts.text);
}

const capital = (it: string) => it.charAt(0).toUpperCase() + it.slice(1);

export const article = {
  open: "Préparer l’article de clôture",
  title: "Un article à publier",
  hint: "Un premier jet, à relire et à compléter. Seules les paroles dont la publication est acceptée y figurent.",
  label: "Texte de l’article",
  copy: "Copier le texte",
  copied: "Texte copié : collez-le où vous voulez le publier.",
  draft: (it: Published) =>
    [opening(it), figures(it), gains(it), done(it), ...it.said.filter((one) => one.signed !== null && one.facts.saying === "quote").map(quote), `Merci à toutes les personnes qui ont donné de leur temps : ${minutesInWords(it.results.volunteerMinutes)} de bénévolat.`]
      .filter(Boolean)
      .join("\n\n"),
};
