import type { Analysis } from "../../language/analysis.ts";
import { type Clauses, findClauses } from "../../language/clauses.ts";
import { type Tree, toTree } from "../../language/tree.ts";
import { toShares } from "../../text/shares.ts";
import { findCandidates, toField } from "./candidates.ts";
import { type Candidate, featuresOf, type Scene } from "./features.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import { findMarkables } from "./markables.ts";
import { groupNames } from "./name-groups.ts";
import {
  indexHeads,
  type MarkableAt,
  onlyBody,
  partnerOf,
  type RoleIndex,
  rolesOf,
  takesUp,
  toRoleIndex,
} from "./nominals.ts";
import { scoreOf } from "./ranker.ts";
import { addMember, canBe, type Referent, toReferent } from "./referent.ts";
import { findSpeakers } from "./speakers.ts";

/** A pronoun with all that it may mean, each with its share of belief. */
export interface Ranking {
  readonly pronoun: Markable;
  readonly candidates: readonly Candidate[];
  /** In the order of `candidates`; behind them, that of somebody or something else. */
  readonly shares: readonly number[];
  readonly features: readonly Float64Array[];
}

/** A noun phrase that takes up what was told before: "the minister". With several bearers of the role it stays open. */
interface TakenUp {
  readonly nominal: Markable;
  readonly bearers: readonly Referent[];
}

/** What the references of a page are found to be. */
export interface Reading {
  readonly all: readonly Markable[];
  /** Whom each markable refers to. */
  readonly referentOf: readonly (Referent | undefined)[];
  readonly rankings: readonly Ranking[];
  readonly takenUp: readonly TakenUp[];
}

/** Says which candidate a ranked pronoun means: its place, or -1 for none. */
export type Decide = (ranking: Ranking) => number;

/**
 * Reads a page's references: names by their words, noun phrases by what they are said of, then from left to right each
 * pronoun by all that went before it.
 */
export function readReferences(analysis: Analysis, lexicon: ReferenceLexicon, decide: Decide): Reading {
  const { all, trees } = findMarkables(analysis, lexicon);
  const referentOf: (Referent | undefined)[] = new Array(all.length).fill(undefined);
  joinNames(all, referentOf);
  const takenUp = joinNominals(all, trees, referentOf);
  const last: Record<string, Referent | undefined> = {};
  const speakers = findSpeakers(analysis, all, trees, lexicon);
  const scene: Scene = {
    trees,
    clauses: toClauses(trees),
    all,
    referentOf,
    speakers,
    last,
    speechVerbs: lexicon.speechVerbs,
  };
  const rankings: Ranking[] = [];
  for (const markable of all) {
    if (!markable.pronoun) continue;
    const ranking = rank(markable, scene, lexicon);
    rankings.push(ranking);
    const chosen = ranking.candidates[decide(ranking)]?.referent;
    const referent = chosen ?? toReferent(markable);
    if (chosen) addMember(chosen, markable);
    referentOf[markable.at] = referent;
    last[markable.pronoun.class] = referent;
  }
  return { all, referentOf, rankings, takenUp };
}

function rank(pronoun: Markable, scene: Scene, { ranker }: ReferenceLexicon): Ranking {
  const candidates = findCandidates(pronoun, scene);
  const field = toField(pronoun, candidates);
  const features = [...candidates, undefined].map((candidate) =>
    featuresOf(pronoun, candidate, scene, field),
  );
  const shares = toShares(features.map((each) => scoreOf(ranker, each)));
  return { pronoun, candidates, shares, features };
}

/** Clauses are found when a pronoun of the sentence first asks for them. */
function toClauses(trees: readonly Tree[]): (sentence: number) => Clauses {
  const known: Clauses[] = [];
  return (sentence) => {
    known[sentence] ??= findClauses(trees[sentence] ?? toTree([]));
    return known[sentence];
  };
}

function joinNames(all: readonly Markable[], referentOf: (Referent | undefined)[]): void {
  const owners = groupNames(all.filter(({ form }) => form === "name"));
  for (const [at, owner] of [...owners].sort(([a], [b]) => a - b)) {
    const name = all[at];
    if (!name) continue;
    const first = referentOf[owner];
    if (first) addMember(first, name);
    else referentOf[owner] = toReferent(name);
    referentOf[at] = referentOf[owner];
  }
}

function joinNominals(
  all: readonly Markable[],
  trees: readonly Tree[],
  referentOf: (Referent | undefined)[],
): readonly TakenUp[] {
  const roles = toRoleIndex();
  const markableAt = indexHeads(all);
  const takenUp: TakenUp[] = [];
  for (const markable of all) {
    const tree = trees[markable.sentence];
    if (markable.pronoun || !tree) continue;
    if (!referentOf[markable.at]) {
      const bearers = bearersOf(markable, tree, { all, referentOf, roles, markableAt });
      const [only] = bearers.referents;
      const isJoined = only !== undefined && bearers.referents.length === 1;
      if (isJoined) addMember(only, markable);
      referentOf[markable.at] = isJoined ? only : toReferent(markable);
      if (bearers.isTakenUp) takenUp.push({ nominal: markable, bearers: bearers.referents });
    }
    const referent = referentOf[markable.at];
    if (referent) roles.add(referent, rolesOf(markable), markable.sentence);
  }
  return takenUp;
}

interface Known {
  readonly all: readonly Markable[];
  readonly referentOf: readonly (Referent | undefined)[];
  readonly roles: RoleIndex;
  readonly markableAt: MarkableAt;
}

/** Whom a noun phrase may mean: its partner in the sentence, else those who bear the role, else the only body named. */
function bearersOf(
  nominal: Markable,
  tree: Tree,
  { all, referentOf, roles, markableAt }: Known,
): { readonly referents: readonly Referent[]; readonly isTakenUp: boolean } {
  const partner = partnerOf(tree, nominal, markableAt);
  const said = partner ? referentOf[partner.at] : undefined;
  if (said && canBe(said, nominal)) return { referents: [said], isTakenUp: false };
  if (!nominal.isDefinite || nominal.members.length > 0) return { referents: [], isTakenUp: false };
  const isTakenUp = takesUp(tree, nominal);
  const bearers = roles
    .find(nominal.words[0] ?? "", nominal.sentence)
    .filter((referent) => canBe(referent, nominal));
  if (!isTakenUp) {
    const unnamed = bearers.filter(({ members }) => members.every(({ form }) => form === "nominal"));
    return { referents: unnamed.slice(-1), isTakenUp: false };
  }
  const body = bearers.length === 0 ? onlyBody(nominal, all, referentOf) : undefined;
  return { referents: body ? [body] : bearers, isTakenUp: true };
}
