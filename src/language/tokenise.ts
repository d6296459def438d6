import type { Span } from "../text/span.ts";
import { freeStops, kindOfAbbreviation } from "./abbreviations.ts";
import type { Word } from "./analysis.ts";
import { EMOTICON } from "./emoticons.ts";
import { splitHyphens } from "./hyphens.ts";
import type { LanguageLexicon } from "./lexicon.ts";

/** https://kesh.example/a, www.kesh.example, kesh.example/a, ana@kesh.example, @kesh. */
const ADDRESS =
  /^(?:(?:https?|ftp):\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,6}|@\w{1,64}|(?:[a-z\d-]{1,64}\.){1,4}(?:com|org|net|gov|edu|info|co\.uk|eu|int)(?:\/\S*)?)$/iu;
/** Longer than any word; words are looked at again and again, so that length must be bounded. */
const LONGEST_WORD = 200;
/** The mark or marks that one token of punctuation holds: "..." "--" "?!" "``". */
const OPENING =
  /^(?:([*~_=+#$!?•·—–<>-])\1+|[!?]{2,}|[.…]{2,}|…|``|''|[$£€¥₹]|(?:US|A|C|NZ|HK)\$|\+(?!\d)|#(?!\p{L}\w)|[("'“‘„‚«‹[{<>*~•·–—/|=&%,;:!?`’”»›)\]}¿¡-])/u;
const CLOSING =
  /(?:([*~_=+#$•·—–<>-])\1+|[.…]{2,}|…|[!?]{2,}|''|``|[)"'”’“‘»›«‹\]}<>*~•·–—/|=+&%,;:!?`$£€-]|\.)$/u;

/** don't, can’t, WON'T: n't is a word of its own. */
const NEGATION = /^(\p{L}+)(n['’]t)$/iu;
/** Putin's, we'll, I'd: what follows the apostrophe is a word of its own. */
const CLITIC = /^(.+?)(['’](?:s|re|ve|ll|d|m))$/iu;
const PLAIN = /^(\p{L}{2,})(,?)$/u;
/** Words written as one, and where the second begins. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ["dont", 2], ["didnt", 3], ["doesnt", 4], ["isnt", 2], ["wasnt", 3], ["wont", 2], ["cant", 2], ["couldnt", 5],
  ["wouldnt", 5], ["shouldnt", 6], ["havent", 4], ["hasnt", 3], ["arent", 3], ["im", 1], ["ive", 1], ["thats", 4],
  ["whats", 4], ["youre", 3], ["theyre", 4], ["theres", 5], ["hes", 2], ["shes", 3], ["aint", 2],
  ["arnt", 2], ["youll", 3], ["theyll", 4], ["weve", 2], ["youve", 3], ["theyve", 4],
  ["cannot", 3], ["gonna", 3], ["wanna", 3], ["gotta", 3], ["gimme", 3], ["lemme", 3], ["dunno", 2],
]); // biome-ignore format: one line reads as the list it is
/** 10am, 5km, 3bn: a number and its unit are two words. 5th and 1990s are one. */
const UNIT =
  /^(\d[\d.,:]*)((?:a|p)\.?m\.?|kms?|cms?|mm|kg|lbs?|ft|mph|kmh|km\/h|bn|mn|m|k|million|billion|trillion|years?|hours?|hrs?|mins?|gb|mb|mw|kw)$/iu;
/** "quality.You'll": the space after the stop was lost. */
const RUN_ON = /^(.*\p{Ll}{2,}|.*\d{4})\.(\p{Lu}\p{Ll}+(?:['’]\p{L}+)?|A|I)$/u;
/** 95°F: a number, the sign and the scale are three words. */
const DEGREES = /^(\d[\d.,]*)([°º])(\p{L}?)$/u;
/** the 60's, the 1930’s: one word. */
const DECADE = /^\d+0['’]s$/u;
/** 07/16/2000, 9/11: a date is one word. A fraction (3/4) or a season (2001/02) is three. */
const SLASHED_NUMBER = /^(?![1-7]\/[2-9]$|\d{4}\/)\d+(?:\/\d+)+$/u;

/** The words of a stretch of text by the conventions of UD English (EWT): every character but white space is in one. */
export function tokenise(text: string, span: Span, lexicon: LanguageLexicon): readonly Word[] {
  const tokens: Word[] = [];
  const chunks = [...text.slice(span.start, span.end).matchAll(/\S+/gu)];
  for (const [index, { 0: chunk, index: offset }] of chunks.entries()) {
    let start = span.start + offset;
    const forms = chunk.length > LONGEST_WORD ? splitLong(chunk) : splitChunk(chunk, lexicon);
    for (const form of freeStops(forms, chunks[index + 1]?.[0], lexicon)) {
      tokens.push({ form, start, end: start + form.length });
      start += form.length;
    }
  }
  return tokens;
}

/** A stretch too long to be a word: an address whole, all else cut at its marks, in linear time. */
function splitLong(chunk: string): readonly string[] {
  return ADDRESS.test(chunk) ? [chunk] : (chunk.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? []);
}

/** The words in a stretch without white space; joined they are the stretch. ("don't",) → do n't , */
function splitChunk(chunk: string, lexicon: LanguageLexicon): readonly string[] {
  // Most are plain words, with a comma or without: no rule below takes them apart.
  const plain = PLAIN.exec(chunk);
  if (plain?.[1] !== undefined && !FUSED.has(plain[1].toLowerCase()))
    return plain[2] ? [plain[1], plain[2]] : [chunk];
  const before: string[] = [];
  const after: string[] = [];
  let core = chunk;
  while (core.length > 0 && !isWhole(core, lexicon)) {
    const opening = OPENING.exec(core)?.[0];
    if (opening !== undefined && !isLeadingApostrophe(core)) {
      before.push(opening);
      core = core.slice(opening.length);
      continue;
    }
    const closing = CLOSING.exec(core)?.[0];
    if (closing === undefined) break;
    after.push(closing);
    core = core.slice(0, core.length - closing.length);
  }
  return [...before, ...(core === "" ? [] : splitCore(core, lexicon)), ...after.reverse()];
}

/** Nothing is to be taken off: an abbreviation with its stop, initials, an address, a clitic alone. */
function isWhole(core: string, lexicon: LanguageLexicon): boolean {
  if (kindOfAbbreviation(core, lexicon) !== undefined) return true;
  if (/^(?:\p{L}\.){1,6}$/u.test(core)) return core.length > 2 || /^\p{Lu}/u.test(core);
  if (/^['’](?:s|re|ve|ll|d|m)$/iu.test(core) || /^\p{L}{1,4}-(?:\p{L}\.){2,4}$/u.test(core)) return true; // D-N.Y.
  return EMOTICON.test(core) || (ADDRESS.test(core) && !/[.,;:!?)\]>"'”’]$/u.test(core));
}

/** 'tis, ’90s, 'em: the apostrophe belongs to the word. */
function isLeadingApostrophe(core: string): boolean {
  return /^['’](?:\d\ds?(?!\d)|tis\b|twas\b|em\b|til\b|cause\b)/iu.test(core);
}

function splitCore(core: string, lexicon: LanguageLexicon): readonly string[] {
  if (ADDRESS.test(core) || EMOTICON.test(core)) return [core];
  const stop = RUN_ON.exec(core);
  if (stop !== null) return [stop[1] ?? "", ".", ...splitChunk(stop[2] ?? "", lexicon)];
  const inner = /^(.+?)([,;:!?)\]}"”»(["“<>]|[–—]|\.{2,}|…|--+|['’]{2}|``)(.+)$/u.exec(core);
  if (inner !== null && isBreak(inner)) {
    const [, left = "", mark = "", right = ""] = inner;
    return [...splitChunk(left, lexicon), mark, ...splitChunk(right, lexicon)];
  }
  return splitSlashes(core)
    .flatMap((part) => splitHyphens(part, lexicon))
    .flatMap(splitWord);
}

/** The mark parts two words: not the comma of 1,000, the colon of 10:30 or of a ratio. */
function isBreak([, left = "", mark = "", right = ""]: RegExpExecArray): boolean {
  if ((mark === "," || mark === ":") && /\d$/u.test(left) && /^\d/u.test(right)) return false;
  return true;
}

/** and/or → and / or; 9/11 stays. */
function splitSlashes(core: string): readonly string[] {
  if (!core.includes("/") || SLASHED_NUMBER.test(core)) return [core];
  return core.split(/(\/)/u).filter((part) => part !== "");
}

function splitWord(word: string): readonly string[] {
  const fused = FUSED.get(word.toLowerCase());
  if (fused !== undefined) return [word.slice(0, fused), word.slice(fused)];
  if (DECADE.test(word)) return [word];
  const parts = NEGATION.exec(word) ?? CLITIC.exec(word) ?? UNIT.exec(word) ?? DEGREES.exec(word);
  return parts === null ? [word] : parts.slice(1).filter((part) => part !== "");
}
