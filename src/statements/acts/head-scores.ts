import { toShares } from "../../text/shares.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Line } from "../scene.ts";
import { ACTS } from "../statement.ts";
import type { Said } from "./said.ts";

/** Share of belief that is left to every act: the head is surer of itself than it is right. Chosen as `HEAD` in `find.ts`. */
const DOUBT = 0.1;

/**
 * What the press head of the network makes of a statement: the mean of its scores for the words that are said, and that for
 * the cue, added; as shares in the order of `ACTS`, each with some
 * doubt added. Undefined where the network read nothing.
 */
export function sharesByHead({ lines, content, cue, cueLines }: Said): readonly number[] | undefined {
  const said = meanScores(lines, content, 0);
  if (said === undefined) return undefined;
  const told = cue && meanScores(cueLines, [cue], 1);
  const shares = toShares(ACTS.map((act) => (said.get(act) ?? 0) + (told?.get(act) ?? 0)));
  return shares.map((share) => share + DOUBT);
}

/** `half`: 0 the scores of words as content, 1 as cue. */
function meanScores(
  lines: readonly Line[],
  spans: readonly Span[],
  half: 0 | 1,
): ReadonlyMap<string, number> | undefined {
  const sums = new Map<string, number>();
  let count = 0;
  for (const {
    sentence: { tokens, press },
  } of lines) {
    if (press === undefined) continue;
    const { acts, actScores } = press;
    for (const [at, token] of tokens.entries()) {
      if (!spans.some((span) => overlaps(span, token))) continue;
      count += 1;
      const from = (2 * at + half) * acts.length;
      for (const [place, act] of acts.entries())
        sums.set(act, (sums.get(act) ?? 0) + (actScores[from + place] ?? 0));
    }
  }
  return count === 0 ? undefined : new Map([...sums].map(([act, sum]) => [act, sum / count]));
}
