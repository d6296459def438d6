import { cellOf, parseTable, type ReadLexicon } from "../../text/table.ts";
import type { ActorKind } from "../actor.ts";
import type { OrganisationName } from "./knowledge.ts";

const KINDS: readonly ActorKind[] = [
  "state", "government", "person", "party", "armed-group", "igo", "ngo", "company", "media", "group", "unnamed",
]; // biome-ignore format: a list of words
const FILES = ["organisations.tsv", "organisations-added.tsv"] as const;

/** Reads organisations by each of their names. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadOrganisations(read: ReadLexicon): readonly OrganisationName[] {
  return FILES.flatMap((file) =>
    parseTable(file, read(file), ["alias", "name", "code", "kind", "sector"]).map((row) => ({
      kind: "organisation",
      alias: row.alias,
      name: row.name,
      code: row.code,
      actorKind: cellOf(file, row, "kind", KINDS),
      sector: row.sector,
      source: "hand",
    })),
  );
}
