import type { References } from "../actors/coreference/resolve.ts";
import type { Analysis } from "../language/analysis.ts";
import { unknown } from "../text/known.ts";
import { covers, type Span } from "../text/span.ts";
import { findAct } from "./acts.ts";
import type { Finding } from "./finding.ts";
import type { StatementLexicon } from "./lexicon.ts";
import { confidenceOf, patterns } from "./patterns.ts";
import { quotationsIn } from "./quotations.ts";
import { refiners } from "./refine.ts";
import { openScene, type Scene } from "./scene.ts";
import { findSpeaker, type LastSpeaker } from "./speaker.ts";
import type { Statement, StatementForm } from "./statement.ts";
import { findAddressee, findTargets } from "./targets.ts";

/** Everything the page reports as said, by first span. Nothing where the article is not in English. */
export function findStatements(
  analysis: Analysis,
  references: References,
  lexicon: StatementLexicon,
): readonly Statement[] {
  return traceStatements(analysis, references, lexicon).map(({ statement }) => statement);
}

/** The same, with the name of the pattern that found each. */
export function traceStatements(
  analysis: Analysis,
  references: References,
  lexicon: StatementLexicon,
): readonly { readonly statement: Statement; readonly pattern: string }[] {
  if (analysis.article.language !== "en") return [];
  const scene = openScene(analysis, references, lexicon);
  const found = patterns.flatMap((pattern) => pattern.find(scene));
  const findings = refiners.reduce<readonly Finding[]>((list, refine) => refine(list, scene), found);
  let last: LastSpeaker | undefined;
  return findings.map((finding) => {
    const statement = toStatement(scene, finding, lexicon, last);
    const { actors } = statement.speaker;
    if (actors.length > 0) last = { actors, line: finding.line.index };
    return { statement, pattern: finding.pattern };
  });
}

/** How much less sure a statement is whose speaker is but likely: the share of those that are right, development data. */
const LIKELY = 0.8;

function toStatement(
  scene: Scene,
  finding: Finding,
  lexicon: StatementLexicon,
  last: LastSpeaker | undefined,
): Statement {
  const { speaker, isLikely } = findSpeaker(scene, finding, last);
  const confidence = confidenceOf[finding.pattern];
  if (confidence === undefined) throw new RangeError(`pattern ${finding.pattern} has no confidence`);
  const act = findAct(scene, finding, lexicon);
  return {
    speaker,
    cue: finding.cue,
    content: finding.content,
    form: formOf(scene, finding.content),
    act,
    targets: findTargets(scene, finding, act, speaker.actors),
    addressee: findAddressee(finding),
    via: finding.via ?? [],
    inner: undefined,
    date: unknown,
    confidence: isLikely ? confidence * LIKELY : confidence,
  };
}

/** direct: all words stand in quotation marks; mixed: some do. */
function formOf(scene: Scene, content: readonly Span[]): StatementForm {
  const quoted = content.map((span) => ({ span, inside: quotationsIn(scene, span) }));
  if (quoted.every(({ span, inside }) => inside.some((quotation) => covers(quotation.span, span))))
    return "direct";
  return quoted.some(({ inside }) => inside.length > 0) ? "mixed" : "indirect";
}
