import type { Command } from "./command.ts";
import { actorsCommand } from "./commands/actors.ts";
import { addCommand } from "./commands/add.ts";
import { agreementsCommand } from "./commands/agreements.ts";
import { analyseCommand } from "./commands/analyse.ts";
import { articlesCommand } from "./commands/articles.ts";
import { backupCommand } from "./commands/backup.ts";
import { briefCommand } from "./commands/brief.ts";
import { editCommand } from "./commands/edit.ts";
import { eventsCommand } from "./commands/events.ts";
import { exportCommand } from "./commands/export.ts";
import { helpCommand } from "./commands/help.ts";
import { reactionsCommand } from "./commands/reactions.ts";
import { readCommand } from "./commands/read.ts";
import { removeCommand } from "./commands/remove.ts";
import { rereadCommand } from "./commands/reread.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { statementsCommand } from "./commands/statements.ts";
import { timelineCommand } from "./commands/timeline.ts";
import { verifyCommand } from "./commands/verify.ts";
import { versionCommand } from "./commands/version.ts";
import { watchCommand } from "./commands/watch.ts";
import { whoCommand } from "./commands/who.ts";

/** Everything `dragoman` can do, in the order of the help. docs/cli.md is made from this table. */
export const commands: readonly Command[] = [
  readCommand,
  analyseCommand,
  whoCommand,
  addCommand,
  watchCommand,
  searchCommand,
  statementsCommand,
  eventsCommand,
  agreementsCommand,
  reactionsCommand,
  timelineCommand,
  briefCommand,
  actorsCommand,
  articlesCommand,
  exportCommand,
  serveCommand,
  editCommand,
  rereadCommand,
  removeCommand,
  backupCommand,
  verifyCommand,
  helpCommand,
  versionCommand,
];
