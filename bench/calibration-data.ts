import { resolveReferences } from "../src/actors/coreference/resolve.ts";
import { findActors } from "../src/actors/find.ts";
import type { Engine } from "../src/engine.ts";
import { findEvents, withStates } from "../src/events/find.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { analysePage } from "../src/read.ts";
import { buildRecord } from "../src/record/build.ts";
import type { Rec } from "../src/record/record.ts";
import { findRelations } from "../src/relations/find.ts";
import { traceStatements } from "../src/statements/find.ts";
import type { Span } from "../src/text/span.ts";
import { articleOf } from "./conllu.ts";
import { loadCorpus } from "./corpus.ts";
import type { SaidWords, ToldAct } from "./corpus-match.ts";
import { layersIn, toInput } from "./corpus-read.ts";
import { foldInvented } from "./corpus-record.ts";
import { readRows } from "./events-reading.ts";

/** A text with what people found in it, and what Dragoman did. */
export interface JudgedText {
  readonly gold: { readonly statements: readonly SaidWords[]; readonly events: readonly ToldAct[] };
  readonly found: ReturnType<typeof layersIn>;
  readonly record: Rec;
  /** The pattern that found each statement of the record, by id. */
  readonly patterns: ReadonlyMap<string, string>;
}

/** The texts of one part of the corpus. */
export async function judgeCorpus(
  part: "train" | "development",
  engine: Engine,
): Promise<readonly JudgedText[]> {
  const judged: JudgedText[] = [];
  for (const text of loadCorpus([part])) {
    const analysis = await analysePage(toInput(text), engine, { published: text.date });
    judged.push({ gold: foldInvented(text, text.invented), ...readTraced(text.text, analysis, engine) });
  }
  return judged;
}

interface DeskText {
  readonly text: string;
  readonly date: string;
  readonly statements: readonly (Omit<SaidWords, "content"> & { readonly content: readonly string[] })[];
  readonly events: readonly (Omit<ToldAct, "trigger" | "evidence" | "also"> & {
    readonly evidence: string;
    readonly also: readonly string[];
  })[];
}

/** The annotated pages of the desk, whose events have no triggers: they match by type and words. */
export async function judgeDesk(engine: Engine): Promise<readonly JudgedText[]> {
  const judged: JudgedText[] = [];
  for (const row of readRows<DeskText>("desk/dev.jsonl")) {
    const text = row.text.trim();
    const at = (words: string): Span => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
      kind: "paragraph" as const,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    }));
    const published = { basis: "implied", value: row.date, from: "given" } as const;
    const { lexicons, model } = engine;
    const analysis = await analyse(
      { ...articleOf(text, blocks), published },
      { lexicon: lexicons.language, reader: model },
    );
    const gold = {
      statements: row.statements.map((one) => ({ ...one, content: one.content.map(at) })),
      events: row.events.map((one) => ({
        ...one,
        evidence: at(one.evidence),
        also: one.also.map(at),
        trigger: { start: -2, end: -1 },
      })),
    };
    judged.push({ gold, ...readTraced(text, analysis, engine) });
  }
  return judged;
}

/** The stages of src/read.ts behind the network, with the patterns kept. */
function readTraced(text: string, analysis: Analysis, { lexicons }: Engine): Omit<JudgedText, "gold"> {
  const references = resolveReferences(analysis, findActors(analysis, lexicons.actors), lexicons.references);
  const { actors } = references;
  const traced = traceStatements(analysis, references, lexicons.statements);
  const statements = traced.map(({ statement }) => statement);
  const events = findEvents(analysis, actors, lexicons.events);
  const relations = findRelations(analysis, actors, statements, events, lexicons.relations);
  const record = buildRecord({
    article: analysis.article,
    actors: withStates(actors, relations.events),
    statements,
    ...relations,
    reader: { version: "0", model: null },
  });
  const patternAt = new Map(traced.map(({ statement, pattern }) => [placeOf(statement), pattern]));
  const patterns = new Map(record.statements.map((each) => [each.id, patternAt.get(placeOf(each)) ?? "?"]));
  return { found: layersIn(text, record), record, patterns };
}

const placeOf = ({
  content,
  cue,
}: {
  readonly content: readonly Span[];
  readonly cue?: Span | null | undefined;
}): string => [...content, cue].map((span) => `${span?.start}-${span?.end}`).join(" ");
