import type { Analysis } from "../../language/analysis.ts";
import type { Tree } from "../../language/tree.ts";
import type { Span } from "../../text/span.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";

/** The subject of the reporting verb nearest to a quotation, in the sentences that it runs over. */
export function findSpeakers(
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

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
