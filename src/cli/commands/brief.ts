import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { withPrintableStrings } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { databaseOption, withStore } from "../store-options.ts";

const NAME = "brief";

export const briefCommand: Command = {
  name: NAME,
  summary: "Write a page about a state: what it said, what was said of it, what it did",
  operands: "WHO",
  description: [
    "Prints Markdown: what WHO said, what was said of it, what it did, what was done to it, its agreements, and the reactions to it, each line with its source. WHO is a code (NOR), a state, a person or a body.",
  ],
  options: [
    { name: "days", value: "N", help: "How many days it covers. Default: 7." },
    {
      name: "until",
      value: "DAY",
      help: "The last of these days (YYYY-MM-DD). Default: the day of the newest page.",
    },
    { name: "most", value: "N", help: "How many lines each part holds at most. Default: 20." },
    databaseOption,
    { name: "json", help: "Print JSON, with everything that is known of each line." },
  ],
  examples: [{ line: "dragoman brief NOR --days 30 > norway.md", shows: "a month of Norway" }],
  run: printBrief,
};

async function printBrief(call: Call, io: Io): Promise<number> {
  const { inputs, options } = call;
  const who = inputs.join(" ").trim();
  if (who === "") throw new UsageError("name a state, a person or a body: dragoman brief NOR", NAME);
  const until = options.value("until");
  const days = findNumber(call, "days");
  const most = findNumber(call, "most");
  const { briefOf } = await import("../../store/query/brief.ts");
  const { formatBrief } = await import("../../export/markdown.ts");
  return withStore(call, io, "read", async (store) => {
    const brief = briefOf(store, who, {
      ...(days !== undefined && { days }),
      ...(most !== undefined && { most }),
      ...(until !== undefined && { until }),
    });
    await io.out.write(
      options.has("json") ? `${JSON.stringify(brief)}\n` : formatBrief(withPrintableStrings(brief)),
    );
    return EXIT.ok;
  });
}

function findNumber({ options }: Call, name: string): number | undefined {
  const given = options.value(name);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new UsageError(`--${name} takes a whole number above 0, got "${given}"`, NAME);
}
