import type { Analysis, Sentence, Token } from "../../language/analysis.ts";
import { conjunctsOf, roleOf } from "../../language/coordination.ts";
import { nounPhraseOf } from "../../language/noun-phrase.ts";
import {
  childrenOf,
  type Extent,
  headOf,
  isRelation,
  type Tree,
  tokenAt,
  toTree,
} from "../../language/tree.ts";
import type { Gender, ReferenceLexicon } from "./lexicon.ts";
import type { Markable, Role } from "./markable.ts";
import { pronounOf } from "./pronouns.ts";

/** The markables of a page in text order, and the trees they were read from. */
export interface Markables {
  readonly all: readonly Markable[];
  readonly trees: readonly Tree[];
}

type Draft = Omit<Markable, "at" | "members" | "sentence" | "quotation" | "block"> & {
  /** Heads of the coordinated phrases that it is made of. */
  readonly heads: readonly number[];
};

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

/** "The President": printed like a name, but it takes somebody up as "the president" does. */
function isTitleAlone(tree: Tree, { first, last }: Extent, lexicon: ReferenceLexicon): boolean {
  const { form, tag } = tokenAt(tree, first);
  return first === last && tag === "PROPN" && lexicon.titles.has(bare(form));
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

function toName(tree: Tree, extent: Extent, kind: string, lexicon: ReferenceLexicon): Draft {
  const head = headOf(tree, extent);
  const titles = titlesOf(tree, extent, lexicon);
  const tokens = tree.tokens.slice(extent.first, extent.last + 1);
  const words = nameWords(
    tokens.map(({ form }) => form),
    kind,
  );
  const [opening = ""] = words;
  const ownTitle = words.length > 1 ? lexicon.titles.get(bare(opening)) : undefined;
  const isTitled = words.length > 1 && lexicon.titles.has(bare(opening));
  const isFull = words.length > (isTitled ? 2 : 1);
  const given = isTitled ? (words[1] ?? "") : opening;
  const nouns = titles.map((at) => tokenAt(tree, at).lemma.toLowerCase());
  const canBePerson = kind === "PER" || kind === "";
  return {
    ...blank(tree, extent, anchorOf(tree, head, titles)),
    head,
    form: "name",
    kind,
    words: isTitled ? words.slice(1) : words,
    titles: isTitled ? [bare(opening), ...nouns] : nouns,
    gender: canBePerson ? (ownTitle ?? genderOfTitles(tree, titles, lexicon)) : undefined,
    likelyGender: canBePerson && isFull ? lexicon.firstNames.get(given) : undefined,
    hint: canBePerson && !isFull ? lexicon.firstNames.get(given) : undefined,
    isPlural: (kind === "NORP" || kind === "") && tokenAt(tree, head).features.Number === "Plur",
    isDefinite: true,
  };
}

function toNominal(tree: Tree, at: number, lexicon: ReferenceLexicon): Draft {
  const { lemma, features } = tokenAt(tree, at);
  const known = lexicon.nounKinds.get(lemma.toLowerCase());
  const determiner = childrenOf(tree, at, "det", "nmod:poss")[0];
  return {
    ...blank(tree, nounPhraseOf(tree, at), at),
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

/** More than so many are a list and no party to anything. */
const MOST_COORDINATED = 8;

/** "Dahl and Osei" as one, where neither is a pronoun. */
function toGroup(tree: Tree, draft: Draft, byHead: ReadonlyMap<number, Draft>): readonly Draft[] {
  if (draft.form === "pronoun" || isRelation(tokenAt(tree, draft.head).relation, "conj")) return [];
  const heads = conjunctsOf(tree, draft.head);
  if (heads.length < 2 || heads.length > MOST_COORDINATED) return [];
  const all = heads.flatMap((head) => byHead.get(head) ?? []);
  if (all.length < 2) return [];
  const arePersons = all.every(({ kind, form }) => kind === "PER" || kind === "person" || form === "pronoun");
  return [
    {
      ...draft,
      form: "nominal",
      words: [],
      titles: [],
      kind: arePersons ? "person" : "group",
      gender: undefined,
      likelyGender: undefined,
      hint: undefined,
      isPlural: true,
      end: Math.max(...all.map(({ end }) => end)),
      heads,
    },
  ];
}

/** Without "the"; of a person also without where he is from: Ana Dahl [of Radio Kesh]. */
function nameWords(forms: readonly string[], kind: string): readonly string[] {
  const words = /^the$/iu.test(forms[0] ?? "") ? forms.slice(1) : forms;
  const of = kind === "PER" ? words.findIndex((form) => /^(?:of|from|for|at)$/u.test(form)) : -1;
  return of > 1 ? words.slice(0, of) : words;
}

const bare = (form: string): string => form.toLowerCase().replace(/\.$/u, "");

const LONGEST_TITLE = 6;

/** Title nouns directly in front of a name that are parsed as one phrase with it: [Foreign Minister] Dahl. */
function titlesOf(tree: Tree, { first, last }: Extent, lexicon: ReferenceLexicon): readonly number[] {
  const found: number[] = [];
  const head = headOf(tree, { first, last });
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_TITLE); at -= 1) {
    const token = tokenAt(tree, at);
    const isNoun = token.tag === "NOUN" || token.tag === "PROPN";
    const isJoined = token.head >= first && token.head <= last;
    const isTop =
      tokenAt(tree, head).head === at &&
      isRelation(tokenAt(tree, head).relation, "flat", "appos", "nmod", "compound");
    const isPart = found.some((each) => token.head === each);
    if (!isNoun || !(isJoined || isTop || isPart)) break;
    const word = bare(token.form);
    if (
      !isPart &&
      !lexicon.titles.has(word) &&
      lexicon.nounKinds.get(token.lemma.toLowerCase())?.kind !== "person"
    )
      break;
    found.push(at);
  }
  return found;
}

const anchorOf = (tree: Tree, head: number, titles: readonly number[]): number =>
  titles.includes(tokenAt(tree, head).head) ? tokenAt(tree, head).head : head;

function genderOfTitles(
  tree: Tree,
  titles: readonly number[],
  lexicon: ReferenceLexicon,
): Gender | undefined {
  for (const at of titles) {
    const { form, lemma } = tokenAt(tree, at);
    const gender = lexicon.titles.get(bare(form)) ?? lexicon.nounKinds.get(lemma.toLowerCase())?.gender;
    if (gender) return gender;
  }
  return undefined;
}

const isNameWord = (token: Token | undefined): boolean => token?.tag === "PROPN";

function firstOfName(tree: Tree, at: number, taken: ReadonlySet<number>): number {
  let first = at;
  while (
    first > 0 &&
    !taken.has(first - 1) &&
    isNameWord(tree.tokens[first - 1]) &&
    tree.tokens[first - 1]?.head === at
  )
    first -= 1;
  return first;
}

function lastOfName(tree: Tree, at: number, taken: ReadonlySet<number>): number {
  let last = at;
  while (
    !taken.has(last + 1) &&
    isNameWord(tree.tokens[last + 1]) &&
    tree.tokens[last + 1]?.head === at &&
    isRelation(tree.tokens[last + 1]?.relation ?? "", "flat", "compound")
  )
    last += 1;
  return last;
}

function blank(tree: Tree, { first, last }: Extent, anchor: number) {
  const { relation, head } = roleOf(tree, anchor);
  return {
    start: tokenAt(tree, first).start,
    end: tokenAt(tree, last).end,
    head: anchor,
    kind: "",
    words: [] as readonly string[],
    titles: [] as readonly string[],
    pronoun: undefined,
    gender: undefined as Gender | undefined,
    likelyGender: undefined as Gender | undefined,
    hint: undefined as Gender | undefined,
    isDefinite: true,
    role: toRole(relation),
    governor: head,
    heads: [] as readonly number[],
  };
}

function toRole(relation: string): Role {
  if (relation === "nsubj:pass") return "passive-subject";
  if (isRelation(relation, "nsubj", "csubj")) return "subject";
  if (isRelation(relation, "obj", "iobj")) return "object";
  if (isRelation(relation, "obl")) return "oblique";
  if (relation === "nmod:poss") return "possessor";
  if (isRelation(relation, "nmod", "appos", "compound", "flat")) return "modifier";
  return "other";
}

/** Which of ordered spans an offset lies in, -1 for none; asked with rising offsets or not. */
function toFinder(
  spans: readonly { readonly start: number; readonly end: number }[],
): (offset: number) => number {
  const outer = spans.map((span, at) => ({ ...span, at })).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: typeof outer = [];
  for (const span of outer) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return (offset) => {
    let [low, high] = [0, kept.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((kept[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const span = kept[low];
    return span && span.start <= offset && offset < span.end ? span.at : -1;
  };
}
