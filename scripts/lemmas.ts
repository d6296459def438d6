/**
 * Builds data/en/lemmas.tsv and data/en/lemma-bases.tsv, both of what the rules of src/language/lemma-rules.ts miss.
 * Data: WordNet 3.0 (Debian's wordnet-base has it in /usr/share/wordnet), the training parts of UD English EWT and GUM
 * under DRAGOMAN_DATA (facts alone: form, tag, lemma), and our own irregular-words.tsv. Development parts are not read.
 * Run: npx tsx scripts/lemmas.ts WORDNET
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTrees } from "../bench/conllu.ts";
import { dataFolder } from "../bench/data.ts";
import { positiveOf, withoutEnding, withoutS } from "../src/language/lemma-rules.ts";
import { parseTable } from "../src/text/table.ts";
import { comparedForms, pastAndParticiple, withS } from "./inflect.ts";
import { capitalForms, exceptions, type Rows } from "./lemma-exceptions.ts";
import { readWordNet, type WordNetPart } from "./wordnet.ts";

/** Bases that have a form the rules get wrong. `lemmas` gives the forms, each with what the rules make of it. */
function missedBases(
  words: readonly string[],
  formsOf: (base: string) => readonly string[],
  lemmaOf: (form: string, known: ReadonlySet<string>) => string,
): ReadonlySet<string> {
  const known = new Set<string>();
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const base of words)
      if (formsOf(base).some((form) => lemmaOf(form, known) !== base)) known.add(base);
  }
  return known;
}

const common = ({ words }: WordNetPart): readonly string[] =>
  [...words].filter(([, met]) => met).map(([word]) => word);

function regularForm(form: string, known: ReadonlySet<string>): string {
  if (form.endsWith("ing")) return withoutEnding(form, "ing", known);
  return form.endsWith("ed") ? withoutEnding(form, "ed", known) : withoutS(form, known);
}

function findBases(noun: WordNetPart, verb: WordNetPart, adj: WordNetPart) {
  const verbForms = (base: string) => [withS(base), ...pastAndParticiple(base, verb.irregular)];
  const names = new Set(noun.capitals.map((word) => word.toLowerCase()));
  // "affairs" and "analysis" have no plural in -es
  const plain = [...noun.words.keys()].filter((word) => !names.has(word) && !/(?:[^aus]|is)s$/u.test(word));
  // not "instal", since EWT has "install"; not "bath", since "bathed" is more often of "bathe"
  const verbs = [...verb.words.keys()].filter(
    (word) =>
      !verb.words.has(`${word}l`) && (verb.words.get(word) === true || verb.words.get(`${word}e`) !== true),
  );
  const compare = (form: string, known: ReadonlySet<string>) =>
    positiveOf(form, form.endsWith("er") ? "er" : "est", known);
  return {
    nouns: missedBases(plain, (base) => [withS(base)], withoutS),
    verbs: missedBases(verbs, verbForms, regularForm),
    adjectives: missedBases(common(adj), comparedForms, compare),
  };
}

/** Irregular forms of common words that are not words of their own: feet, wove; not "agenda", which WordNet has of agendum. */
function irregularForms(
  part: WordNetPart,
  tag: string,
  isRegular: (form: string, base: string) => boolean,
): Rows {
  const rows = [...part.irregular].filter(
    ([form, base]) =>
      part.words.get(base) === true &&
      !part.words.has(form) &&
      !part.words.has(`${base}l`) &&
      !isRegular(form, base),
  );
  return new Map(rows.map(([form, base]) => [`${form}\t${tag}`, base]));
}

function ownRows(): Rows {
  const content = readFileSync(new URL("irregular-words.tsv", import.meta.url), "utf8");
  const rows = parseTable("irregular-words.tsv", content, ["form", "tag", "lemma"]);
  return new Map(rows.map(({ form, tag, lemma }) => [`${form}\t${tag}`, lemma]));
}

/** Adjectives of peoples and faiths, which keep their capital: of WordNet, and of states.tsv. */
function properAdjectives(adj: WordNetPart, tables: string): Rows {
  const states = parseTable("states.tsv", readFileSync(join(tables, "states.tsv"), "utf8"), [
    "code",
    "alias",
    "kind",
    "source",
  ]);
  const peoples = states.filter(({ kind }) => kind === "demonym").map(({ alias }) => alias);
  const single = [...adj.capitals, ...peoples].filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  return new Map(single.map((word) => [`${word.toLowerCase()}\tADJ`, word]));
}

/** What writers meant by a slip is no fact of the word that they wrote. */
const withoutTypos = (conllu: string): string =>
  conllu
    .split("\n")
    .filter((line) => !line.includes("Typo=Yes"))
    .join("\n");

function main(): void {
  const tables = fileURLToPath(new URL("../data/en/", import.meta.url));
  const parts = (["noun", "verb", "adj"] as const).map((part) => readWordNet(process.argv[2] ?? "", part));
  const [noun, verb, adj] = parts as [WordNetPart, WordNetPart, WordNetPart];
  const tokens = ["ewt-train.conllu", "gum-open-train.conllu"].flatMap((name) =>
    readTrees(withoutTypos(readFileSync(join(dataFolder, "language", name), "utf8"))).flat(),
  );
  const bases = findBases(noun, verb, adj);
  const own: Rows = new Map([...properAdjectives(adj, tables), ...ownRows()]);
  const given: Rows = new Map([
    ...irregularForms(
      noun,
      "NOUN",
      (form, base) => form.endsWith("men") || withoutS(form, bases.nouns) === base,
    ),
    ...irregularForms(verb, "VERB", (form, base) => regularForm(form, bases.verbs) === base),
    ...own,
  ]);
  const capitals = new Set([...noun.capitals, ...given.values()]);
  const learnt: Rows = new Map([
    ...given,
    ...exceptions(tokens, { rows: given, ...bases }, capitals),
    ...own,
  ]);
  const rows = new Map([...learnt, ...capitalForms(tokens, { rows: learnt, ...bases })]);
  const write = (name: string, header: string, lines: readonly string[]): void => {
    writeFileSync(join(tables, name), `${header}\n${[...lines].sort().join("\n")}\n`);
    process.stdout.write(`${name}: ${lines.length} rows\n`);
  };
  write(
    "lemmas.tsv",
    "form\ttag\tlemma",
    [...rows].map((row) => row.join("\t")),
  );
  const tagged = (words: ReadonlySet<string>, tag: string) => [...words].map((word) => `${word}\t${tag}`);
  write("lemma-bases.tsv", "lemma\ttag", [
    ...tagged(bases.nouns, "NOUN"),
    ...tagged(bases.verbs, "VERB"),
    ...tagged(bases.adjectives, "ADJ"),
  ]);
}

main();
