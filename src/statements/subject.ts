import type { Actor } from "../actors/actor.ts";
import { type Clause, doersOf } from "../language/clauses.ts";
import { appositionsOf, nounPhraseOf } from "../language/noun-phrase.ts";
import { childrenOf, type Extent, extentOf, spanOf, type Tree, tokenAt } from "../language/tree.ts";
import { hasOwnTense } from "../language/verb-group.ts";
import { covers, overlaps, type Span } from "../text/span.ts";
import { issuersOf } from "./issued.ts";
import type { Line, Named } from "./scene.ts";

/** Who the words are by, as the grammar of one sentence gives it. `first` is the place of the (first) subject. */
export type Subject =
  | {
      readonly kind: "named";
      readonly actors: readonly Actor[];
      readonly mention: Span;
      readonly first: number;
    }
  | { readonly kind: "pronoun"; readonly word: string; readonly mention: Span; readonly first: number }
  | { readonly kind: "unknown"; readonly mention?: Span; readonly first: number };

const PRONOUN = /^(?:he|she|they|it|i|we|his|her|its|their|my|our)$/u;
const NOBODY = /^(?:no|none|nobody|neither|nothing|no-one)$/u;

/**
 * Who speaks in a clause: its doers by the tree. Undefined where it has none, or the doer is nobody at all; and where a
 * participle hangs on a noun that is nobody known: 'called it a "pact", emphasizing that …' is no pact that emphasizes.
 */
export function findDoer(line: Line, clause: Clause): Subject | undefined {
  const beside = clause.subjects.length === 0 ? namedBefore(line, clause) : undefined;
  if (beside) return toSubject(line, [beside]);
  const subject =
    toSubject(line, doersOf(clause)) ?? doerOfMain(line, clause) ?? misreadSubject(line, clause);
  return clause.relation === "acl" && subject?.kind === "unknown" ? undefined : subject;
}

/** "Ana Dahl, who led the talks, called it a trap", with the name read as what is called. */
function misreadSubject(line: Line, { predicate, relation, voice }: Clause): Subject | undefined {
  const { tree } = line.clauses;
  if (relation !== "root" || voice !== "active") return undefined;
  const before = childrenOf(tree, predicate, "obj", "xcomp", "dep").find(
    (at) => at < predicate && namedAt(line, at)?.mention.form === "name",
  );
  return before === undefined ? undefined : toSubject(line, [before]);
}

/** "rejected the offer, warning that …": a participle that the tree gives no subject has that of its governor. */
function doerOfMain(
  line: Line,
  { relation, governor, predicate, subjects, verbs }: Clause,
): Subject | undefined {
  const isParticiple = relation === "advcl" && verbs.auxiliaries.length === 0 && subjects.length === 0;
  const form = line.tokens[predicate]?.form ?? "";
  return isParticiple && governor && form.endsWith("ing") ? toSubject(line, doersOf(governor)) : undefined;
}

/** The subject of a sentence's main verb. */
export function mainSubject(line: Line): Subject | undefined {
  const main = line.clauses.all.find(({ relation }) => relation === "root");
  return main && findDoer(line, main);
}

/** Place of the name right before a verb that the tree gives no subject: The pact, [Ana Dahl] said, would hold. */
export function namedBefore({ clauses: { tree }, named }: Line, clause: Clause): number | undefined {
  if (!hasOwnTense(tree, clause.predicate, clause.verbs)) return undefined;
  const end = tree.tokens[(clause.verbs.auxiliaries[0] ?? clause.predicate) - 1]?.end;
  const mention = named.find((each) => each.mention.end === end && each.mention.form === "name")?.mention;
  return mention && tree.tokens.findIndex(({ start }) => start === mention.start);
}

/**
 * Nouns as a subject: the actors named there. `unknown` with a mention where they are nobody known; undefined for no
 * nouns, and for nobody at all.
 */
export function toSubject(line: Line, all: readonly number[]): Subject | undefined {
  const { tree } = line.clauses;
  const nouns = withoutTitles(line, all);
  const [first] = nouns;
  if (first === undefined) return undefined;
  const token = tokenAt(tree, first);
  const word = token.form.toLowerCase();
  if (nouns.length === 1 && PRONOUN.test(word))
    return { kind: "pronoun", word, mention: { start: token.start, end: token.end }, first };
  const phrases = nouns.map((at) => nounPhraseOf(tree, at));
  if (phrases.some((phrase) => isNobody(tree, phrase))) return undefined;
  const named = nouns.map((at) => issuerAt(line, at) ?? namedAt(line, at));
  if (!named.every((each) => each !== undefined))
    return { kind: "unknown", first, mention: hullOf(phrases.map((phrase) => spanOf(tree, phrase))) };
  const actors: readonly Actor[] = named.map(({ actor }) => actor);
  return { kind: "named", actors, mention: hullOf(named.map(({ mention }) => mention)), first };
}

/**
 * "Government spokesman Ana Dahl said", read as two subjects: the title goes, and what it is coordinated with: the adviser
 * and envoy Ana Dahl.
 */
function withoutTitles(line: Line, nouns: readonly number[]): readonly number[] {
  const { tree } = line.clauses;
  const last = nouns.at(-1);
  if (last === undefined || nouns.length < 2) return nouns;
  const before = extentOf(tree, last).first - 1;
  const isName = line.named.some(
    ({ actor, mention }) => actor.kind === "person" && covers(mention, tokenAt(tree, last)),
  );
  if (!isName || !nouns.includes(before)) return nouns;
  const isBeside = (at: number): boolean =>
    tokenAt(tree, before).head === at && tokenAt(tree, at).tag === "NOUN";
  return nouns.filter((at) => at !== before && !isBeside(at));
}

/** Who issued the written thing that speaks, with the thing as the mention: [the army's statement] said. */
function issuerAt(line: Line, noun: number): Named | undefined {
  const { tree } = line.clauses;
  const thing = tokenAt(tree, noun);
  const found = issuersOf(tree, noun)
    .flatMap((at) => line.named.filter(({ mention }) => covers(mention, tokenAt(tree, at))))
    .find(({ mention }) => !covers(mention, thing));
  const phrase = spanOf(tree, nounPhraseOf(tree, noun));
  return found && { actor: found.actor, mention: { ...found.mention, ...phrase } };
}

/** Place of the first word of a clause's subjects and all that hangs on them; undefined without any. */
export function startOfSubjects({ clauses: { tree } }: Line, { subjects }: Clause): number | undefined {
  const starts = subjects.map((at) => extentOf(tree, at).first);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

const isNobody = (tree: Tree, { first }: Extent): boolean =>
  NOBODY.test(tokenAt(tree, first).form.toLowerCase());

/** The mention that a noun, or one in apposition to it, is the head of; a person before a body. */
export function namedAt(line: Line, noun: number): Named | undefined {
  const { named } = line;
  const { tree } = line.clauses;
  const found = appositionsOf(tree, noun).flatMap((at) => {
    const head = tokenAt(tree, at);
    const phrase = spanOf(tree, nounPhraseOf(tree, at));
    return named.filter(
      ({ actor, mention }) =>
        covers(mention, head) ||
        (overlaps(mention, head) && covers(phrase, mention)) ||
        (actor.kind === "person" && covers(mention.phrase, head)), // Minister as the head of Minister Ana Dahl
    );
  });
  return found.find(({ actor }) => actor.kind === "person") ?? setApart(line, noun) ?? found[0];
}

/** The person whom a comma sets apart at the end of the phrase, whatever it hangs on: the head of the guild, [Ana Dahl]. */
function setApart({ clauses: { tree }, named }: Line, noun: number): Named | undefined {
  if (!/^(?:NOUN|PROPN)$/u.test(tokenAt(tree, noun).tag)) return undefined;
  const { first, last } = extentOf(tree, noun);
  const end = tokenAt(tree, tokenAt(tree, last).form === "," ? last - 1 : last).end;
  return named.find(({ actor, mention }) => {
    if (actor.kind !== "person" || mention.form !== "name" || mention.end !== end) return false;
    const at = tree.tokens.findIndex(({ start }) => start === mention.start);
    return at > noun && at > first && tree.tokens[at - 1]?.form === ",";
  });
}

const hullOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
