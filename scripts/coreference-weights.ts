/**
 * Makes data/en/coreference-weights.tsv: the ranker of pronouns' referents, from rows 1 to 1,500 of GAP's development part
 * (Apache-2.0) and the train part of GUM (CC BY and CC BY-SA by genre), as the reader reads them from raw text. Data in
 * DRAGOMAN_DATA. Takes about two minutes; the same data and reader give the same weights.
 * Run: npx tsx scripts/coreference-weights.ts
 */
import { writeFileSync } from "node:fs";
import { readTexts } from "../bench/coreference-texts.ts";
import { trainRanker } from "./coreference-train.ts";

const { rows, documents, lexicon } = await readTexts();
const training = {
  rows: rows.filter(([{ isForTraining }]) => isForTraining),
  documents: documents.filter(([{ part }]) => part === "train"),
};
const { hidden, output } = trainRanker(training, lexicon);
const lines = hidden.map((weights, unit) => {
  const printed = [...weights].map((weight) => Number(weight.toFixed(3)));
  return `${Number((output[unit] ?? 0).toFixed(4))}\t${printed.join(" ")}`;
});
writeFileSync(
  new URL("../data/en/coreference-weights.tsv", import.meta.url),
  `output\tweights\n${lines.join("\n")}\n`,
);
