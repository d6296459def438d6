import { lower } from "../../actors/words.ts";
import { extentOf, isRelation, tokenAt } from "../../language/tree.ts";
import { contentEnd, toContent } from "../content.ts";
import { toSubject } from "../doer.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import type { Line, Scene } from "../scene.ts";
import { type Subject, subjectAfter } from "../subject.ts";

/** "The pact holds, according to the ministry." "According to the ministry, the pact holds." */
export const accordingTo: StatementPattern = {
  name: "according-to",
  find: (scene) => scene.lines.flatMap((line) => line.tokens.flatMap((_, at) => findAt(scene, line, at))),
};

function findAt(scene: Scene, line: Line, at: number): readonly Finding[] {
  const { tokens } = line;
  if (lower(tokens[at]) !== "according" || lower(tokens[at + 1]) !== "to") return [];
  const subject = sourceBehind(scene, line, at);
  if (subject === undefined) return [];
  const content = at === 0 ? contentBehind(scene, line, subject.last + 1) : contentBefore(scene, line, at);
  if (content === undefined) return [];
  const cue = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 };
  return [{ pattern: accordingTo.name, line, found: undefined, cue, subject, content: [content] }];
}

/** The source, and the index of its last token: an actor, or the noun that "according to" is the preposition of. */
function sourceBehind(
  scene: Scene,
  line: Line,
  at: number,
): (Subject & { readonly last: number }) | undefined {
  const named = subjectAfter(scene, line, at + 2);
  if (named?.kind === "named") return named;
  const { tree } = line.clauses;
  const noun = tokenAt(tree, at).head;
  if (noun < at || !isRelation(tokenAt(tree, at).relation, "case")) return undefined;
  const subject = toSubject(line, [noun]);
  return subject && { ...subject, last: extentOf(tree, noun).last };
}

/** Up to the next comma may stand what more is said of the source: "according to Dahl, the envoy, the pact holds". */
function contentBehind(scene: Scene, line: Line, from: number) {
  if (line.tokens[from]?.form !== ",") return undefined;
  return toContent(scene, line, from + 1, contentEnd(scene, line, from + 1));
}

function contentBefore(scene: Scene, line: Line, at: number) {
  if (line.cues.some((found) => found.first < at)) return undefined; // "Dahl said it held, according to …": a relay
  const end = line.tokens[at - 1]?.form === "," ? at - 1 : at;
  return end >= 3 ? toContent(scene, line, 0, end) : undefined;
}
