import type { Actor } from "../actors/actor.ts";
import { isAdverb, isAuxiliary, isFunctionWord, lower, PREPOSITIONS } from "../actors/words.ts";
import type { Word } from "../language/analysis.ts";
import type { Span } from "../text/span.ts";
import { quotationsIn } from "./quotations.ts";
import type { Line, Named, Scene } from "./scene.ts";

/** Who the words are by, as the grammar of one sentence gives it. `first` is the token where the subject begins. */
export type Subject =
  | {
      readonly kind: "named";
      readonly actors: readonly Actor[];
      readonly mention: Span;
      readonly first: number;
    }
  | { readonly kind: "pronoun"; readonly word: string; readonly mention: Span; readonly first: number }
  | { readonly kind: "unknown"; readonly first: number; readonly mention?: Span };

/** How far an apposition or a bracket may part subject and verb, in tokens. */
const LONGEST_GAP = 24;
const NOBODY = /^(?:no|none|nobody|neither|nothing)$/u;
const PRONOUN = /^(?:he|she|they|it|i|we)$/u;
/** What may stand before a subject: the beginning of its clause. */
const OPENER =
  /^(?:and|but|while|as|that|because|if|when|where|what|which|how|although|though|than|or|so|whereas|since|before|after|until|yet|who|then|yesterday|today|later|earlier|meanwhile|however|also|now|too|instead|once|again|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|\d+)$/u;

/** The subject before the verb at token `verb`: "Dahl has said", "Dahl, the envoy, said", "Dahl and Osei said". */
export function subjectBefore(scene: Scene, line: Line, verb: number): Subject | undefined {
  const { tokens } = line;
  let at = verb - 1;
  while (isAuxiliary(tokens[at]) || isAdverb(tokens[at])) at -= 1;
  const mark = quotedApposition(scene, line, at) ?? at;
  if (tokens[at]?.form === "," || mark !== at) at = beforeApposition(scene, line, mark);
  if (tokens[at]?.form === ")") at = beforeBracket(line, at);
  if (lower(tokens[at]) === "who") at = tokens[at - 1]?.form === "," ? at - 2 : at - 1;
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (PRONOUN.test(lower(token))) return toPronoun(token, at);
  const named = scene.endingAt.get(token.end)?.[0];
  if (isNobody(line, named?.mention.start ?? token.start, at)) return undefined;
  if (named) return toSubject(scene, line, named, at);
  return /^\p{L}/u.test(token.form) && !isFunctionWord(token) ? { kind: "unknown", first: at } : undefined;
}

/** "No group said", "none of the ministers said": nobody spoke. */
function isNobody({ tokens }: Line, start: number, last: number): boolean {
  const before = tokens.slice(Math.max(0, last - LONGEST_GAP), last + 1);
  const first = before.findIndex((token) => token.start >= start);
  return before.slice(Math.max(0, first - 2), first + 1).some((token) => NOBODY.test(lower(token)));
}

/** The subject behind an inverted verb or a preposition: "said the minister", "according to Dahl". */
export function subjectAfter(
  scene: Scene,
  line: Line,
  from: number,
): (Subject & { readonly last: number }) | undefined {
  const { tokens } = line;
  const token = tokens[from];
  if (token === undefined) return undefined;
  if (/^(?:he|she|they|i|we)$/u.test(lower(token))) return { ...toPronoun(token, from), last: from };
  const [named] = scene.startingAt.get(token.start) ?? [];
  if (named === undefined) return undefined;
  const { actor, mention } = named;
  const last = lastTokenOf(line, from, mention.end);
  const joint =
    lower(tokens[last + 1]) === "and" ? scene.startingAt.get(tokens[last + 2]?.start ?? -1)?.[0] : undefined;
  const actors = joint ? [actor, joint.actor] : [actor];
  const end = joint ? joint.mention.end : mention.end;
  return {
    kind: "named",
    actors,
    mention: { start: mention.start, end },
    first: from,
    last: lastTokenOf(line, from, end),
  };
}

function toPronoun(
  token: { readonly form: string; readonly start: number; readonly end: number },
  at: number,
) {
  return {
    kind: "pronoun",
    word: token.form.toLowerCase(),
    mention: { start: token.start, end: token.end },
    first: at,
  } as const;
}

function lastTokenOf({ tokens }: Line, from: number, end: number): number {
  let at = from;
  while ((tokens[at]?.end ?? end) < end) at += 1;
  return at;
}

function firstTokenOf({ tokens }: Line, from: number, start: number): number {
  let at = from;
  while (at > 0 && (tokens[at]?.start ?? start) > start) at -= 1;
  return at;
}

/** Index of the last token before the comma that opens an apposition; the closing comma itself where none does. */
function beforeApposition(scene: Scene, { tokens }: Line, comma: number): number {
  if (isAppositionItself(scene, tokens, comma)) return comma - 1;
  for (let at = comma - 1; at > Math.max(0, comma - LONGEST_GAP); at -= 1) {
    const before = tokens[at - 1];
    if (/^(?:”|“|"|'')$/u.test(tokens[at]?.form ?? "")) break;
    const end = before?.form === ")" ? tokens[beforeBracket({ tokens }, at - 1)]?.end : before?.end;
    if (tokens[at]?.form === "," && end && isSubjectEnd(scene, end, lower(tokens[at + 1]))) return at - 1;
  }
  return comma;
}

/** "the foreign minister, Aiko Mori, said": the name is the apposition, and its phrase the subject. */
function isAppositionItself(scene: Scene, tokens: readonly Word[], comma: number): boolean {
  const named = scene.endingAt.get(tokens[comma - 1]?.end ?? -1)?.[0];
  if (named === undefined) return false;
  if (scene.text.slice(named.mention.phrase.start, named.mention.start).trimEnd().endsWith(",")) return true;
  const before = scene.text.slice(tokens[0]?.start ?? 0, named.mention.phrase.start);
  // "A lawyer for the council, Aiko Mori, said": nothing but one phrase before it.
  return named.actor.kind === "person" && /^(?:An?|The|One|Another) [^,.;:“”"]{3,80}, $/u.test(before);
}

/** Dahl, avoiding the term “pact,” stated: the comma stands inside the marks. The index of the opening mark. */
function quotedApposition(scene: Scene, { tokens }: Line, at: number): number | undefined {
  const close = tokens[at];
  if (close === undefined || !/^(?:”|"|''|’)$/u.test(close.form)) return undefined;
  const quotation = quotationsIn(scene, { start: close.start, end: close.end })[0];
  if (
    quotation === undefined ||
    !/,\s?$/u.test(scene.text.slice(quotation.inner.start, quotation.inner.end).slice(-2))
  )
    return undefined;
  let first = at;
  while (first > 0 && (tokens[first]?.start ?? 0) > quotation.span.start) first -= 1;
  return first === 0 ? undefined : first;
}

/** A named actor before the comma, and not a list or a clause after it. */
const isSubjectEnd = (scene: Scene, end: number, next: string): boolean =>
  (scene.endingAt.get(end)?.some(({ mention }) => mention.form !== "nominal") ?? false) &&
  !/^(?:and|or|but)$/u.test(next);

function beforeBracket({ tokens }: Pick<Line, "tokens">, close: number): number {
  for (let at = close - 1; at > Math.max(0, close - 8); at -= 1) if (tokens[at]?.form === "(") return at - 1;
  return close;
}

/** A mention as a subject, with those joined to it by "and"; unknown where it is only the end of a longer phrase. */
function toSubject(scene: Scene, line: Line, named: Named, last: number): Subject {
  const { tokens } = line;
  const first = firstTokenOf(line, last, named.mention.phrase.start);
  const before = tokens[first - 1];
  const isJoined = lower(before) === "and" || (before?.form === "," && isListed(scene, line, first - 2));
  const other = isJoined ? scene.endingAt.get(tokens[first - 2]?.end ?? -1)?.[0] : undefined;
  if (other && other.actor !== named.actor && !hasVerbBefore(line, other, first - 2)) {
    const start = other.mention.start;
    return {
      kind: "named",
      actors: [other.actor, named.actor],
      mention: { start, end: named.mention.end },
      first: first - 2,
    };
  }
  // "Ardan and Dahl said", where nothing is known of Ardan: half of the speakers would be no speaker.
  const isHalf =
    lower(before) === "and" &&
    /^\p{Lu}/u.test(tokens[first - 2]?.form ?? "") &&
    tokens[first - 3] === undefined;
  if (isHalf || !isClauseOpening(before?.form)) return { kind: "unknown", first };
  const { start, end } = named.mention;
  return { kind: "named", actors: [named.actor], mention: { start, end }, first };
}

/** "Orland, Tavia condemn …": a headline's list, where the sentence begins with its first name. */
const isListed = (scene: Scene, { tokens }: Line, last: number): boolean =>
  (scene.startingAt.get(tokens[0]?.start ?? -1) ?? []).some(
    ({ mention }) => mention.end === tokens[last]?.end,
  );

/** "met Dahl and Osei said": the first name belongs to another verb. */
function hasVerbBefore(line: Line, other: Named, last: number): boolean {
  const first = firstTokenOf(line, last, other.mention.phrase.start);
  return !isClauseOpening(line.tokens[first - 1]?.form);
}

function isClauseOpening(before: string | undefined): boolean {
  if (before === undefined || OPENER.test(before) || OPENER.test(before.toLowerCase())) return true;
  if (PREPOSITIONS.has(before.toLowerCase())) return false;
  return /^[^\p{L}\p{N}-]+$/u.test(before) || /^\p{Ll}{3,}ly$/u.test(before);
}
