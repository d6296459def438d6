import type { Actor } from "../actors/actor.ts";
import { type Clause, clauseAt } from "../language/clauses.ts";
import { nounPhraseOf } from "../language/noun-phrase.ts";
import { countOf } from "../language/numbers.ts";
import { spanOf, tokenAt } from "../language/tree.ts";
import type { EventSize } from "./event.ts";
import { actorsIn, placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";

type What = EventSize["what"];

/** Verbs that count their undergoers. */
const UNDERGONE: ReadonlyMap<string, What> = new Map([
  ["kill", "dead"], ["murder", "dead"], ["slay", "dead"], ["massacre", "dead"], ["execute", "dead"],
  ["injure", "injured"], ["wound", "injured"], ["hurt", "injured"],
  ["arrest", "arrested"], ["detain", "arrested"], ["jail", "arrested"], ["imprison", "arrested"],
  ["displace", "displaced"], ["evict", "displaced"],
]); // biome-ignore format: a list of words
/** Verbs that count their subjects. */
const DONE: ReadonlyMap<string, What> = new Map([
  ["die", "dead"],
  ["perish", "dead"],
  ["flee", "displaced"],
]);
/** Counts of people of a million and more are no casualties of one act. */
const MOST_PEOPLE = 5_000_000;

/** A figure, and the clause that tells it. */
export interface Toll extends EventSize {
  readonly clause: Clause;
}

/** The dead, injured, arrested and displaced whom a sentence counts, each with the one who gives the figure. */
export function findTolls(scene: Scene): readonly Toll[] {
  return scene.clauses.all.flatMap((clause): readonly Toll[] => {
    const { lemma } = tokenAt(scene.clauses.tree, clause.predicate);
    const done = DONE.get(lemma);
    const what = done ?? UNDERGONE.get(lemma);
    if (what === undefined) return [];
    const people = done === undefined ? placesOf(scene, clause.predicate, "obj") : clause.subjects;
    return people.flatMap((at) => {
      const count = countOf(scene.clauses.tree, at);
      if (count === undefined || count.least > MOST_PEOPLE) return [];
      const span = spanOf(scene.clauses.tree, nounPhraseOf(scene.clauses.tree, at));
      return [{ what, ...count, by: claimantOf(scene, clause), at: span, clause }];
    });
  });
}

/** Who gives the figure: the subject of the report that the clause stands in. */
function claimantOf(scene: Scene, clause: Clause): Actor | undefined {
  const { governor } = clause;
  if (governor === undefined || clause.relation !== "ccomp") return undefined;
  return placesOf(scene, governor.predicate, "subj").flatMap((at) => actorsIn(scene, at))[0];
}

/** True where the clause that counts is that of the act, or hangs on it, or has the act as its cause. */
export function isTollOf(scene: Scene, { clause }: Toll, at: number): boolean {
  if (clause.predicate === at || clause.governor?.predicate === at) return true;
  const own = clauseAt(scene.clauses.around, at);
  if (own !== undefined) return own.governor?.predicate === clause.predicate;
  return scene.clauses.around[at]?.predicate === clause.predicate;
}
