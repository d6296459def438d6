import type { StatementLexicon } from "../../statements/lexicon.ts";
import type { Statement } from "../../statements/statement.ts";
import type { Span } from "../../text/span.ts";
import { headIn, type Page, tokenOf, wordIn } from "../page.ts";

/**
 * The word that does the act: the cue where it tells it (accused); else the word among those said that does: [must],
 * "[childish]"; else the head of what is said.
 */
export function triggerOf(page: Page, statement: Statement, lexicon: StatementLexicon): Span | undefined {
  if (statement.cue !== undefined && isTold(page, statement.cue, statement, lexicon)) return statement.cue;
  const [first] = statement.content;
  if (first === undefined) return undefined;
  for (const span of statement.content) {
    const words = page.text.slice(span.start, span.end).toLowerCase();
    for (const [phrase, act] of lexicon.actWords) {
      const at = act === statement.act ? ` ${words} `.search(new RegExp(`\\b${phrase}\\b`, "u")) : -1;
      if (at >= 0) return { start: span.start + at - 1, end: span.start + at - 1 + phrase.length };
    }
  }
  const head = headIn(page, first);
  return head && tokenOf(head);
}

/** True where the cue itself tells the act. */
function isTold(page: Page, cue: Span, { act }: Statement, lexicon: StatementLexicon): boolean {
  const place = wordIn(page, cue);
  const lemma = place?.scene.sentence.tokens[place.at]?.lemma.toLowerCase() ?? "";
  return (
    lexicon.verbs.get(lemma)?.some((each) => each.act === act) === true ||
    lexicon.nouns.get(lemma)?.act === act
  );
}
