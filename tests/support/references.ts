import { referenceAt, resolveReferences } from "../../src/actors/coreference/resolve.ts";
import { findActors } from "../../src/actors/find.ts";
import { analyse } from "../../src/language/analyse.ts";
import type { NeuralReader } from "../../src/model/reader.ts";
import { articleOf, knowledge, languageLexicon, referenceLexicon } from "./read-text.ts";

/**
 * Resolves the phrase in brackets: "Ana Dahl left. [She] wept." gives the names of the actors that it means, parted by
 * " + "; where it is undecided "? " and the alternatives parted by " | "; "-" where it means no actor.
 */
export async function whoIs(line: string, reader: NeuralReader): Promise<string> {
  const start = line.indexOf("[");
  const end = line.indexOf("]") - 1;
  const article = articleOf(line.replace(/[[\]]/gu, ""));
  const analysis = await analyse(article, { lexicon: languageLexicon, reader });
  const found = resolveReferences(analysis, findActors(analysis, knowledge), referenceLexicon);
  const { actors, alternatives } = referenceAt(found, { start, end });
  const namesOf = (places: readonly number[]): readonly string[] =>
    places.map((at) => found.actors[at]?.name ?? "");
  if (actors.length > 0) return namesOf(actors).join(" + ");
  return alternatives.length > 0 ? `? ${[...namesOf(alternatives)].sort().join(" | ")}` : "-";
}
