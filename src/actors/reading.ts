import type { Analysis, Entity, Sentence } from "../language/analysis.ts";
import { type Tree, toTree } from "../language/tree.ts";
import type { Holder, Knowledge } from "./knowledge/knowledge.ts";
import { matchNames } from "./known-names.ts";
import { findPagePlaces } from "./page-places.ts";
import { type FoundName, settleNames } from "./settle.ts";

/** A sentence as the patterns read it. */
export interface Reading {
  readonly text: string;
  readonly index: number;
  readonly tree: Tree;
  readonly knowledge: Knowledge;
  /** Day of the page, YYYY-MM-DD; undefined where it is not known. */
  readonly day: string | undefined;
  /** The name of the tables that each token belongs to. */
  readonly nameAt: readonly (FoundName | undefined)[];
  /** Persons of the tables whom the page names in full, by family name. */
  readonly families: ReadonlyMap<string, Holder>;
  /** States of places that the page itself tells, by the last word of the place. */
  readonly places: ReadonlyMap<string, string>;
  /** The name that the network sees at each token. */
  readonly entityAt: readonly (Entity | undefined)[];
}

/** In tokens. Nothing longer is prose; phrases are looked at again and again, so that length must be bounded. */
const LONGEST_SENTENCE = 400;

/** The sentences that are prose, with what is known of their names. */
export function openReadings({ article, sentences }: Analysis, knowledge: Knowledge): readonly Reading[] {
  const prose = sentences.filter(({ tokens }) => tokens.length <= LONGEST_SENTENCE);
  const names = settleNames(
    prose,
    prose.map((sentence) => matchNames(article.text, sentence, knowledge)),
  );
  const { published } = article;
  const day = published.basis === "unknown" ? undefined : published.value.slice(0, "YYYY-MM-DD".length);
  const trees = prose.map((sentence, index) => ({
    tree: toTree(sentence.tokens),
    nameAt: byToken(sentence, names[index] ?? []),
    entityAt: byToken(sentence, sentence.entities),
  }));
  const shared = {
    text: article.text,
    knowledge,
    day,
    families: familiesOf(names),
    places: findPagePlaces(trees, knowledge.cities),
  };
  return trees.map(({ tree, nameAt, entityAt }, index) => ({ ...shared, index, tree, nameAt, entityAt }));
}

/** Nobody where two on the page share it. */
function familiesOf(names: readonly (readonly FoundName[])[]): ReadonlyMap<string, Holder> {
  const families = new Map<string, Holder | undefined>();
  for (const { thing } of names.flat()) {
    if (thing.kind !== "holder") continue;
    const known = families.has(thing.family) && families.get(thing.family) !== thing;
    families.set(thing.family, known ? undefined : thing);
  }
  return new Map([...families].flatMap(([family, holder]) => (holder ? [[family, holder] as const] : [])));
}

function byToken<Found extends { readonly first: number; readonly last: number }>(
  { tokens }: Sentence,
  found: readonly Found[],
): readonly (Found | undefined)[] {
  const at: (Found | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const each of found) at.fill(each, each.first, each.last + 1);
  return at;
}
