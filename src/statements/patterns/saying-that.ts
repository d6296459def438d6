import { beginBehind, contentEnd, opensClause, toContent } from "../content.ts";
import { cueSpan, type StatementPattern } from "../finding.ts";
import { participleSubject } from "../participle.ts";

/** "Dahl left, saying (that) the pact would hold." */
export const sayingThat: StatementPattern = {
  name: "saying-that",
  find: (scene) =>
    scene.lines.flatMap((line) =>
      line.cues.flatMap((found) => {
        const { frames } = found.cue;
        if (!found.isParticiple || !(frames.has("clause") || frames.has("that"))) return [];
        const { at, hasThat } = beginBehind(line, found.last + 1);
        if (!hasThat && !(frames.has("clause") && opensClause(line, at))) return [];
        const subject = participleSubject(scene, line, found);
        const content = toContent(scene, line, at, contentEnd(scene, line, at));
        if (subject === undefined || content === undefined) return [];
        return [
          { pattern: sayingThat.name, line, found, cue: cueSpan(line, found), subject, content: [content] },
        ];
      }),
    ),
};
