/**
 * Events, agreements and reactions of the whole reader, by people's annotations: the figures that are asked for.
 * Run: npx tsx bench/relations.ts [--part development]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Engine, openEngine, readPage } from "../src/index.ts";
import type { Span } from "../src/text/span.ts";
import { type CorpusText, loadCorpus } from "./corpus.ts";
import type { CorpusEvent, Layers } from "./corpus-form.ts";
import {
  isSameSet,
  likenessOfAgreements,
  likenessOfEvents,
  likenessOfSpans,
  matchBest,
} from "./corpus-match.ts";
import { layersIn, toInput } from "./corpus-read.ts";
import { foldInvented } from "./corpus-record.ts";
import { scoreLayers } from "./corpus-score.ts";
import { splits } from "./corpus-vocabulary.ts";

/** Things in gold, found, and right. */
interface Count {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** Counts by measure, of one text or of many. */
type RelationCounts = Readonly<Record<(typeof MEASURES)[number], Count>>;

const MEASURES = [
  "events by type",
  "events with roles",
  "events with roles, status, time",
  "agreements with parties",
  "provisions",
  "reactions",
] as const;

/** Measures one reading by the annotation of the same text. */
function countRelations(gold: Layers<Span>, found: Layers<Span>): RelationCounts {
  const events = matchBest(gold.events, found.events, likenessOfEvents).filter(([a, b]) => a.type === b.type);
  const roles = events.filter(([a, b]) => isSameRoles(a, b));
  const agreements = matchBest(gold.agreements, found.agreements, likenessOfAgreements);
  const provisions = agreements.flatMap(([a, b]) =>
    matchBest(a.provisions, b.provisions, (one, other) => likenessOfSpans(one.obligation, other.obligation)),
  );
  const count = (list: "events" | "agreements", right: number): Count => ({
    gold: gold[list].length,
    found: found[list].length,
    right,
  });
  const duties = ({ agreements: list }: Layers<Span>): number =>
    list.flatMap((each) => each.provisions).length;
  const reactions = scoreLayers(gold, found).get("reactions");
  return {
    "events by type": count("events", events.length),
    "events with roles": count("events", roles.length),
    "events with roles, status, time": count(
      "events",
      roles.filter(([a, b]) => a.status === b.status && a.time === b.time).length,
    ),
    "agreements with parties": count(
      "agreements",
      agreements.filter(([a, b]) => isSameSet(a.parties, b.parties)).length,
    ),
    provisions: { gold: duties(gold), found: duties(found), right: provisions.length },
    reactions: reactions ?? { gold: 0, found: 0, right: 0 },
  };
}

/** Nobody is the same as somebody unknown. */
function isSameRoles(gold: CorpusEvent<Span>, found: CorpusEvent<Span>): boolean {
  const known = (codes: readonly string[]): readonly string[] => (codes.length === 0 ? ["UNK"] : codes);
  return (
    isSameSet(known(gold.actor), known(found.actor)) &&
    isSameSet(known(gold.recipient), known(found.recipient))
  );
}

interface TextCounts {
  readonly counts: RelationCounts;
  /** Events of gold that were found, and how many were found for them. */
  readonly happenings: number;
  readonly mentions: number;
  readonly falseAlarms: number;
}

async function readAndCount(text: CorpusText, engine: Engine): Promise<TextCounts> {
  const record = await readPage(toInput(text), engine, { published: text.date });
  const gold = foldInvented(text, text.invented);
  const found = layersIn(text.text, record);
  const told = gold.events.map(
    (event) =>
      found.events.filter((each) => each.type === event.type && likenessOfEvents(event, each) > 0).length,
  );
  return {
    counts: countRelations(gold, found),
    happenings: told.filter((times) => times > 0).length,
    mentions: told.reduce((sum, times) => sum + times, 0),
    falseAlarms: gold.events.length === 0 ? found.events.length : 0,
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { part: { type: "string", default: "development" } } });
  const parts = splits.filter((split) => split === values.part);
  if (parts.length === 0) throw new RangeError(`--part is one of ${splits.join(", ")}`);
  const texts = loadCorpus(parts);
  const engine = await openEngine();
  const results: TextCounts[] = [];
  for (const text of texts) results.push(await readAndCount(text, engine));
  await engine.close();
  const sum = (numberOf: (result: TextCounts) => number): number =>
    results.reduce((total, result) => total + numberOf(result), 0);
  const lines = MEASURES.map((measure) => {
    const [gold, found, right] = (["gold", "found", "right"] as const).map((key) =>
      sum(({ counts }) => counts[measure][key]),
    );
    const f1 = (200 * (right ?? 0)) / ((gold ?? 0) + (found ?? 0));
    return `${measure.padEnd(32)} gold ${gold}, found ${found}, right ${right}, F1 ${f1.toFixed(1)}`;
  });
  const quiet = texts.filter(({ events }) => events.length === 0).length;
  process.stdout.write(
    `${[
      ...lines,
      `events found for one of gold: ${(sum((each) => each.mentions) / sum((each) => each.happenings)).toFixed(2)}`,
      `false alarms: ${sum((each) => each.falseAlarms)} events in ${quiet} texts without any`,
    ].join("\n")}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
