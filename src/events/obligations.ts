import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Draft } from "./draft.ts";
import type { Trigger } from "./lexicon.ts";
import { type Participant, participantAt, placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";

/** Verbs of plain reports, whose subject asks for what the reported clause says must be. */
const REPORTS: ReadonlySet<string> = new Set([
  "say",
  "state",
  "declare",
  "stress",
  "argue",
  "add",
  "insist",
  "underline",
  "emphasise",
  "emphasize",
  "tell",
]);
const MUST = /^(?:must|should)$/u;
const TRIGGER: Trigger = {
  lemma: "must",
  tag: "VERB",
  demands: [],
  type: "REQUEST",
  mode: undefined,
  frame: undefined,
  contexts: ["diplomatic"],
  needs: 2,
  governs: "demand",
};

/** What somebody says that another must do is asked of the other: Norway said Kenya [must] release the crew. */
export function findObligations(scene: Scene): readonly Draft[] {
  const { tree } = scene.clauses;
  return scene.clauses.all.flatMap((clause): readonly Draft[] => {
    const must = clause.verbs.auxiliaries.find((at) => MUST.test(tokenAt(tree, at).lemma));
    const { governor } = clause;
    if (must === undefined || governor === undefined || clause.relation !== "ccomp") return [];
    if (!REPORTS.has(tokenAt(tree, governor.predicate).lemma) || isNegated(scene, clause.predicate))
      return [];
    const actors = peopleAt(scene, placesOf(scene, governor.predicate, "subj"));
    const recipients = peopleAt(scene, clause.subjects);
    if (
      recipients.some(({ actors: named }) =>
        named.some((actor) => actors.some((each) => each.actors.includes(actor))),
      )
    )
      return [];
    const about = { scene, at: must, trigger: TRIGGER, type: "REQUEST", mode: undefined } as const;
    return [{ ...about, actors, recipients, status: "occurred", also: [], carriers: [], about: undefined }];
  });
}

const peopleAt = (scene: Scene, places: readonly number[]): readonly Participant[] =>
  places.map((place) => participantAt(scene, place));

const isNegated = ({ clauses: { tree } }: Scene, at: number): boolean =>
  childrenOf(tree, at, "advmod").some((child) => tokenAt(tree, child).features.Polarity === "Neg");
