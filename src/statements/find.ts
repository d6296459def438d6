import type { References } from "../actors/coreference/resolve.ts";
import type { Analysis } from "../language/analysis.ts";
import { findAct } from "./acts/find.ts";
import { findAddressee } from "./addressee.ts";
import { confidenceOf } from "./confidence.ts";
import type { Finding } from "./finding.ts";
import { formOf } from "./form.ts";
import type { StatementLexicon } from "./lexicon.ts";
import { patterns } from "./patterns.ts";
import { refiners } from "./refine.ts";
import { dateOf } from "./said-on.ts";
import { openScene, type Scene } from "./scene.ts";
import { findSpeaker, type LastSpeaker } from "./speaker.ts";
import type { Statement } from "./statement.ts";
import { findTargets } from "./targets/find.ts";

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

function toStatement(
  scene: Scene,
  finding: Finding,
  lexicon: StatementLexicon,
  last: LastSpeaker | undefined,
): Statement {
  const found = findSpeaker(scene, finding, last);
  const { speaker } = found;
  const { cue, content } = finding;
  const { act } = findAct(scene, { content, cue, told: finding.act, speakers: speaker.actors }, lexicon);
  return {
    speaker,
    cue,
    content,
    form: formOf(scene, content),
    act,
    targets: findTargets(scene, finding, act, speaker.actors),
    addressee: findAddressee(finding),
    via: finding.via ?? [],
    inner: undefined,
    date: dateOf(scene, finding),
    confidence: confidenceOf(finding, found),
  };
}
