import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isFunctionWord,
  isWord,
  lower,
  PREPOSITIONS,
} from "../actors/words.ts";
import type { Quotation } from "../language/analysis.ts";
import type { Span } from "../text/span.ts";
import type { FoundCue } from "./cues.ts";
import { quotationsIn, trimmedInner } from "./quotations.ts";
import type { Line, Scene } from "./scene.ts";
import { subjectAfter, subjectBefore } from "./subject.ts";

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const TIME =
  /^(?:yesterday|today|tonight|earlier|later|recently|last|this|late|early|then|again|also|publicly|repeatedly)$/u;
const LONGEST_ADVERBIAL = 16;

/** Where the content behind a cue begins, and whether "that" opens it. */
export interface Beginning {
  readonly at: number;
  readonly hasThat: boolean;
}

/** Skips what may stand between a cue and its clause: "said on Monday in a statement that …", "said Monday …". */
export function beginBehind(line: Line, from: number): Beginning {
  const { tokens } = line;
  if (lower(tokens[from]) === "that") return { at: from + 1, hasThat: true };
  if (opensAdverbial(line, from)) {
    for (let at = from; at < Math.min(tokens.length, from + LONGEST_ADVERBIAL); at += 1) {
      if (lower(tokens[at]) === "that" && !/^[,.]$/u.test(tokens[at + 1]?.form ?? ""))
        return { at: at + 1, hasThat: true };
      if (line.cues.some((found) => found.first === at) || /^[:;“"]$/u.test(tokens[at]?.form ?? "")) break;
    }
  }
  let at = from;
  if (lower(tokens[at]) === "on" && WEEKDAY.test(tokens[at + 1]?.form ?? "")) at += 1;
  while (
    WEEKDAY.test(tokens[at]?.form ?? "") ||
    (at > from && /^(?:night|morning|afternoon|evening)$/u.test(lower(tokens[at])))
  )
    at += 1;
  if (/^(?:yesterday|today)$/u.test(lower(tokens[at]))) at += 1;
  return { at, hasThat: false };
}

const opensAdverbial = ({ tokens }: Line, at: number): boolean =>
  PREPOSITIONS.has(lower(tokens[at])) ||
  WEEKDAY.test(tokens[at]?.form ?? "") ||
  TIME.test(lower(tokens[at])) ||
  isAdverb(tokens[at]) ||
  tokens[at]?.form === ",";

/** "last month", "this week", "several days after": when it was said, and not what. */
function isTime({ tokens }: Line, at: number): boolean {
  const opens =
    /^(?:last|this|next|that|several|earlier|late|early|the|a|two|three|four|five|six|many|some|days|weeks|months|years|hours|\d+)$/u.test(
      lower(tokens[at]),
    );
  return (
    opens &&
    [1, 2].some((step) =>
      /^(?:week|weeks|month|months|year|years|day|days|hours|night|morning|afternoon|evening|weekend|spring|summer|fall|autumn|winter|ago)$/u.test(
        lower(tokens[at + step]),
      ),
    ) &&
    !/^(?:will|would|is|was|of|has|had)$/u.test(lower(tokens[at + 2]))
  );
}

/** "said while it held, it was weak": a clause with its own verb, then a comma and the main clause. */
function opensSubordinate({ tokens }: Line, at: number): boolean {
  const comma = tokens.findIndex((token, index) => index > at + 2 && token.form === ",");
  return comma !== -1 && comma < tokens.length - 4 && !/ing$/u.test(lower(tokens[at + 1]));
}

/** True where a clause may begin at the token: no preposition, no conjunction of the reporter's, no mark but an opening one. */
export function opensClause(line: Line, at: number): boolean {
  const { tokens } = line;
  const word = lower(tokens[at]);
  if (isTime(line, at)) return false;
  if (/^(?:while|when|although|though)$/u.test(word)) return opensSubordinate(line, at);
  if (!isWord(tokens[at])) return /^(?:["“‘'«„]|``|[$£€])$/u.test(word);
  return (
    !(PREPOSITIONS.has(word) && word !== "since") &&
    !/^(?:and|or|but|so|yes|no|while|when|where|who|which|because|whether|how|why|what|whom|much|more|little|nothing|anything|something)$/u.test(
      word,
    )
  );
}

const PAST =
  /^(?:\p{Ll}+ed|died|fell|rose|went|came|took|made|got|left|began|lost|won|met|held|ran|hit|sent|gave|found|saw|knew|became|kept|fled|fought|paid|sought|shot|struck|cut|led|grew|spoke|stood|brought|broke|built|bought|caught|chose|drove|flew|laid|sold|shook|spent|spread|stole|swept|taught|threw|thought|wore|wrote)$/u;

/** A verb that is finite as far as its form tells. */
export const hasVerb = ({ tokens }: Line, from: number, to: number): boolean =>
  tokens
    .slice(from + 1, to)
    .some(
      (token) => PAST.test(token.form) || (AUXILIARIES.has(lower(token)) && !/^['’]s$/u.test(token.form)),
    );

/** A finite auxiliary, or a pronoun as subject, within the first words: the stretch is a clause, not a noun phrase. */
export function looksLikeClause({ tokens }: Line, from: number, to: number): boolean {
  if (/^(?:he|she|it|they|we|there|i|you|this)$/u.test(lower(tokens[from]))) return true;
  return tokens
    .slice(from + 1, Math.min(to, from + 12))
    .some(
      (token) =>
        AUXILIARIES.has(lower(token)) &&
        !/^['’]s$/u.test(token.form) &&
        !/^be(?:en|ing)?$/u.test(lower(token)),
    );
}

/** Index of the token behind the content that begins at `from`: where another report or the sentence's end cuts it. */
export function contentEnd(scene: Scene, line: Line, from: number): number {
  const { tokens, cues } = line;
  let end = tokens.length;
  for (const found of cues) {
    if (found.first <= from) continue;
    const cut = cutBefore(scene, line, found, from);
    if (cut === undefined) continue;
    end = Math.min(end, cut);
    break;
  }
  end = Math.min(end, accordingTo(line, from, end) ?? end, endOfInsertion(line, from, end) ?? end);
  return trimEnd(line, from, end);
}

const DASH = /^(?:—|–|--)$/u;
/** "…, a claim that Osei rejects", "– an apparent reference to the strait": the reporter's word on what was said. */
const COMMENT =
  /^(?:claim|reference|move|remark|comment|view|position|allegation|accusation|assertion|nod|stance|sentiment|step|description|phrase|term|warning|statement)$/u;

/** Where the reporter takes the sentence back: the dash that closes an insertion, or a comment on the words. */
export function endOfInsertion({ tokens }: Line, from: number, to: number): number | undefined {
  const isInserted = tokens.slice(0, from).filter((token) => DASH.test(token.form)).length % 2 === 1;
  for (let at = from + 1; at < to; at += 1) {
    const form = tokens[at]?.form ?? "";
    if (isInserted && DASH.test(form)) return at;
    if (!DASH.test(form) && form !== ",") continue;
    const article = /^in$/u.test(lower(tokens[at + 1])) ? at + 2 : at + 1;
    if (!/^(?:an?|the)$/u.test(lower(tokens[article]))) continue;
    if ([1, 2].some((step) => COMMENT.test(lower(tokens[article + step])))) return at;
  }
  return undefined;
}

/** Where a later cue takes the sentence over: ", Osei said", "and Osei said", ", adding", "and called for". */
function cutBefore(scene: Scene, line: Line, found: FoundCue, from: number): number | undefined {
  const { tokens } = line;
  let before = found.first - 1;
  while (isAdverb(tokens[before]) || AUXILIARIES.has(lower(tokens[before]))) before -= 1;
  if (found.isParticiple) {
    if (tokens[before]?.form === ",") return before;
    const isQuotedComma =
      /^(?:”|"|''|’)$/u.test(tokens[before]?.form ?? "") && tokens[before - 1]?.form === ",";
    return isQuotedComma ? before + 1 : undefined;
  }
  if (/^(?:and|but)$/u.test(lower(tokens[before]))) return before;
  const subject = subjectBefore(scene, line, found.first);
  if (subject && subject.first > from) {
    const opener = tokens[subject.first - 1];
    if (/^(?:,|;|—|–|--)$/u.test(opener?.form ?? "")) return subject.first - 1;
    return /^(?:and|but|while|though|although|whereas)$/u.test(lower(opener)) ? subject.first - 1 : undefined;
  }
  const isInverted =
    tokens[found.first - 1]?.form === "," && subjectAfter(scene, line, found.last + 1) !== undefined;
  return isInverted ? found.first - 1 : undefined;
}

function accordingTo({ tokens }: Line, from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at += 1) {
    if (lower(tokens[at]) === "according" && lower(tokens[at + 1]) === "to") return at;
  }
  return undefined;
}

/** Leaves the full stop, commas and conjunctions at the end outside. */
function trimEnd({ tokens }: Line, from: number, to: number): number {
  let end = to;
  while (end > from && /^(?:[.,;:—–-]|--|…|\.{3}|and|but|while)$/u.test(lower(tokens[end - 1]))) end -= 1;
  return end;
}

/** The content between two token indexes as a span: a quotation that runs on is taken whole, one that is all of it loses its marks. */
export function toContent(scene: Scene, { tokens }: Line, from: number, to: number): Span | undefined {
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  const inside = quotationsIn(scene, { start, end });
  const running = inside.find((quotation) => quotation.span.start >= start && quotation.span.end > end);
  if (running && !running.closed) return undefined;
  const span = { start, end: running ? running.span.end : end };
  const [first] = inside;
  if (first && first.span.start < start) return undefined; // it begins inside a quotation: misread
  return first && first.span.start === span.start && isWhole(scene, first, span)
    ? trimmedInner(scene, first)
    : span;
}

/** The quotation and the stop behind it are all there is. */
function isWhole(scene: Scene, quotation: Quotation, span: Span): boolean {
  return /^[.,;]?$/u.test(scene.text.slice(quotation.span.end, span.end));
}

/** True for a token that can begin a noun phrase. */
export const opensNounPhrase = ({ tokens }: Line, at: number): boolean =>
  isWord(tokens[at]) &&
  (DETERMINERS.has(lower(tokens[at])) || !isFunctionWord(tokens[at])) &&
  !isAdverb(tokens[at]);
