import type { EventLexicon } from "../../events/lexicon.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, overlaps, type Span, slice } from "../../text/span.ts";
import type { RelationLexicon } from "../lexicon.ts";
import { type Place, tokenOf } from "../page.ts";
import type { Agreement, Happening, ToldEvent } from "../relation.ts";

/** What is known of the page when ties are looked for. */
export interface Scope {
  readonly statements: readonly Statement[];
  readonly events: readonly ToldEvent[];
  readonly agreements: readonly Agreement[];
  /** The statement by which a verbal act is done, by the event that it makes. */
  readonly saying: ReadonlyMap<ToldEvent, Statement>;
  readonly lexicon: RelationLexicon;
  readonly text: string;
  readonly triggers: EventLexicon["triggers"];
}

/**
 * What the noun at a place names: the event whose word it is; an earlier event of its type, or whose word it is made from
 * (recalled: [the recall]); an earlier statement whose act it is (urged: [the request]). Of several the last before it.
 */
export function namedAt(place: Place, scope: Scope, from: Statement | undefined): Happening | undefined {
  const token = tokenOf(place);
  const lemma = token.lemma.toLowerCase();
  const isEarlier = (span: Span): boolean => span.start < token.start;
  const others = scope.events.filter((event) => scope.saying.get(event) !== from || from === undefined);
  const own = others.find(({ trigger }) => overlaps(trigger, token));
  const earlier = others.filter(({ trigger }) => isEarlier(trigger));
  const acts = scope.lexicon.reactionNouns.get(lemma);
  const statement = acts && lastSaid(scope, acts, token, from);
  if (statement) return statement;
  const found =
    earlier.findLast((event) => isToldAgain(event, token) && isKin(lemma, event, scope)) ??
    earlier.findLast((event) => isKin(lemma, event, scope)) ??
    own ??
    (acts?.has("event") ? earlier.findLast((event) => !sharesActor(event, from)) : undefined);
  return found && toEnd(found, scope);
}

/** A later mention covers the word. */
const isToldAgain = ({ evidence }: ToldEvent, word: Span): boolean =>
  evidence.slice(1).some((span) => covers(span, word));

/** Where one act is both, the statement is the end of the tie. */
export const toEnd = (event: ToldEvent, { saying }: Scope): Happening => saying.get(event) ?? event;

function lastSaid(
  { statements }: Scope,
  acts: ReadonlySet<string>,
  before: Span,
  from: Statement | undefined,
): Statement | undefined {
  return statements.findLast(
    (statement) =>
      statement !== from &&
      acts.has(statement.act) &&
      (statement.cue?.start ?? statement.content[0]?.start ?? 0) < before.start &&
      !isSameSpeaker(statement, from),
  );
}

export const isSameSpeaker = (a: Statement, b: Statement | undefined): boolean =>
  b !== undefined &&
  a.speaker.actors.length > 0 &&
  a.speaker.actors.some((actor) => b.speaker.actors.includes(actor));

const sharesActor = ({ actors }: ToldEvent, from: Statement | undefined): boolean =>
  actors.some((actor) => from?.speaker.actors.includes(actor));

/** How many letters two words of one family share at least: seized, seizure. */
const STEM = 4;

/** A noun of the family of an event's word: recalled, recall; attacked, attack. */
function isKin(lemma: string, { trigger, type }: ToldEvent, { text, triggers }: Scope): boolean {
  const word = slice(text, trigger).toLowerCase();
  const rows = triggers.get(`${lemma}/NOUN`) ?? [];
  if (rows.some((row) => row.type === type)) return true;
  const length = Math.max(STEM, Math.min(lemma.length, word.length) - 3);
  return lemma.length >= STEM && word.slice(0, length) === lemma.slice(0, length);
}
