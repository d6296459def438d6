import type { Command } from "./command.ts";
import { addCommand } from "./commands/add.ts";
import { analyseCommand } from "./commands/analyse.ts";
import { helpCommand } from "./commands/help.ts";
import { readCommand } from "./commands/read.ts";
import { searchCommand } from "./commands/search.ts";
import { statementsCommand } from "./commands/statements.ts";
import { verifyCommand } from "./commands/verify.ts";
import { versionCommand } from "./commands/version.ts";
import { whoCommand } from "./commands/who.ts";

/** Everything `dragoman` can do, in the order of the help. docs/cli.md is made from this table. */
export const commands: readonly Command[] = [
  readCommand,
  analyseCommand,
  whoCommand,
  addCommand,
  searchCommand,
  statementsCommand,
  verifyCommand,
  helpCommand,
  versionCommand,
];
