import type { Scene } from "../../events/scene.ts";
import { prepositionOf } from "../../language/arguments.ts";
import { ancestorsOf, isRelation, isUnder, spanOf, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Page } from "../page.ts";
import type { Happening, Reaction, ToldEvent } from "../relation.ts";
import { toEnd } from "./named.ts";
import type { Scope } from "./scope.ts";

/** An event of a sentence, and the place of its word. */
interface Here {
  readonly event: ToldEvent;
  readonly at: number;
}

/** Acts that a sentence puts behind others: recalled its envoy hours [after] the navy seized two ships. */
export function findFollowing(page: Page, scope: Scope): readonly Reaction[] {
  return page.scenes.flatMap((scene) => {
    const here = eventsIn(scene, scope);
    return here.flatMap((cause) => {
      const tie = tieOf(scene, cause.at, scope);
      const effect = tie && effectOf(scene, tie.at, here, scope);
      if (tie === undefined || effect === undefined || effect === toEnd(cause.event, scope)) return [];
      if (isSameActor(effect, cause.event) || isInner(scene, cause.at, tie.at, here)) return [];
      const evidence = spanOf(scene.clauses.tree, { first: 0, last: scene.sentence.tokens.length - 1 });
      return [{ from: effect, to: toEnd(cause.event, scope), basis: tie.basis, evidence }];
    });
  });
}

/** What one actor does after another act of its own answers nothing: released them a day after detaining them. */
const isSameActor = (effect: Happening, { actors }: ToldEvent): boolean =>
  "trigger" in effect && actors.length > 0 && actors.every((actor) => effect.actors.includes(actor));

/** True where another act stands between: after it opened an inquiry into [the shootings]. */
const isInner = ({ clauses: { tree } }: Scene, at: number, tie: number, here: readonly Here[]): boolean =>
  here.some(({ at: other }) => other !== at && isUnder(tree, at, other) && isUnder(tree, other, tie));

const eventsIn = ({ sentence }: Scene, { done }: Scope): readonly Here[] =>
  done.startingIn(sentence).flatMap((event) => {
    const at = sentence.tokens.findIndex((token) => overlaps(token, event.trigger));
    return at < 0 ? [] : [{ event, at }];
  });

/** The word between an act and what it follows upon: the clause or phrase that "after" opens. */
function tieOf(
  scene: Scene,
  at: number,
  { lexicon }: Scope,
): { readonly at: number; readonly basis: Reaction["basis"] } | undefined {
  const { tree } = scene.clauses;
  for (const place of [at, ...ancestorsOf(tree, at)]) {
    const { relation } = tokenAt(tree, place);
    if (!isRelation(relation, "advcl", "obl", "nmod", "acl")) {
      if (isRelation(relation, "ccomp", "conj", "parataxis", "root")) return undefined;
      continue;
    }
    const basis = lexicon.reactionTies.get(prepositionOf(tree, place));
    if (basis !== undefined) return { at: place, basis };
    if (isRelation(relation, "advcl", "acl")) return undefined;
  }
  return undefined;
}

/** The act on whose word the phrase hangs, or the statement whose cue that is. */
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
        isRelation(tokenAt(tree, at).relation, "obj", "nsubj:pass"),
    );
    if (carried) return toEnd(carried.event, scope);
  }
  return undefined;
}

/** What a plain report tells goes before the report: announced that it is [leaving], after. */
function toldFirst(statement: Statement, { done, doing }: Scope): Happening {
  if (doing.has(statement)) return statement;
  const [first] = statement.content.flatMap((span) => done.startingIn(span));
  return first ?? statement;
}
