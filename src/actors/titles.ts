import type { Word } from "../language/analysis.ts";
import type { FoundName } from "./known-names.ts";
import type { ActorLexicon, KnownName, Title } from "./lexicon.ts";
import { DETERMINERS, isCapitalised, isFunctionWord, isPossessive, lower } from "./words.ts";

/** What the words before or behind a name say of a person. Word indexes; `undefined` where they say nothing. */
export interface Description {
  /** The first token of the whole phrase: of "the former Japanese minister Aiko Mori". */
  readonly phraseFirst: number;
  /** Tokens of the title, `last` inclusive. */
  readonly title: { readonly first: number; readonly last: number; readonly entry: Title } | undefined;
  readonly belongsTo: KnownName | undefined;
  readonly isFormer: boolean;
}

const LONGEST_TITLE = 4;
const FORMER = /^(?:former|ex|then|late|outgoing|retired)$/u;
/** Adjectives and nouns between a state and a title: "Russian deputy foreign minister". */
const LONGEST_PREMODIFIER = 6;

/** The longest title that begins at `first`, as the index of its last token. */
export function titleAt(
  tokens: readonly Word[],
  first: number,
  lexicon: ActorLexicon,
): TitleMatch | undefined {
  if (!lexicon.titleStarts.has(lower(tokens[first]))) return undefined;
  let words = "";
  let match: TitleMatch | undefined;
  for (let at = first; at < Math.min(tokens.length, first + LONGEST_TITLE + 1); at += 1) {
    const form = lower(tokens[at]);
    words = form === "-" || words.endsWith("-") || words === "" ? `${words}${form}` : `${words} ${form}`;
    const entry = lexicon.titles.get(words) ?? lexicon.titles.get(words.replace(/s$/u, ""));
    if (entry) match = { last: at, entry };
  }
  return match;
}

interface TitleMatch {
  readonly last: number;
  readonly entry: Title;
}

/** "the former Japanese Foreign Minister" before the name that begins at `name`. */
export function describeBefore(
  tokens: readonly Word[],
  name: number,
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): Description {
  const end =
    tokens[name - 1]?.form === "," && isDeterminedTitle(tokens, name - 1, lexicon) ? name - 1 : name;
  const title = titleEndingAt(tokens, end - 1, lexicon);
  if (title === undefined)
    return { phraseFirst: name, title: undefined, belongsTo: undefined, isFormer: false };
  const modifiers = modifiersBefore(tokens, title.first, known);
  return { title, ...modifiers };
}

/** "the foreign minister, Aiko Mori": the title before the comma has an article or a state of its own. */
function isDeterminedTitle(tokens: readonly Word[], comma: number, lexicon: ActorLexicon): boolean {
  const title = titleEndingAt(tokens, comma - 1, lexicon);
  if (title === undefined || isCapitalised(tokens[title.first])) return false;
  const before = tokens.slice(Math.max(0, title.first - 4), title.first);
  return before.some((token) => /^(?:the|['’]s)$/u.test(lower(token)));
}

function titleEndingAt(tokens: readonly Word[], last: number, lexicon: ActorLexicon): Description["title"] {
  for (let first = Math.max(0, last - LONGEST_TITLE); first <= last; first += 1) {
    const match = titleAt(tokens, first, lexicon);
    if (match?.last === last) return { first, last, entry: match.entry };
  }
  return undefined;
}

/** Walks left over adjectives, states and articles. */
export function modifiersBefore(
  tokens: readonly Word[],
  head: number,
  known: readonly (FoundName | undefined)[],
): Omit<Description, "title"> {
  let first = head;
  let belongsTo: KnownName | undefined;
  let isFormer = false;
  for (let at = head - 1; at >= Math.max(0, head - LONGEST_PREMODIFIER); at -= 1) {
    const token = tokens[at];
    const name = known[at];
    if (FORMER.test(lower(token))) isFormer = true;
    if (name) {
      belongsTo = name.name;
      at = name.first;
    } else if (token?.form === "-" || isPossessive(token)) {
      continue;
    } else if (DETERMINERS.has(lower(token))) {
      first = at;
      break;
    } else if (!/^[\p{L}\p{N}]/u.test(token?.form ?? "") || isFunctionWord(token) || !isPremodifier(token))
      break;
    first = at;
  }
  return { phraseFirst: first, belongsTo, isFormer };
}

/** Past forms that look like a noun or an adjective. */
const IRREGULAR_PAST =
  /^(?:met|told|said|saw|gave|held|took|made|sent|left|beat|hit|put|let|cut|led|fought|won|lost|sought|brought|kept|found|heard|quit|shot|spoke|came|went|became|wrote|ran|paid|sat|fell|rose|began)$/u;

/** An adjective or noun before a noun; not a verb in -ed or -s, as far as the form tells. */
const isPremodifier = (token: Word | undefined): boolean =>
  isCapitalised(token) ||
  (!IRREGULAR_PAST.test(token?.form ?? "") &&
    /^(?:\d+|\p{Ll}+(?<!ed|[^s]s))$|^(?:affairs|defense|defence|relations|sports|arms|sales|communications|operations|rights|appointed|elected|united|retired|unnamed|armed|\p{Ll}+ous|\p{Ll}+less|veterans)$/u.test(
      token?.form ?? "",
    ));

/** "Mori, Japan’s defence minister," "Mori, the Japanese envoy," "Mori, president of Kenya," behind the name. */
export function describeAfter(
  tokens: readonly Word[],
  name: number,
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): Description {
  const nothing = { phraseFirst: name, title: undefined, belongsTo: undefined, isFormer: false };
  if (tokens[name + 1]?.form !== ",") return nothing;
  for (let at = name + 2; at < Math.min(tokens.length, name + 2 + LONGEST_PREMODIFIER + 2); at += 1) {
    const match = titleAt(tokens, at, lexicon);
    if (match) {
      const modifiers = modifiersBefore(tokens, at, known);
      if (modifiers.phraseFirst > name + 2) return nothing;
      const belongsTo = modifiers.belongsTo ?? ownerBehind(tokens, match.last, known);
      return { ...modifiers, belongsTo, title: { first: at, last: match.last, entry: match.entry } };
    }
    if (!/^[\p{L}\p{N}]|^['’-]/u.test(tokens[at]?.form ?? "")) return nothing;
    if (isFunctionWord(tokens[at]) && !DETERMINERS.has(lower(tokens[at])) && !isPossessive(tokens[at]))
      return nothing;
  }
  return nothing;
}

/** "minister of Kenya", "ambassador of the European Union"; an ambassador to a state is not of it. */
function ownerBehind(
  tokens: readonly Word[],
  title: number,
  known: readonly (FoundName | undefined)[],
): KnownName | undefined {
  if (lower(tokens[title + 1]) !== "of") return undefined;
  const name = known[title + 2] ?? (lower(tokens[title + 2]) === "the" ? known[title + 3] : undefined);
  return name?.name;
}
