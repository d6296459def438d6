/**
 * Names of people, organisations and places against re3d (Defence Science and Technology Laboratory), from raw text:
 * every fifth document of its open sources, which the reader was not trained on, and its BBC documents, which nothing
 * may be trained on. Five-fold figures on WikiGold come from training, since each fold needs its own weights:
 * training/folds.py.
 *
 * Two readings of re3d's gold, which holds mentions of all kinds, titles and articles included:
 * - "capitalised": every outermost mention that holds a capitalised word, so "U.S. service members" too;
 * - "names": those whose last word is capitalised, which is what a name is here.
 * A mention is mapped onto the name in it: its last run of capitalised words, small words between them kept ("rebel-held
 * suburb of Darayya" → Darayya). On both sides articles, titles before a person, and a final ’s are cut off, and a state
 * is LOC also where it acts.
 * Run: npx tsx bench/entities.ts [--errors N]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ActorKind } from "../src/actors/actor.ts";
import { findActors } from "../src/actors/find.ts";
import { loadKnowledge } from "../src/actors/knowledge/load.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { overlaps } from "../src/text/span.ts";
import { articleOf } from "./conllu.ts";
import { dataFolder } from "./data.ts";
import { openOurs } from "./parsers.ts";

const HELD_OUT = 5;
const KINDS: Readonly<Record<string, string>> = { Person: "PER", Organisation: "ORG", Location: "LOC" };
const READINGS = ["capitalised", "names"] as const;
type Reading = (typeof READINGS)[number];

interface Mention {
  readonly documentId: string;
  readonly begin: number;
  readonly end: number;
  readonly type: string;
}

interface Counts {
  right: number;
  gold: number;
  found: number;
}

const table = (name: string): string => readFileSync(new URL(`../data/en/${name}`, import.meta.url), "utf8");
const knowledge = loadKnowledge(table);
const states = new Set(
  ["states.tsv", "states-added.tsv"]
    .flatMap((name) => table(name).trim().split("\n"))
    .map((row) => row.split("\t"))
    .filter(([, , kind = ""]) => ["name", "official", "alias"].includes(kind))
    .map(([, alias = ""]) => alias),
);

const LINKS = new Set(["of", "and", "for", "in", "the", "al", "bin", "de", "&"]);

/** The last run of capitalised words in a stretch, with the small words that link them; the stretch itself where none is. */
function nameIn(
  text: string,
  begin: number,
  end: number,
  kind: string,
): readonly [begin: number, end: number] {
  const words = [...text.slice(begin, end).matchAll(/[^\s,()]+/gu)];
  const isCapital = (at: number): boolean => /^\P{L}*\p{Lu}|^al-/u.test(words[at]?.[0] ?? "");
  let last = words.length - 1;
  while (last >= 0 && !isCapital(last)) last -= 1;
  if (last < 0) return [begin, end];
  let first = last;
  for (let at = last - 1; at >= 0; at -= 1) {
    const gap = text.slice(begin + (words[at]?.index ?? 0), begin + (words[at + 1]?.index ?? 0));
    if (gap.includes(",") || gap.includes("(")) break;
    if (isCapital(at)) first = at;
    else if (kind === "PER" || !LINKS.has((words[at]?.[0] ?? "").toLowerCase())) break;
  }
  const closing = words[last];
  return [begin + (words[first]?.index ?? 0), begin + (closing?.index ?? 0) + (closing?.[0].length ?? 0)];
}

/** The span and kind as one key, trimmed and mapped. */
function keyOf(text: string, begin: number, end: number, kind: string): string {
  let [from, to] = nameIn(text, begin, end, kind);
  const cut = (pattern: RegExp): void => {
    const found = pattern.exec(text.slice(from, to));
    if (!found) return;
    if (found.index === 0) from += found[0].length;
    else to = from + found.index;
  };
  cut(/^(?:the|a|an)\s+/iu);
  cut(/(?:['’]s?|[\s,.:;]+)$/u);
  if (kind === "PER")
    cut(
      /^.*\b(?:President|Minister|Secretary|General|Gen\.|Col\.|Lt\.|Maj\.|Sgt\.|Capt\.|Adm\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir|Lord|King|Prince|Ambassador|Envoy|Senator|Sen\.|Spc\.|Commander|Judge|Pope)\s+(?=\p{Lu})/u,
    );
  const name = text.slice(from, to);
  return `${from}:${to}:${states.has(name) && kind !== "PER" ? "LOC" : kind}`;
}

function goldOf(text: string, mentions: readonly Mention[], reading: Reading): ReadonlySet<string> {
  const outermost = mentions.filter(
    (each) =>
      !mentions.some(
        (other) =>
          other !== each &&
          other.begin <= each.begin &&
          other.end >= each.end &&
          other.end - other.begin > each.end - each.begin,
      ),
  );
  const keys = outermost.flatMap(({ begin, end, type }) => {
    const words = text
      .slice(begin, end)
      .replace(/['’]s?$/u, "")
      .split(/\s+/u)
      .filter((word) => /\p{L}/u.test(word));
    const isPronoun =
      words.length === 1 &&
      /^(?:I|He|She|It|We|They|Our|His|Her|Their|This|These|Who)$/iu.test(words[0] ?? "");
    const isCapital = (word: string | undefined): boolean => /^\P{L}*\p{Lu}/u.test(word ?? "");
    const isKept =
      reading === "names"
        ? isCapital(words.at(-1))
        : words.some((word) => isCapital(word) && !/^The$/u.test(word));
    const kind = KINDS[type];
    return kind === undefined || isPronoun || !isKept ? [] : [keyOf(text, begin, end, kind)];
  });
  return new Set(keys);
}

interface Document {
  readonly _id: string;
  readonly text: string;
}

const readLines = <Row>(path: string): readonly Row[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

/** Held-out documents with their mentions: [source, document, mentions]. */
function readRe3d(): readonly (readonly [string, Document, readonly Mention[]])[] {
  const folder = join(dataFolder, "entities/re3d");
  return readdirSync(folder).flatMap((source) => {
    const documents = [...readLines<Document>(join(folder, source, "documents.json"))].sort((a, b) =>
      a._id < b._id ? -1 : 1,
    );
    const mentions = readLines<Mention>(join(folder, source, "entities.json"));
    return documents
      .filter((_, at) => source === "BBC Online" || at % HELD_OUT === 0)
      .map(
        (document) =>
          [
            source === "BBC Online" ? "BBC" : "open",
            document,
            mentions.filter(({ documentId }) => documentId === document._id),
          ] as const,
      );
  });
}

/**
 * F1 by part and reading, from 0 to 1: "open names". Errors as lines. Of the names that the network sees (`tagger`), or of
 * those that the stage of actors takes for persons, bodies and places (`mentions`).
 */
export async function measureEntities(by: "tagger" | "mentions" = "tagger"): Promise<{
  readonly scores: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}> {
  const { reader, lexicon } = await openOurs();
  const counts = new Map<string, Counts>();
  const errors: string[] = [];
  for (const [part, { text }, mentions] of readRe3d()) {
    const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
      kind: "paragraph" as const,
      start: match.index,
      end: match.index + match[0].length,
    }));
    const analysis = await analyse(articleOf(text, blocks), { lexicon, reader });
    const named = (
      by === "tagger" ? analysis.sentences.flatMap(({ entities }) => entities) : namesOf(analysis)
    ).filter(({ kind }) => Object.values(KINDS).includes(kind));
    const found = new Set(named.map(({ start, end, kind }) => keyOf(text, start, end, kind)));
    for (const reading of READINGS) {
      const gold = goldOf(text, mentions, reading);
      const sum = counts.get(`${part} ${reading}`) ?? { right: 0, gold: 0, found: 0 };
      sum.right += [...gold].filter((key) => found.has(key)).length;
      sum.gold += gold.size;
      sum.found += found.size;
      counts.set(`${part} ${reading}`, sum);
      if (reading !== "names") continue;
      const show = (key: string): string => {
        const [from, to, kind] = key.split(":");
        return `${text.slice(Number(from), Number(to))}/${kind}`;
      };
      errors.push(
        ...[...gold].filter((key) => !found.has(key)).map((key) => `missed ${show(key)}`),
        ...[...found].filter((key) => !gold.has(key)).map((key) => `wrong ${show(key)}`),
      );
    }
  }
  await reader.close();
  return {
    scores: Object.fromEntries(
      [...counts].map(([name, { right, gold, found }]) => [name, (2 * right) / (gold + found)]),
    ),
    errors,
  };
}

/** Kinds of actors as re3d has them. */
const KIND_OF: Readonly<Partial<Record<ActorKind, string>>> = { person: "PER", state: "LOC" };

/** The names in mentions of actors; and the places that the network sees where nobody acts. */
function namesOf(
  analysis: Analysis,
): readonly { readonly start: number; readonly end: number; readonly kind: string }[] {
  const found = findActors(analysis, knowledge).flatMap(({ kind, mentions }) =>
    mentions
      .filter(({ form }) => form === "name" || form === "metonym")
      .map(({ start, end, form }) => ({
        start,
        end,
        kind: form === "metonym" ? "LOC" : (KIND_OF[kind] ?? "ORG"),
      })),
  );
  const places = analysis.sentences
    .flatMap(({ entities }) => entities)
    .filter((entity) => entity.kind === "LOC" && !found.some((other) => overlaps(entity, other)));
  return [...found, ...places];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  const { scores, errors } = await measureEntities();
  for (const [name, score] of Object.entries(scores))
    process.stdout.write(`re3d ${name}: F1 ${(100 * score).toFixed(1)}\n`);
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(values.errors))));
  for (const error of errors.filter((_, at) => at % step === 0).slice(0, Number(values.errors)))
    process.stdout.write(`  ${error}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
