import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { OwnTable } from "../actors/knowledge/load-own.ts";
import { type Option, type Options, UsageError } from "./command.ts";

/** The option of every command that knows actors. */
export const actorsOption: Option = {
  name: "actors",
  value: "FILE",
  help: "A table of actors of your own, which goes before those of the program (docs/actors.md has its form).",
};

/** The user's table of actors; undefined without one. Throws a UsageError where the file cannot be read. */
export function readOwnActors(options: Options, command: string): OwnTable | undefined {
  const path = options.value("actors");
  if (path === undefined) return undefined;
  try {
    return { name: basename(path), content: readFileSync(path, "utf8").replace(/^\uFEFF/u, "") };
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new UsageError(`--actors: ${path} cannot be read (${why})`, command);
  }
}
