import { badRow, cellOf, parseTable, type ReadLexicon, type Row } from "../../text/table.ts";
import { ACTOR_KINDS } from "../actor.ts";
import type { BodyNoun, Gender, PlacingWords, RoleNoun } from "./knowledge.ts";
import type { Office } from "./load-offices.ts";
import { foldName } from "./names.ts";

const GENDERS = ["m", "f", "-"] as const;
const toGender = (cell: (typeof GENDERS)[number]): Gender | undefined => (cell === "-" ? undefined : cell);

/** The nouns of people's parts, and the titles of `offices.tsv` that mean the office in every state; by folded form. */
export function loadRoles(read: ReadLexicon, offices: readonly Office[]): ReadonlyMap<string, RoleNoun> {
  const file = "roles.tsv";
  const roles = new Map<string, RoleNoun>();
  for (const { office, sector, titles } of offices)
    for (const { title } of titles)
      roles.set(foldName(title), {
        noun: title,
        sector: sector === "body" ? "IGO" : sector,
        gender: undefined,
        isPlural: false,
        office,
      });
  for (const row of parseTable(file, read(file), ["noun", "plural", "sector", "gender"])) {
    const gender = toGender(cellOf(file, row, "gender", GENDERS));
    const noun = { noun: row.noun, sector: row.sector, gender, office: undefined };
    const known = roles.get(foldName(row.noun));
    roles.set(foldName(row.noun), { ...noun, office: known?.office, isPlural: false });
    if (row.plural !== "-") roles.set(foldName(row.plural), { ...noun, isPlural: true });
  }
  return roles;
}

/** The nouns of bodies: of common words by folded form, of words that stand only in names as printed. */
export function loadBodies(read: ReadLexicon): ReadonlyMap<string, BodyNoun> {
  const file = "bodies.tsv";
  const bodies = new Map<string, BodyNoun>();
  for (const row of parseTable(file, read(file), ["noun", "plural", "kind", "sector"])) {
    const kind = cellOf(file, row, "kind", [...ACTOR_KINDS, "none"]);
    const noun = { noun: row.noun, kind, sector: row.sector };
    bodies.set(keyOfBody(row), { ...noun, isPlural: false });
    if (row.plural !== "-") bodies.set(foldName(row.plural), { ...noun, isPlural: true });
  }
  return bodies;
}

/** "Watch" is a body in a name alone, "watch" is none. */
const keyOfBody = ({ noun, plural }: Row<"noun" | "plural">): string =>
  plural === "-" && /^\p{Lu}[\p{Ll}.]+$/u.test(noun) ? noun : foldName(noun);

/** Words before a name that only say how to address a person, by folded form: "mr". */
export function loadCourtesies(read: ReadLexicon): ReadonlyMap<string, Gender | undefined> {
  const file = "titles.tsv";
  return new Map(
    parseTable(file, read(file), ["title", "gender"]).map((row) => [
      foldName(row.title),
      toGender(cellOf(file, row, "gender", GENDERS)),
    ]),
  );
}

const NAMES = "person-names.tsv";
const NAME_ROW = /^(\p{Lu}\p{L}+)\t([mf-])$/u;

/** First names, with the gender of those who bear them. As `parseTable`, without its cost: it is the longest table. */
export function loadGivenNames(read: ReadLexicon): ReadonlyMap<string, Gender | undefined> {
  const names = new Map<string, Gender | undefined>();
  for (const [index, row] of read(NAMES).split("\n").entries()) {
    if (row === "" || (index === 0 && row === "name\tgender")) continue;
    const [, name, gender] = NAME_ROW.exec(row) ?? [];
    if (name === undefined) throw badRow(NAMES, index + 1, `expected a name and m, f or -: ${row}`);
    names.set(name, gender === "m" || gender === "f" ? gender : undefined);
  }
  return names;
}

/** Words that tell the sector of a general noun ("rebel group"), by folded form. */
export function loadSectorWords(read: ReadLexicon): ReadonlyMap<string, string> {
  const file = "sector-words.tsv";
  return new Map(
    parseTable(file, read(file), ["word", "sector"]).map((row) => {
      if (!/^[A-Z]{3}$/.test(row.sector)) throw badRow(file, row.line, `sector is ${row.sector}`);
      return [foldName(row.word), row.sector];
    }),
  );
}

const PLACINGS = ["place-verb", "address-verb", "locating", "relating", "place-noun"] as const;

/** Words that tell a place that acts from one that is only where something happens. */
export function loadPlacingWords(read: ReadLexicon): PlacingWords {
  const file = "placing.tsv";
  const rows = parseTable(file, read(file), ["words", "kind"]);
  const kinds = rows.map((row) => ({ words: row.words, kind: cellOf(file, row, "kind", PLACINGS) }));
  const wordsOf = (wanted: (typeof PLACINGS)[number]): ReadonlySet<string> =>
    new Set(kinds.filter(({ kind }) => kind === wanted).map(({ words }) => words));
  return {
    placeVerbs: wordsOf("place-verb"),
    addressVerbs: wordsOf("address-verb"),
    locating: wordsOf("locating"),
    relating: wordsOf("relating"),
    placeNouns: wordsOf("place-noun"),
    speaking: loadSpeaking(read),
    speechActs: loadSpeechActs(read),
    speakers: loadSpeakers(read),
  };
}

/** Verbs of one word that somebody does an act with by speaking, whoever it is. */
function loadSpeechActs(read: ReadLexicon): ReadonlySet<string> {
  const rows = parseTable("cues.tsv", read("cues.tsv"), ["cue", "act", "takes"]);
  const acts = rows.filter(({ takes }) => !/(?:^|,)(?:speaker|body)(?:,|$)/u.test(takes));
  return new Set(acts.flatMap(({ cue }) => (cue.includes(" ") ? [] : [cue])));
}

function loadSpeakers(read: ReadLexicon): ReadonlySet<string> {
  const rows = parseTable("noun-kinds.tsv", read("noun-kinds.tsv"), ["noun", "kind", "gender"]);
  return new Set(rows.map(({ noun }) => noun));
}

/** Lemmas of the verbs that report a clause. A figure may show or suggest as well: it is nobody for that. */
function loadSpeaking(read: ReadLexicon): ReadonlySet<string> {
  const rows = parseTable("cues.tsv", read("cues.tsv"), ["cue", "act", "takes"]);
  const lemmas = rows.flatMap(({ cue, takes }) =>
    takes.split(",").includes("clause") ? [cue.split(" ")[0] ?? ""] : [],
  );
  return new Set(
    lemmas.filter(
      (lemma) =>
        !/^(?:suggest|indicate|imply|hint|signal|reveal|confirm|mean|be|not|let|take|give|hold|find|judge)$/u.test(
          lemma,
        ),
    ),
  );
}
