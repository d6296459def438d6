import { ancestorsOf, isRelation, isUnder, type Tree, tokenAt } from "../../language/tree.ts";
import { isForbidden } from "./constraints.ts";
import type { Markable, Role } from "./markable.ts";
import { kindOf, type Referent } from "./referent.ts";

/** What is known of the page at the place of a pronoun. */
export interface Scene {
  readonly trees: readonly Tree[];
  readonly all: readonly Markable[];
  /** Whom each markable before this place, and each name behind it, refers to. */
  readonly referentOf: readonly (Referent | undefined)[];
  /** Subject of the report that a quotation belongs to, by the quotation's place. */
  readonly speakers: ReadonlyMap<number, Markable>;
  /** The referent of the last pronoun of each class. */
  readonly last: Readonly<Record<string, Referent | undefined>>;
}

/** A referent that a pronoun may mean, with its nearest markables on both sides. */
export interface Candidate {
  readonly referent: Referent;
  readonly before: Markable | undefined;
  readonly behind: Markable | undefined;
  /** Number of candidates that are nearer. */
  readonly rank: number;
}

const CLASSES = ["he", "she", "it", "they"];
const ROLES: readonly Role[] = [
  "subject",
  "passive-subject",
  "object",
  "oblique",
  "possessor",
  "modifier",
  "other",
];
const FORMS = ["name", "nominal", "pronoun"];
const KINDS = ["PER", "ORG", "LOC", "NORP", "person", "group", ""];

type Write = (value: number | boolean) => void;

function oneOf(write: Write, values: readonly string[], value: string | undefined): void {
  for (const each of values) write(each === value);
}

/** The features of one candidate for a pronoun; `undefined` stands for "somebody or something else". */
export function featuresOf(
  pronoun: Markable,
  candidate: Candidate | undefined,
  scene: Scene,
  count: number,
): Float64Array {
  const values: number[] = [];
  const write: Write = (value) => values.push(Number(value));
  const tree = scene.trees[pronoun.sentence];
  if (!tree) throw new RangeError(`no tree of sentence ${pronoun.sentence}`);
  writePronoun(write, pronoun, tree, count);
  write(candidate === undefined);
  if (candidate) {
    writeDistance(write, pronoun, candidate);
    writeRoles(write, pronoun, candidate, tree);
    writeSalience(write, pronoun, candidate, scene);
    writeNature(write, pronoun, candidate, scene);
  }
  const features = new Float64Array(FEATURE_COUNT);
  features.set(values);
  return features;
}

function writePronoun(write: Write, pronoun: Markable, tree: Tree, count: number): void {
  oneOf(write, CLASSES, pronoun.pronoun?.class);
  oneOf(write, ROLES, pronoun.role);
  write(pronoun.pronoun?.use === "reflexive");
  write(pronoun.quotation >= 0);
  write(pronoun.sentence === 0);
  write(pronoun.head < 3);
  write(Math.min(count, 6) / 6);
  write(count === 0);
  write(isInFrontClause(tree, pronoun.head));
  write(pronoun.pronoun?.class === "it" && isPleonastic(tree, pronoun.head));
}

/** In a clause or phrase in front of the subject of the sentence: In [his] youth Dahl left. */
function isInFrontClause(tree: Tree, at: number): boolean {
  const root = tree.order[0] ?? 0;
  const subject = tree.children[root]?.find((child) => isRelation(tokenAt(tree, child).relation, "nsubj"));
  return subject !== undefined && at < subject && !isUnder(tree, at, subject);
}

/** "It is clear that", "it seems": subject of a copula or of few verbs, with a clause behind. */
function isPleonastic(tree: Tree, at: number): boolean {
  const { head } = tokenAt(tree, at);
  const children = tree.children[head] ?? [];
  return children.some(
    (child) => child > head && isRelation(tokenAt(tree, child).relation, "csubj", "ccomp", "advcl", "acl"),
  );
}

function writeDistance(write: Write, pronoun: Markable, { before, behind, rank }: Candidate): void {
  const sentences = before ? pronoun.sentence - before.sentence : 9;
  for (const [least, most] of [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 8],
  ] as const)
    write(sentences >= least && sentences <= most);
  write(before === undefined);
  write(behind !== undefined && behind.sentence === pronoun.sentence);
  write(before ? Math.min(1, Math.log1p(pronoun.at - before.at) / 5) : 0);
  write(before ? (before.block === pronoun.block ? 0 : Math.min(3, pronoun.block - before.block)) / 3 : 1);
  write(rank === 0);
  write(rank === 1);
  write(rank === 2);
  write(Math.min(rank, 8) / 8);
}

function writeRoles(
  write: Write,
  pronoun: Markable,
  { before, behind, referent }: Candidate,
  tree: Tree,
): void {
  oneOf(write, ROLES, before?.role);
  oneOf(write, FORMS, before?.form);
  const isNear = before !== undefined && pronoun.sentence - before.sentence < 2;
  write(isNear && before.role === pronoun.role);
  write(isNear && isSubject(before) && isSubject(pronoun));
  write(isNear && isSubject(before) && pronoun.role === "possessor");
  write(isNear && isSubject(before) && pronoun.role === "object");
  const here = before?.sentence === pronoun.sentence ? before : undefined;
  write(here !== undefined && here.governor === pronoun.governor);
  write(here !== undefined && here.governor === clauseOf(tree, pronoun.head) && isSubject(here));
  write(here !== undefined && here.governor >= 0 && isUnder(tree, pronoun.head, here.governor));
  write(
    here !== undefined && here.governor >= 0 && isUnder(tree, pronoun.head, here.governor) && isSubject(here),
  );
  write(here !== undefined && isUnder(tree, pronoun.head, here.head));
  write(here !== undefined && isRelation(tokenAt(tree, here.head).relation, "conj"));
  write(here !== undefined && tree.tokens[here.head]?.head === tree.tokens[pronoun.head]?.head);
  const there = behind?.sentence === pronoun.sentence ? behind : undefined;
  write(there !== undefined && isSubject(there));
  write(
    there !== undefined &&
      isSubject(there) &&
      isInFrontClause(tree, pronoun.head) &&
      !isUnder(tree, there.head, clauseOf(tree, pronoun.head)),
  );
  write(before === undefined && there !== undefined && pronoun.role === "possessor");
  write(
    referent.members.some(
      (member) => member.at < pronoun.at && pronoun.sentence - member.sentence === 0 && isSubject(member),
    ),
  );
  write(referent.members.some((member) => pronoun.sentence - member.sentence === 1 && isSubject(member)));
}

const isSubject = ({ role }: Markable): boolean => role === "subject" || role === "passive-subject";

/** Place of the nearest verb or predicate above a word. */
function clauseOf(tree: Tree, at: number): number {
  for (const up of ancestorsOf(tree, at)) {
    const { tag, relation } = tokenAt(tree, up);
    if (tag === "VERB" || isRelation(relation, "root", "ccomp", "advcl", "acl", "parataxis")) return up;
  }
  return -1;
}

function writeSalience(write: Write, pronoun: Markable, { referent, before }: Candidate, scene: Scene): void {
  const { members } = referent;
  const earlier = members.filter(({ at }) => at < pronoun.at);
  const names = members.filter(({ form }) => form === "name");
  const subjects = earlier.filter(isSubject).length;
  write(Math.min(1, Math.log1p(earlier.length) / 3));
  write(Math.min(1, Math.log1p(names.length) / 3));
  write(earlier.length === 0 ? 0 : subjects / earlier.length);
  write(Math.min(3, subjects) / 3);
  write(earlier[0]?.sentence === 0);
  write(earlier[0]?.sentence === 0 && earlier[0].role === "subject");
  write(Math.min(4, referent.pronouns) / 4);
  write(referent.pronouns === 0);
  const last = scene.last[pronoun.pronoun?.class ?? ""];
  write(last === referent);
  write(last !== undefined && last !== referent);
  write(before !== undefined && before.form === "name" && before.words.length > 1);
  write(members.some(({ form }) => form === "name"));
  write(earlier.some((member) => member.governor >= 0 && isSameVerb(member, pronoun, scene)));
}

function isSameVerb(a: Markable, b: Markable, { trees }: Scene): boolean {
  const [first, second] = [trees[a.sentence]?.tokens[a.governor], trees[b.sentence]?.tokens[b.governor]];
  return (
    first !== undefined &&
    second !== undefined &&
    first.lemma === second.lemma &&
    first.lemma !== "be" &&
    first !== second
  );
}

function writeNature(write: Write, pronoun: Markable, { referent, before }: Candidate, scene: Scene): void {
  const wanted = pronoun.pronoun?.class === "he" ? "m" : pronoun.pronoun?.class === "she" ? "f" : undefined;
  write(wanted !== undefined && referent.gender === wanted);
  write(wanted !== undefined && referent.gender === undefined && referent.likelyGender === wanted);
  write(wanted !== undefined && referent.gender === undefined && referent.likelyGender === undefined);
  write(
    wanted !== undefined &&
      referent.gender === undefined &&
      referent.likelyGender !== undefined &&
      referent.likelyGender !== wanted,
  );
  write(referent.isPlural);
  oneOf(write, KINDS, kindOf(referent));
  write(referent.members.some((member) => member.members.length > 0));
  write(before !== undefined && !before.isDefinite);
  write(referent.members.length === 1);
  const speaker = scene.speakers.get(pronoun.quotation);
  write(speaker !== undefined && scene.referentOf[speaker.at] === referent);
  write(before !== undefined && before.quotation === pronoun.quotation);
  write(before !== undefined && before.quotation >= 0 && pronoun.quotation < 0);
  const tree = scene.trees[pronoun.sentence];
  const same = referent.members.filter(
    ({ sentence, at }) => sentence === pronoun.sentence && at !== pronoun.at,
  );
  write(
    tree !== undefined &&
      same.some((member) => member.governor === pronoun.governor && !isForbidden(tree, pronoun, member)),
  );
}

/** A vector's length: the features above, counted; tests hold it against them. */
export const FEATURE_COUNT = 18 + 1 + 13 + 26 + 13 + 20;
