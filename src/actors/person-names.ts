import type { Word } from "../language/analysis.ts";
import type { FoundName } from "./known-names.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { isSubjectOfSpeech } from "./speech.ts";
import { type Description, describeAfter, describeBefore, titleAt } from "./titles.ts";
import { isCapitalised, isFunctionWord, lower } from "./words.ts";

/** A name of a person in a sentence; token indexes, `last` inclusive. */
export interface FoundPerson {
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
  /** What the words round the name say of the person. */
  readonly described: Description;
}

const NAME = /^(?:\p{Lu}[\p{L}\p{M}'’]*\p{Ll}[\p{L}\p{M}'’]*|\p{Lu}\.(?:\p{Lu}\.)?|\p{Lu}{2})$/u;
const PARTICLE =
  /^(?:al|el|bin|ibn|bint|abu|de|da|di|do|dos|das|del|della|der|den|van|von|la|le|ul|ud|ur|af|ten|ter|y)$/u;
/** Capitalised words that are in no name. */
const NO_NAME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|September|October|November|December|God|English|Internet|Christmas|Easter|Ramadan|Islam|Muslim|Christian|Jewish|Jews?|Republican|Democrat|Democratic|Democrats|Republicans|Arab|Arabs|European|African|Asian|Western|Kurdish|Kurds?|Sunni|Shia|Shiite)$/u;
const LONGEST_NAME = 7;

/**
 * The persons named in a sentence. A name counts where a title stands by it ("President Dahl"), where it begins with
 * a known first name, or where it speaks and holds no word of an organisation.
 */
export function findPersons(
  tokens: readonly Word[],
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): readonly FoundPerson[] {
  const found: FoundPerson[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isCapitalised(tokens[first]) || isBlocked(known, first)) continue;
    if (titleAt(tokens, first, lexicon) !== undefined && !lexicon.givenNames.has(tokens[first]?.form ?? ""))
      continue;
    const last = endOfName(tokens, first, known, lexicon);
    if (last === undefined) continue;
    const person = toPerson(tokens, [first, last], known, lexicon);
    if (person) found.push(person);
    first = last;
  }
  return found;
}

/** A state's name that may as well be a family name does not stop one: Michael Jordan. */
const isBlocked = (known: readonly (FoundName | undefined)[], at: number): boolean =>
  known[at] !== undefined && !known[at]?.name.isAmbiguous;

/** Index of the last token of the name that begins at `first`; undefined where none does. */
function endOfName(
  tokens: readonly Word[],
  first: number,
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): number | undefined {
  if (!isNameWord(tokens[first])) return undefined;
  let last = first;
  while (last - first < LONGEST_NAME) {
    const step = nextNameWord(tokens, last + 1);
    if (step === undefined || isBlocked(known, step)) break;
    const title = titleAt(tokens, step, lexicon); // "Oversight Chairman Ana Dahl": the name begins behind the title
    if (title && isNameWord(tokens[title.last + 1])) break;
    last = step;
  }
  return last;
}

const isNameWord = (token: Word | undefined): boolean =>
  NAME.test(token?.form ?? "") && !NO_NAME.test(token?.form ?? "");

/** The next word of a name: Jae - in, van der Bellen, al - Sisi. */
function nextNameWord(tokens: readonly Word[], at: number): number | undefined {
  const token = tokens[at];
  if (isNameWord(token)) return at;
  const isHyphen =
    token?.form === "-" && token.start === tokens[at - 1]?.end && token.end === tokens[at + 1]?.start;
  if (isHyphen && /^\p{L}+$/u.test(tokens[at + 1]?.form ?? "") && tokens[at + 1]?.form !== "led")
    return at + 1;
  if (!PARTICLE.test(token?.form ?? "")) return undefined;
  const behind =
    tokens[at + 1]?.form === "-" ? at + 2 : PARTICLE.test(tokens[at + 1]?.form ?? "") ? at + 2 : at + 1;
  return isNameWord(tokens[behind]) ? behind : undefined;
}

function toPerson(
  tokens: readonly Word[],
  [start, last]: readonly [number, number],
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): FoundPerson | undefined {
  const first =
    start === 0 &&
    last > start &&
    !lexicon.givenNames.has(tokens[start]?.form ?? "") &&
    isStarter(tokens[start])
      ? 1
      : start;
  const words = tokens.slice(first, last + 1).map((token) => token.form);
  if (words.some((word) => lexicon.organisationWords.has(word) || lexicon.nouns.has(word.toLowerCase())))
    return undefined;
  const before = describeBefore(tokens, first, known, lexicon);
  const isArticled = /^(?:the|a|an)$/u.test(lower(tokens[first - 1]));
  const after = describeAfter(tokens, last, known, lexicon);
  const isPerson =
    before.title !== undefined ||
    (!isArticled && words.length > 1 && lexicon.givenNames.has(words[0] ?? "")) ||
    (!isArticled &&
      words.length > 1 &&
      words.length < 6 &&
      isPlainlySpeaking(tokens, [first, last], lexicon, after)) ||
    (words.length > 1 && after.title !== undefined && !isArticled) ||
    (words.length === 1 &&
      lexicon.familyNames.has(words[0] ?? "") &&
      isPlainlySpeaking(tokens, [first, last], lexicon, after));
  if (!isPerson || isFunctionWord(tokens[first])) return undefined;
  return {
    first,
    last,
    words,
    described: before.title ? before : { ...after, phraseFirst: before.phraseFirst },
  };
}

/** A word that begins sentences and no names: "Everything Dahl says". */
const isStarter = (token: Word | undefined): boolean =>
  isFunctionWord(token) ||
  /^(?:(?:every|any|no|some)(?:thing|one|body)|even|only|unlike|former|meanwhile|however|still|now|later|today|yesterday|earlier|perhaps|here|instead|indeed|moreover|just|not)$/u.test(
    lower(token),
  );

function isPlainlySpeaking(
  tokens: readonly Word[],
  range: readonly [number, number],
  lexicon: ActorLexicon,
  after: Description,
): boolean {
  return isSubjectOfSpeech(tokens, range, lexicon, { apposition: after.title !== undefined });
}
