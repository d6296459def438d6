import type { Analysis } from "../../language/analysis.ts";
import type { Call, Command } from "../command.ts";
import { checkInputs, forEachInput, PAGES_AT_ONCE } from "../each-input.ts";
import { inputOptions } from "../input-options.ts";
import type { Io } from "../io.ts";
import { jsonPrinter, type Printer, textPrinter } from "../printer.ts";

const NAME = "analyse";
const FORMATS = ["conllu", "json"] as const;

export const analyseCommand: Command = {
  name: NAME,
  summary: "Print the grammar of pages: words, lemmas, tags, trees and names, each with its place",
  operands: "INPUT…",
  description: [
    "CoNLL-U (universaldependencies.org/format.html): lemma, universal tag, features, head and relation of each word. MISC holds TokenRange, where the word stands in article.text, and NER for names (B-PER, I-PER): PER person, ORG body or company, LOC state or place, NORP nationality or faith, EVENT, LAW, DATE, MISC other names.",
  ],
  options: [
    {
      name: "format",
      short: "f",
      value: FORMATS.join("|"),
      choices: FORMATS,
      help: "How to print. Default: conllu. With json also quotations.",
    },
    ...inputOptions,
  ],
  examples: [{ line: "dragoman analyse page.html", shows: "words, tags, trees and names" }],
  run: analysePages,
};

async function analysePages(call: Call, io: Io): Promise<number> {
  const choices = checkInputs(call, NAME);
  const { openEngine } = await import("../../engine.ts");
  const { analysePage } = await import("../../read.ts");
  const engine = await openEngine();
  try {
    return await forEachInput(call, io, {
      choices,
      version: engine.reader.version,
      printer: await choosePrinter(call, io),
      atOnce: PAGES_AT_ONCE,
      read: (input) => analysePage(input, engine),
    });
  } finally {
    await engine.close();
  }
}

async function choosePrinter({ inputs, options }: Call, io: Io): Promise<Printer<Analysis>> {
  if (options.value("format") === "json") return jsonPrinter(inputs, io.out);
  const { formatConllu } = await import("../../language/conllu.ts");
  return textPrinter(io.out, formatConllu);
}
