import type { EventTools } from "../events/find.ts";
import { EVENT_TYPES, type EventType, modesOf } from "../events/plover.ts";
import type { StatementLexicon } from "../statements/lexicon.ts";
import type { StatementAct } from "../statements/statement.ts";
import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";

/** The event that saying something to somebody amounts to. */
export interface VerbalAct {
  readonly type: EventType;
  /** Undefined where the words said tell it. */
  readonly mode: string | undefined;
}

/** The words that relations are found with. */
export interface RelationLexicon {
  readonly verbalActs: ReadonlyMap<StatementAct, VerbalAct>;
}

/** The tables of relations, and those of the stages whose findings they tie. */
export interface RelationTools {
  readonly lexicon: RelationLexicon;
  readonly events: EventTools;
  readonly statements: StatementLexicon;
}

const ACTS: readonly StatementAct[] = [
  "state", "announce", "confirm", "deny", "accuse", "criticize", "concern",
  "support", "urge", "promise", "threaten", "warn", "propose", "reject",
]; // biome-ignore format: a list of words

/** Reads the tables of relations through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadRelationLexicon(read: ReadLexicon): RelationLexicon {
  return { verbalActs: loadVerbalActs(read) };
}

function loadVerbalActs(read: ReadLexicon): RelationLexicon["verbalActs"] {
  const name = "verbal-acts.tsv";
  const rows = parseTable(name, read(name), ["act", "type", "mode"]);
  return new Map(
    rows.map((row) => {
      const type = cellOf(name, row, "type", EVENT_TYPES);
      const mode = row.mode === "" ? undefined : row.mode;
      if (mode !== undefined && !modesOf(type).includes(mode))
        throw badRow(name, row.line, `${type} has no mode ${mode}`);
      return [cellOf(name, row, "act", ACTS), { type, mode }] as const;
    }),
  );
}
