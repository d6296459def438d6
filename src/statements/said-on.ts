import { publishedDay } from "../article/published-day.ts";
import { prepositionOf } from "../language/arguments.ts";
import { type FoundDate, findDates, toKnown } from "../language/dates.ts";
import { headOf, spanOf, tokenAt } from "../language/tree.ts";
import { type Known, unknown } from "../text/known.ts";
import { covers } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { Scene } from "./scene.ts";

/** Prepositions before the day of an act; behind others (until, before) a date only bounds it. */
const ON: ReadonlySet<string> = new Set(["", "on", "in", "at"]);

/** When something was said: the date that hangs on its cue and is none of its words, "said on Tuesday that". */
export function dateOf({ analysis }: Scene, { line, report, content }: Finding): Known<string> {
  if (report === undefined) return unknown;
  const { tree } = line.clauses;
  const isOfCue = (date: FoundDate): boolean => {
    const head = headOf(tree, date);
    return (
      tokenAt(tree, head).head === report.clause.predicate &&
      ON.has(prepositionOf(tree, head)) &&
      !content.some((span) => covers(span, spanOf(tree, date)))
    );
  };
  const date = findDates(line.tokens, {
    published: publishedDay(analysis.article),
    isAhead: () => false,
  }).find(isOfCue);
  return date === undefined ? unknown : toKnown(tree, date);
}
