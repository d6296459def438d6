/**
 * From raw text to trees, against gold and beside other parsers: the evaluation of CoNLL 2018, and words a second with
 * one thread. Data: UD English EWT dev and GUM dev (universaldependencies.org), under DRAGOMAN_DATA/language. With
 * --peers also Stanford CoreNLP and Apache OpenNLP, from Maven Central (needs java and mvn; 500 MB, kept in
 * DRAGOMAN_PEERS or the user's cache).
 * Run: npx tsx bench/parsers.ts [--peers] [--gold-tokens] [--write FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PAGES_AT_ONCE } from "../src/cli/each-input.ts";
import { analyse, withGrammar } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { formatConllu } from "../src/language/conllu.ts";
import type { LanguageLexicon } from "../src/language/lexicon.ts";
import { type NeuralReader, openReader } from "../src/model/reader.ts";
import { type Evaluation, evaluate, f1, type Metric } from "./conll18.ts";
import { type GoldDocument, readDocuments } from "./conllu.ts";
import { dataFolder } from "./data.ts";
import { openPeers, type Parsed, type ParserUnderTest } from "./parsers/peers.ts";
import { openLanguageLexicon } from "./reading.ts";

const SETS = ["ewt-dev", "gum-open-dev"] as const;
const METRICS: readonly Metric[] = ["words", "sentences", "upos", "features", "lemmas", "uas", "las", "clas"];
const root = new URL("..", import.meta.url);

/** Opens the reader and the lexicon that `dragoman analyse` reads with, on one thread. */
export async function openOurs(): Promise<{
  readonly reader: NeuralReader;
  readonly lexicon: LanguageLexicon;
}> {
  const lexicon = openLanguageLexicon(fileURLToPath(root));
  return { lexicon, reader: await openReader(new URL("models/reader-en/", root), { threads: 1 }) };
}

type Ours = Awaited<ReturnType<typeof openOurs>>;

/** Our parse of gold documents from their raw text, as many at a time as the command line reads. */
export async function parseOurs(
  documents: readonly GoldDocument[],
  { reader, lexicon }: Ours,
): Promise<Parsed> {
  for (const { article } of documents.slice(0, 10)) await analyse(article, { lexicon, reader });
  const start = performance.now();
  const analyses: Analysis[] = [];
  for (let from = 0; from < documents.length; from += PAGES_AT_ONCE) {
    const group = documents.slice(from, from + PAGES_AT_ONCE);
    analyses.push(...(await Promise.all(group.map(({ article }) => analyse(article, { lexicon, reader })))));
  }
  const seconds = (performance.now() - start) / 1000;
  const words = analyses.reduce(
    (sum, { sentences }) => sum + sentences.reduce((count, { tokens }) => count + tokens.length, 0),
    0,
  );
  return { conllu: analyses.map((analysis) => formatConllu(analysis, "x")).join(""), words, seconds };
}

/** Our parse where words and sentences are given. */
export async function parseGoldTokens(
  documents: readonly GoldDocument[],
  { reader, lexicon }: Ours,
): Promise<string> {
  const texts = [];
  for (const { article, sentences, words } of documents) {
    let at = 0;
    const given = sentences.map((sentence) => {
      const own = [];
      for (let word = words[at]; word && word.start < sentence.end; word = words[at]) {
        own.push({ ...word, form: article.text.slice(word.start, word.end) });
        at += 1;
      }
      return { ...sentence, block: "paragraph" as const, words: own };
    });
    const grammars = await reader.read(given.map((each) => each.words.map(({ form }) => form)));
    texts.push(
      formatConllu(withGrammar({ article, sentences: given, quotations: [] }, grammars, lexicon), "x"),
    );
  }
  return texts.join("");
}

/** Gold documents of a set, and its own CoNLL-U. */
export function readGold(set: string): {
  readonly conllu: string;
  readonly documents: readonly GoldDocument[];
} {
  const conllu = readFileSync(join(dataFolder, "language", `${set}.conllu`), "utf8");
  return { conllu, documents: readDocuments(conllu) };
}

function line(name: string, evaluation: Evaluation, lacks: readonly Metric[], speed: string): string {
  const figures = METRICS.map((metric) =>
    (lacks.includes(metric) ? "-" : (100 * f1(evaluation[metric])).toFixed(1)).padStart(5),
  );
  return `${name.padEnd(30)} ${figures.join(" ")} ${speed.padStart(8)}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { peers: { type: "boolean" }, "gold-tokens": { type: "boolean" }, write: { type: "string" } },
  });
  const ours = await openOurs();
  for (const set of SETS) {
    const { conllu, documents } = readGold(set);
    const systems: readonly ParserUnderTest[] = [
      { name: "Dragoman", lacks: [], read: () => parseOurs(documents, ours) },
      ...(values.peers ? openPeers() : []),
    ];
    process.stdout.write(
      `${set}\n${"".padEnd(30)} ${METRICS.map((metric) => metric.slice(0, 5).padStart(5)).join(" ")}  words/s\n`,
    );
    for (const { name, lacks, read } of systems) {
      const parsed = await read(documents.map(({ article }) => article.text));
      if (values.write) {
        mkdirSync(values.write, { recursive: true });
        writeFileSync(join(values.write, `${set}.${name.split(" ")[0]}.conllu`), parsed.conllu);
      }
      process.stdout.write(
        line(name, evaluate(conllu, parsed.conllu), lacks, String(Math.round(parsed.words / parsed.seconds))),
      );
    }
    if (values["gold-tokens"])
      process.stdout.write(
        line("Dragoman, gold tokens", evaluate(conllu, await parseGoldTokens(documents, ours)), [], ""),
      );
  }
  await ours.reader.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
