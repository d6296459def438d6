import type { CorpusStatement } from "../bench/corpus-form.ts";
import type { Lexicons } from "../bench/reading.ts";
import { resolveReferences } from "../src/actors/coreference/resolve.ts";
import { findActors } from "../src/actors/find.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { type Reported, toSaid } from "../src/statements/acts/said.ts";
import { signsOf } from "../src/statements/acts/signs.ts";
import { findStatements } from "../src/statements/find.ts";
import { openScene, type Scene } from "../src/statements/scene.ts";
import type { StatementAct } from "../src/statements/statement.ts";
import { overlaps, type Span } from "../src/text/span.ts";

/** A statement to learn from. */
export interface ActExample {
  readonly act: StatementAct;
  readonly signs: ReadonlySet<string>;
}

type Tables = Pick<Lexicons, "actors" | "references" | "statements">;

/** The annotated statements of a text, with the signs that their words show. */
export function examplesOfText(
  analysis: Analysis,
  statements: readonly Pick<CorpusStatement<Span>, "act" | "cue" | "content" | "speaker">[],
  tables: Tables,
): readonly ActExample[] {
  const references = resolveReferences(analysis, findActors(analysis, tables.actors), tables.references);
  const scene = openScene(analysis, references, tables.statements);
  return statements.map(({ act, cue, content, speaker: { name, mention } }) => {
    const speakers = references.actors.filter((actor) =>
      mention === null ? actor.name === name : actor.mentions.some((each) => overlaps(each, mention)),
    );
    return exampleOf(scene, { content, cue: cue ?? undefined, speakers }, act, tables);
  });
}

/** A text of one statement whose act is known; nothing where another number of statements is found in it. */
export function examplesOfLine(analysis: Analysis, act: StatementAct, tables: Tables): readonly ActExample[] {
  const references = resolveReferences(analysis, findActors(analysis, tables.actors), tables.references);
  const [only, ...others] = findStatements(analysis, references, tables.statements);
  if (only === undefined || others.length > 0) return [];
  const { content, cue, speaker } = only;
  const scene = openScene(analysis, references, tables.statements);
  return [exampleOf(scene, { content, cue, speakers: speaker.actors }, act, tables)];
}

const exampleOf = (scene: Scene, reported: Reported, act: StatementAct, tables: Tables): ActExample => ({
  act,
  signs: signsOf(toSaid(scene, reported, tables.statements), tables.statements),
});
