/**
 * Makes data/en/act-weights.tsv: how much each sign of a statement speaks for each act, from the train part of the corpus and
 * training/acts.tsv, as the reader reads them. Takes about a minute; the same texts and reader give the same weights.
 * Run: npx tsx scripts/act-weights.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articleOf } from "../bench/conllu.ts";
import { loadCorpus } from "../bench/corpus.ts";
import { openLexicons } from "../bench/reading.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { ACTS } from "../src/statements/statement.ts";
import { cellOf, parseTable } from "../src/text/table.ts";
import { type ActExample, examplesOfLine, examplesOfText } from "./act-examples.ts";
import { fitActs } from "./act-fit.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const lexicons = await openLexicons(root);

function read(text: string): Promise<Analysis> {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return analyse(articleOf(text, blocks), { lexicon: lexicons.language, reader: lexicons.reader });
}

const examples: ActExample[] = [];
for (const { text, statements } of loadCorpus(["train"]))
  examples.push(...examplesOfText(await read(text), statements, lexicons));
const lines = parseTable("acts.tsv", readFileSync(`${root}/training/acts.tsv`, "utf8"), ["act", "text"]);
for (const line of lines) {
  const act = cellOf("acts.tsv", line, "act", ACTS);
  examples.push(...examplesOfLine(await read(line.text), act, lexicons));
}
const { bias, bySign } = fitActs(examples);
const rows = [["always", bias] as const, ...bySign].map(([sign, weights]) =>
  [sign, ...weights.map((weight) => `${Number(weight.toFixed(2))}`)].join("\t"),
);
writeFileSync(`${root}/data/en/act-weights.tsv`, `${["sign", ...ACTS].join("\t")}\n${rows.join("\n")}\n`);
process.stdout.write(`${examples.length} examples, ${rows.length} signs\n`);
await lexicons.reader.close();
