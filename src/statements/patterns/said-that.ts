import { isWord, lower } from "../../actors/words.ts";
import { beginBehind, contentEnd, looksLikeClause, opensClause, toContent } from "../content.ts";
import type { FoundCue } from "../cues.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { sharedSubject } from "../participle.ts";
import type { Line, Scene } from "../scene.ts";
import { subjectAfter, subjectBefore } from "../subject.ts";

/** "Dahl said (that) the pact would hold." "Dahl told reporters (that) it would hold." */
export const saidThat: StatementPattern = {
  name: "said-that",
  find: (scene) => scene.lines.flatMap((line) => line.cues.flatMap((found) => findAt(scene, line, found))),
};

function findAt(scene: Scene, line: Line, found: FoundCue): readonly Finding[] {
  const { frames } = found.cue;
  if (found.isParticiple || !(frames.has("clause") || frames.has("that") || frames.has("tell"))) return [];
  const subject = subjectBefore(scene, line, found.first) ?? sharedSubject(scene, line, found);
  if (subject?.kind === "unknown" && !isPlainlySpeech(found.cue.lemma)) return [];
  const from = clauseBehind(scene, line, found);
  if (subject === undefined || from === undefined) return [];
  const content = toContent(scene, line, from, contentEnd(scene, line, from));
  if (content === undefined) return [];
  return [{ pattern: saidThat.name, line, found, cue: cueSpan(line, found), subject, content: [content] }];
}

/** Verbs that report speech whoever their subject is; polls show and laws state, too. */
const isPlainlySpeech = (lemma: string): boolean => /^(?:say|tell|argue|insist|announce|warn)$/u.test(lemma);

/** Index of the first token of the clause that the cue reports; undefined where none follows. */
export function clauseBehind(scene: Scene, line: Line, found: FoundCue): number | undefined {
  const { frames } = found.cue;
  const behind = frames.has("tell") ? behindAddressee(scene, line, found.last + 1) : found.last + 1;
  if (behind === undefined) return clauseWithThat(scene, line, found);
  const { at, hasThat } = beginBehind(line, behind);
  const end = contentEnd(scene, line, at);
  if (end - at < 2) return undefined;
  if (hasThat) return at;
  if (!opensClause(line, at)) return undefined;
  if (frames.has("clause")) return at;
  return looksLikeClause(line, at, end) ? at : undefined;
}

/** "warned the council that …" where the verb may stand without an addressee. */
function clauseWithThat(scene: Scene, line: Line, found: FoundCue): number | undefined {
  if (!found.cue.frames.has("that")) return undefined;
  const { at, hasThat } = beginBehind(line, found.last + 1);
  return hasThat && contentEnd(scene, line, at) - at >= 2 ? at : undefined;
}

const ADDRESSEE =
  /^(?:reporters|journalists|lawmakers|supporters|him|her|them|us|me|it|parliament|voters|viewers|investors|delegates|people|everyone)$/u;

/** Index behind the one who is told: "told reporters on Monday that", "told the BBC the pact". */
function behindAddressee(scene: Scene, line: Line, from: number): number | undefined {
  const { tokens } = line;
  if (ADDRESSEE.test(lower(tokens[from]))) return from + 1;
  const named = subjectAfter(scene, line, from);
  if (named) return named.last + 1;
  // "told the crowd that": up to six words before "that".
  for (let at = from; at < Math.min(tokens.length, from + 7); at += 1) {
    if (lower(tokens[at]) === "that") return at;
    if (!isWord(tokens[at])) return undefined;
  }
  return undefined;
}
