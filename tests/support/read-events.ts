import { readFileSync } from "node:fs";
import { findActors } from "../../src/actors/find.ts";
import type { Event } from "../../src/events/event.ts";
import { findEvents } from "../../src/events/find.ts";
import { loadGazetteer } from "../../src/events/gazetteer.ts";
import { loadEventLexicon } from "../../src/events/lexicon.ts";
import type { EventTools } from "../../src/events/scene.ts";
import { analyse } from "../../src/language/analyse.ts";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";
import { articleOf, knowledge, languageLexicon } from "./read-text.ts";
import { qualifierLexicon } from "./trees.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8");

export const eventTools: EventTools = {
  lexicon: loadEventLexicon(read),
  qualifiers: qualifierLexicon,
  gazetteer: loadGazetteer(read),
};

export const openTestReader = (): Promise<NeuralReader> =>
  openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });

/** The events of a text, with a date of publication where one is given. */
export async function eventsOf(
  text: string,
  reader: NeuralReader,
  published?: string,
): Promise<readonly Event[]> {
  const plain = articleOf(text);
  const article =
    published === undefined
      ? plain
      : { ...plain, published: { basis: "implied", value: published, from: "given" } as const };
  const analysis = await analyse(article, { lexicon: languageLexicon, reader });
  return findEvents(analysis, findActors(analysis, knowledge), eventTools);
}

/**
 * An event on one line: "IRN COERCE/seize KOR". Codes of actors, type and mode, codes of recipients; "-" for nobody who
 * is known. A status other than occurred stands behind it: "failed".
 */
export function noteEvent({ actors, type, mode, recipients, status, time }: Event): string {
  const codes = (list: Event["actors"]): string =>
    [...new Set(list.map(({ code }) => code))].join("+") || "-";
  const act = mode === undefined ? type : `${type}/${mode}`;
  const notes = [status === "occurred" ? "" : ` ${status}`, time === "current" ? "" : " background"].join("");
  return `${codes(actors)} ${act} ${codes(recipients)}${notes}`;
}

/** All events of a text, parted by semicolons, in page order. */
export const noteEvents = (events: readonly Event[]): string => events.map(noteEvent).join("; ");
