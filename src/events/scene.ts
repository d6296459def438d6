import type { Actor } from "../actors/actor.ts";
import type { Analysis, Sentence } from "../language/analysis.ts";
import { type Clauses, findClauses } from "../language/clauses.ts";
import type { QualifierLexicon } from "../language/qualifier-lexicon.ts";
import { toTree } from "../language/tree.ts";
import type { EventLexicon } from "./lexicon.ts";

/** One sentence as the rules of events see it. */
export interface Scene {
  readonly sentence: Sentence;
  /** Its place among the sentences of the page. */
  readonly index: number;
  readonly clauses: Clauses;
  /** Who is named by the word at each place. */
  readonly actorsAt: readonly (readonly Actor[])[];
  readonly lexicon: EventLexicon;
  readonly qualifiers: QualifierLexicon;
}

/** The sentences that have a tree, with those who are named in each. */
export function openScenes(
  { sentences }: Analysis,
  actors: readonly Actor[],
  lexicon: EventLexicon,
  qualifiers: QualifierLexicon,
): readonly Scene[] {
  const named = byOffset(actors);
  return sentences.flatMap((sentence, index) => {
    if (sentence.tokens.every(({ tag }) => tag === "X")) return [];
    const clauses = findClauses(toTree(sentence.tokens));
    const actorsAt = sentence.tokens.map(({ start }) => named.get(start) ?? []);
    return [{ sentence, index, clauses, actorsAt, lexicon, qualifiers }];
  });
}

/** By every offset of a mention: a word of a name begins at one of them. */
function byOffset(actors: readonly Actor[]): ReadonlyMap<number, readonly Actor[]> {
  const named = new Map<number, readonly Actor[]>();
  for (const actor of actors)
    for (const { start, end } of actor.mentions)
      for (let at = start; at < end; at += 1) {
        const before = named.get(at) ?? [];
        if (!before.includes(actor)) named.set(at, [...before, actor]);
      }
  return named;
}

const POLITICAL_KINDS: ReadonlySet<Actor["kind"]> = new Set([
  "state",
  "government",
  "party",
  "armed-group",
  "igo",
]);
const POLITICAL_SECTORS: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF IGO OPP PRE REF".split(" "),
);

/** True for those whose dealings are politics or conflict, whatever the words: states, offices, armed groups. */
export const isPolitical = ({ kind, code, sector }: Actor): boolean =>
  POLITICAL_KINDS.has(kind) || POLITICAL_SECTORS.has(sector) || (kind === "person" && code !== "UNK");
