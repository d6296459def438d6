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
