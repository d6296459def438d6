import type { StatementLexicon } from "../lexicon.ts";
import type { Scene } from "../scene.ts";
import type { StatementAct } from "../statement.ts";
import { sharesByHead } from "./head-scores.ts";
import { type Reported, toSaid } from "./said.ts";
import { signsOf } from "./signs.ts";
import { likeliest, sharesBySigns } from "./weights.ts";

/**
 * How much the press head counts beside the signs. It knows the style of our corpus better than that of other pages, so it
 * counts for less; chosen on the development part and the desk pages (`docs/decisions/0010-acts-by-signs.md`).
 */
const HEAD = 0.6;

/** What a statement does with its words, and the share of belief in it. */
export interface ActReading {
  readonly act: StatementAct;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * The act of a statement: the likeliest by the signs of cue and words (`signs.ts`), whose weights were fitted to annotated
 * texts, and by what the network reads in them (logarithms added). Where the network read nothing, by the signs alone.
 */
export function findAct(scene: Scene, reported: Reported, lexicon: StatementLexicon): ActReading {
  const said = toSaid(scene, reported, lexicon);
  const bySigns = sharesBySigns(lexicon.actWeights, signsOf(said, lexicon));
  const byHead = sharesByHead(said);
  if (byHead === undefined) return likeliest(bySigns);
  const both = bySigns.map((share, place) => share * (byHead[place] ?? 0) ** HEAD);
  const sum = both.reduce((all, each) => all + each, 0);
  return likeliest(both.map((each) => each / sum));
}
