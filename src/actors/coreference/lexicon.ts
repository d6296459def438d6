import { cellOf, parseTable, type ReadLexicon } from "../../text/table.ts";
import { loadRanker, type Ranker } from "./ranker.ts";

export type Gender = "m" | "f";

/** What a common noun says of those it stands for. */
interface NounKind {
  readonly kind: "person" | "group";
  readonly gender: Gender | undefined;
}

/** The words and weights that references are resolved with. */
export interface ReferenceLexicon {
  /** First names that are borne by one sex, by the name as printed. */
  readonly firstNames: ReadonlyMap<string, Gender>;
  /** By singular, in lower case; what stands for things is not there. */
  readonly nounKinds: ReadonlyMap<string, NounKind>;
  /** Single words of titles in lower case, and the gender that each tells: mr, mrs, president. */
  readonly titles: ReadonlyMap<string, Gender | undefined>;
  /** Lemmas of verbs of speaking. */
  readonly speechVerbs: ReadonlySet<string>;
  readonly ranker: Ranker;
}

/** Openings of cues that say nothing by themselves: be grateful, not rule out, let it be known. */
const EMPTY = /^(?:be|not|let|have|see|find|lay|give|take|heap|pour|cast|bring|draw|come)$/u;

const NAMES = "first-names.tsv";
const NOUNS = "noun-kinds.tsv";
const TITLES = "titles.tsv";
const ROLES = "roles.tsv";
const CUES = "cues.tsv";

/** Reads the tables of coreference through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadReferenceLexicon(read: ReadLexicon): ReferenceLexicon {
  const names = parseTable(NAMES, read(NAMES), ["name", "gender"]);
  const nouns = parseTable(NOUNS, read(NOUNS), ["noun", "kind", "gender"]);
  const titles = parseTable(TITLES, read(TITLES), ["title", "gender"]);
  const roles = parseTable(ROLES, read(ROLES), ["noun", "plural", "sector", "gender"]);
  const cues = parseTable(CUES, read(CUES), ["cue", "act", "takes"]);
  const toGender = (gender: "m" | "f" | "-"): Gender | undefined => (gender === "-" ? undefined : gender);
  return {
    firstNames: new Map(names.map((row) => [row.name, cellOf(NAMES, row, "gender", ["m", "f"])])),
    nounKinds: new Map(
      nouns.map((row) => [
        row.noun,
        {
          kind: cellOf(NOUNS, row, "kind", ["person", "group"]),
          gender: toGender(cellOf(NOUNS, row, "gender", ["m", "f", "-"])),
        },
      ]),
    ),
    titles: new Map(
      [...roles.map(({ noun, gender }) => ({ title: noun, gender })), ...titles]
        .filter(({ title }) => !title.includes(" "))
        .map(({ title, gender }) => [
          title.toLowerCase(),
          gender === "m" || gender === "f" ? gender : undefined,
        ]),
    ),
    speechVerbs: new Set(cues.map((row) => row.cue.split(" ")[0] ?? "").filter((word) => !EMPTY.test(word))),
    ranker: loadRanker(read),
  };
}
