import { expect, test } from "vitest";
import { findImports, findSources, readSource } from "./sources.ts";

/** Data flows one way. Folders of one line are siblings and know nothing of each other. */
const LAYERS: readonly (readonly string[])[] = [
  ["text"],
  ["source"],
  ["page"],
  ["article"],
  ["model"],
  ["language"],
  ["actors"],
  ["statements", "events"],
  ["relations"],
  ["record"],
  ["store"],
  ["export"],
  ["http"],
  ["cli"],
];
/** The root: errors are for all; the map of the project and its door are for the outermost layer alone. */
const FOR_ALL = "src/errors.ts";
const OUTERMOST = LAYERS.length - 1;

const folderOf = (path: string): string => path.split("/")[1] ?? "";
const rankOf = (path: string): number => LAYERS.findIndex((layer) => layer.includes(folderOf(path)));

/** Why `path` may not import `target`; undefined where it may. */
function findBreach(path: string, target: string): string | undefined {
  if (!target.startsWith("src/") || target === FOR_ALL || folderOf(path) === folderOf(target))
    return undefined;
  const [from, to] = [rankOf(path), rankOf(target)];
  if (to === -1) return from === OUTERMOST ? undefined : `${target} knows every stage`;
  if (to === from) return `${target} is a sibling`;
  return to > from ? `${target} comes after it` : undefined;
}

const files = findSources("src").filter((path) => path.split("/").length > 2);

test("every folder of src/ has its place", () => {
  expect(files.filter((path) => rankOf(path) === -1)).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

test.each(files)("%s imports only what comes before it", (path) => {
  expect(findImports(path).flatMap((target) => findBreach(path, target) ?? [])).toEqual([]);
});

test("text/ and errors.ts know nothing of the rest", () => {
  const own = files.filter((path) => folderOf(path) === "text");
  const targets = [...own, FOR_ALL].flatMap((path) => findImports(path));
  expect(targets.filter((target) => /^src\/(?!text\/|errors\.ts)/.test(target))).toEqual([]);
});

/** The whole of an import or export that leads into the program. */
const INTO_PROGRAM = /^(?:import|export)[^;]{0,600}?from "(?:\.\.\/){2,9}src\/[^"]{1,200}"/gm;

test("the desk knows the program by its types alone: data comes over /api", () => {
  const leading = findSources("web/src").flatMap((path) => readSource(path).match(INTO_PROGRAM) ?? []);
  expect(leading.length).toBeGreaterThan(10);
  expect(leading.filter((each) => !/^(?:import|export) type/.test(each))).toEqual([]);
});

test.each([
  [
    "src/page/parse.ts",
    'import { x } from "../article/article.ts";',
    "src/article/article.ts comes after it",
  ],
  ["src/page/parse.ts", 'export type { X } from "../cli/io.ts";', "src/cli/io.ts comes after it"],
  ["src/events/find.ts", 'import { x } from "../statements/cue.ts";', "src/statements/cue.ts is a sibling"],
  ["src/record/build.ts", 'await import("../read.ts");', "src/read.ts knows every stage"],
])("the test itself sees a breach: %s %s", (path, source, breach) => {
  expect(findImports(path, source).map((target) => findBreach(path, target))).toEqual([breach]);
});
