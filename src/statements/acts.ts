import type { Finding } from "./finding.ts";
import type { StatementLexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import type { StatementAct } from "./statement.ts";

/**
 * The act of a statement: what its cue says. Where the cue is neutral, the words decide if they hold one of
 * `act-words.tsv` ("must", "unacceptable") and none of another act.
 */
export function findAct(scene: Scene, { act, content }: Finding, lexicon: StatementLexicon): StatementAct {
  if (act !== "state") return act;
  const words = content
    .map((span) => ` ${scene.text.slice(span.start, span.end).replace(/[^\p{L}'’]+/gu, " ")} `)
    .join(" ")
    .toLowerCase();
  const told = new Set(
    [...lexicon.actWords].flatMap(([phrase, each]) => (words.includes(` ${phrase} `) ? [each] : [])),
  );
  const [only] = told;
  return only !== undefined && told.size === 1 ? only : act;
}
