/**
 * Agreement of the second annotations of the corpus with the first, by the scorer that also measures records.
 * F1: of things, or of values where a field has several; of pairs: share of matched things that agree in the field.
 * Run: npx tsx bench/agreement.ts [--each]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSecond } from "./corpus.ts";
import { addScores, formatScore, scoreLayers } from "./corpus-score.ts";

function main(): void {
  const { values } = parseArgs({ options: { each: { type: "boolean", default: false } } });
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const scored = loadSecond().map(({ first, second }) => ({
    id: first.id,
    score: scoreLayers(first, second),
  }));
  if (values.each) for (const { id, score } of scored) print(`${id}\n${formatScore(score)}\n`);
  print(`${scored.length} texts annotated twice`);
  print(formatScore(addScores(scored.map(({ score }) => score))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
