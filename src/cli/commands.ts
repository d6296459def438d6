import type { Command } from "./command.ts";
import { analyseCommand } from "./commands/analyse.ts";
import { helpCommand } from "./commands/help.ts";
import { readCommand } from "./commands/read.ts";
import { versionCommand } from "./commands/version.ts";
import { whoCommand } from "./commands/who.ts";

/** Everything `dragoman` can do, in the order of the help. docs/cli.md is made from this table. */
export const commands: readonly Command[] = [
  readCommand,
  analyseCommand,
  whoCommand,
  helpCommand,
  versionCommand,
];
