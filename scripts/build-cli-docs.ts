import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "../src/cli/command.ts";
import { commands } from "../src/cli/commands.ts";
import { formatOption } from "../src/cli/format/help.ts";
import { optionsOf } from "../src/cli/parse-arguments.ts";

/** Writes `docs/cli.md` from the table of commands. Run: `npm run build:cli-docs` */
const file = new URL("../docs/cli.md", import.meta.url);

export function formatCliDocs(): string {
  return `${[
    "# The command line",
    "Made from the table of commands by `npm run build:cli-docs`; `dragoman help` prints the same.",
    "Exit code: 0 all went well, 1 something failed, 2 wrong use.",
    ...commands.map(formatCommand),
  ].join("\n\n")}\n`;
}

function formatCommand(command: Command): string {
  const { name, operands, summary, description, examples } = command;
  return [
    `## dragoman ${name}`,
    `${summary}.`,
    formatCode([`dragoman ${name} ${operands}`.trim()]),
    ...description,
    formatOptions(command),
    ...(examples.length > 0 ? [formatCode(examples.map(({ line, shows }) => `${line}  # ${shows}`))] : []),
  ].join("\n\n");
}

function formatOptions(command: Command): string {
  return optionsOf(command)
    .map((option) => `- \`${formatOption(option)}\`: ${option.help}`)
    .join("\n");
}

const formatCode = (lines: readonly string[]): string => ["```sh", ...lines, "```"].join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, formatCliDocs());
