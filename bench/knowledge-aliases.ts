import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFipsCodes, readRows } from "../scripts/knowledge/sources.ts";
import type { Knowledge } from "../src/actors/knowledge/knowledge.ts";
import { foldName } from "../src/actors/knowledge/names.ts";
import type { Measure } from "./knowledge.ts";

interface Block {
  readonly code: string;
  readonly head: string;
  readonly synonyms: readonly string[];
}

/** States that are none: invented for a novel, or gone. */
const NO_STATE = new Set(["KNT", "DDR"]);
/** Codes of its own for the same state. */
const SAME: ReadonlyMap<string, string> = new Map([["TMP", "TLS"], ["ROM", "ROU"], ["KSV", "XKX"]]); // biome-ignore format: pairs

/**
 * The Phoenix dictionary's countries: of each block the head (its name), the first synonym (its people) and the synonym
 * that is its capital by the tables of codes or executives. Right: our names have it, with that state's code. The other
 * synonyms are misspellings, nicknames, cities and rivers, and are not asked for.
 */
export function measureAliases(knowledge: Knowledge, folder: string): Measure {
  const capitals = readCapitals(folder);
  const asked = readBlocks(folder).flatMap(({ code, head, synonyms }) => {
    const capital = synonyms.slice(1).filter((name) => capitals.get(code)?.has(foldName(name)));
    return [head, ...synonyms.slice(0, 1), ...capital].map((alias) => ({ code, alias }));
  });
  const errors = asked.filter((ask) => !isKnown(knowledge, ask)).map(({ code, alias }) => `${code} ${alias}`);
  return {
    name: "Phoenix.Countries: states, people, capitals",
    right: asked.length - errors.length,
    of: asked.length,
    errors,
  };
}

const isKnown = (
  knowledge: Knowledge,
  { code, alias }: { readonly code: string; readonly alias: string },
): boolean =>
  (knowledge.names.get(foldName(alias)) ?? []).some(
    ({ thing }) => thing.kind === "state" && thing.code === code,
  );

/** "AFGHANISTAN_  [AFG]", then "+AFGHAN_" and so on, until the first person. */
function readBlocks(folder: string): readonly Block[] {
  const text = readFileSync(join(folder, "Phoenix.Countries.actors.txt"), "latin1");
  const blocks: { code: string; head: string; synonyms: string[] }[] = [];
  let open = false;
  for (const line of text.split("\n")) {
    const [, head, code] = /^([A-Z][^[;]*?)_?\s*\[([A-Z]{3})\]\s*$/u.exec(line) ?? [];
    if (head !== undefined && code !== undefined) {
      blocks.push({ code: SAME.get(code) ?? code, head: toName(head), synonyms: [] });
      open = true;
    } else if (open && line.startsWith("+")) blocks.at(-1)?.synonyms.push(toName(line.slice(1)));
    else if (/^\S/u.test(line) && !line.startsWith("#")) open = false;
  }
  return blocks.filter(({ code }) => !NO_STATE.has(code));
}

const toName = (cell: string): string =>
  cell
    .replace(/[#[].*$/u, "")
    .replaceAll("_", " ")
    .trim();

/** The capitals of each state by two tables, folded. */
function readCapitals(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const fips = readFipsCodes(folder);
  const rows = [
    ...readRows(folder, "country-codes.csv").map((row) => [
      row.get("ISO3166-1-Alpha-3") ?? "",
      row.get("Capital") ?? "",
    ]),
    ...readRows(folder, "factbook_executives.csv").map((row) => [
      fips.get(row.get("fips") ?? "") ?? "",
      row.get("capital") ?? "",
    ]),
  ];
  const capitals = new Map<string, Set<string>>();
  for (const [code = "", cell = ""] of rows) {
    const names = cell
      .replace(/\([^)]*\)/gu, "")
      .split(/[;,]/u)
      .map(foldName)
      .filter((name) => name !== "");
    capitals.set(code, new Set([...(capitals.get(code) ?? []), ...names]));
  }
  return capitals;
}
