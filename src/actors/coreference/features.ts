import type { Clauses } from "../../language/clauses.ts";
import type { Tree } from "../../language/tree.ts";
import type { Markable } from "./markable.ts";
import { isInFrontPart, isPleonastic } from "./pronoun-place.ts";
import { membersBefore, membersBeside, type Referent } from "./referent.ts";
import { writeClauses, writeRoles } from "./role-features.ts";
import { isSubject, oneOf, ROLES, type Write } from "./write.ts";

/** What is known of the page at the place of a pronoun. */
export interface Scene {
  readonly trees: readonly Tree[];
  readonly clauses: (sentence: number) => Clauses;
  readonly all: readonly Markable[];
  /** Whom each markable before this place, and each name behind it, refers to. */
  readonly referentOf: readonly (Referent | undefined)[];
  /** Lemmas of verbs of speaking. */
  readonly speechVerbs: ReadonlySet<string>;
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

/** What is known of all candidates together. */
export interface Field {
  readonly count: number;
  /** Those whose gender is known to be right, or suggested. */
  readonly matches: number;
  /** The largest number of earlier mentions of one of them. */
  readonly most: number;
}

/** Length of a vector of features: the values that the writers below and in role-features.ts write, in their order. */
export const FEATURE_COUNT = 21 + 1 + 13 + 26 + 16 + 12 + 22;

const CLASSES = ["he", "she", "it", "they"];
const KINDS = ["PER", "ORG", "LOC", "NORP", "person", "group", ""];

/** The features of one candidate for a pronoun, each from 0 to 1; `undefined` stands for somebody or something else. */
export function featuresOf(
  pronoun: Markable,
  candidate: Candidate | undefined,
  scene: Scene,
  field: Field,
): Float64Array {
  const features = new Float64Array(FEATURE_COUNT);
  let place = 0;
  const write: Write = (value) => {
    features[place] = Number(value);
    place += 1;
  };
  const tree = scene.trees[pronoun.sentence];
  if (!tree) throw new RangeError(`no tree of sentence ${pronoun.sentence}`);
  writePronoun(write, pronoun, tree, field);
  write(candidate === undefined);
  if (!candidate) return features;
  const beside = membersBeside(candidate.referent, pronoun);
  writeDistance(write, pronoun, candidate);
  writeRoles(write, pronoun, candidate, tree);
  writeSalience(write, pronoun, candidate, scene, field);
  writeClauses(write, pronoun, beside, scene.clauses(pronoun.sentence), scene.speechVerbs);
  writeGender(write, pronoun, candidate.referent);
  writeNature(write, pronoun, candidate, scene);
  write(beside.some((member) => member.governor === pronoun.governor));
  if (place !== FEATURE_COUNT) throw new RangeError(`${place} features, expected ${FEATURE_COUNT}`);
  return features;
}

function writePronoun(write: Write, pronoun: Markable, tree: Tree, { count, matches }: Field): void {
  oneOf(write, CLASSES, pronoun.pronoun?.class);
  oneOf(write, ROLES, pronoun.role);
  write(pronoun.pronoun?.use === "reflexive");
  write(pronoun.quotation >= 0);
  write(pronoun.sentence === 0);
  write(pronoun.head < 3);
  write(Math.min(count, 6) / 6);
  write(count === 0);
  write(matches === 0);
  write(matches === 1);
  write(matches > 1);
  write(isInFrontPart(tree, pronoun.head));
  write(pronoun.pronoun?.class === "it" && isPleonastic(tree, pronoun.head));
}

function writeDistance(write: Write, pronoun: Markable, { before, behind, rank }: Candidate): void {
  const sentences = before ? pronoun.sentence - before.sentence : 9;
  for (const [least, most] of DISTANCES) write(sentences >= least && sentences <= most);
  write(before === undefined);
  write(behind !== undefined);
  write(before ? Math.min(1, Math.log1p(pronoun.at - before.at) / 5) : 0);
  write(before ? Math.min(3, Math.abs(pronoun.block - before.block)) / 3 : 1);
  write(rank === 0);
  write(rank === 1);
  write(rank === 2);
  write(Math.min(rank, 8) / 8);
}

/** In sentences: the same, the one before and so on. */
const DISTANCES = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 8],
] as const;

function writeSalience(
  write: Write,
  pronoun: Markable,
  { referent, before }: Candidate,
  scene: Scene,
  { most }: Field,
): void {
  const earlier = membersBefore(referent, pronoun.at);
  const subjects = earlier.filter(isSubject).length;
  const [first] = referent.members;
  write(Math.min(1, Math.log1p(earlier.length) / 3));
  write(Math.min(1, Math.log1p(referent.names) / 3));
  write(earlier.length === 0 ? 0 : subjects / earlier.length);
  write(Math.min(3, subjects) / 3);
  write(first?.sentence === 0);
  write(first?.sentence === 0 && first.role === "subject");
  const { he, she, it, they } = referent.pronouns;
  const own = pronoun.pronoun ? referent.pronouns[pronoun.pronoun.class] : 0;
  write(Math.min(4, own) / 4);
  write(Math.min(4, he + she + it + they - own) / 4);
  write(own === 0);
  write(Math.min(1, earlier.length / Math.max(1, most)));
  write(earlier.length >= most);
  const last = scene.last[pronoun.pronoun?.class ?? ""];
  write(last === referent);
  write(last !== undefined && last !== referent);
  write(before !== undefined && before.form === "name" && before.words.length > 1);
  write(referent.names > 0);
  write(earlier.some((member) => isSameVerb(member, pronoun, scene)));
}

/** Both are of one verb, in two places: Dahl [resigned] … he [resigned]. */
function isSameVerb(a: Markable, b: Markable, { trees }: Scene): boolean {
  const [first, second] = [trees[a.sentence]?.tokens[a.governor], trees[b.sentence]?.tokens[b.governor]];
  if (first === undefined || second === undefined || first === second) return false;
  return first.lemma === second.lemma && first.lemma !== "be";
}

function writeGender(write: Write, { gender: wanted }: Markable, referent: Referent): void {
  const { gender, likelyGender, hint } = referent;
  const isOpen = wanted !== undefined && gender === undefined;
  write(wanted !== undefined && gender === wanted);
  write(isOpen && likelyGender === wanted);
  write(isOpen && likelyGender === undefined && hint === undefined);
  write(isOpen && likelyGender !== undefined && likelyGender !== wanted);
  write(isOpen && likelyGender === undefined && hint === wanted);
  write(isOpen && likelyGender === undefined && hint !== undefined && hint !== wanted);
}

function writeNature(write: Write, pronoun: Markable, { referent, before }: Candidate, scene: Scene): void {
  write(referent.isPlural);
  oneOf(write, KINDS, referent.kind);
  write(referent.isGroup);
  write(before !== undefined && !before.isDefinite);
  write(referent.members.length === 1);
  const speaker = scene.speakers.get(pronoun.quotation);
  write(speaker !== undefined && scene.referentOf[speaker.at] === referent);
  write(before !== undefined && before.quotation === pronoun.quotation);
  write(before !== undefined && before.quotation >= 0 && pronoun.quotation < 0);
}
