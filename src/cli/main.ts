#!/usr/bin/env node
import { stderr, stdin, stdout } from "node:process";
import { commands } from "./commands.ts";
import { keepHeapSmall } from "./heap.ts";
import { toOutput } from "./io.ts";
import { runCommandLine } from "./run.ts";

const INTERRUPTED = 130; // 128 + SIGINT, as shells count

// Whoever reads us has seen enough ("| head"): end quietly, as other filters do.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
stderr.on("error", () => {}); // nobody is left to be told
process.once("SIGINT", () => process.exit(INTERRUPTED));

keepHeapSmall();
process.exitCode = await runCommandLine(process.argv.slice(2), commands, {
  stdin,
  out: toOutput(stdout),
  err: toOutput(stderr),
  env: process.env,
});
