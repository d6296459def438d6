import type { StatementPattern } from "./finding.ts";
import { accordingTo } from "./patterns/according-to.ts";
import { behindColon } from "./patterns/behind-colon.ts";
import { cueThenQuote } from "./patterns/cue-then-quote.ts";
import { quoteThenCue } from "./patterns/quote-then-cue.ts";
import { reportAside } from "./patterns/report-aside.ts";
import { reportedClause } from "./patterns/reported-clause.ts";
import { reportedNoun } from "./patterns/reported-noun.ts";
import { reportedObject } from "./patterns/reported-object.ts";
import { reportedPassive } from "./patterns/reported-passive.ts";
import { speakerLabel } from "./patterns/speaker-label.ts";

/** What runs. Where two find the same words, the earlier one keeps them. */
export const patterns: readonly StatementPattern[] = [
  speakerLabel, // before all others: in a transcript what somebody quotes is within his own words
  quoteThenCue, // before clauses: a quotation that ends at a report is the whole content
  cueThenQuote,
  reportAside, // before clauses: marks tell more than the tree
  reportedClause,
  behindColon,
  reportedObject,
  reportedPassive,
  reportedNoun,
  accordingTo,
];

/**
 * How sure each pattern is: its precision for speaker and words on PolNeAR dev, as `bench/statements.ts` prints it.
 * A pattern without a figure here is a bug.
 */
export const confidenceOf: Readonly<Record<string, number>> = {
  "speaker-label": 0.95, // PolNeAR has no transcripts: all of 22 in our corpus
  "quote-then-cue": 0.98,
  "cue-then-quote": 0.9,
  "report-aside": 0.9,
  "reported-clause": 0.89,
  "reported-object": 0.8,
  "reported-passive": 0.8,
  "behind-colon": 0.8,
  "reported-noun": 0.65, // of 14: too few to say more
  "according-to": 0.93,
  "bare-quotation": 0.75, // of 5: too few to say more
};
