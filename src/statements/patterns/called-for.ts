import { isWord, lower } from "../../actors/words.ts";
import { contentEnd, opensNounPhrase, toContent } from "../content.ts";
import type { FoundCue } from "../cues.ts";
import { cueSpan, type StatementPattern } from "../finding.ts";
import { participleSubject, sharedSubject } from "../participle.ts";
import type { Line } from "../scene.ts";
import { subjectBefore } from "../subject.ts";

/** "Dahl called for talks." "Dahl urged Orland to sign." "Dahl accused Orland of delay." "Dahl vowed to sign." */
export const calledFor: StatementPattern = {
  name: "called-for",
  find: (scene) =>
    scene.lines.flatMap((line) =>
      line.cues.flatMap((found) => {
        const from = objectBehind(line, found);
        if (from === undefined) return [];
        const subject = found.isParticiple
          ? participleSubject(scene, line, found)
          : (subjectBefore(scene, line, found.first) ?? sharedSubject(scene, line, found));
        const content = toContent(scene, line, from, contentEnd(scene, line, from));
        // Without a speaker to hand, a noun may look like the verb ("a plan endorsed by").
        if (subject === undefined || subject.kind === "unknown" || content === undefined) return [];
        if (/^(?:if|unless|whether|until)$/u.test(lower(line.tokens[subject.first - 1]))) return [];
        return [
          { pattern: calledFor.name, line, found, cue: cueSpan(line, found), subject, content: [content] },
        ];
      }),
    ),
};

/** Index of the first token of what the cue takes; undefined where it does not stand behind the cue. */
function objectBehind(line: Line, { cue, last }: FoundCue): number | undefined {
  const { frames } = cue;
  const from = last + 1;
  const next = lower(line.tokens[from]);
  if (frames.has("infinitive") && next === "to" && isWord(line.tokens[from + 1])) return from;
  if (frames.has("urge"))
    return hasWithin(line, from, "to") && opensNounPhrase(line, from) ? from : undefined;
  if (frames.has("accuse"))
    return hasWithin(line, from, "of") && opensNounPhrase(line, from) ? from : undefined;
  if (frames.has("concern")) return /^(?:over|about|at|that)$/u.test(next) ? from + 1 : undefined;
  if (frames.has("describe"))
    return hasWithin(line, from, "as") && opensNounPhrase(line, from) ? from : undefined;
  if (frames.has("object")) return opensNounPhrase(line, from) ? from : undefined;
  return undefined;
}

function hasWithin({ tokens }: Line, from: number, word: string): boolean {
  return tokens.slice(from + 1, from + 14).some((token) => lower(token) === word);
}
