import { badRow, parseTable, type ReadLexicon, type Row } from "../text/table.ts";
import { EVENT_TYPES, type EventType, modesOf } from "./plover.ts";

/** One demand on the words round a trigger: `obj=@ship`, `-obj`, `part=out`, `inf`; see docs/events.md. */
export interface Demand {
  /** obj, subj, part, noun, mod, inf, that, act, or a preposition. */
  readonly role: string;
  readonly isNegative: boolean;
  /** Lemmas, `@class` names; empty: anything will do. */
  readonly words: readonly string[];
}

/** Where actors and recipients of a trigger stand: alternatives in order, each a union of roles. */
export interface Frame {
  readonly actors: readonly (readonly string[])[];
  readonly recipients: readonly (readonly string[])[];
}

/** One word or phrase that tells of an act. */
export interface Trigger {
  readonly lemma: string;
  readonly tag: TriggerTag;
  readonly demands: readonly Demand[];
  /** Undefined for a word that only carries an act: hold (talks), come under (attack). */
  readonly type: EventType | undefined;
  readonly mode: string | undefined;
  readonly frame: Frame | undefined;
  readonly contexts: readonly string[];
  /** How many of actor and recipient must be known to belong to politics for it to count. */
  readonly needs: 0 | 1 | 2;
  readonly governs: Governing | undefined;
}

/** What a trigger makes of the act that it governs. */
export type Governing = (typeof GOVERNING)[number];
type TriggerTag = (typeof TAGS)[number];

export interface EventLexicon {
  /** By lemma and tag: "attack/VERB"; those with most demands first. */
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
  /** Words by class: "@ship". */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  /** PLOVER's contexts that a lemma speaks for: "herring" for natural_resource. */
  readonly topics: ReadonlyMap<string, readonly Topic[]>;
}

/** One of PLOVER's contexts. */
interface Topic {
  readonly name: string;
  /** How much the words of the rest of the page say for it, beside those of the sentence. */
  readonly weight: number;
}

const TAGS = ["VERB", "NOUN", "ADJ"] as const;
const GOVERNING = [
  "hold", "undergo", "start", "end", "promise", "decide", "demand", "refuse", "threaten", "permit", "accuse", "judge",
  "fail", "deny", "join", "mean",
] as const; // biome-ignore format: a list of words
const COLUMNS = ["lemmas", "tag", "with", "type", "mode", "frame", "contexts", "needs", "governs"] as const;
type TriggerRow = Row<(typeof COLUMNS)[number]>;
const TABLE = "event-triggers.tsv";

/** Reads the event tables through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadEventLexicon(read: ReadLexicon): EventLexicon {
  const classes = new Map<string, Set<string>>();
  for (const row of parseTable("event-classes.tsv", read("event-classes.tsv"), ["class", "lemmas"])) {
    const words = classes.get(row.class) ?? new Set<string>();
    for (const word of row.lemmas.split(",")) words.add(word.trim());
    classes.set(row.class, words);
  }
  const triggers = new Map<string, Trigger[]>();
  for (const row of parseTable(TABLE, read(TABLE), COLUMNS)) {
    for (const trigger of toTriggers(row, classes)) {
      const key = `${trigger.lemma}/${trigger.tag}`;
      triggers.set(key, [...(triggers.get(key) ?? []), trigger]);
    }
  }
  for (const list of triggers.values()) list.sort((a, b) => weightOf(b) - weightOf(a));
  return { triggers, classes, topics: loadTopics(read) };
}

function loadTopics(read: ReadLexicon): EventLexicon["topics"] {
  const name = "context-words.tsv";
  const topics = new Map<string, Topic[]>();
  for (const row of parseTable(name, read(name), ["context", "page", "lemmas"])) {
    const topic = { name: row.context, weight: Number(row.page) };
    if (Number.isNaN(topic.weight)) throw badRow(name, row.line, `no weight: ${row.page}`);
    for (const lemma of row.lemmas.split(",")) topics.set(lemma, [...(topics.get(lemma) ?? []), topic]);
  }
  return topics;
}

/** More demands go first; of as many, a row that tells a type. What it governs is asked later. */
const weightOf = ({ demands, type }: Trigger): number =>
  2 * demands.filter(({ role, isNegative }) => role !== "act" && !isNegative).length +
  Number(type !== undefined);

function toTriggers(row: TriggerRow, classes: ReadonlyMap<string, unknown>): readonly Trigger[] {
  const type = row.type === "" ? undefined : oneOf(row, "type", EVENT_TYPES);
  const mode = row.mode === "" ? undefined : row.mode;
  if (mode !== undefined && (type === undefined || !modesOf(type).includes(mode)))
    throw badRow(TABLE, row.line, `${row.type} has no mode ${mode}`);
  const shared = {
    tag: oneOf(row, "tag", TAGS),
    demands: row.with
      .split(" ")
      .filter(Boolean)
      .map((part) => toDemand(part, row, classes)),
    type,
    mode,
    frame: row.frame === "" ? undefined : toFrame(row),
    contexts: row.contexts.split(" ").filter(Boolean),
    needs: ({ 0: 0, 1: 1, 2: 2 } as const)[oneOf(row, "needs", ["0", "1", "2"])],
    governs: row.governs === "" ? undefined : oneOf(row, "governs", GOVERNING),
  };
  return row.lemmas.split(",").map((lemma) => ({ lemma: lemma.trim(), ...shared }));
}

function toDemand(part: string, row: TriggerRow, classes: ReadonlyMap<string, unknown>): Demand {
  const [, minus, role = "", words = ""] = /^(-?)([^=]+)=?(.*)$/u.exec(part) ?? [];
  const list = words.split(",").filter(Boolean);
  const stranger = list.find((word) => word.startsWith("@") && !classes.has(word) && !BUILT_IN.has(word));
  if (stranger !== undefined) throw badRow(TABLE, row.line, `no such class: ${stranger}`);
  return {
    role: role.replaceAll("_", " "),
    isNegative: minus === "-",
    words: list.map((word) => word.replaceAll("_", " ")),
  };
}

/** Classes that no list of words can give: what the actors of the page, names and pronouns tell. */
const BUILT_IN: ReadonlySet<string> = new Set(["@politics", "@actor", "@state", "@person"]);

/** "subj>obj,to": actors before the mark, recipients behind; "," else, "+" together. */
function toFrame(row: TriggerRow): Frame {
  const [actors = "", recipients = "", more] = row.frame.split(">");
  if (more !== undefined || !row.frame.includes(">")) throw badRow(TABLE, row.line, `no frame: ${row.frame}`);
  const read = (side: string) =>
    side
      .split(",")
      .filter(Boolean)
      .map((union) => union.split("+").map((role) => role.trim().replaceAll("_", " ")));
  return { actors: read(actors), recipients: read(recipients) };
}

function oneOf<Value extends string>(
  row: TriggerRow,
  column: (typeof COLUMNS)[number],
  allowed: readonly Value[],
): Value {
  const found = allowed.find((value) => value === row[column]);
  if (found === undefined)
    throw badRow(TABLE, row.line, `${column} is ${row[column]}; expected ${allowed.join(", ")}`);
  return found;
}
