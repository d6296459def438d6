import type { Article } from "../../article/article.ts";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { foldName } from "../knowledge/names.ts";
import type { Reading } from "../reading.ts";
import { findNamings, type Namings } from "./namings.ts";

/** What tells on a page of which state somebody is. */
export interface HomeScene {
  readonly namings: Namings;
  /** State of the place where the report was filed. */
  readonly filedIn: string | undefined;
  /** States and organisations that the title names. */
  readonly inTitle: ReadonlySet<string>;
  /** State or organisation that the page names first. */
  readonly first: string | undefined;
  /** Place of the paragraph of each sentence. */
  readonly paragraphOf: readonly number[];
}

export function openHomeScene(
  article: Article,
  drafts: readonly Draft[],
  readings: readonly Reading[],
): HomeScene {
  const namings = findNamings(drafts, readings);
  const [reading] = readings;
  return {
    namings,
    filedIn: reading && article.dateline ? stateOfPlace(article.dateline, reading.knowledge) : undefined,
    inTitle: new Set(reading && article.title ? codesIn(article.title, reading.knowledge) : []),
    first: namings.bySentence.find((own) => own.length > 0)?.[0]?.code,
    paragraphOf: paragraphsOf(article.text, readings),
  };
}

/** "NEW DELHI", "Kesh, Orland": the state of a place by the tables. */
function stateOfPlace(place: string, knowledge: Knowledge): string | undefined {
  for (const part of place.split(/[,/]/u).map((each) => each.trim())) {
    const [code] = [...codesNamed(part, knowledge)];
    const city = code ?? knowledge.cities.get(part) ?? knowledge.cities.get(inTitleCase(part));
    if (city !== undefined) return city;
  }
  return undefined;
}

const inTitleCase = (words: string): string =>
  words.toLowerCase().replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());

function codesNamed(name: string, { names }: Knowledge): ReadonlySet<string> {
  const things = (names.get(foldName(name)) ?? []).flatMap(({ thing }) =>
    thing.kind === "holder" || thing.code === "" || thing.code === "UNK" ? [] : [thing.code],
  );
  const codes = new Set(things);
  return codes.size === 1 ? codes : new Set();
}

/** Words of the longest name that is looked for in a title. */
const LONGEST_NAME = 4;
/** A title in characters; what is longer is none. */
const LONGEST_TITLE = 300;

function codesIn(title: string, knowledge: Knowledge): readonly string[] {
  const words = title.slice(0, LONGEST_TITLE).match(/[\p{L}\p{N}.-]+/gu) ?? [];
  return words.flatMap((word, at) =>
    /^\p{Lu}/u.test(word)
      ? Array.from({ length: LONGEST_NAME }, (_, more) => words.slice(at, at + more + 1).join(" ")).flatMap(
          (name) => [...codesNamed(name, knowledge)],
        )
      : [],
  );
}

/** A new paragraph begins where a line ends between two sentences. */
function paragraphsOf(text: string, readings: readonly Reading[]): readonly number[] {
  let paragraph = 0;
  let end = 0;
  return readings.map(({ tree }) => {
    const start = tree.tokens[0]?.start ?? end;
    if (text.slice(end, start).includes("\n")) paragraph += 1;
    end = tree.tokens.at(-1)?.end ?? end;
    return paragraph;
  });
}
