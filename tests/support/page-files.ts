import { readdirSync, readFileSync } from "node:fs";
import type { PageInput } from "../../src/source/input.ts";

const FORMAT_OF_ENDING: ReadonlyMap<string, PageInput["format"]> = new Map([
  ["html", "html"],
  ["txt", "text"],
  ["md", "markdown"],
]);

/** Every page of the project's own: the examples, and the inputs of all cases. Named by path from the root. */
export function ownPages(): readonly PageInput[] {
  return [...pagesIn("examples/"), ...pagesIn("tests/cases/")];
}

/** A note or a list of what is expected is no page. */
function pagesIn(folder: string): readonly PageInput[] {
  const root = new URL("../../", import.meta.url);
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" }).sort();
  return names.flatMap((name): readonly PageInput[] => {
    const format = FORMAT_OF_ENDING.get(name.split(".").at(-1) ?? "");
    if (format === undefined || /(?:note\.txt|README\.md)$/.test(name)) return [];
    return [{ name: `${folder}${name}`, format, content: readFileSync(new URL(`${folder}${name}`, root)) }];
  });
}
