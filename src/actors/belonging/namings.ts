import { roleOf } from "../../language/coordination.ts";
import { isRelation, tokenAt } from "../../language/tree.ts";
import { isOnlyWhere } from "../acting.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";

/** A place of the page that names a state or an organisation, or somebody who is known to be of it. */
export interface Naming {
  readonly code: string;
  readonly start: number;
  /** where: only the place of something. whose: an adjective, an owner. who: somebody who acts. */
  readonly as: "where" | "whose" | "who";
  /** It is the subject of its clause, or an owner of the subject. */
  readonly isSubject: boolean;
}

/** What the page names, by sentence, each in text order. */
export interface Namings {
  readonly bySentence: readonly (readonly Naming[])[];
  /** How often each code is named, the most frequent first. */
  readonly counts: readonly (readonly [code: string, count: number])[];
  readonly total: number;
}

/** All names of states and organisations on the page, towns whose state is known, and actors whose state is. */
export function findNamings(drafts: readonly Draft[], readings: readonly Reading[]): Namings {
  const namings = readings.map(namingsIn);
  for (const draft of drafts) {
    const own = namings[draft.sentence];
    const reading = readings[draft.sentence];
    if (own === undefined || reading === undefined || draft.code === "UNK") continue;
    const isNamed = own.some(
      ({ start, code }) =>
        code === draft.code && start >= draft.mention.phrase.start && start < draft.mention.phrase.end,
    );
    if (isNamed) continue;
    own.push({
      code: draft.code,
      start: draft.mention.start,
      as: "who",
      isSubject: isSubject(reading, draft.head),
    });
  }
  const bySentence = namings.map((own) => own.toSorted((a, b) => a.start - b.start));
  const counts = new Map<string, number>();
  for (const { code } of bySentence.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    bySentence,
    counts: [...counts].sort(([, a], [, b]) => b - a),
    total: bySentence.reduce((sum, own) => sum + own.length, 0),
  };
}

function namingsIn(reading: Reading): Naming[] {
  const found: Naming[] = [];
  for (const [at, token] of reading.tree.tokens.entries()) {
    const use = useOf(reading, at);
    const code = codeAt(reading, at, use);
    if (code !== undefined)
      found.push({ code, start: token.start, as: use, isSubject: isSubject(reading, at) });
  }
  return found;
}

/** Lands that no table knows are named too, under UNK: who is of them is of no state that we know. */
function codeAt(
  { tree, nameAt, entityAt, places }: Reading,
  at: number,
  use: Naming["as"],
): string | undefined {
  const name = nameAt[at];
  if (name !== undefined)
    return name.last === at && name.thing.kind !== "holder" && name.thing.code !== ""
      ? name.thing.code
      : undefined;
  const entity = entityAt[at];
  if (entity?.last !== at || !(entity.kind === "LOC" || entity.kind === "NORP")) return undefined;
  const known = entity.kind === "LOC" ? places.get(tokenAt(tree, at).form) : undefined;
  return known ?? (use === "where" ? undefined : "UNK");
}

function useOf(reading: Reading, at: number): Naming["as"] {
  if (isOnlyWhere(reading, at)) return "where";
  return isRelation(roleOf(reading.tree, at).relation, "amod", "compound", "nmod") ? "whose" : "who";
}

function isSubject({ tree }: Reading, at: number): boolean {
  const { relation, head } = roleOf(tree, at);
  if (isRelation(relation, "nsubj")) return true;
  return (
    head >= 0 &&
    isRelation(relation, "amod", "compound", "nmod") &&
    isRelation(roleOf(tree, head).relation, "nsubj")
  );
}
