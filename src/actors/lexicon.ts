import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import type { ActorKind } from "./actor.ts";

/** What a name in the tables stands for. `code` is empty for a phrase that only looks like a state ("New Mexico"). */
export interface KnownName {
  readonly alias: string;
  readonly name: string;
  readonly code: string;
  readonly kind: ActorKind;
  readonly sector: string;
  /** name: it names the actor; demonym: an adjective or its people; capital, metonym: a place that may stand for it. */
  readonly use: "name" | "demonym" | "capital" | "metonym" | "none";
  /** The words are as often something else: Georgia, Jordan. */
  readonly isAmbiguous: boolean;
}

export interface Title {
  readonly sector: string;
  readonly gender: "m" | "f" | undefined;
}

export interface SpeakingNoun {
  readonly kind: ActorKind;
  readonly sector: string;
}

/** The words by which actors are found. */
export interface ActorLexicon {
  /** By the first two characters of the alias; longest first. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** In lower case. */
  readonly titles: ReadonlyMap<string, Title>;
  /** The first words of titles, "-s" included: what begins with none of them is no title. */
  readonly titleStarts: ReadonlySet<string>;
  /** Nouns that can be the head of a speaker: "officials", "ministry"; in lower case. */
  readonly nouns: ReadonlyMap<string, SpeakingNoun>;
  readonly givenNames: ReadonlySet<string>;
  /** Of people in office: alone they name a person where they speak. */
  readonly familyNames: ReadonlySet<string>;
  /** Words in the name of an organisation, a place or a thing, and never of a person: "Ministry", "Street". */
  readonly organisationWords: ReadonlyMap<string, SpeakingNoun>;
  /** Every form of a verb of speaking that stands in `cues.tsv`; the first word where it has more. */
  readonly speechVerbs: ReadonlySet<string>;
}

const KINDS: readonly ActorKind[] = [
  "state", "government", "person", "party", "armed-group", "igo", "ngo", "company", "media", "group", "unnamed",
]; // biome-ignore format: a list of words

/** Reads the actor tables through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadActorLexicon(read: ReadLexicon): ActorLexicon {
  const titles = parseTable("titles.tsv", read("titles.tsv"), ["title", "sector", "gender"]);
  const nouns = parseTable("nouns.tsv", read("nouns.tsv"), ["noun", "kind", "sector"]);
  const personNames = parseTable("person-names.tsv", read("person-names.tsv"), ["name", "kind"]).map(
    (row) => ({
      name: row.name,
      kind: cellOf("person-names.tsv", row, "kind", ["given", "family"]),
    }),
  );
  const words = parseTable("organisation-words.tsv", read("organisation-words.tsv"), [
    "word",
    "kind",
    "sector",
  ]);
  const cues = parseTable("cues.tsv", read("cues.tsv"), ["cue", "act", "takes"]);
  return {
    names: byStart([...loadStates(read), ...loadOrganisations(read)]),
    titles: new Map(
      titles.map((row) => {
        const gender = cellOf("titles.tsv", row, "gender", ["m", "f", "-"]);
        return [row.title.toLowerCase(), { sector: row.sector, gender: gender === "-" ? undefined : gender }];
      }),
    ),
    titleStarts: new Set(
      titles
        .map((row) => row.title.toLowerCase().split(/[ -]/u)[0] ?? "")
        .flatMap((word) => [word, `${word}s`]),
    ),
    nouns: new Map(
      nouns.map((row) => [
        row.noun.toLowerCase(),
        { kind: cellOf("nouns.tsv", row, "kind", KINDS), sector: row.sector },
      ]),
    ),
    organisationWords: new Map(
      words.map((row) => [
        row.word,
        { kind: cellOf("organisation-words.tsv", row, "kind", KINDS), sector: row.sector },
      ]),
    ),
    givenNames: new Set(personNames.filter(({ kind }) => kind === "given").map(({ name }) => name)),
    familyNames: new Set(personNames.filter(({ kind }) => kind === "family").map(({ name }) => name)),
    speechVerbs: new Set(cues.flatMap((row) => formsOf(row.cue.split(" ")[0] ?? ""))),
  };
}

/** The key of a name in `names`. */
export const startOf = (text: string): string => text.slice(0, 2);

const USES = ["name", "official", "alias", "demonym", "capital", "metonym", "ambiguous", "none"] as const;

function loadStates(read: ReadLexicon): readonly KnownName[] {
  const built = parseTable("states.tsv", read("states.tsv"), ["code", "alias", "kind", "source"]).map(
    (row) => ({
      ...row,
      kind: cellOf("states.tsv", row, "kind", USES),
    }),
  );
  const added = parseTable("states-added.tsv", read("states-added.tsv"), ["code", "alias", "kind"]).map(
    (row) => ({
      ...row,
      kind: cellOf("states-added.tsv", row, "kind", USES),
    }),
  );
  const all = [...built, ...added];
  const nameOf = new Map(all.filter((row) => row.kind === "name").map((row) => [row.code, row.alias]));
  const ambiguous = new Set(all.filter((row) => row.kind === "ambiguous").map((row) => row.alias));
  return all.flatMap((row): readonly KnownName[] => {
    if (row.kind === "ambiguous") return [];
    const name = nameOf.get(row.code) ?? (row.kind === "none" ? "" : undefined);
    if (name === undefined) throw badRow("states-added.tsv", row.line, `no state has the code ${row.code}`);
    const use = row.kind === "official" || row.kind === "alias" ? "name" : row.kind;
    const isAmbiguous = ambiguous.has(row.alias);
    return [{ alias: row.alias, name, code: row.code, kind: "state", sector: "GOV", use, isAmbiguous }];
  });
}

function loadOrganisations(read: ReadLexicon): readonly KnownName[] {
  const columns = ["alias", "name", "code", "kind", "sector"] as const;
  return parseTable("organisations.tsv", read("organisations.tsv"), columns).map((row) => ({
    alias: row.alias,
    name: row.name,
    code: row.code,
    kind: cellOf("organisations.tsv", row, "kind", KINDS),
    sector: row.sector,
    use: "name",
    isAmbiguous: false,
  }));
}

function byStart(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const groups = new Map<string, KnownName[]>();
  for (const name of names) {
    const group = groups.get(startOf(name.alias));
    if (group) group.push(name);
    else groups.set(startOf(name.alias), [name]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.alias.length - a.alias.length);
  return groups;
}

/** The forms of a verb of speaking: regular ones, and those of say, tell, write, hold and put. */
function formsOf(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma];
  const stem = lemma.replace(/e$/u, "");
  const past = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const third = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  return [lemma, third, `${stem}ing`, ...(irregular ?? [past])];
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
};
