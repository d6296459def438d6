import type { Command, Option } from "../command.ts";
import { optionsOf } from "../parse-arguments.ts";
import { wrap } from "./wrap.ts";

const WIDTH = 80;
const GAP = 2;
const MAX_LEFT = 28;

/** What is printed where nothing was asked: how to begin. */
export function formatWelcome(commands: readonly Command[]): string {
  return `Dragoman reads a news page and tells who said what about whom, in the page's exact words.

  dragoman read page.html        read a page
  dragoman help read             see how

${formatTable(commands.map(({ name, summary }) => [name, summary]))}
`;
}

/** `dragoman help`: every command in a line. */
export function formatOverview(commands: readonly Command[]): string {
  return `Dragoman reads a news page and tells who said what about whom, in the page's exact words.

Usage: dragoman COMMAND …

${formatTable(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary]))}

"dragoman help COMMAND" tells more. Exit code: 0 all went well, 1 something failed, 2 wrong use.
`;
}

/** `dragoman help read`: all about one command. */
export function formatHelp(command: Command): string {
  const { name, operands, summary, description, examples } = command;
  return `${[
    wrap(`${summary}.`, WIDTH),
    `Usage: ${`dragoman ${name} ${operands}`.trim()}`,
    ...description.map((paragraph) => wrap(paragraph, WIDTH)),
    `Options:\n${formatTable(optionsOf(command).map((option) => [formatOption(option), option.help]))}`,
    ...(examples.length > 0
      ? [`Examples:\n${formatTable(examples.map(({ line, shows }) => [line, shows]))}`]
      : []),
  ].join("\n\n")}\n`;
}

/** "-f, --format json|jsonl|text" */
export function formatOption({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;
}

/** Two columns; a left part that is too long gets a line of its own. */
function formatTable(rows: readonly (readonly [left: string, right: string])[]): string {
  const left = Math.min(MAX_LEFT, Math.max(...rows.map(([cell]) => cell.length))) + GAP;
  const indent = " ".repeat(GAP + left);
  return rows
    .map(([cell, right]) => {
      const text = wrap(right, WIDTH, indent);
      return cell.length + GAP > left
        ? `  ${cell}\n${text}`
        : `  ${cell.padEnd(left)}${text.slice(indent.length)}`;
    })
    .join("\n");
}
