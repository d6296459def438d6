import type { Analysis, Sentence } from "../../language/analysis.ts";
import { nounPhraseOf } from "../../language/noun-phrase.ts";
import { childrenOf, isRelation, type Tree, tokenAt, toTree } from "../../language/tree.ts";
import { toGroup } from "./coordinated.ts";
import { blank, type Draft } from "./draft.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import { firstOfName, isTitleAlone, lastOfName, titlesOf, toName } from "./name-markable.ts";
import { pronounOf } from "./pronouns.ts";
import { toFinder } from "./span-finder.ts";

/** The markables of a page in text order, and the trees they were read from. */
export interface Markables {
  readonly all: readonly Markable[];
  readonly trees: readonly Tree[];
}

/** Gathers every phrase that may refer: names, noun phrases, pronouns of the third person, coordinations of names. */
export function findMarkables(analysis: Analysis, lexicon: ReferenceLexicon): Markables {
  const { sentences, article } = analysis;
  const trees = sentences.map(({ tokens }) => toTree(tokens));
  const quotationOf = toFinder(analysis.quotations.map(({ span }) => span));
  const blockOf = toFinder(article.blocks);
  const all: Markable[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const tree = trees[at] ?? toTree([]);
    const drafts = draftsOf(sentence, tree, lexicon);
    const from = all.length;
    const places = new Map(
      drafts.flatMap(({ heads, head }, place) => (heads.length === 0 ? [[head, from + place] as const] : [])),
    );
    for (const { heads, ...draft } of drafts) {
      const members = heads.flatMap((head) => places.get(head) ?? []);
      const place = { at: all.length, sentence: at, members };
      all.push({ ...draft, ...place, quotation: quotationOf(draft.start), block: blockOf(draft.start) });
    }
  }
  return { all, trees };
}

function draftsOf(sentence: Sentence, tree: Tree, lexicon: ReferenceLexicon): readonly Draft[] {
  const inNames = new Set<number>();
  const drafts: Draft[] = [];
  for (const entity of sentence.entities) {
    if (entity.kind === "DATE") continue;
    if (isTitleAlone(tree, entity, lexicon)) continue;
    const draft = toName(tree, entity, entity.kind, lexicon);
    for (let at = entity.first; at <= entity.last; at += 1) inNames.add(at);
    drafts.push(draft);
    for (const title of titlesOf(tree, entity, lexicon)) inNames.add(title);
  }
  for (const at of tree.tokens.keys()) {
    const draft = inNames.has(at) ? undefined : toDraft(tree, at, inNames, lexicon);
    if (draft) drafts.push(draft);
  }
  const byHead = new Map(drafts.map((draft) => [draft.head, draft]));
  const groups = drafts.flatMap((draft) => toGroup(tree, draft, byHead));
  return [...drafts, ...groups].sort((a, b) => a.start - b.start || b.end - a.end);
}

function toDraft(
  tree: Tree,
  at: number,
  inNames: ReadonlySet<number>,
  lexicon: ReferenceLexicon,
): Draft | undefined {
  const { tag, relation, form } = tokenAt(tree, at);
  if (tag === "PRON" || tag === "DET") return toPronoun(tree, at, form, relation);
  if (
    tag === "PROPN" &&
    !isRelation(relation, "flat", "compound") &&
    !isTitleAlone(tree, { first: at, last: at }, lexicon)
  ) {
    const first = firstOfName(tree, at, inNames);
    return toName(tree, { first, last: lastOfName(tree, at, inNames) }, "", lexicon);
  }
  if (
    (tag !== "NOUN" && tag !== "PROPN") ||
    isRelation(relation, "compound", "flat", "fixed", "obl:unmarked", "obl:tmod")
  )
    return undefined;
  return toNominal(tree, at, lexicon);
}

function toPronoun(tree: Tree, at: number, form: string, relation: string): Draft | undefined {
  const pronoun = pronounOf(form, relation);
  if (!pronoun || relation === "expl") return undefined;
  const gender = pronoun.class === "he" ? "m" : pronoun.class === "she" ? "f" : undefined;
  return {
    ...blank(tree, { first: at, last: at }, at),
    form: "pronoun",
    pronoun,
    gender,
    isPlural: pronoun.class === "they",
  };
}

function toNominal(tree: Tree, at: number, lexicon: ReferenceLexicon): Draft {
  const { lemma, features } = tokenAt(tree, at);
  const known = lexicon.nounKinds.get(lemma.toLowerCase());
  const determiner = childrenOf(tree, at, "det", "nmod:poss")[0];
  return {
    // The phrase of a thing is never shown, and finding its ends takes time.
    ...blank(tree, known ? nounPhraseOf(tree, at) : { first: at, last: at }, at),
    form: "nominal",
    kind: known?.kind ?? "",
    words: [lemma.toLowerCase()],
    gender: known?.gender,
    isPlural: features.Number === "Plur",
    isDefinite:
      determiner !== undefined &&
      /^(?:the|this|that|these|those|his|her|its|their)$/iu.test(tokenAt(tree, determiner).form),
  };
}
