// The rules of the groups as lines one can read and take away.
import type { GroupRules, HalfDay, RegistrationId, RoundLine } from "../../../wire/types";
import type { Words } from "../../../words";

/** The rules that are written down by choosing people. */
export type RuleKind = "apart" | "together" | "veto";

/** From this hour on a round is of the afternoon. */
const NOON = "13:00:00";

/** The half-days of some rounds, each once. */
export function halvesOf(rounds: readonly Pick<RoundLine, "day" | "starts">[], some: readonly number[]): HalfDay[] {
  const halves = some.flatMap((at) => {
    const round = rounds[at];
    return round ? [{ day: round.day, half: round.starts < NOON ? ("am" as const) : ("pm" as const) }] : [];
  });
  return halves.filter((it, at) => halves.findIndex((one) => one.day === it.day && one.half === it.half) === at);
}

type RuleLine = { said: string; without: GroupRules };

/** Each kind of rule that there is, its rules in words, and what is left without each. */
export function ruleLines(rules: GroupRules, name: (id: RegistrationId) => string, words: Words["events"]["groups"]): { title: string; rules: RuleLine[] }[] {
  const rest = <T>(all: readonly T[], at: number) => all.filter((_, index) => index !== at);
  const kinds = [
    { title: words.apart, rules: rules.apart.map(([one, other], at) => ({ said: words.both(name(one), name(other)), without: { ...rules, apart: rest(rules.apart, at) } })) },
    {
      title: words.together,
      rules: rules.together.map((it, at) => ({ said: `${it.members.map(name).join(", ")} (${words.inRounds(it.rounds)})`, without: { ...rules, together: rest(rules.together, at) } })),
    },
    { title: words.veto, rules: rules.veto.map((it, at) => ({ said: words.never(name(it.person), name(it.leader)), without: { ...rules, veto: rest(rules.veto, at) } })) },
    { title: words.locks, rules: rules.locks.map((it, at) => ({ said: words.locked(name(it.person), it.round, name(it.leader)), without: { ...rules, locks: rest(rules.locks, at) } })) },
  ];
  return kinds.filter((it) => it.rules.length > 0);
}
