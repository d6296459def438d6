import type { Actor } from "../../actors/actor.ts";
import type { Token } from "../../language/analysis.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { StatementLexicon } from "../lexicon.ts";
import type { Line, Scene } from "../scene.ts";
import type { StatementAct } from "../statement.ts";

/** A statement as its act is read: the words that report it and those that are said. */
export interface Said {
  readonly scene: Scene;
  /** The sentences that the words stand in. */
  readonly lines: readonly Line[];
  readonly content: readonly Span[];
  readonly cue: Span | undefined;
  /** The sentence that the cue stands in; more where it is cut. */
  readonly cueLines: readonly Line[];
  /** The cue in its base form, "call for"; empty for none. */
  readonly word: string;
  /** The act that the tables give the cue; `state` where they give none. */
  readonly told: StatementAct;
  readonly speakers: readonly Actor[];
}

/** What is known of a statement when its act is asked for. `told`: what the pattern knows of the cue. */
export interface Reported {
  readonly content: readonly Span[];
  readonly cue: Span | undefined;
  readonly told?: StatementAct;
  readonly speakers: readonly Actor[];
}

/** Looks up the sentences of a statement's words, and its cue in the tables. */
export function toSaid(
  scene: Scene,
  { content, cue, told, speakers }: Reported,
  lexicon: StatementLexicon,
): Said {
  const cueLines = cue === undefined ? [] : linesIn(scene, cue);
  const known = cue && readCue(cueLines, cue, lexicon);
  return {
    scene,
    lines: content
      .flatMap((span) => linesIn(scene, span))
      .filter((line, at, all) => all.indexOf(line) === at),
    content,
    cue,
    cueLines,
    word: known?.word ?? "",
    told: told ?? known?.told ?? "state",
    speakers,
  };
}

/** True for a word that is said. */
export const isSaid = ({ content }: Pick<Said, "content">, token: Token): boolean =>
  content.some((span) => overlaps(span, token));

/** The sentences that share characters with a span. Binary search: sentences are in text order and apart. */
function linesIn({ lines }: Scene, span: Span): readonly Line[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.sentence.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((lines[end]?.sentence.start ?? Number.POSITIVE_INFINITY) < span.end) end += 1;
  return lines.slice(low, end);
}

interface KnownCue {
  readonly word: string;
  readonly told: StatementAct;
}

/** The cue as the tables know it: a verb of a report, a noun of speaking, else its own words. */
function readCue(
  lines: readonly Line[],
  cue: Span,
  { nouns, verbs }: StatementLexicon,
): KnownCue | undefined {
  for (const { tokens, reports } of lines) {
    const at = tokens.findIndex((token) => overlaps(token, cue));
    const token = tokens[at];
    if (token === undefined) continue;
    const report = reports.find(({ first, last }) => first <= at && at <= last);
    if (report)
      return { word: [report.cue.lemma, ...report.cue.rest].join(" "), told: actOf(tokens, report, nouns) };
    const noun = nouns.get(token.lemma);
    if (noun) return { word: `a ${noun.lemma}`, told: noun.act };
    return { word: token.lemma.toLowerCase(), told: verbs.get(token.lemma)?.at(-1)?.act ?? "state" };
  }
  return undefined;
}

/** The act of a verb; "express concern": that of its noun. */
function actOf(
  tokens: readonly Token[],
  { cue, first }: Line["reports"][number],
  nouns: StatementLexicon["nouns"],
): StatementAct {
  if (!cue.takes.has("noun")) return cue.act;
  const object = tokens.find(({ head, relation }) => head === first && relation === "obj");
  return nouns.get(object?.lemma ?? "")?.act ?? cue.act;
}
