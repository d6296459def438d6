import { textOf } from "../../language/arguments.ts";
import { childrenOf, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { overlaps } from "../../text/span.ts";
import { type Page, type Place, wordIn } from "../page.ts";
import type { Happening, Reaction } from "../relation.ts";
import { namedAt, saidByOther } from "./named.ts";
import { evidenceFor, indexOf } from "./names.ts";
import type { Scope } from "./scope.ts";

const ANSWERING = /^(?:reply|respond|answer|retort|counter|riposte|rejoin|react)$/u;
const IN_ANSWER = /^in (?:reply|response|answer|return)$/u;
const ASKED = /^(?:ask|question|press|query)$/u;
/** How many sentences back that which is answered may stand. */
const NEAR = 3;

/** Replies: retorted that, reacted to the measure, said when asked about the warrant; in transcripts, what stands behind a question. */
export const findAnswers = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement) => {
    const place = statement.cue && wordIn(page, statement.cue);
    const to = place ? answered(page, statement, place, scope) : questionOf(statement, scope);
    return to === undefined
      ? []
      : [{ from: statement, to, basis: "answers", evidence: evidenceFor(page, statement) }];
  });

function answered(
  page: Page,
  statement: Statement,
  { scene, at }: Place,
  scope: Scope,
): Happening | undefined {
  const { tree } = scene.clauses;
  const asked = childrenOf(tree, at, "advcl").find((child) => ASKED.test(tokenAt(tree, child).lemma));
  if (asked !== undefined)
    return (
      namedBy({ scene, at: asked }, ["about", "on", "over"], statement, scope) ??
      last(page, statement, scope, 1)
    );
  const inAnswer = childrenOf(tree, at, "obl", "advmod").some((child) =>
    IN_ANSWER.test(textOf(tree, [...childrenOf(tree, child, "case"), child])),
  );
  if (!inAnswer && !ANSWERING.test(tokenAt(tree, at).lemma)) return undefined;
  return namedBy({ scene, at }, ["to"], statement, scope) ?? last(page, statement, scope, NEAR);
}

/** What a noun behind a preposition of the cue names: reacted to [the measure]. */
function namedBy(
  { scene, at }: Place,
  prepositions: readonly string[],
  statement: Statement,
  scope: Scope,
): Happening | undefined {
  const obliques = scene.clauses.around[at]?.obliques ?? [];
  for (const { noun, preposition } of obliques) {
    const named = prepositions.includes(preposition)
      ? namedAt({ scene, at: noun }, scope, statement)
      : undefined;
    if (named !== undefined) return named;
  }
  return undefined;
}

/** What another said last, so many sentences back at most. */
function last(page: Page, statement: Statement, scope: Scope, reach: number): Statement | undefined {
  const before = saidByOther(statement, scope);
  return before !== undefined && indexOf(page, statement) - indexOf(page, before) <= reach
    ? before
    : undefined;
}

const QUESTION = /^(?:Q|QUESTION|Question|REPORTER|Reporter|JOURNALIST|Journalist|PRESS)\b/u;

/** Characters of the longest question, with what stands between it and the answer. */
const LONGEST = 2000;

/** In a transcript: what the question told as said. */
function questionOf(statement: Statement, scope: Scope): Statement | undefined {
  const [first] = statement.content;
  if (first === undefined || statement.cue !== undefined) return undefined;
  const from = Math.max(0, first.start - LONGEST);
  const paragraphs = scope.text.slice(from, first.start).split("\n\n");
  const question = paragraphs.at(-2);
  if (question === undefined || !(QUESTION.test(question) || /\?["”’]?$/u.test(question.trim())))
    return undefined;
  const end = first.start - (paragraphs.at(-1)?.length ?? 0) - "\n\n".length;
  const asked = { start: end - question.length, end };
  const before = saidByOther(statement, scope);
  return before?.content.some((span) => overlaps(span, asked)) ? before : undefined;
}
