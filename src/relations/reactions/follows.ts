import type { Scene } from "../../events/scene.ts";
import { prepositionOf } from "../../language/arguments.ts";
import { clauseAt } from "../../language/clauses.ts";
import { ancestorsOf, childrenOf, isRelation, isUnder, spanOf, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Page } from "../page.ts";
import type { Happening, Reaction, ToldEvent } from "../relation.ts";
import { eventPointedAt, namedAt, toEnd } from "./named.ts";
import type { Scope } from "./scope.ts";

/** An event of a sentence, and the place of its word. */
interface Here {
  readonly event: ToldEvent;
  readonly at: number;
}

/** The clause or phrase that tells what an act follows upon: after [the navy seized two ships]. */
interface Tie {
  readonly at: number;
  /** The first of the words that tie, as far as they are nouns: in [protest] at the seizure. */
  readonly below: number;
  /** The verb itself says that its subject follows upon its object. */
  readonly isOfVerb: boolean;
  readonly basis: Reaction["basis"];
}

/** Acts that a sentence puts behind others: recalled its envoy hours [after] the navy seized two ships. */
export function findFollowing(page: Page, scope: Scope): readonly Reaction[] {
  return page.scenes.flatMap((scene) => {
    const here = eventsIn(scene, scope);
    return tiesOf(scene, scope).flatMap((tie): readonly Reaction[] => {
      const effect = tie.isOfVerb
        ? subjectOf(scene, tokenAt(scene.clauses.tree, tie.at).head, here, scope)
        : effectOf(scene, tie.below, here, scope);
      if (effect === undefined) return [];
      const cause = causeOf(scene, tie, here, effect, scope);
      if (cause === undefined || cause === effect || isOneActor(effect, cause)) return [];
      const evidence = spanOf(scene.clauses.tree, { first: 0, last: scene.sentence.tokens.length - 1 });
      return [{ from: effect, to: cause, basis: tie.basis, evidence }];
    });
  });
}

/** What one actor does after another act of its own answers nothing: released them a day after detaining them. */
const isOneActor = (effect: Happening, cause: Happening): boolean =>
  "trigger" in effect &&
  "trigger" in cause &&
  cause.actors.length > 0 &&
  cause.actors.every((actor) => effect.actors.includes(actor));

const eventsIn = ({ sentence }: Scene, { done }: Scope): readonly Here[] =>
  done.startingIn(sentence).flatMap((event) => {
    const at = sentence.tokens.findIndex((token) => overlaps(token, event.trigger));
    return at < 0 ? [] : [{ event, at }];
  });

/** The places of a sentence that hang by words of `reaction-ties.tsv`, and the objects of verbs that follow or respond. */
function tiesOf(scene: Scene, { lexicon }: Scope): readonly Tie[] {
  const { tree } = scene.clauses;
  return tree.tokens.flatMap(({ relation, head, lemma }, at): readonly Tie[] => {
    const own = prepositionOf(tree, at);
    if (isRelation(relation, "obj") || (isRelation(relation, "obl") && own === "to"))
      return FOLLOWING.test(`${tokenAt(tree, head).lemma} ${own}`.trim())
        ? [{ at, basis: "follows", below: at, isOfVerb: true }]
        : [];
    if (!isRelation(relation, "advcl", "obl", "nmod", "acl") || own === "") return [];
    const alone = lexicon.reactionTies.get(own) ?? lexicon.reactionTies.get(`${own} ${lemma.toLowerCase()}`);
    if (alone !== undefined) return [{ at, basis: alone, below: at, isOfVerb: false }];
    const outer = isRelation(relation, "nmod")
      ? `${prepositionOf(tree, head)} ${tokenAt(tree, head).lemma}`
      : "";
    const basis = lexicon.reactionTies.get(`${outer} ${own}`);
    return basis === undefined ? [] : [{ at, basis, below: head, isOfVerb: false }];
  });
}
const FOLLOWING = /^(?:follow|respond to|answer)$/u;

/** The act of the clause or phrase: the outermost that it tells, else what its noun names. */
function causeOf(
  scene: Scene,
  { at }: Tie,
  here: readonly Here[],
  effect: Happening,
  scope: Scope,
): Happening | undefined {
  const { tree } = scene.clauses;
  const told = here.filter((each) => isUnder(tree, each.at, at) && isOpenTo(scene, each.at, at));
  const outermost = told.find(
    (each) => !told.some((other) => other !== each && isUnder(tree, each.at, other.at)),
  );
  if (outermost !== undefined) return toEnd(outermost.event, scope);
  if (!isRelation(tokenAt(tree, at).relation, "obl", "nmod", "obj") || !isNamer(effect)) return undefined;
  return namedAt({ scene, at }, scope, effect);
}

const isNamer = (happening: Happening): happening is Statement | ToldEvent => !("provisions" in happening);

/** True where no clause that somebody else tells, and no second tie, stands between. */
function isOpenTo({ clauses: { tree } }: Scene, place: number, tie: number): boolean {
  for (const at of [place, ...ancestorsOf(tree, place)]) {
    if (at === tie) return true;
    if (isRelation(tokenAt(tree, at).relation, "ccomp", "parataxis", "advcl", "acl")) return false;
  }
  return false;
}

/** The act on whose word the phrase hangs, the statement whose cue that is, or what the subject there points back to. */
function effectOf(scene: Scene, tie: number, here: readonly Here[], scope: Scope): Happening | undefined {
  const { tree } = scene.clauses;
  for (const place of ancestorsOf(tree, tie)) {
    const word: Span = tokenAt(tree, place);
    const event = here.find(({ at }) => at === place && !isUnder(tree, at, tie));
    if (event) return toEnd(event.event, scope);
    const statement = scope.said.at(word).find(({ cue }) => cue !== undefined && overlaps(cue, word));
    if (statement) return toldFirst(statement, scope);
    const carried = here.find(
      ({ at }) =>
        tokenAt(tree, at).head === place &&
        !isUnder(tree, at, tie) &&
        isRelation(tokenAt(tree, at).relation, "obj", "nsubj"),
    );
    if (carried) return toEnd(carried.event, scope);
    const pointed = subjectOf(scene, place, [], scope);
    if (pointed !== undefined) return pointed;
  }
  return undefined;
}

/** The act that the subject of a verb tells or points back to. */
function subjectOf(scene: Scene, verb: number, here: readonly Here[], scope: Scope): Happening | undefined {
  const subjects = clauseAt(scene.clauses.around, verb)?.subjects ?? [];
  const told = here.find(({ at }) => subjects.includes(at));
  if (told) return toEnd(told.event, scope);
  const pointing = subjects.find((at) => isPointing(scene, at, scope));
  return pointing === undefined ? undefined : eventPointedAt(tokenAt(scene.clauses.tree, pointing), scope);
}

/** The step, this measure: with a word that points back. */
const isPointing = ({ clauses: { tree } }: Scene, at: number, { lexicon }: Scope): boolean =>
  lexicon.reactionNouns.get(tokenAt(tree, at).lemma)?.has("event") === true &&
  childrenOf(tree, at, "det", "amod").length > 0;

/** What a plain report tells goes before the report: announced that it is [leaving], after. */
function toldFirst(statement: Statement, { done, doing }: Scope): Happening {
  if (doing.has(statement)) return statement;
  const [first] = statement.content.flatMap((span) => done.startingIn(span));
  return first ?? statement;
}
