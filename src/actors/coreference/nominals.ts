import { isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import type { Markable } from "./markable.ts";
import type { Referent } from "./referent.ts";

/** Finds the markable of a sentence with a head word. */
export type MarkableAt = (sentence: number, head: number) => Markable | undefined;

/** Indexes markables by their heads; coordinations, which share theirs, are left out. */
export function indexHeads(all: readonly Markable[]): MarkableAt {
  const bySentence: Map<number, Markable>[] = [];
  for (const markable of all) {
    if (markable.members.length > 0) continue;
    bySentence[markable.sentence] ??= new Map();
    bySentence[markable.sentence]?.set(markable.head, markable);
  }
  return (sentence, head) => bySentence[sentence]?.get(head);
}

/**
 * What a noun phrase is said to be, or stands in apposition to: the minister, [Ana Dahl]; [Ana Dahl] is a minister.
 * A person is no thing: Dahl is against the [plan].
 */
export function partnerOf(tree: Tree, nominal: Markable, at: MarkableAt): Markable | undefined {
  if (nominal.members.length > 0) return undefined;
  const children = tree.children[nominal.head] ?? [];
  const childBy = (...names: readonly string[]): number | undefined =>
    children.find((child) => isRelation(tokenAt(tree, child).relation, ...names));
  const { relation, head } = tokenAt(tree, nominal.head);
  const isSaid = childBy("cop") !== undefined && childBy("case") === undefined && !isDenied(tree, children);
  const target = isRelation(relation, "appos") ? head : isSaid ? childBy("nsubj") : undefined;
  const place = target ?? childBy("appos");
  const partner = place === undefined ? undefined : at(nominal.sentence, place);
  if (!partner || partner.form === "pronoun" || partner.isPlural !== nominal.isPlural) return undefined;
  const isOfPerson = partner.kind === "PER" || partner.likelyGender !== undefined;
  return isOfPerson && nominal.kind !== "person" ? undefined : partner;
}

const isDenied = (tree: Tree, children: readonly number[]): boolean =>
  children.some((child) => tokenAt(tree, child).features.Polarity === "Neg");

/** The referents that a noun was said of or is part of their name, the last one first told of last. */
export interface RoleIndex {
  readonly add: (referent: Referent, words: readonly string[], sentence: number) => void;
  /** Those of whom the noun was said; the last few where there are many. */
  readonly find: (noun: string, sentence: number) => readonly Referent[];
}

/** A role is forgotten when its bearer is not mentioned by it for so many sentences. */
const ROLE_WINDOW = 25;
const MOST_BEARERS = 6;

/** Who was called what so far: "president" of Ana Dahl where "President Ana Dahl" or "Dahl, the president" stood. */
export function toRoleIndex(): RoleIndex {
  const index = new Map<string, { referent: Referent; sentence: number }[]>();
  return {
    add: (referent, words, sentence) => {
      for (const word of words) {
        const last = index.get(word)?.at(-1);
        if (last?.referent === referent) {
          last.sentence = sentence;
          continue;
        }
        const bearers = (index.get(word) ?? []).filter((bearer) => bearer.referent !== referent);
        index.set(word, [...bearers, { referent, sentence }].slice(-MOST_BEARERS));
      }
    },
    find: (noun, sentence) =>
      (index.get(noun) ?? [])
        .filter((bearer) => sentence - bearer.sentence <= ROLE_WINDOW)
        .map(({ referent }) => referent),
  };
}

/** The words by which a phrase can be taken up: the titles of a person, the nouns in an organisation's name, a phrase's noun. */
export function rolesOf(markable: Markable): readonly string[] {
  if (markable.form === "nominal") return markable.members.length > 0 ? [] : markable.words;
  const isBody = markable.kind === "ORG" || markable.kind === "";
  return [...markable.titles, ...(isBody ? markable.words.map((word) => word.toLowerCase()) : [])];
}

/** Whether a phrase takes up what was told before: "the minister", "this company"; not "the minister of Orland". */
export function takesUp(tree: Tree, nominal: Markable): boolean {
  if (nominal.members.length > 0 || nominal.isPlural || nominal.kind === "") return false;
  const children = tree.children[nominal.head] ?? [];
  const determiner = children.find((child) => isRelation(tokenAt(tree, child).relation, "det"));
  const isDefinite = determiner !== undefined && /^(?:the|this|that)$/iu.test(tokenAt(tree, determiner).form);
  const isBare = children.every(
    (child) =>
      !isRelation(
        tokenAt(tree, child).relation,
        "amod",
        "nmod",
        "compound",
        "acl",
        "nummod",
        "appos",
        "conj",
      ),
  );
  return isDefinite && isBare;
}

/** Nouns for any organisation, which take up the only one that was just named. */
const ANY_BODY = new Set(
  "company firm group agency organisation organization airline bank party team bloc newspaper".split(" "),
);

/** The one organisation among phrases just before, where there is no other. */
export function onlyBody(
  nominal: Markable,
  all: readonly Markable[],
  referentOf: readonly (Referent | undefined)[],
): Referent | undefined {
  if (!ANY_BODY.has(nominal.words[0] ?? "")) return undefined;
  const found = new Set<Referent>();
  for (let at = nominal.at - 1; at >= Math.max(0, nominal.at - 30); at -= 1) {
    const other = all[at];
    const referent = referentOf[at];
    if (!other || nominal.sentence - other.sentence > 2) break;
    if (referent && other.form === "name" && referent.kind === "ORG") found.add(referent);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
