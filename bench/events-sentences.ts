import type { Actor } from "../src/actors/actor.ts";
import type { Engine } from "../src/engine.ts";
import type { Event } from "../src/events/event.ts";
import { findEvents } from "../src/events/find.ts";
import { overlaps } from "../src/text/span.ts";
import { type ReadText, readRows, readTexts, showEvent } from "./events-reading.ts";

/** Sentences with source and target and PLOVER's root, of PLV, ConfliBERT and the codebooks; YIELD: CONCEDE or RETREAT. */
interface Row {
  readonly text: string;
  readonly dyads: readonly {
    readonly source: string;
    readonly target: string;
    readonly root: string;
    readonly penta: string;
  }[];
  readonly in_codebook_gsr: boolean;
  readonly near_duplicate?: boolean;
}

export interface SentenceFigures {
  readonly dyads: number;
  /** Given source and target: share of dyads with the right root, and with its quad. */
  readonly type: number;
  readonly quad: number;
  /** Nothing given: sentences whose root is among ours; share of ours that are the sentence's. */
  readonly recall: number;
  readonly precision: number;
  readonly errors: readonly string[];
}

const rootOf = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

/** The figures of rows that are not flagged; `part`: train, to read errors on, or dev. */
export async function measureSentences(part: "train" | "dev", engine: Engine): Promise<SentenceFigures> {
  const all = readRows<Row>(`events/sentences-${part}.jsonl`);
  const rows = all.filter(
    ({ dyads, in_codebook_gsr, near_duplicate }) =>
      dyads.length > 0 && !in_codebook_gsr && near_duplicate !== true,
  );
  const quads = new Map(rows.flatMap(({ dyads }) => dyads.map(({ root, penta }) => [root, penta] as const)));
  const texts = await readTexts(rows, engine);
  const errors: string[] = [];
  let [dyads, type, quad, recalled, found, right] = [0, 0, 0, 0, 0, 0];
  for (const [at, row] of rows.entries()) {
    const read = texts[at];
    if (read === undefined) continue;
    for (const dyad of row.dyads) {
      const event = bestOf(read, dyad, engine);
      const root = event === undefined ? "none" : rootOf(event.type);
      dyads += 1;
      type += Number(root === dyad.root);
      quad += Number(quads.get(root) === dyad.penta);
      if (root !== dyad.root)
        errors.push(
          `GIVEN ${dyad.root} | ${dyad.source} > ${dyad.target} | ${event ? showEvent(event, read.text) : "none"} | ${read.text}`,
        );
    }
    const gold = new Set(row.dyads.map(({ root }) => root));
    const ours = new Set(read.events.map((event) => rootOf(event.type)));
    recalled += Number([...gold].some((root) => ours.has(root)));
    found += ours.size;
    right += [...ours].filter((root) => gold.has(root)).length;
    if ([...gold].every((root) => !ours.has(root)))
      errors.push(
        `FREE ${[...gold].join()} | ${read.events.map((event) => showEvent(event, read.text)).join("; ")} | ${read.text}`,
      );
  }
  return {
    dyads,
    type: type / dyads,
    quad: quad / dyads,
    recall: recalled / rows.length,
    precision: right / found,
    errors,
  };
}

/** Of the events found where source and target are told, the one that ties them best. */
function bestOf(
  { text, analysis, actors }: ReadText,
  dyad: Row["dyads"][number],
  { lexicons }: Engine,
): Event | undefined {
  const [source, target] = [dyad.source, dyad.target].map((words) => told(text, words));
  const both = [source, target].filter((actor) => actor !== undefined);
  const others = actors.filter(
    ({ mentions }) =>
      !mentions.some((mention) => both.some((one) => one.mentions.some((own) => overlaps(own, mention)))),
  );
  const score = (event: Event): number =>
    (source && event.actors.includes(source) ? 3 : 0) +
    (target && event.recipients.includes(target) ? 3 : 0) +
    (target && event.actors.includes(target) ? 1 : 0) +
    (event.status === "occurred" ? 1 : 0);
  const events = [...findEvents(analysis, [...both, ...others], lexicons.events)];
  return events.sort((a, b) => score(b) - score(a) || a.trigger.start - b.trigger.start)[0];
}

/** An actor of the page at the words that the row marks. */
function told(text: string, words: string): Actor | undefined {
  const start = text.indexOf(words);
  if (start < 0) return undefined;
  const span = { start, end: start + words.length };
  const mention = { ...span, form: "name", phrase: span } as const;
  return {
    name: words,
    kind: "state",
    code: "UNK",
    sector: "GOV",
    office: undefined,
    wikidata: undefined,
    gender: undefined,
    number: "one",
    mentions: [mention],
  };
}
