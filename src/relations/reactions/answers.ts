import { tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { type Page, wordIn } from "../page.ts";
import type { Reaction } from "../relation.ts";
import { isSameSpeaker, type Scope } from "./named.ts";
import { evidenceFor } from "./names.ts";

const ANSWERING = /^(?:reply|respond|answer|retort|counter|riposte|rejoin|react)$/u;
/** How many sentences back that which is answered may stand. */
const NEAR = 3;

/** Replies: the cue says that something said before is answered: retorted that. */
export const findAnswers = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement, index) => {
    const place = statement.cue && wordIn(page, statement.cue);
    if (place === undefined || !ANSWERING.test(tokenAt(place.scene.clauses.tree, place.at).lemma)) return [];
    const to = scope.statements.slice(0, index).findLast((other) => !isSameSpeaker(other, statement));
    if (to === undefined || place.scene.index - indexOf(page, to) > NEAR) return [];
    return [{ from: statement, to, basis: "answers", evidence: evidenceFor(page, statement) }];
  });

const indexOf = (page: Page, { content: [first] }: Statement): number =>
  (first && wordIn(page, first)?.scene.index) ?? Number.NEGATIVE_INFINITY;
