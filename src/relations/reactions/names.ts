import { evidenceOf } from "../../events/evidence.ts";
import { obliquesOf } from "../../language/arguments.ts";
import { undergoersOf } from "../../language/clauses.ts";
import { childrenOf, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, overlaps, type Span } from "../../text/span.ts";
import { headIn, type Page, type Place, tokenOf, wordIn } from "../page.ts";
import type { Happening, Reaction, ToldEvent } from "../relation.ts";
import { isSameSpeaker, namedAt, saidByOther, toEnd } from "./named.ts";
import type { Scope } from "./scope.ts";

/** Acts that take a position on something: what their words name first is what they answer. */
const JUDGING: ReadonlySet<Statement["act"]> = new Set([
  "criticize", "support", "concern", "deny", "reject", "confirm", "accuse",
]); // biome-ignore format: a list of words
/** How many sentences back a denial looks for what it denies. */
const NEAR = 3;

/** Statements whose words name another act: called [the seizure] piracy, dismissed [the request], condemned [this]. */
export const findNamed = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement) => {
    if (!JUDGING.has(statement.act) && !isNaming(page, statement, scope)) return [];
    const named = namedIn(page, statement, scope);
    const to =
      (named && chargeIn(statement, named)) ??
      named ??
      deniedBy(page, statement, scope) ??
      judgedEvent(page, statement, scope);
    return to === undefined
      ? []
      : [{ from: statement, to, basis: "names", evidence: evidenceFor(page, statement) }];
  });

/** Who denies an act that only another tells answers him. */
const chargeIn = (statement: Statement, named: Happening): Statement | undefined =>
  statement.act === "deny" &&
  "saidIn" in named &&
  named.saidIn !== undefined &&
  !isSameSpeaker(named.saidIn, statement)
    ? named.saidIn
    : undefined;

/** Called the step childish, described it as late. */
function isNaming(page: Page, { cue }: Statement, { speaking }: Scope): boolean {
  const place = cue && wordIn(page, cue);
  const lemma = place?.scene.sentence.tokens[place.at]?.lemma ?? "";
  return speaking.verbs.get(lemma)?.some(({ takes }) => takes.has("naming") || takes.has("as")) === true;
}

function namedIn(page: Page, statement: Statement, scope: Scope): Happening | undefined {
  for (const span of statement.content) {
    const head = headIn(page, span);
    if (head === undefined) continue;
    for (const at of [...nounsOf(head, span), ...tiedNouns(head, span)]) {
      const named = namedBy({ scene: head.scene, at }, statement, scope);
      if (named !== undefined) return named;
    }
  }
  return undefined;
}

/** What a noun or pronoun of the words names. */
function namedBy(place: Place, statement: Statement, scope: Scope): Happening | undefined {
  const { tag, form, relation } = tokenOf(place);
  if (tag === "NOUN") return namedAt(place, scope, statement);
  if (tag !== "PRON") return undefined;
  if (/^(?:this|that)$/iu.test(form)) return saidByOther(statement, scope);
  return /^it$/iu.test(form) && relation === "obj" ? happenedBefore(place, statement, scope) : undefined;
}

/** What "it" stands for where it is called something: what was said or done last, in the sentence before. */
function happenedBefore({ scene }: Place, statement: Statement, scope: Scope): Happening | undefined {
  const said = saidByOther(statement, scope);
  const event = scope.done.lastBefore(scene.sentence.start).at(-1);
  return event ? toEnd(event, scope) : said;
}

/** Nouns with an article or owner that hang on the head's verb or on the head: blamed them for [the attack]. */
function tiedNouns({ scene, at }: Place, words: Span): readonly number[] {
  const { tree } = scene.clauses;
  const { tag, head } = tokenAt(tree, at);
  if (!/^(?:NOUN|PROPN)$/u.test(tag)) return [];
  const beside = head >= 0 ? obliquesOf(tree, head) : [];
  return [...beside, ...obliquesOf(tree, at)]
    .map(({ noun }) => noun)
    .filter((noun) => noun !== at && covers(words, tokenAt(tree, noun)) && isDefinite(noun));

  function isDefinite(noun: number): boolean {
    return childrenOf(tree, noun, "det").some((det) =>
      /^(?:the|this|that|these|those)$/iu.test(tokenAt(tree, det).form),
    );
  }
}

/** Nouns that only lead to what is meant: denied any part in [the shooting]. */
const LEADING = /^(?:part|role|link|involvement|responsibility|hand|use|kind|series|death|presence|news)$/u;

/**
 * The head where it is a noun, with what it leads to; else the subject of what is said: [The recall] was childish; the object
 * behind "we": we condemn [this attack].
 */
function nounsOf({ scene, at }: Place, words: Span): readonly number[] {
  const { tree, around } = scene.clauses;
  const { tag, lemma } = tokenAt(tree, at);
  if (tag === "NOUN" && LEADING.test(lemma)) return [...obliquesOf(tree, at).map(({ noun }) => noun), at];
  if (/^(?:NOUN|PRON)$/u.test(tag)) return [at];
  const clause = around[at];
  if (clause === undefined || clause.predicate !== at) return [];
  const isOurs = clause.subjects.some((place) => /^(?:we|i)$/u.test(tokenAt(tree, place).form.toLowerCase()));
  const places = isOurs ? clause.objects : clause.subjects;
  return places.filter((place) => covers(words, tokenAt(tree, place)));
}

/** What a denial denies is what another said shortly before. */
function deniedBy(page: Page, statement: Statement, scope: Scope): Statement | undefined {
  const place = statement.act === "deny" && statement.cue ? wordIn(page, statement.cue) : undefined;
  const lemma = place?.scene.sentence.tokens[place.at]?.lemma ?? "";
  if (scope.speaking.verbs.get(lemma)?.some(({ act }) => act === "deny" || act === "reject") !== true)
    return undefined;
  const said = saidByOther(statement, scope);
  if (said === undefined || !/^(?:accuse|criticize)$/u.test(said.act)) return undefined;
  return indexOf(page, statement) - indexOf(page, said) <= NEAR ? said : undefined;
}

/** Acts whose words hold what is judged: thanked Oman for sheltering them, regrets that her car was daubed. */
const VALUING: ReadonlySet<Statement["act"]> = new Set(["criticize", "support", "concern"]);

/** The first thing done in the words of a cue that judges. */
function judgedEvent(page: Page, { act, cue, content }: Statement, scope: Scope): ToldEvent | undefined {
  const place = cue && wordIn(page, cue);
  if (!VALUING.has(act) || place === undefined) return undefined;
  const lemma = tokenAt(place.scene.clauses.tree, place.at).lemma.toLowerCase();
  if (scope.speaking.verbs.get(lemma)?.some((each) => !VALUING.has(each.act)) === true) return undefined;
  return content
    .flatMap((span) => scope.done.startingIn(span))
    .find((event) => !scope.saying.has(event) && !overlaps(event.trigger, cue ?? event.trigger));
}

/** The sentence that a statement begins in. */
export const indexOf = (page: Page, { content: [first] }: Statement): number =>
  (first && wordIn(page, first)?.scene.index) ?? Number.NEGATIVE_INFINITY;

/** The clause of the cue with what it takes; of words alone, themselves. */
export function evidenceFor(page: Page, { cue, content }: Statement): Span {
  const place = cue && wordIn(page, cue);
  if (place !== undefined) return evidenceOf(place.scene, place.at);
  const [first = { start: 0, end: 1 }] = content;
  return first;
}

/** Events that are done to what was said or done before: withdrew [the request], declined [the offer]. */
export const findNamedByEvents = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.events.flatMap((event) => {
    const place =
      scope.saying.has(event) ||
      scope.said.at(event.trigger).some(({ cue }) => cue !== undefined && overlaps(cue, event.trigger)) ||
      !/^(?:REJECT|CONCEDE|ACCUSE|SUPPORT)$/u.test(event.type)
        ? undefined
        : wordIn(page, event.trigger);
    const clause = place?.scene.clauses.around[place.at];
    if (place === undefined || clause === undefined || clause.predicate !== place.at) return [];
    for (const at of undergoersOf(clause)) {
      const { tag, lemma } = tokenAt(place.scene.clauses.tree, at);
      if (tag !== "NOUN" || !scope.lexicon.reactionNouns.has(lemma)) continue;
      const to = namedAt({ scene: place.scene, at }, scope, event);
      if (to !== undefined)
        return [{ from: event, to, basis: "names", evidence: evidenceOf(place.scene, place.at) }];
    }
    return [];
  });
