import { isRelation } from "../../language/tree.ts";
import type { StatementLexicon } from "../../statements/lexicon.ts";
import type { Statement } from "../../statements/statement.ts";
import { type Span, slice } from "../../text/span.ts";
import { headIn, type Page, tokenOf, wordIn } from "../page.ts";

/**
 * The word that does the act: the cue where it tells it (accused); else the word among those said that does: [must],
 * "[childish]"; else the head of what is said.
 */
export function triggerOf(page: Page, statement: Statement, lexicon: StatementLexicon): Span | undefined {
  if (isTold(page, statement, lexicon)) return statement.cue;
  const [first] = statement.content;
  if (first === undefined) return undefined;
  for (const span of statement.content) {
    const words = page.text.slice(span.start, span.end);
    for (const [phrase, act] of lexicon.actWords) {
      const found = act === statement.act ? new RegExp(`\\b${phrase}\\b`, "iu").exec(words) : null;
      if (found) return { start: span.start + found.index, end: span.start + found.index + found[0].length };
    }
  }
  const heads = statement.content.flatMap((span) => headIn(page, span) ?? []);
  const head = heads.find((each) => !isRelation(tokenOf(each).relation, "advcl")) ?? heads[0];
  return head && tokenOf(head);
}

/** Acts of cues that only say that something was said. */
const NEUTRAL: ReadonlySet<Statement["act"]> = new Set(["state", "announce", "confirm", "warn"]);

/** True where the cue itself does the act: accused, called it a farce; false for said, told, warned that. */
function isTold(page: Page, { act, cue }: Statement, lexicon: StatementLexicon): boolean {
  if (cue === undefined) return false;
  const place = wordIn(page, cue);
  const lemma = place?.scene.sentence.tokens[place.at]?.lemma.toLowerCase() ?? "";
  const cues = lexicon.verbs.get(lemma);
  if (cues === undefined) return true;
  const words = slice(page.text, cue).toLowerCase();
  return cues
    .filter(({ rest }) => rest.length === 0 || words.endsWith(` ${rest.join(" ")}`))
    .some(({ act: usual, takes }) => !NEUTRAL.has(usual) || (takes.has("naming") && act !== "threaten"));
}
