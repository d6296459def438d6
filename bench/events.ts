/**
 * Events against people's codings: sentences with source and target, PLOVER's gold standard records, PETRARCH's validation
 * sentences, annotated articles, and false alarms on pages that are mostly guides and blogs.
 * Run: npx tsx bench/events.ts [--only sentences] [--part train] [--errors 20]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Engine } from "../src/engine.ts";
import { readPage } from "../src/read.ts";
import { goldPages, pageBytes } from "./data.ts";
import { measureDeskEvents } from "./events-desk.ts";
import { measurePetrarch, measurePlover } from "./events-gold.ts";
import { openEvents } from "./events-reading.ts";
import { measureSentences } from "./events-sentences.ts";

interface Measured {
  readonly errors?: readonly string[];
  readonly [figure: string]: number | readonly string[] | undefined;
}

/** Every so many pages are read for the gate: all of them take minutes. */
const GATE_STEP = 8;

/** Events a page of a set whose pages are mostly not about politics; `step`: every so many pages are read. */
async function measureFalseAlarms(
  engine: Engine,
  step = 1,
): Promise<{ readonly pages: number; readonly eventsPerPage: number }> {
  let events = 0;
  const pages = goldPages("pages/wcxb").filter((_, at) => at % step === 0);
  for (const page of pages) {
    const input = { name: page.id, format: "html", content: pageBytes("pages/wcxb", page) } as const;
    events += (await readPage(input, engine)).events.length;
  }
  return { pages: pages.length, eventsPerPage: events / pages.length };
}

/** The figures that must not fall. Pages without a false alarm stand for alarms, so that higher is better. */
export async function eventFigures(): Promise<Readonly<Record<string, number>>> {
  const engine = await openEvents();
  try {
    const sentences = await measureSentences("dev", engine);
    const desk = await measureDeskEvents(engine);
    const alarms = await measureFalseAlarms(engine, GATE_STEP);
    return {
      "sentences given the pair: type": sentences.type,
      "sentences given the pair: quad": sentences.quad,
      "sentences alone: recall": sentences.recall,
      "sentences alone: precision": sentences.precision,
      "plover records F1": (await measurePlover(engine)).f1,
      "petrarch sentences F1": (await measurePetrarch(engine)).f1,
      "desk type F1": desk.type,
      "desk type and roles F1": desk.roles,
      "desk type, roles, status, time F1": desk.all,
      "wcxb, every 8th page, less false alarms a page": 1 - alarms.eventsPerPage,
    };
  } finally {
    await engine.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      part: { type: "string", default: "dev" },
      errors: { type: "string", default: "0" },
    },
  });
  const part = values.part === "train" ? "train" : "dev";
  const engine = await openEvents();
  const measures: Readonly<Record<string, () => Promise<Measured>>> = {
    sentences: async () => ({ ...(await measureSentences(part, engine)) }),
    plover: async () => ({ ...(await measurePlover(engine)) }),
    petrarch: async () => ({ ...(await measurePetrarch(engine)) }),
    desk: async () => ({ ...(await measureDeskEvents(engine)) }),
    alarms: async () => ({ ...(await measureFalseAlarms(engine)) }),
  };
  try {
    for (const [name, measure] of Object.entries(measures)) {
      if (values.only !== undefined && values.only !== name) continue;
      const { errors = [], ...figures } = await measure();
      const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${Number(value).toFixed(3)}`);
      process.stdout.write(`${name}: ${shown.join(", ")}\n`);
      for (const error of errors.slice(0, Number(values.errors))) process.stdout.write(`  ${error}\n`);
    }
  } finally {
    await engine.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
