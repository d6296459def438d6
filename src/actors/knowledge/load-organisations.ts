import { cellOf, parseTable, type ReadLexicon } from "../../text/table.ts";
import { ACTOR_KINDS } from "../actor.ts";
import type { OrganisationName } from "./knowledge.ts";

const FILES = ["organisations.tsv", "organisations-added.tsv"] as const;

/** Reads organisations by each of their names. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadOrganisations(read: ReadLexicon): readonly OrganisationName[] {
  return FILES.flatMap((file) =>
    parseTable(file, read(file), ["alias", "name", "code", "kind", "sector"]).map((row) => ({
      kind: "organisation",
      alias: row.alias,
      name: row.name,
      code: row.code,
      actorKind: cellOf(file, row, "kind", ACTOR_KINDS),
      sector: row.sector,
      source: "hand",
    })),
  );
}
