// What both languages must be able to say, each code of the machine by name: a new one does not compile until it is worded.
import type { Asks, Barrier, Caution, Check, Clash, DemandSaid, Fact, Op, PictureRefusal, Refusal, SkipReason, TableRefused, Todo, Trouble, Warning, WhyIdle, WhyLeft } from "../wire/types";

type ByCode<U extends { code: string }, Rest extends unknown[] = []> = {
  [C in U["code"]]: (it: Extract<U, { code: C }>, ...rest: Rest) => string;
};
type ByKind<U extends { kind: string }> = { [K in U["kind"]]: (it: Extract<U, { kind: K }>) => string };
/** Says who a member is. */
export type NameOf<Id> = (id: Id) => string;

export type Refusals = ByCode<Refusal>;
export type PictureRefusals = ByCode<PictureRefusal>;
export type TableRefusals = ByCode<TableRefused>;
export type Facts = ByCode<Fact>;
export type Barriers = ByCode<Barrier>;
export type Clashes = ByCode<Clash>;
export type NamedClashes<Id> = ByCode<Clash, [of: NameOf<Id>]>;
export type Lefts<Id> = ByCode<WhyLeft, [name: string, of: NameOf<Id>]>;
export type Idles<Id> = ByCode<WhyIdle, [name: string, of: NameOf<Id>]>;
export type Demands = ByCode<DemandSaid>;
/** Blocks and speakers by name: « Atelier » de 9 h 45. */
export type Troubles = ByCode<Trouble, [of: { one: string; other: string; speaker: string }]>;
export type Todos = ByKind<Todo>;
export type Checks = ByKind<Check>;
export type Criteria = ByKind<Asks>;
/** `done` is a sentence; `name` follows « Annuler ». */
export type Ops = Record<Op, { done: string; name: string }>;
export type Cautions = Record<Caution, (it: Warning) => string>;
export type Skips = Record<SkipReason, string>;

/** Says a value of a union by its code, with the words of one language. */
export function byCode<U extends { code: string }, Rest extends unknown[]>(words: ByCode<U, Rest>, it: U, ...rest: Rest): string {
  return (words[it.code as U["code"]] as (it: U, ...rest: Rest) => string)(it, ...rest);
}

/** Says a value of a union by its kind. */
export function byKind<U extends { kind: string }>(words: ByKind<U>, it: U): string {
  return (words[it.kind as U["kind"]] as (it: U) => string)(it);
}
