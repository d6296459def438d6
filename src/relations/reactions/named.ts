import type { Actor } from "../../actors/actor.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, overlaps, type Span, slice } from "../../text/span.ts";
import { type Place, tokenOf } from "../page.ts";
import type { Agreement, Happening, ToldEvent } from "../relation.ts";
import type { Scope } from "./scope.ts";

/** Whose words or act name something: that is not what they name. */
export type Namer = Statement | ToldEvent;

/**
 * What the noun at a place names, the first that is found: the statement or event whose word it is; an earlier one whose
 * word is of its family (recalled: [the recall]) or that is told there again; an agreement; an earlier statement whose act
 * it may stand for (urged: [the appeal]); an earlier event of its type, or of any for "the step".
 */
export function namedAt(place: Place, scope: Scope, from: Namer): Happening | undefined {
  const lemma = tokenOf(place).lemma.toLowerCase();
  for (const way of WAYS) {
    const found = way(lemma, tokenOf(place), scope, from);
    if (found !== undefined && found !== from) return found;
  }
  return undefined;
}

type Way = (lemma: string, word: Span, scope: Scope, from: Namer) => Happening | undefined;

const WAYS: readonly Way[] = [
  (_lemma, word, { said }, from) =>
    said.at(word).find((each) => each !== from && each.cue !== undefined && overlaps(each.cue, word)),
  (_lemma, word, scope, from) =>
    scope.toldAgain
      .lastBefore(word.start + 1)
      .find((event) => !isOf(event, from, scope) && !scope.saying.has(event) && isToldAgain(event, word)),
  (lemma, word, scope, from) => {
    const statement = saidBefore(word, scope, from).findLast(
      ({ cue }) => cue !== undefined && isKin(lemma, slice(scope.text, cue)),
    );
    const event = doneBefore(word, scope, from).findLast(({ trigger }) =>
      isKin(lemma, slice(scope.text, trigger)),
    );
    return laterOf(statement, event && toEnd(event, scope));
  },
  (_lemma, word, scope, from) => {
    if ("act" in from && from.act === "deny") return undefined; // what it denies did not happen
    const own = scope.done.at(word).find((event) => !isOf(event, from, scope));
    return own && toEnd(own, scope);
  },
  (lemma, word, scope) => agreementNamed(lemma, word, scope),
  (lemma, word, scope, from) => {
    const acts = scope.lexicon.reactionNouns.get(lemma);
    return acts && saidBefore(word, scope, from).findLast(({ act }) => acts.has(act));
  },
  (lemma, word, scope, from) => {
    const types = new Set(scope.triggers.get(`${lemma}/NOUN`)?.map(({ type }) => type));
    const found = doneBefore(word, scope, from).findLast(({ type }) => types.has(type));
    return found && toEnd(found, scope);
  },
  (lemma, word, scope, from) =>
    scope.lexicon.reactionNouns.get(lemma)?.has("event")
      ? endOf(
          doneBefore(word, scope, from).findLast(
            (event) => !scope.saying.has(event) && !sharesActor(event, from),
          ),
          scope,
        )
      : undefined,
];

const endOf = (event: ToldEvent | undefined, scope: Scope): Happening | undefined =>
  event && toEnd(event, scope);

/** The act that "the step" or "this decision" stands for where nobody says it: the last that was done, not said. */
export const eventPointedAt = (word: Span, { done, saying }: Scope): ToldEvent | undefined =>
  done
    .lastBefore(word.start)
    .findLast((event) => event.time === "current" && event.saidIn === undefined && !saying.has(event));

/** A later mention of the event holds the word. */
const isToldAgain = ({ trigger, evidence }: ToldEvent, word: Span): boolean =>
  trigger.end <= word.start && evidence.slice(1).some((span) => covers(span, word));

/** One actor, or two of one state. */
export const isOneSide = (a: Actor, b: Actor): boolean => a === b || (a.code === b.code && a.code !== "UNK");

/** Where one act is both, the statement is the end of the tie. */
export const toEnd = (event: ToldEvent, { saying }: Scope): Happening =>
  saying.get(event) ?? (isDoneBySaying(event) ? event.saidIn : undefined) ?? event;

/** What its own actor says he does is done by saying it: I [apologise], the tax [is suspended] as of today. */
const isDoneBySaying = ({ type, actors, saidIn, status }: ToldEvent): boolean =>
  saidIn !== undefined &&
  status === "occurred" &&
  SPOKEN.has(type) &&
  actors.some((actor) => saidIn.speaker.actors.some((speaker) => isOneSide(speaker, actor)));
const SPOKEN: ReadonlySet<ToldEvent["type"]> = new Set(["AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN"]);

/** Statements, or a statement and an act, of one actor. */
export const isSameSpeaker = (a: Statement, b: Namer): boolean =>
  a.speaker.actors.length > 0 && a.speaker.actors.some((actor) => actorsOf(b).includes(actor));

const actorsOf = (namer: Namer): Statement["speaker"]["actors"] =>
  "speaker" in namer ? namer.speaker.actors : namer.actors;

const saidBefore = ({ start }: Span, { said }: Scope, from: Namer): readonly Statement[] =>
  said.lastBefore(start).filter((each) => each !== from && !isSameSpeaker(each, from));

const doneBefore = ({ start }: Span, scope: Scope, from: Namer): readonly ToldEvent[] =>
  scope.done.lastBefore(start).filter((event) => event.trigger.end <= start && !isOf(event, from, scope));

const isOf = (event: ToldEvent, from: Namer, { saying }: Scope): boolean =>
  event === from || saying.get(event) === from;

const sharesActor = ({ actors }: ToldEvent, from: Namer): boolean =>
  actors.some((actor) => actorsOf(from).includes(actor));

function laterOf(statement: Statement | undefined, end: Happening | undefined): Happening | undefined {
  if (end === undefined || statement === undefined) return end ?? statement;
  const start = "trigger" in end ? end.trigger.start : 0;
  return start > (statement.cue?.start ?? 0) ? end : statement;
}

/** An agreement that is called so, or any for "the text". */
function agreementNamed(lemma: string, word: Span, { agreed, lexicon }: Scope): Agreement | undefined {
  const noun = lexicon.agreementNouns.get(lemma);
  if (noun === undefined) return undefined;
  return agreed
    .lastBefore(word.end + 1)
    .findLast(({ name }) => noun.counts === "pointing" || name.toLowerCase().includes(lemma));
}

/** How many letters two words of one family share at least: seized, seizure. */
const STEM = 4;
/** Letters that endings take: recalled, shooting. */
const ENDING = 3;

/** True for words of one family: recall and recalled, seizure and seized. */
function isKin(lemma: string, words: string): boolean {
  const [word = ""] = words.toLowerCase().split(" ");
  const length = Math.max(STEM, Math.min(lemma.length, word.length) - ENDING);
  return lemma.length >= STEM && word.slice(0, length) === lemma.slice(0, length);
}

/** What another speaker said last before a statement. */
export const saidByOther = (statement: Statement, { statements, order }: Scope): Statement | undefined => {
  const at = order.get(statement) ?? 0;
  return statements.slice(Math.max(0, at - OTHERS), at).findLast((other) => !isSameSpeaker(other, statement));
};
/** How many statements of one speaker in a row are passed over. */
const OTHERS = 20;
