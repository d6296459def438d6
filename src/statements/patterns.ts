import type { StatementPattern } from "./finding.ts";
import { accordingTo } from "./patterns/according-to.ts";
import { calledFor } from "./patterns/called-for.ts";
import { clauseThenCue } from "./patterns/clause-then-cue.ts";
import { cueThenQuote } from "./patterns/cue-then-quote.ts";
import { quoteThenCue } from "./patterns/quote-then-cue.ts";
import { reportedClause } from "./patterns/reported-clause.ts";
import { saidThat } from "./patterns/said-that.ts";
import { sayingThat } from "./patterns/saying-that.ts";

/** What runs. Where two find the same words, the earlier one keeps them. */
export const patterns: readonly StatementPattern[] = [
  quoteThenCue, // before clauses: a quotation that ends at a report is the whole content
  cueThenQuote,
  reportedClause,
  saidThat,
  sayingThat,
  clauseThenCue,
  accordingTo,
  calledFor,
];

/**
 * How sure each pattern is: its precision for speaker and words on PolNeAR dev, as `bench/statements.ts` prints it.
 * A pattern without a figure here is a bug.
 */
export const confidenceOf: Readonly<Record<string, number>> = {
  "quote-then-cue": 0.98,
  "cue-then-quote": 0.9,
  "said-that": 0.93,
  "saying-that": 0.95, // 1.00 of 19: too few to say more
  "clause-then-cue": 0.92,
  "according-to": 0.93,
  "reported-clause": 0.89,
  "called-for": 0.95, // 0.98 of 55
};
