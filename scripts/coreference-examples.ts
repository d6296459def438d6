import type { GapRow } from "../bench/coreference-gap.ts";
import type { GoldMention, GumDocument } from "../bench/coreference-gum.ts";
import { isNamedAt, matchMentions } from "../bench/coreference-match.ts";
import type { ReferenceLexicon } from "../src/actors/coreference/lexicon.ts";
import { type Decide, type Ranking, readReferences } from "../src/actors/coreference/read-references.ts";
import type { Referent } from "../src/actors/coreference/referent.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { overlaps } from "../src/text/span.ts";
import type { Example } from "./coreference-fit.ts";

/** A pronoun that stands for nobody, or for somebody who is not among the candidates, counts less where it is of a person. */
const WEIGHT_OF_ABSENT = 0.3;

/** The likeliest candidate, -1 where somebody else is likelier. */
export function likeliest({ candidates, shares }: Ranking): number {
  let best = candidates.length;
  for (const [at, share] of shares.entries()) if (share > (shares[best] ?? 0)) best = at;
  return best === candidates.length ? -1 : best;
}

/** Examples from a row of GAP: the name that is meant is right; where neither is, all others are. */
export function examplesOfRow(
  row: GapRow,
  analysis: Analysis,
  lexicon: ReferenceLexicon,
  decideOthers: Decide,
): readonly Example[] {
  const examples: Example[] = [];
  readReferences(analysis, lexicon, (ranking) => {
    if (overlaps(row.pronoun, ranking.pronoun)) examples.push(...toExample(row, ranking));
    return decideOthers(ranking);
  });
  return examples;
}

function toExample({ names }: GapRow, { candidates, features }: Ranking): readonly Example[] {
  const meant = names.filter(({ isMeant }) => isMeant);
  const others = names.filter(({ isMeant }) => !isMeant);
  const isAt = (referent: Referent, list: typeof meant): boolean =>
    list.some(({ span }) => isNamedAt(referent, span));
  const isRight = candidates.map(
    ({ referent }) => (meant.length === 0 || isAt(referent, meant)) && !isAt(referent, others),
  );
  isRight.push(meant.length === 0);
  return isRight.includes(true) ? [{ features, isRight, weight: 1 }] : [];
}

/** Examples from a document of GUM: right are referents most of whose markables are of the pronoun's entity. */
export function examplesOfDocument(
  { mentions }: GumDocument,
  analysis: Analysis,
  lexicon: ReferenceLexicon,
): readonly Example[] {
  const { all } = readReferences(analysis, lexicon, () => -1);
  const gold = matchMentions(analysis, all, mentions);
  const examples: Example[] = [];
  readReferences(analysis, lexicon, ({ pronoun, candidates, features }) => {
    const entity = gold.get(pronoun.at)?.entity;
    const isRight = candidates.map(
      ({ referent }) => entity !== undefined && isMostly(referent, entity, gold),
    );
    const isAbsent = !isRight.includes(true);
    const isOfPerson = pronoun.gender !== undefined;
    examples.push({
      features,
      isRight: [...isRight, isAbsent],
      weight: isAbsent && isOfPerson ? WEIGHT_OF_ABSENT : 1,
    });
    return isRight.indexOf(true);
  });
  return examples;
}

function isMostly({ members }: Referent, entity: string, gold: ReadonlyMap<number, GoldMention>): boolean {
  const known = members.flatMap(({ at }) => gold.get(at)?.entity ?? []);
  const right = known.filter((each) => each === entity).length;
  return right > 0 && 2 * right >= known.length;
}
