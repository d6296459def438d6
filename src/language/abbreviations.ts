import type { AbbreviationKind, LanguageLexicon } from "./lexicon.ts";

/** Words that begin a sentence far more often than a name: "left the U.S. The envoy …". */
export const STARTERS =
  /^(?:The|A|An|He|She|It|We|They|I|You|In|On|At|But|And|This|That|These|Those|There|When|While|After|Before|If|As|For|His|Her|Its|Their|Our|However|Meanwhile|Some|Many|Both|Most|No|Not|What|Who|How|Why|Yet|So|Or|Since|Under|With|By|From|To)$/u;
/** What a number that follows "No." or "p." begins with; people are born ("b.") in months too. */
const NUMBER = /^(?:[#(]?\d|[ivx]+\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?$)/u;
/** Abbreviations that end a sentence as soon as a capital follows: "at 5 p.m. Dahl came". */
const LAST_WORDS = /^(?:etc|[ap]\.m)\.$/iu;
/** Days, months and zones go with the hour before them: "at 5 p.m. Monday", "5 p.m. Eastern". */
const WITH_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Eastern|Pacific|Central|Mountain|Greenwich|\p{Lu}\p{Ll}{2,3}\.)/u;

/** What kind of abbreviation `form` is, undefined where it is none. GEN. is Gen., as headings in capitals print it. */
export function kindOfAbbreviation(form: string, lexicon: LanguageLexicon): AbbreviationKind | undefined {
  const isCapitals = /^\p{Lu}{2,}\.$/u.test(form);
  const titled = isCapitals ? form.charAt(0) + form.slice(1).toLowerCase() : form;
  return lexicon.abbreviations.get(form) ?? lexicon.abbreviations.get(titled);
}

/**
 * The words of a stretch without white space, with the stop of an abbreviation apart where that stop is the sentence's:
 * "oil, gas, etc." and "at 5 p.m." where the sentence ends, "He said No." where no number follows, "It was Plan B. They
 * left." "Inc." and "U.S." keep theirs, as most do in EWT and GUM. `next` is the stretch that follows, undefined at the
 * end of the block.
 */
export function freeStops(
  forms: readonly string[],
  next: string | undefined,
  lexicon: LanguageLexicon,
): readonly string[] {
  return forms.flatMap((form, index) => {
    if (form.length < 2 || !form.endsWith(".") || !isFree(form, forms[index + 1] ?? next, lexicon))
      return form;
    return [form.slice(0, -1), "."];
  });
}

function isFree(form: string, next: string | undefined, lexicon: LanguageLexicon): boolean {
  if (kindOfAbbreviation(form, lexicon) === "with-number") return !NUMBER.test(next ?? "");
  if (/^\p{L}\.$/u.test(form)) return STARTERS.test(next ?? "");
  if (!LAST_WORDS.test(form)) return false;
  return next === undefined || (/^["“‘]?\p{Lu}\p{Ll}/u.test(next) && !WITH_HOUR.test(next));
}
