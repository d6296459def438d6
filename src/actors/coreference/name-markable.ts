import type { Token } from "../../language/analysis.ts";
import { type Extent, headOf, isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import { blank, type Draft } from "./draft.ts";
import type { Gender, ReferenceLexicon } from "./lexicon.ts";

/** A name with what its titles and its first name tell of its bearer. */
export function toName(tree: Tree, extent: Extent, kind: string, lexicon: ReferenceLexicon): Draft {
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

/** "The President": printed like a name, but it takes somebody up as "the president" does. */
export function isTitleAlone(tree: Tree, { first, last }: Extent, lexicon: ReferenceLexicon): boolean {
  const { form, tag } = tokenAt(tree, first);
  return first === last && tag === "PROPN" && lexicon.titles.has(bare(form));
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
export function titlesOf(tree: Tree, { first, last }: Extent, lexicon: ReferenceLexicon): readonly number[] {
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

export function firstOfName(tree: Tree, at: number, taken: ReadonlySet<number>): number {
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

export function lastOfName(tree: Tree, at: number, taken: ReadonlySet<number>): number {
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
