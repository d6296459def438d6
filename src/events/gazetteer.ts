import { loadCities, loadStateNames } from "../actors/knowledge/load-states.ts";
import type { Entity, Sentence } from "../language/analysis.ts";
import type { ReadLexicon } from "../text/table.ts";

/** The state that a place lies in, or is. */
export interface PlacedState {
  /** ISO 3166 alpha-3. */
  readonly code: string;
  /** Its name in print. */
  readonly name: string;
  /** The place is the state itself, by one of its names. */
  readonly isItself: boolean;
}

/** By the name of a state, its parts, its capital or a city, in lower case. */
export type Gazetteer = ReadonlyMap<string, PlacedState>;

/** Names that are places; an adjective or an alias such as "Kremlin" is none. */
const PLACES: ReadonlySet<string> = new Set([
  "name",
  "official",
  "former",
  "alias",
  "capital",
  "seat",
  "part",
]);
const PARTS: ReadonlySet<string> = new Set(["capital", "seat", "part"]);

/** Reads the names of states, their parts and capitals as places. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadGazetteer(read: ReadLexicon): Gazetteer {
  const names = loadStateNames(read).filter(({ use, code }) => PLACES.has(use) && code !== "");
  const cities = [...loadCities(read)].map(
    ([city, code]) => [city.toLowerCase(), { code, name: city, isItself: false }] as const,
  );
  const states = names.map(
    ({ alias, code, name, use }) => [alias.toLowerCase(), { code, name, isItself: !PARTS.has(use) }] as const,
  );
  return new Map([...cities, ...states]); // states last: Mexico is no city
}

/** The words of a name with the blanks that the text has between them, without its article. */
export function nameOf({ tokens }: Sentence, { first, last }: Pick<Entity, "first" | "last">): string {
  const words = tokens.slice(first, last + 1);
  const start = /^the$/iu.test(words[0]?.form ?? "") ? 1 : 0;
  return words
    .slice(start)
    .map(({ form, end }, at, list) =>
      list[at + 1] !== undefined && list[at + 1]?.start !== end ? `${form} ` : form,
    )
    .join("");
}
