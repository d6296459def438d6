import type { Word } from "../language/analysis.ts";
import { slice } from "../text/span.ts";
import type { Mention } from "./actor.ts";
import type { FoundName } from "./known-names.ts";
import type { KnownName } from "./lexicon.ts";
import type { Draft } from "./merge.ts";
import type { FoundNominal } from "./nominals.ts";
import type { FoundPerson } from "./person-names.ts";

/** Where token indexes point. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Word[];
}

const NAMELESS = {
  words: [],
  role: undefined,
  key: undefined,
  wikidata: undefined,
  gender: undefined,
  office: undefined,
};

export function toKnownDraft(place: Place, { name, first, last }: FoundName): Draft {
  const form = name.use === "name" ? "name" : name.use === "demonym" ? "nominal" : "metonym";
  const span = spanOf(place, first, last);
  const phrase = spanOf(place, beforeArticle(place, first), last);
  // Field by field: of all drafts these are the most, and spreads double the memory that they take.
  return {
    // The fullest name that the page gives; the table's where it only alludes.
    name: form === "name" ? slice(place.text, span) : name.name,
    words: form === "name" ? slice(place.text, span).split(" ") : [],
    kind: name.kind,
    code: name.code,
    sector: name.sector,
    role: undefined,
    key: `${name.code} ${name.name}`,
    wikidata: undefined,
    gender: undefined,
    office: undefined,
    mention: { start: span.start, end: span.end, form, phrase },
  };
}

export function toPersonDraft(place: Place, { first, last, words, described }: FoundPerson): Draft {
  const { title, belongsTo, isFormer, phraseFirst } = described;
  const code = belongsTo?.code ?? "UNK";
  const span = spanOf(place, first, last);
  const isOffice =
    title !== undefined &&
    !/^(?:(?:mr|mrs|ms|miss|dr|prof)\.?|counterpart)$/iu.test(place.tokens[title.first]?.form ?? "");
  return {
    ...NAMELESS,
    name: slice(place.text, span),
    words,
    kind: "person",
    code,
    sector: sectorOf(title?.entry.sector ?? "UNK", belongsTo, isFormer),
    gender: title?.entry.gender,
    role: title && place.tokens[title.last]?.form.toLowerCase(),
    office: isOffice
      ? { title: slice(place.text, spanOf(place, title.first, title.last)), of: code, basis: "stated" }
      : undefined,
    mention: { ...span, form: "name", phrase: spanOf(place, Math.min(phraseFirst, first), last) },
  };
}

export function toNominalDraft(place: Place, found: FoundNominal): Draft {
  const { first, last, head, noun, belongsTo, isFormer } = found;
  const span = spanOf(place, first, last);
  const mention: Mention = { ...span, form: "nominal", phrase: span };
  const sector = sectorOf(noun.sector, belongsTo, isFormer);
  const name = slice(place.text, span);
  const role = place.tokens[head]?.form.toLowerCase();
  // One phrase, one speaker: "the ministry" and "the ministry" again. An unnamed person may be another each time.
  const key = noun.kind === "unnamed" ? undefined : `nominal ${name.toLowerCase()}`;
  return { ...NAMELESS, name, role, key, kind: noun.kind, code: belongsTo?.code ?? "UNK", sector, mention };
}

/** Former officials are elites; what belongs to a body has the body's sector. */
function sectorOf(sector: string, belongsTo: KnownName | undefined, isFormer: boolean): string {
  if (isFormer) return "ELI";
  if (belongsTo && belongsTo.kind !== "state" && (sector === "GOV" || sector === "UNK"))
    return belongsTo.sector;
  return sector;
}

function spanOf(
  { tokens }: Place,
  first: number,
  last: number,
): { readonly start: number; readonly end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

const beforeArticle = ({ tokens }: Place, first: number): number =>
  /^the$/iu.test(tokens[first - 1]?.form ?? "") ? first - 1 : first;
