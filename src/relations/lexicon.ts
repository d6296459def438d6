import { EVENT_TYPES, type EventType, modesOf } from "../events/plover.ts";
import type { EventTools } from "../events/scene.ts";
import type { StatementLexicon } from "../statements/lexicon.ts";
import type { StatementAct } from "../statements/statement.ts";
import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import {
  AGREEMENT_KINDS,
  AGREEMENT_STATUSES,
  type AgreementKind,
  type AgreementStatus,
  type Reaction,
} from "./relation.ts";

/** The event that saying something to somebody amounts to. */
export interface VerbalAct {
  readonly type: EventType;
  /** Undefined where the words said tell it. */
  readonly mode: string | undefined;
}

/** A noun for agreements. */
export interface AgreementNoun {
  readonly lemma: string;
  readonly kind: AgreementKind;
  /**
   * own: what it names is an agreement; weak: only where something says that it binds or was signed; pointing: only takes up
   * an agreement that was named before (the text, article 4).
   */
  readonly counts: (typeof COUNTS)[number];
}

/** What a verb says of the agreement that is its object, subject or stands behind a preposition. */
interface StatusVerb {
  /** The verb with the words that belong to it: ["enter", "into", "force"]. */
  readonly words: readonly string[];
  /** object, subject, or a preposition. */
  readonly takes: string;
  readonly status: AgreementStatus;
}

/** How a verb whose subject is an agreement tells what it obliges to; `obliging-verbs.tsv` has an example of each. */
export type Obliging = (typeof OBLIGING)[number];

/** The words that relations are found with. */
export interface RelationLexicon {
  readonly verbalActs: ReadonlyMap<StatementAct, VerbalAct>;
  readonly agreementNouns: ReadonlyMap<string, AgreementNoun>;
  /** By lemma; those with most words first. */
  readonly statusVerbs: ReadonlyMap<string, readonly StatusVerb[]>;
  readonly obligingVerbs: ReadonlyMap<string, readonly Obliging[]>;
  /** What a noun may stand for: acts of statements, or an event. */
  readonly reactionNouns: ReadonlyMap<string, ReadonlySet<StatementAct | "event">>;
  /** Words that tie an act to what it answers. */
  readonly reactionTies: ReadonlyMap<string, Reaction["basis"]>;
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
const COUNTS = ["own", "weak", "pointing"] as const;
const OBLIGING = ["infinitive", "for", "object", "phrase", "clause"] as const;

/** Reads the tables of relations through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadRelationLexicon(read: ReadLexicon): RelationLexicon {
  return {
    verbalActs: loadVerbalActs(read),
    agreementNouns: loadAgreementNouns(read),
    statusVerbs: loadStatusVerbs(read),
    obligingVerbs: loadObligingVerbs(read),
    reactionNouns: loadReactionNouns(read),
    reactionTies: loadReactionTies(read),
  };
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

function loadAgreementNouns(read: ReadLexicon): RelationLexicon["agreementNouns"] {
  const name = "agreement-nouns.tsv";
  return new Map(
    parseTable(name, read(name), ["lemmas", "kind", "counts"]).flatMap((row) => {
      const kind = cellOf(name, row, "kind", AGREEMENT_KINDS);
      const counts = cellOf(name, row, "counts", COUNTS);
      return row.lemmas.split(",").map((lemma) => [lemma, { lemma, kind, counts }] as const);
    }),
  );
}

function loadStatusVerbs(read: ReadLexicon): RelationLexicon["statusVerbs"] {
  const name = "agreement-verbs.tsv";
  const verbs = new Map<string, StatusVerb[]>();
  for (const row of parseTable(name, read(name), ["verbs", "takes", "status"])) {
    const status = cellOf(name, row, "status", AGREEMENT_STATUSES);
    for (const verb of row.verbs.split(",")) {
      const words = verb.split(" ");
      const [lemma = ""] = words;
      verbs.set(lemma, [...(verbs.get(lemma) ?? []), { words, takes: row.takes, status }]);
    }
  }
  for (const list of verbs.values()) list.sort((a, b) => b.words.length - a.words.length);
  return verbs;
}

function loadObligingVerbs(read: ReadLexicon): RelationLexicon["obligingVerbs"] {
  const name = "obliging-verbs.tsv";
  const verbs = new Map<string, Obliging[]>();
  for (const row of parseTable(name, read(name), ["verbs", "takes"])) {
    const takes = cellOf(name, row, "takes", OBLIGING);
    for (const verb of row.verbs.split(",")) verbs.set(verb, [...(verbs.get(verb) ?? []), takes]);
  }
  return verbs;
}

function loadReactionNouns(read: ReadLexicon): RelationLexicon["reactionNouns"] {
  const name = "reaction-nouns.tsv";
  return new Map(
    parseTable(name, read(name), ["lemmas", "names"]).flatMap((row) => {
      const names = row.names.split(",").map((cell) => {
        const known = [...ACTS, "event" as const].find((act) => act === cell);
        if (known === undefined)
          throw badRow(name, row.line, `names ${cell}; expected ${ACTS.join(", ")} or event`);
        return known;
      });
      return row.lemmas.split(",").map((lemma) => [lemma, new Set(names)] as const);
    }),
  );
}

function loadReactionTies(read: ReadLexicon): RelationLexicon["reactionTies"] {
  const name = "reaction-ties.tsv";
  const bases: readonly Reaction["basis"][] = ["names", "answers", "follows"];
  return new Map(
    parseTable(name, read(name), ["words", "basis"]).map((row) => [
      row.words,
      cellOf(name, row, "basis", bases),
    ]),
  );
}
