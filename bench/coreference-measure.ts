import { decide } from "../src/actors/coreference/decide.ts";
import type { ReferenceLexicon } from "../src/actors/coreference/lexicon.ts";
import { type Decide, readReferences } from "../src/actors/coreference/read-references.ts";
import type { Referent } from "../src/actors/coreference/referent.ts";
import type { Analysis } from "../src/language/analysis.ts";
import type { GapRow } from "./coreference-gap.ts";
import type { GoldMention, GumDocument } from "./coreference-gum.ts";
import { isNamedAt, matchMentions, placeOfPronoun } from "./coreference-match.ts";
import { type ChainScore, type Clustering, clustersOf, scoreChains, sumScores } from "./coreference-score.ts";

/** GAP's scores, from 0 to 1; `bias` is the F1 of "she" over that of "he". */
export interface GapScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly bias: number;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/**
 * GAP's own score over both names of each row: a name counts as found where the pronoun's referent has a name that shares
 * a character with it. An undecided pronoun finds neither.
 */
export function scoreGap(
  rows: readonly (readonly [GapRow, Analysis])[],
  lexicon: ReferenceLexicon,
  decideBy: Decide = decide,
): GapScore {
  const counts = { m: { right: 0, wrong: 0, missed: 0 }, f: { right: 0, wrong: 0, missed: 0 } };
  for (const [row, analysis] of rows) {
    const { all, referentOf } = readReferences(analysis, lexicon, decideBy);
    const referent = referentOf[placeOfPronoun(all, row)];
    for (const { span, isMeant } of row.names) {
      const isFound = referent !== undefined && isNamedAt(referent, span);
      const count = counts[row.gender];
      if (isFound && isMeant) count.right += 1;
      else if (isFound) count.wrong += 1;
      else if (isMeant) count.missed += 1;
    }
  }
  const { m, f } = counts;
  const sum = { right: m.right + f.right, wrong: m.wrong + f.wrong, missed: m.missed + f.missed };
  return {
    f1: f1(sum),
    precision: sum.right / Math.max(1, sum.right + sum.wrong),
    recall: sum.right / Math.max(1, sum.right + sum.missed),
    bias: f1(f) / f1(m),
  };
}

const f1 = ({ right, wrong, missed }: Counts): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed);

/** Which of GUM's mentions count. */
export interface Scope {
  /** Pronouns of the first and second person too. */
  readonly allPersons: boolean;
  /** Entities with one mention in scope, on both sides. */
  readonly singletons: boolean;
}

/**
 * Chains of persons and organisations: GUM's mentions of these types whose head is a name or a personal pronoun, against
 * our names and pronouns of persons, groups and organisations. A mention of ours is one of GUM's where its head word is,
 * or lies in, GUM's minimal span.
 */
export function scoreGum(
  documents: readonly (readonly [GumDocument, Analysis])[],
  lexicon: ReferenceLexicon,
  { allPersons, singletons }: Scope,
): ChainScore {
  const scores = documents.map(([{ mentions }, analysis]) => {
    const { all, referentOf } = readReferences(analysis, lexicon, decide);
    const matched = matchMentions(analysis, all, mentions);
    const keys = new Map(mentions.map((mention, at) => [mention, `gold ${at}`]));
    const gold: Clustering = new Map(
      mentions
        .filter((mention) => isInScope(mention, allPersons))
        .map((mention) => [keys.get(mention) ?? "", mention.entity]),
    );
    const names = new Map<Referent, string>();
    const found = new Map<string, string>();
    for (const markable of all) {
      const referent = referentOf[markable.at];
      if (!referent || markable.form === "nominal" || !isPersonOrBody(referent)) continue;
      const mention = matched.get(markable.at);
      if (!names.has(referent)) names.set(referent, `ours ${names.size}`);
      found.set((mention && keys.get(mention)) ?? `own ${markable.at}`, names.get(referent) ?? "");
    }
    return scoreChains(clustersOf(gold, singletons), clustersOf(found, singletons));
  });
  return sumScores(scores);
}

const NOT_THIRD =
  /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves|'s|’s)$/iu;

function isInScope({ type, tag, penn, form }: GoldMention, allPersons: boolean): boolean {
  if (type !== "person" && type !== "organization") return false;
  if (tag === "PROPN") return true;
  return tag === "PRON" && penn.startsWith("PRP") && (allPersons || !NOT_THIRD.test(form));
}

const isPersonOrBody = ({ kind, gender, likelyGender, hint }: Referent): boolean =>
  /^(?:PER|ORG|person|group)$/u.test(kind) || (kind === "" && (gender ?? likelyGender ?? hint) !== undefined);
