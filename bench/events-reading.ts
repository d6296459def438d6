import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../src/actors/actor.ts";
import { findActors } from "../src/actors/find.ts";
import { type Engine, openEngine } from "../src/engine.ts";
import type { Event } from "../src/events/event.ts";
import { findEvents } from "../src/events/find.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { articleOf } from "./conllu.ts";
import { dataFolder } from "./data.ts";

/** A text with everybody in it, as the pipeline reads it. */
export interface ReadText {
  readonly text: string;
  readonly analysis: Analysis;
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
}

/** Texts read at the same time share the network's batches. */
const AT_ONCE = 16;

export const openEvents = (): Promise<Engine> => openEngine();

/** Reads texts in order, each a paragraph a line, with the day of publication where it is known. */
export async function readTexts(
  texts: readonly { readonly text: string; readonly date?: string | undefined }[],
  engine: Engine,
): Promise<readonly ReadText[]> {
  const found: ReadText[] = [];
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const batch = texts.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(batch.map((each) => readText(each.text.trim(), each.date, engine)))));
  }
  return found;
}

async function readText(text: string, date: string | undefined, engine: Engine): Promise<ReadText> {
  const { lexicons, model } = engine;
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const plain = articleOf(text, blocks);
  const article =
    date === undefined
      ? plain
      : { ...plain, published: { basis: "implied", value: date, from: "given" } as const };
  const analysis = await analyse(article, { lexicon: lexicons.language, reader: model });
  const actors = findActors(analysis, lexicons.actors);
  return { text, analysis, actors, events: findEvents(analysis, actors, lexicons.events) };
}

/** The rows of a JSON lines file under the data folder. */
export const readRows = <Row>(name: string): readonly Row[] =>
  readFileSync(join(dataFolder, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

/** Harmonic mean of precision and recall. */
export const f1Of = (right: number, gold: number, found: number): number =>
  gold + found === 0 ? 1 : (2 * right) / (gold + found);

/** An event in short, for lists of errors. */
export function showEvent({ actors, recipients, type, mode, status, trigger }: Event, text: string): string {
  const names = (list: readonly Actor[]): string => list.map(({ name, code }) => `${name}/${code}`).join("+");
  const act = mode === undefined ? type : `${type}/${mode}`;
  return `${act} ${status} [${names(actors)}] > [${names(recipients)}] "${text.slice(trigger.start, trigger.end)}"`;
}
