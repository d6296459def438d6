/**
 * Sentences of the press and of weblogs in which people marked acts and statements, mention by mention: `training/press`
 * holds the places alone; the texts are those of the treebanks, of re3d and of the unit tests of PETRARCH in the data folder.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVENT_TYPES, type EventType } from "../src/events/plover.ts";
import { ACTS, type StatementAct } from "../src/statements/statement.ts";
import type { Span } from "../src/text/span.ts";
import { badRow, cellOf, parseTable, type Row } from "../src/text/table.ts";
import { dataFolder } from "./data.ts";

/** One mention of an act: the word that tells it, and the heads of the phrases that say who takes part. */
export interface PressEvent {
  readonly trigger: Span;
  readonly type: EventType;
  readonly mode: string | undefined;
  readonly status: string;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
}

/** The words of one statement in one sentence. */
export interface PressStatement {
  readonly cue: readonly Span[];
  readonly act: StatementAct;
  readonly speakers: readonly Span[];
  readonly content: readonly Span[];
  readonly targets: readonly Span[];
}

/** A document that was read whole; spans are of its text. */
export interface PressDocument {
  readonly id: string;
  readonly part: "train" | "development";
  readonly text: string;
  readonly events: readonly PressEvent[];
  readonly statements: readonly PressStatement[];
}

const FOLDER = new URL("../training/press/", import.meta.url);
const EVENT_COLUMNS = ["unit", "trigger", "type", "mode", "status", "actors", "recipients"] as const;
const STATEMENT_COLUMNS = ["unit", "cue", "act", "speakers", "content", "targets"] as const;
const RE3D = ["CENTCOM", "US State Department", "Wikipedia"] as const;

/** A document's text, and where each unit of it begins that places are counted from. */
interface Source {
  readonly text: string;
  readonly units: ReadonlyMap<string, number>;
}

/**
 * All documents of the table `documents.tsv`. Throws `RangeError` for a document or unit that the data does not hold, and
 * `ReadError("bad-lexicon")` for a bad row.
 */
export function loadPress(): readonly PressDocument[] {
  const sources = readSources();
  const events = byUnit(readTable("events.tsv", EVENT_COLUMNS));
  const statements = byUnit(readTable("statements.tsv", STATEMENT_COLUMNS));
  return readTable("documents.tsv", ["document", "part"]).map(({ document, part }) => {
    const source = sources.get(document);
    if (source === undefined) throw new RangeError(`no document ${document} in the data folder`);
    const units = [...source.units];
    return {
      id: document,
      part: part === "development" ? part : "train",
      text: source.text,
      events: units.flatMap(([unit, start]) => (events.get(unit) ?? []).map((row) => toEvent(row, start))),
      statements: units.flatMap(([unit, start]) =>
        (statements.get(unit) ?? []).map((row) => toStatement(row, start)),
      ),
    };
  });
}

/** Documents of reviews and answers of the web that nobody marked, for there is no politics in them. */
export function loadCalm(): readonly PressDocument[] {
  const read = new Set(readTable("documents.tsv", ["document", "part"]).map(({ document }) => document));
  return [...readSources()].flatMap(([id, { text }]) =>
    CALM.test(id) && !read.has(id) ? [{ id, part: "train", text, events: [], statements: [] } as const] : [],
  );
}
const CALM = /^(?:reviews|answers|GUM_(?:voyage|academic))/u;

const readTable = <Column extends string>(name: string, columns: readonly Column[]) =>
  parseTable(name, readFileSync(new URL(name, FOLDER), "utf8"), columns);

function byUnit<Row extends { readonly unit: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.unit, [...(found.get(row.unit) ?? []), row]);
  return found;
}

function toEvent(row: Row<(typeof EVENT_COLUMNS)[number]>, start: number): PressEvent {
  const [trigger] = spansOf(row.trigger, start);
  const type = EVENT_TYPES.find((each) => each === row.type);
  if (trigger === undefined || type === undefined) throw badRow("events.tsv", row.line, "no trigger or type");
  return {
    trigger,
    type,
    mode: row.mode === "" ? undefined : row.mode,
    status: row.status,
    actors: spansOf(row.actors, start),
    recipients: spansOf(row.recipients, start),
  };
}

function toStatement(row: Row<(typeof STATEMENT_COLUMNS)[number]>, start: number): PressStatement {
  return {
    act: cellOf("statements.tsv", row, "act", ACTS),
    cue: spansOf(row.cue, start),
    speakers: spansOf(row.speakers, start),
    content: spansOf(row.content, start),
    targets: spansOf(row.targets, start),
  };
}

/** "3-8 12-19", counted from a start. */
const spansOf = (cell: string, from: number): readonly Span[] =>
  cell.split(" ").flatMap((part) => {
    const [start, end] = part.split("-").map(Number);
    return start === undefined || end === undefined ? [] : [{ start: from + start, end: from + end }];
  });

function readSources(): ReadonlyMap<string, Source> {
  const treebanks = ["language/ewt-train.conllu", "language/gum-open-train.conllu"];
  return new Map([
    ...treebanks.flatMap((name) => readTreebank(readFileSync(join(dataFolder, name), "utf8"))),
    ...RE3D.flatMap(readRe3d),
    ...readPetrarch(),
  ]);
}

/** Sentences with a blank between them, paragraphs with an empty line; places are counted in each sentence. */
function readTreebank(conllu: string): readonly (readonly [string, Source])[] {
  const documents = new Map<string, { text: string; units: Map<string, number> }>();
  let current = "";
  for (const sentence of conllu.trim().split(/\n\n+/u)) {
    const told = (name: string) => new RegExp(`^# ${name} = (.*)$`, "mu").exec(sentence)?.[1]?.trim();
    current = told("newdoc id") ?? current;
    const [unit = "", words = ""] = [told("sent_id"), told("text")];
    const id = unit.startsWith(current) && current !== "" ? current : unit.replace(/-[^-]*$/u, "");
    const document = documents.get(id) ?? { text: "", units: new Map() };
    documents.set(id, document);
    if (document.text !== "") document.text += /^# newpar/mu.test(sentence) ? "\n\n" : " ";
    document.units.set(unit, document.text.length);
    document.text += words;
  }
  return [...documents];
}

/** Places are counted in the whole document, in code points. */
function readRe3d(source: string): readonly (readonly [string, Source])[] {
  const lines = readFileSync(join(dataFolder, "entities/re3d", source, "documents.json"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const { _id: id, text } = JSON.parse(line) as { readonly _id: string; readonly text: string };
    return [id, { text, units: new Map([[id, 0]]) }] as const;
  });
}

function readPetrarch(): readonly (readonly [string, Source])[] {
  const lines = readFileSync(join(dataFolder, "events/PETR.UnitTest.records.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    return [`petr-${id}`, { text: text.trim(), units: new Map([[`petr-${id}`, 0]]) }] as const;
  });
}
