import type { Statement } from "../../statements/statement.ts";
import { slice } from "../../text/span.ts";
import type { Page } from "../page.ts";
import type { Reaction } from "../relation.ts";
import { isOneSide, isSameSpeaker } from "./named.ts";
import { evidenceFor, indexOf } from "./names.ts";
import type { Scope } from "./scope.ts";

/** What may be said at once to an act that wants something or charges somebody. */
const REPLIES: ReadonlyMap<Statement["act"], ReadonlySet<Statement["act"]>> = new Map([
  ["urge", new Set(["reject", "promise"] as const)],
  ["propose", new Set(["reject", "promise", "support"] as const)],
  ["promise", new Set(["reject"] as const)],
  ["threaten", new Set(["reject"] as const)],
]);

/**
 * An answer that stands directly behind what it answers: Dockers demanded dollars; the director [refused]. In a log that
 * gives speakers as labels, what the next one says: Customs: [no].
 */
export const findExchanges = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement, at) => {
    const before = scope.statements[at - 1];
    if (before === undefined || isSameSpeaker(before, statement)) return [];
    const steps = indexOf(page, statement) - indexOf(page, before);
    if (steps < 0 || steps > 1) return [];
    const isReply =
      (REPLIES.get(before.act)?.has(statement.act) === true && isAimedAt(before, statement)) ||
      isNextLabel(before, statement, scope);
    return isReply
      ? [{ from: statement, to: before, basis: "answers", evidence: evidenceFor(page, statement) }]
      : [];
  });

/** True where the first is aimed at the side of the second. */
const isAimedAt = ({ targets, addressee }: Statement, { speaker }: Statement): boolean =>
  [...targets, ...(addressee ? [addressee] : [])].some((target) =>
    speaker.actors.some((actor) => isOneSide(actor, target)),
  );

/** "Bishkek: they opened fire. Dushanbe: it began there", in one paragraph. */
function isNextLabel(before: Statement, { cue, speaker, content }: Statement, { text }: Scope): boolean {
  const [first] = content;
  if (cue !== undefined || speaker.mention === undefined || first === undefined) return false;
  if (
    speaker.mention.end > first.start ||
    !slice(text, { start: speaker.mention.end, end: first.start }).startsWith(":")
  )
    return false;
  const end = before.content.at(-1)?.end ?? first.start;
  return end <= first.start && !slice(text, { start: end, end: first.start }).includes("\n");
}
