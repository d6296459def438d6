import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

const ROOT = new URL("../../", import.meta.url);
/** `import … from "x"`, `export … from "x"` or the last line of one, `import "x"`; `import("x")` anywhere. */
const IMPORT =
  /^(?:import|export|\})[^"\n]{0,300}\sfrom "([^"\n]{1,200})"|^import "([^"\n]{1,200})"|\bimport\("([^"\n]{1,200})"\)/gm;

/** Paths of all TypeScript files under a folder of the project, "/"-separated, from its root. */
export function findSources(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort();
}

export const readSource = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

/** What a file imports: project files as paths from the root, packages by name. */
export function findImports(path: string, source: string = readSource(path)): readonly string[] {
  return [...source.matchAll(IMPORT)]
    .map(([, from, plain, dynamic]) => from ?? plain ?? dynamic ?? "")
    .map((target) => (target.startsWith(".") ? join(dirname(path), target) : target));
}
