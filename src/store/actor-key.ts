import type { RecordActor } from "../record/record.ts";

/** Kinds whose name stands for the state itself, whatever word the page took. */
const STATE = "state";
/** Described, not named: "three officials", "protesters". The same words on two pages are not the same people. */
const NAMELESS: ReadonlySet<string> = new Set(["unnamed", "group"]);

const MARKS = /\p{M}+/gu;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const ARTICLE = /^(?:the|a|an) /u;

/** "The Élysée-Palace" → "elysee palace": names that differ in accents, case, hyphens or article alone are one name. */
export function foldName(name: string): string {
  const letters = name.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(NO_LETTERS, " ").trim();
  return letters.replace(ARTICLE, "");
}

/**
 * What makes an actor of one page the same as one of another: the entry in Wikidata where it is known, the code for
 * a state, else the name within the state. `undefined` for those who are described and not named.
 */
export function actorKey({ kind, code, name, wikidata }: RecordActor): string | undefined {
  if (wikidata !== null) return `wikidata:${wikidata}`;
  if (kind === STATE && code !== "UNK") return `state:${code}`;
  const folded = foldName(name);
  if (NAMELESS.has(kind) || folded === "") return undefined;
  return `${kind === "person" ? "person" : "body"}:${code}:${folded}`;
}
