import type { Markable } from "../src/actors/coreference/markable.ts";
import type { Referent } from "../src/actors/coreference/referent.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { overlaps, type Span } from "../src/text/span.ts";
import type { GapRow } from "./coreference-gap.ts";
import type { GoldMention } from "./coreference-gum.ts";

/**
 * Which gold mention each of our markables is: the innermost whose first head word is, or holds, our head word; of a
 * coordination, the outermost that has all its heads.
 */
export function matchMentions(
  { sentences }: Analysis,
  all: readonly Markable[],
  mentions: readonly GoldMention[],
): ReadonlyMap<number, GoldMention> {
  const byOffset = new Map<number, GoldMention>();
  for (const mention of mentions)
    for (const [at, { start, end }] of mention.heads.entries())
      for (let offset = start; offset < end; offset += 1)
        if (at === 0 || !byOffset.has(offset)) byOffset.set(offset, mention);
  const matched = new Map<number, GoldMention>();
  const taken = new Set<GoldMention>();
  const startOf = ({ sentence, head }: Markable): number => sentences[sentence]?.tokens[head]?.start ?? -1;
  for (const markable of all) {
    const starts = markable.members.map((at) => all[at]).map((member) => (member ? startOf(member) : -1));
    const mention =
      starts.length === 0
        ? byOffset.get(startOf(markable))
        : mentions.find(({ heads }) => starts.every((start) => heads.some((head) => head.start === start)));
    if (!mention || taken.has(mention)) continue;
    taken.add(mention);
    matched.set(markable.at, mention);
  }
  return matched;
}

/** The place of the markable that is GAP's pronoun, -1 where we have none there. */
export const placeOfPronoun = (all: readonly Markable[], { pronoun }: GapRow): number =>
  all.findIndex((markable) => markable.pronoun !== undefined && overlaps(markable, pronoun));

/** Whether one of the names that a referent is called by stands where a name of GAP does: they share a character. */
export const isNamedAt = ({ members }: Referent, span: Span): boolean =>
  members.some((member) => member.form === "name" && overlaps(member, span));
