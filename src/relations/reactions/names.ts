import { evidenceOf } from "../../events/evidence.ts";
import { tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, type Span } from "../../text/span.ts";
import { headIn, type Page, type Place, wordIn } from "../page.ts";
import type { Happening, Reaction } from "../relation.ts";
import { isSameSpeaker, namedAt, type Scope } from "./named.ts";

/** Acts that take a position on something: what their words name first is what they answer. */
const JUDGING: ReadonlySet<Statement["act"]> = new Set([
  "criticize", "support", "concern", "deny", "reject", "confirm", "accuse", "state",
]); // biome-ignore format: a list of words

/** Statements whose words name another act: called [the seizure] piracy, dismissed [the request], condemned [this]. */
export const findNamed = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement) => {
    if (!JUDGING.has(statement.act)) return [];
    const to = namedIn(page, statement, scope);
    if (to === undefined) return [];
    return [{ from: statement, to, basis: "names", evidence: evidenceFor(page, statement) }];
  });

function namedIn(page: Page, statement: Statement, scope: Scope): Happening | undefined {
  const [first] = statement.content;
  const head = first && headIn(page, first);
  if (first === undefined || head === undefined) return undefined;
  const { tag, form } = tokenAt(head.scene.clauses.tree, head.at);
  if (tag === "PRON" && /^(?:this|that|it)$/iu.test(form)) return before(statement, scope);
  for (const at of nounsOf(head, first, statement.act === "state")) {
    const named = namedAt({ scene: head.scene, at }, scope, statement);
    if (named !== undefined && named !== statement) return named;
  }
  return undefined;
}

/** The head where it is a noun, else the subject of what is said: [The recall] was childish. */
function nounsOf({ scene, at }: Place, words: Span, isPlain: boolean): readonly number[] {
  const { tree, around } = scene.clauses;
  if (tokenAt(tree, at).tag === "NOUN") return isPlain ? [] : [at];
  const clause = around[at];
  if (clause === undefined || isPlain) return [];
  return clause.subjects.filter(
    (subject) => covers(words, tokenAt(tree, subject)) && tokenAt(tree, subject).tag === "NOUN",
  );
}

/** What another speaker said last before it. */
function before(statement: Statement, { statements }: Scope): Statement | undefined {
  const at = statements.indexOf(statement);
  return statements.slice(0, at).findLast((other) => !isSameSpeaker(other, statement));
}

/** The clause of the cue with what it takes; of words alone, themselves. */
export function evidenceFor(page: Page, { cue, content }: Statement): Span {
  const place = cue && wordIn(page, cue);
  if (place !== undefined) return evidenceOf(place.scene, place.at);
  const [first = { start: 0, end: 1 }] = content;
  return first;
}
