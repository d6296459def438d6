/**
 * Checks the corpus: form, spans, codes, ids, quotations, and counts against what it shall hold.
 * Run: npx tsx scripts/check-corpus.ts [--json] [--show] [--complete] [FILES]
 * `--show` prints what each annotation says, to read it beside the text; `--complete`: a quota that is not reached is an
 * error. Without files, all of `corpus/`. Exit code 1 where something is wrong.
 */
import { readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type CorpusText, findCorpusFiles, findSecondFiles, readJson, toText } from "../bench/corpus.ts";
import { checkSecond, checkText, type Problem } from "../bench/corpus-check.ts";
import { countQuotas, formatQuotas } from "../bench/corpus-quotas.ts";
import { formatText } from "../bench/corpus-show.ts";
import { parseTable } from "../src/text/table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Result {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly text?: CorpusText;
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      show: { type: "boolean", default: false },
      complete: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const chosen = positionals.map((path) => resolve(path));
  const isChosen = ({ path }: { readonly path: string }): boolean =>
    chosen.length === 0 || chosen.includes(path);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);

  const files = findCorpusFiles();
  const results = [...files.map(checkFile), ...checkSeconds(files)];
  const stray = chosen.filter((path) => !results.some((result) => result.path === path));
  const shown = [
    ...results.filter(isChosen),
    ...stray.map((path) => ({ path, problems: ["is no file of corpus/"] })),
  ];
  const problems = [...shown.flatMap(toLines), ...(chosen.length === 0 ? findTwice(files) : [])];
  const texts = results.flatMap(({ text }) => text ?? []);
  const quotas = countQuotas(texts, findSecondFiles().length);
  const missing = values.complete ? quotas.filter(({ count, wanted }) => count < wanted) : [];

  if (values.json) print(JSON.stringify({ problems, quotas }, undefined, 2));
  else {
    if (values.show) for (const { text } of results.filter(isChosen)) if (text) print(formatText(text));
    for (const line of problems) print(line);
    print(formatQuotas(quotas));
    print(`${shown.length} files, ${problems.length} problems`);
  }
  if (problems.length > 0 || missing.length > 0) process.exitCode = 1;
}

function checkFile({ path, id, split }: ReturnType<typeof findCorpusFiles>[number]): Result {
  return guard(path, (json) => {
    const problems = checkText(json, id, states);
    return problems.length > 0 ? { path, problems } : { path, problems, text: toText(json, split) };
  });
}

function checkSeconds(files: ReturnType<typeof findCorpusFiles>): readonly Result[] {
  return findSecondFiles().map(({ path, id }) =>
    guard(path, (json) => {
      const file = files.find((each) => each.id === id);
      const first = file && checkFile(file).text;
      if (first === undefined) return { path, problems: [`there is no valid text ${id}`] };
      return { path, problems: checkSecond(json, first, states) };
    }),
  );
}

/** A file that is no JSON is a problem like any other. */
function guard(path: string, check: (json: unknown) => Result): Result {
  let json: unknown;
  try {
    json = readJson(path);
  } catch (error) {
    return { path, problems: [`is no JSON: ${(error as Error).message}`] };
  }
  return check(json);
}

function findTwice(files: ReturnType<typeof findCorpusFiles>): readonly Problem[] {
  const ids = files.map(({ id }) => basename(id));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: stands in two parts`);
}

const toLines = ({ path, problems }: Result): readonly string[] =>
  problems.map((problem) => `${relative(root, path)}: ${problem}`);

const states = new Set(
  parseTable("states.tsv", readFileSync(new URL("../data/en/states.tsv", import.meta.url), "utf8"), [
    "code",
    "alias",
    "kind",
    "source",
  ]).map(({ code }) => code),
);

main();
