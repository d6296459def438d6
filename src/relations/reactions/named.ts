import type { EventLexicon } from "../../events/lexicon.ts";
import type { StatementLexicon } from "../../statements/lexicon.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, overlaps, type Span, slice } from "../../text/span.ts";
import type { RelationLexicon } from "../lexicon.ts";
import { type Place, tokenOf } from "../page.ts";
import type { Agreement, Happening, ToldEvent } from "../relation.ts";

/** What is known of the page when ties are looked for; all lists are in page order. */
export interface Scope {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly events: readonly ToldEvent[];
  readonly agreements: readonly Agreement[];
  /** The statement by which a verbal act is done, by the event that it makes. */
  readonly saying: ReadonlyMap<ToldEvent, Statement>;
  readonly lexicon: RelationLexicon;
  readonly speaking: StatementLexicon;
  readonly triggers: EventLexicon["triggers"];
}

/** Whose words or act name something: that is not what they name. */
export type Namer = Statement | ToldEvent;

/**
 * What the noun at a place names, the first that is found: the statement or event whose word it is; an earlier one whose
 * word is of its family (recalled: [the recall]) or that is told there again; an agreement; an earlier statement whose act it may stand for (urged:
 * [the appeal]); an earlier event of its type, or of any for "the step"; one whose words hold the noun.
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
  (_lemma, word, { statements }, from) =>
    statements.find((each) => each !== from && each.cue !== undefined && overlaps(each.cue, word)),
  (_lemma, word, scope, from) =>
    scope.events.find(
      (event) =>
        !isOf(event, from, scope) &&
        !scope.saying.has(event) &&
        event.trigger.end <= word.start &&
        event.evidence.slice(1).some((span) => covers(span, word)),
    ),
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
    const own = scope.events.find((event) => !isOf(event, from, scope) && overlaps(event.trigger, word));
    return own && toEnd(own, scope);
  },
  (lemma, word, scope) => agreementNamed(lemma, word, scope),
  (lemma, word, scope, from) => {
    const acts = scope.lexicon.reactionNouns.get(lemma);
    return acts && saidBefore(word, scope, from).findLast(({ act }) => acts.has(act));
  },
  (lemma, word, scope, from) => {
    const types = new Set(scope.triggers.get(`${lemma}/NOUN`)?.map(({ type }) => type));
    const earlier = doneBefore(word, scope, from).filter(({ type }) => types.has(type));
    const again = earlier.findLast(({ evidence }) => evidence.slice(1).some((span) => covers(span, word)));
    const found = again ?? earlier.at(-1);
    return found && toEnd(found, scope);
  },
  (lemma, word, scope, from) =>
    scope.lexicon.reactionNouns.get(lemma)?.has("event")
      ? doneBefore(word, scope, from).findLast(
          (event) => !scope.saying.has(event) && !sharesActor(event, from),
        )
      : undefined,
  (lemma, word, scope, from) => {
    const holds = (span: Span): boolean => span.end <= word.start && hasWord(slice(scope.text, span), lemma);
    const event = doneBefore(word, scope, from).findLast(
      (each) => !scope.saying.has(each) && each.evidence.some(holds),
    );
    return event ?? saidBefore(word, scope, from).findLast(({ content }) => content.some(holds));
  },
];

/** Where one act is both, the statement is the end of the tie. */
export const toEnd = (event: ToldEvent, { saying }: Scope): Happening => saying.get(event) ?? event;

export const isSameSpeaker = (a: Statement, b: Namer): boolean =>
  a.speaker.actors.length > 0 && a.speaker.actors.some((actor) => actorsOf(b).includes(actor));

const actorsOf = (namer: Namer): Statement["speaker"]["actors"] =>
  "speaker" in namer ? namer.speaker.actors : namer.actors;

const saidBefore = ({ start }: Span, { statements }: Scope, from: Namer): readonly Statement[] =>
  statements.filter(
    (each) =>
      each !== from && (each.cue?.start ?? each.content[0]?.start ?? 0) < start && !isSameSpeaker(each, from),
  );

const doneBefore = ({ start }: Span, scope: Scope, from: Namer): readonly ToldEvent[] =>
  scope.events.filter((event) => event.trigger.end <= start && !isOf(event, from, scope));

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
function agreementNamed(lemma: string, word: Span, { agreements, lexicon }: Scope): Agreement | undefined {
  const noun = lexicon.agreementNouns.get(lemma);
  if (noun === undefined) return undefined;
  const told = agreements.filter(({ evidence }) => evidence.some(({ start }) => start <= word.end));
  return told.findLast(({ name }) => noun.counts === "pointing" || name.toLowerCase().includes(lemma));
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

const hasWord = (words: string, lemma: string): boolean =>
  lemma.length >= STEM &&
  words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word === lemma || word === `${lemma}s`);
