import { loadStateNames } from "../actors/knowledge/load-states.ts";
import type { ReadLexicon } from "../text/table.ts";
import type { Gazetteer } from "./where.ts";

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

/** Reads the names of states, their parts and capitals as places. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadGazetteer(read: ReadLexicon): Gazetteer {
  const names = loadStateNames(read).filter(({ use, code }) => PLACES.has(use) && code !== "");
  return new Map(names.map(({ alias, code }) => [alias.toLowerCase(), code]));
}
