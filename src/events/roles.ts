import { tokenAt } from "../language/tree.ts";
import type { Frame, Trigger } from "./lexicon.ts";
import { type Participant, participantAt, placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";

/** Roles of verbs and nouns whose row gives none. */
const FRAMES: Readonly<Record<Trigger["tag"], Frame>> = {
  VERB: {
    actors: [["subj"]],
    recipients: [
      ["obj"],
      ["iobj"],
      ["against"],
      ["on"],
      ["to"],
      ["with"],
      ["from"],
      ["at"],
      ["for"],
      ["in"],
      ["over"],
    ],
  },
  NOUN: {
    actors: [["poss"], ["by"], ["owner"], ["mod"], ["between"]],
    recipients: [["against"], ["on"], ["of"], ["with"], ["to"], ["at"], ["into"], ["from"], ["in"]],
  },
  ADJ: { actors: [["subj"]], recipients: [["of"], ["with"], ["to"], ["about"]] },
};

export interface Roles {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
}

/** Who does it and to whom, by the frame of the trigger. `carrier`: the verb that carries a noun: held (talks). */
export function rolesOf(scene: Scene, at: number, trigger: Trigger, carrier: number | undefined): Roles {
  const frame = trigger.frame ?? FRAMES[trigger.tag];
  const actors = firstFilled(scene, at, frame.actors, carrier);
  const taken = new Set(actors.map((actor) => actor.at));
  const recipients = firstFilled(scene, at, frame.recipients, carrier).filter(
    (recipient) => !taken.has(recipient.at),
  );
  return { actors, recipients };
}

/** The first alternative whose words name somebody who is known; else the first that has words at all. */
function firstFilled(
  scene: Scene,
  at: number,
  alternatives: Frame["actors"],
  carrier: number | undefined,
): readonly Participant[] {
  let fallback: readonly Participant[] = [];
  for (const union of alternatives) {
    const found = union
      .flatMap((role) => withoutRepeats(scene, at, role, carrier))
      .sort((a, b) => a.at - b.at);
    const known = found.filter(({ actors, isPolitical }) => actors.length > 0 || isPolitical);
    if (known.length > 0) return known;
    if (fallback.length === 0) fallback = found;
  }
  return fallback;
}

/** An adjective belongs to politics by whom it names alone: an [official] visit does not. */
function withoutRepeats(
  scene: Scene,
  at: number,
  role: string,
  carrier: number | undefined,
): readonly Participant[] {
  const places = [...new Set(placesWithCarrier(scene, at, role, carrier))];
  return places
    .map((place) => participantAt(scene, place))
    .filter(
      ({ at: place, actors }) =>
        role !== "mod" || actors.length > 0 || tokenAt(scene.clauses.tree, place).tag === "NOUN",
    );
}

function placesWithCarrier(
  scene: Scene,
  at: number,
  role: string,
  carrier: number | undefined,
): readonly number[] {
  if (role === "owner") return carrier === undefined ? [] : placesOf(scene, carrier, "subj");
  const own = placesOf(scene, at, role);
  if (own.length > 0 || carrier === undefined || NEVER_SHARED.has(role)) return own;
  return placesOf(scene, carrier, role).filter((place) => place !== at);
}

/** Roles that the carrying verb has of its own. */
const NEVER_SHARED: ReadonlySet<string> = new Set(["subj", "obj", "poss", "mod", "noun", "of"]);
