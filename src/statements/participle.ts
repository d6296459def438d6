import { isAdverb, isAuxiliary, isWord, lower } from "../actors/words.ts";
import type { FoundCue } from "./cues.ts";
import type { Line, Scene } from "./scene.ts";
import { type Subject, subjectAfter, subjectBefore } from "./subject.ts";

/**
 * The subject of "saying", "adding": that of the verb of speaking before it in the sentence, or the name that the
 * sentence begins with ("Dahl left the hall, saying …"). Unknown where neither is plain.
 */
export function participleSubject(scene: Scene, line: Line, found: FoundCue): Subject | undefined {
  const { tokens } = line;
  const before = lower(tokens[found.first - 1]);
  if (!/^(?:,|by|and|while|in|when|before|after|”|"|'')$/u.test(before)) return undefined;
  const main = line.cues.findLast((cue) => cue.last < found.first && !cue.isParticiple);
  if (main) {
    const subject = subjectBefore(scene, line, main.first) ?? subjectAfter(scene, line, main.last + 1);
    if (subject) return subject;
  }
  return sentenceSubject(scene, line) ?? { kind: "unknown", first: found.first };
}

/** "Dahl accused Norway of delay and urged Kenya to sign": the second verb shares the subject of the first. */
export function sharedSubject(scene: Scene, line: Line, found: FoundCue): Subject | undefined {
  let at = found.first - 1;
  while (isAdverb(line.tokens[at]) || isAuxiliary(line.tokens[at])) at -= 1;
  if (!/^(?:and|but)$/u.test(lower(line.tokens[at]))) return undefined;
  const first = line.cues.findLast((cue) => cue.last < found.first && !cue.isParticiple);
  return first && subjectBefore(scene, line, first.first);
}

/** The name or pronoun at the sentence's beginning, where a verb follows it. */
export function sentenceSubject(scene: Scene, line: Line): Subject | undefined {
  const subject = subjectAfter(scene, line, 0);
  if (subject === undefined) return undefined;
  const next = line.tokens[subject.last + 1];
  const isVerb =
    isWord(next) &&
    /^\p{Ll}/u.test(next?.form ?? "") &&
    !/^(?:and|or|of|for|in|at|on|to|by|with|from)$/u.test(lower(next));
  return isVerb ? subject : undefined;
}
