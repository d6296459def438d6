import type { Rec } from "../../record/record.ts";
import { recorder } from "../../text/trace.ts";
import { type Call, type Command, type Options, UsageError } from "../command.ts";
import { checkInputs, forEachInput, PAGES_AT_ONCE } from "../each-input.ts";
import { formatSteps } from "../format/explain.ts";
import { chooseStyle } from "../format/style.ts";
import { formatText } from "../format/text.ts";
import { inputOptions } from "../input-options.ts";
import type { Io } from "../io.ts";
import { actorsOption, readOwnActors } from "../own-actors.ts";
import { jsonLinesPrinter, jsonPrinter, type Printer, textPrinter } from "../printer.ts";
import { findPublished, publishedOption } from "../published-option.ts";

const NAME = "read";
const FORMATS = ["json", "jsonl", "text"] as const;
const DEFAULT_WIDTH = 80;
/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;

export const readCommand: Command = {
  name: NAME,
  summary: "Read pages and print what was said, by whom, about whom",
  operands: "INPUT…",
  description: [
    'An INPUT is a file (.html, .txt, .md, .jsonl, each also with .gz), a folder (read through, in order of name), a web address, or - for standard input. A .jsonl file holds one page a line: {"id","url","html" or "text","title","published"}.',
    "On a terminal the result is text for people; anywhere else it is one JSON record a line (docs/record.md). With --format json, one page that is named by itself prints one record; several pages, a folder or a .jsonl file print an array.",
    "Results come in the order of the inputs. A page that fails is a line on standard error and stops nothing. Exit code: 0 all read, 1 some failed, 2 wrong use.",
  ],
  options: [
    {
      name: "format",
      short: "f",
      value: FORMATS.join("|"),
      choices: FORMATS,
      help: "How to print. Default: text on a terminal, jsonl anywhere else.",
    },
    { name: "json", help: "The same as --format json." },
    publishedOption,
    {
      name: "explain",
      help: "Print to standard error which rule kept or dropped each part of the page, and why.",
    },
    actorsOption,
    ...inputOptions,
    { name: "color", help: "Colour the text, also where it does not go to a terminal." },
    { name: "no-color", help: "Never colour. So does NO_COLOR in the environment." },
  ],
  examples: [
    { line: "dragoman read page.html", shows: "read a page at the prompt" },
    { line: "dragoman read --json page.html", shows: "the whole record" },
    { line: "dragoman read pages/ > records.jsonl", shows: "a folder, one record a line" },
    { line: "curl -s URL | dragoman read -", shows: "from standard input" },
  ],
  run: readPages,
};

async function readPages(call: Call, io: Io): Promise<number> {
  const choices = checkInputs(call, NAME);
  const published = findPublished(call.options, NAME);
  const printer = choosePrinter(call, io);
  const { openEngine } = await import("../../engine.ts");
  const { readPage } = await import("../../read.ts");
  const actors = readOwnActors(call.options, NAME);
  const engine = await openEngine(actors === undefined ? {} : { actors });
  const explains = call.options.has("explain");
  try {
    return await forEachInput(call, io, {
      choices,
      version: engine.reader.version,
      printer,
      atOnce: explains ? 1 : PAGES_AT_ONCE, // the steps of one page stand together
      async read(input) {
        const { trace, steps } = recorder();
        try {
          return await readPage(input, engine, {
            ...(published !== undefined && { published }),
            ...(explains && { trace }),
          });
        } finally {
          if (explains) await io.err.write(formatSteps(input.name, steps));
        }
      },
    });
  } finally {
    await engine.close();
  }
}

function choosePrinter({ options, inputs }: Call, io: Io): Printer<Rec> {
  switch (chooseFormat(options, io)) {
    case "json":
      return jsonPrinter(inputs, io.out);
    case "jsonl":
      return jsonLinesPrinter(io.out);
    default: {
      const style = chooseStyle(io, { colour: colourAsked(options) });
      const width = Math.min(io.out.columns ?? DEFAULT_WIDTH, MAX_WIDTH);
      const rule = `\n${style.dim("─".repeat(width))}\n\n`;
      return textPrinter(io.out, (record) => formatText(record, style, width), rule);
    }
  }
}

function chooseFormat(options: Options, io: Io): string {
  const format = options.value("format");
  if (options.has("json") && format !== undefined && format !== "json") {
    throw new UsageError(`--json and --format ${format} cannot both be`, NAME);
  }
  if (options.has("json")) return "json";
  return format ?? (io.out.isTerminal ? "text" : "jsonl");
}

function colourAsked(options: Options): boolean | undefined {
  if (options.has("no-color")) return false;
  return options.has("color") ? true : undefined;
}
