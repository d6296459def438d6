import type { Analysis } from "../../language/analysis.ts";
import { isRelation, type Tree, tokenAt } from "../../language/tree.ts";
import { isForbidden } from "./constraints.ts";
import { type Candidate, featuresOf, type Scene } from "./features.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import { findMarkables } from "./markables.ts";
import { groupNames } from "./name-groups.ts";
import { scoreOf, toShares } from "./ranker.ts";
import { addMember, agrees, type Referent, toReferent } from "./referent.ts";

/** A pronoun with all that it may mean, each with its share of belief; the share of "somebody else" is what is missing. */
export interface Ranking {
  readonly pronoun: Markable;
  readonly candidates: readonly Candidate[];
  /** In the order of `candidates`; behind them, that of somebody else. */
  readonly shares: readonly number[];
  readonly features: readonly Float64Array[];
}

/** What the page's references are found to be. */
export interface Reading {
  readonly all: readonly Markable[];
  readonly referentOf: readonly (Referent | undefined)[];
  readonly rankings: readonly Ranking[];
}

/** Says which candidate a ranked pronoun means: its place, or -1 for none. */
export type Decide = (ranking: Ranking) => number;

const WINDOW = 8;
const MOST_CANDIDATES = 24;

/** Reads a page's references from left to right: names by their words, then each pronoun by what went before. */
export function readReferences(analysis: Analysis, lexicon: ReferenceLexicon, decide: Decide): Reading {
  const { all, trees } = findMarkables(analysis, lexicon);
  const referentOf: (Referent | undefined)[] = new Array(all.length).fill(undefined);
  joinNames(all, referentOf);
  for (const markable of all)
    if (!markable.pronoun && !referentOf[markable.at]) joinNominal(markable, all, referentOf, trees);
  const last: Record<string, Referent | undefined> = {};
  const speakers = findSpeakers(analysis, all, trees, lexicon);
  const scene: Scene = { trees, all, referentOf, speakers, last };
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
  return { all, referentOf, rankings };
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

/** A noun phrase is of whom it stands in apposition to or is said to be; else of the last definite one with its head. */
function joinNominal(
  nominal: Markable,
  all: readonly Markable[],
  referentOf: (Referent | undefined)[],
  trees: readonly Tree[],
): void {
  const tree = trees[nominal.sentence];
  const partner = tree && nominal.members.length === 0 ? partnerOf(tree, nominal, all) : undefined;
  const owner = partner ? referentOf[partner.at] : undefined;
  if (
    owner &&
    owner.isPlural === nominal.isPlural &&
    (owner.gender ?? nominal.gender) === (nominal.gender ?? owner.gender)
  ) {
    addMember(owner, nominal);
    referentOf[nominal.at] = owner;
    return;
  }
  const same = nominal.isDefinite && nominal.members.length === 0 ? sameNoun(nominal, all) : undefined;
  const known = same ? referentOf[same.at] : undefined;
  if (known) addMember(known, nominal);
  referentOf[nominal.at] = known ?? toReferent(nominal);
}

const NOUN_WINDOW = 60;

function sameNoun(nominal: Markable, all: readonly Markable[]): Markable | undefined {
  for (let at = nominal.at - 1; at >= Math.max(0, nominal.at - NOUN_WINDOW); at -= 1) {
    const other = all[at];
    if (
      other?.form === "nominal" &&
      other.members.length === 0 &&
      other.words[0] === nominal.words[0] &&
      other.isPlural === nominal.isPlural
    )
      return other;
  }
  return undefined;
}

/** The markable it is an apposition of, or the subject of which it is the predicate. */
function partnerOf(tree: Tree, nominal: Markable, all: readonly Markable[]): Markable | undefined {
  const { relation, head } = tokenAt(tree, nominal.head);
  const isCopular = tree.children[nominal.head]?.some((child) => tokenAt(tree, child).relation === "cop");
  const subject = isCopular
    ? tree.children[nominal.head]?.find((child) => tokenAt(tree, child).relation === "nsubj")
    : undefined;
  const target = isRelation(relation, "appos") ? head : subject;
  const behind =
    target === undefined
      ? tree.children[nominal.head]?.find((child) => isRelation(tokenAt(tree, child).relation, "appos"))
      : target;
  return behind === undefined
    ? undefined
    : near(all, nominal).find(
        (other) => other.head === behind && other.members.length === 0 && other.form !== "pronoun",
      );
}

function near(all: readonly Markable[], { at, sentence }: Markable): readonly Markable[] {
  let [from, to] = [at, at];
  while (all[from - 1]?.sentence === sentence) from -= 1;
  while (all[to + 1]?.sentence === sentence) to += 1;
  return all.slice(from, to + 1);
}

function rank(pronoun: Markable, scene: Scene, lexicon: ReferenceLexicon): Ranking {
  const candidates = findCandidates(pronoun, scene);
  const features = [...candidates, undefined].map((candidate) =>
    featuresOf(pronoun, candidate, scene, candidates.length),
  );
  const shares = toShares(features.map((each) => scoreOf(lexicon.ranker, each)));
  return { pronoun, candidates, shares, features };
}

function findCandidates(pronoun: Markable, { all, referentOf, trees }: Scene): readonly Candidate[] {
  const tree = trees[pronoun.sentence];
  const kind = pronoun.pronoun?.class;
  if (!tree || !kind) return [];
  const found = new Map<Referent, { before: Markable | undefined; behind: Markable | undefined }>();
  const forbidden = new Set<Referent>();
  const visit = (markable: Markable, side: "before" | "behind"): void => {
    const referent = referentOf[markable.at];
    if (!referent || forbidden.has(referent)) return;
    if (isForbidden(tree, pronoun, markable)) forbidden.add(referent);
    const known = found.get(referent);
    if (known) known[side] ??= markable;
    else if (agrees(referent, kind))
      found.set(referent, { before: undefined, behind: undefined, [side]: markable });
  };
  for (let at = pronoun.at - 1; at >= 0 && found.size < MOST_CANDIDATES; at -= 1) {
    const other = all[at];
    if (!other || pronoun.sentence - other.sentence > WINDOW) break;
    visit(other, "before");
  }
  for (let at = pronoun.at + 1; all[at]?.sentence === pronoun.sentence; at += 1) {
    const other = all[at];
    if (other && other.form === "name") visit(other, "behind");
  }
  const allowed = [...found].filter(([referent]) => !forbidden.has(referent));
  return allowed.map(([referent, sides], at) => ({ referent, ...sides, rank: at }));
}

/** The subject of the reporting verb nearest to a quotation, in the sentences that it runs over. */
function findSpeakers(
  { quotations }: Analysis,
  all: readonly Markable[],
  trees: readonly Tree[],
  lexicon: ReferenceLexicon,
): ReadonlyMap<number, Markable> {
  const speakers = new Map<number, Markable>();
  const subjects = all.filter((markable) => {
    const verb = trees[markable.sentence]?.tokens[markable.governor];
    return markable.role === "subject" && verb !== undefined && lexicon.speechVerbs.has(verb.lemma);
  });
  let from = 0;
  for (const [at, { span, depth }] of quotations.entries()) {
    if (depth > 0) continue;
    while ((subjects[from]?.end ?? Number.POSITIVE_INFINITY) < span.start - NEAR) from += 1;
    let best: Markable | undefined;
    for (let next = from; next < subjects.length; next += 1) {
      const subject = subjects[next];
      if (!subject || subject.start > span.end + NEAR) break;
      if (subject.start >= span.start && subject.end <= span.end) continue;
      if (!best || gap(subject, span) < gap(best, span)) best = subject;
    }
    if (best) speakers.set(at, best);
  }
  return speakers;
}

const NEAR = 80;

const gap = (
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number => Math.max(a.start - b.end, b.start - a.end, 0);
