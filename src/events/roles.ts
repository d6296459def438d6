import type { Actor } from "../actors/actor.ts";
import { clauseAt } from "../language/clauses.ts";
import { childrenOf, tokenAt } from "../language/tree.ts";
import { partiesOf, partyOf } from "./cast.ts";
import type { Frame, Trigger } from "./lexicon.ts";
import { type Participant, participantAt, placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { isPerson } from "./somebody.ts";

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

/** Whose roles are asked for. */
interface Asked {
  readonly scene: Scene;
  readonly at: number;
  /** The verb that carries a noun: held (talks). */
  readonly carrier: number | undefined;
  /** A place may stand for its state: the host of a visit, not the one who pays it. */
  readonly places: boolean;
}

/** Who does it and to whom, by the frame of the trigger. `carrier`: the verb that carries a noun: held (talks). */
export function rolesOf(scene: Scene, at: number, trigger: Trigger, carrier: number | undefined): Roles {
  const frame = trigger.frame ?? FRAMES[trigger.tag];
  const asked = { scene, at, carrier };
  const actors = firstFilled({ ...asked, places: false }, frame.actors);
  const taken = new Set(actors.map((actor) => actor.at));
  const doers = new Set(actors.flatMap((actor) => actor.actors));
  const barred: Barred = {
    isOut: ({ at: place }) => taken.has(place),
    isNobody: (each) => isOwnThing(scene, each, doers),
  };
  const recipients = firstFilled({ ...asked, places: true }, frame.recipients, barred);
  const isOpen = trigger.governs !== undefined && recipients.every((each) => each.actors.length === 0);
  const inside = isOpen ? insideComplement({ ...asked, places: true }, trigger, doers) : [];
  return { actors, recipients: inside.length > 0 ? inside : recipients };
}

/** Roles in the complement of a verb, by which it names to whom what is promised or asked for is done. */
const INNER = ["obj", "iobj", "to", "with", "against", "from", "for", "of", "on", "in"] as const;

/** Offered to help [Kenya], ready to contribute troops to a force in [Kenya], demanded that [Kenya] leave. */
function insideComplement(
  asked: Asked,
  { governs }: Trigger,
  doers: ReadonlySet<Actor>,
): readonly Participant[] {
  const { tree, around } = asked.scene.clauses;
  const own = partiesOf([...doers]);
  const complements = childrenOf(tree, asked.at, "xcomp", "ccomp", "advcl", "acl").flatMap(
    (child) => clauseAt(around, child) ?? [],
  );
  for (const { predicate, relation, verbs } of complements) {
    const isAsked = governs === "demand" && relation === "ccomp";
    for (const role of isAsked ? ["subj", ...INNER] : verbs.infinitive ? INNER : []) {
      const found = participantsIn({ ...asked, at: predicate, carrier: undefined }, role);
      const others = found.filter(({ actors }) => actors.some((actor) => !own.has(partyOf(actor))));
      if (others.length > 0) return others.map((each) => ({ ...each, isPolitical: false }));
    }
  }
  return [];
}

/** What one does to a thing of one's own is done to somebody else: closed its market to Chile, recalled its envoy. */
function isOwnThing(scene: Scene, { at, actors }: Participant, doers: ReadonlySet<Actor>): boolean {
  const { tree } = scene.clauses;
  if (actors.length === 0 || actors.some((actor) => !doers.has(actor))) return false;
  const { tag, form } = tokenAt(tree, at);
  if (tag === "PRON") return !/sel(?:f|ves)$/iu.test(form);
  const isNamed = (scene.actorsAt[at] ?? []).length > 0;
  const isOwn = childrenOf(tree, at, "amod").some((child) => tokenAt(tree, child).lemma === "own");
  return !isNamed && !isOwn && !isPerson(scene, at);
}

/** Whom the words of a role name and who cannot play it: left out, or a thing that stands for nobody. */
interface Barred {
  readonly isOut: (participant: Participant) => boolean;
  readonly isNobody: (participant: Participant) => boolean;
}
const NO_ONE: Barred = { isOut: () => false, isNobody: () => false };

/** The first alternative whose words name somebody who is known; else the first that has words at all. */
function firstFilled(
  asked: Asked,
  alternatives: Frame["actors"],
  { isOut, isNobody }: Barred = NO_ONE,
): readonly Participant[] {
  let fallback: readonly Participant[] = [];
  for (const union of alternatives) {
    const found = union
      .flatMap((role) => participantsIn(asked, role))
      .filter((each) => !isOut(each))
      .sort((a, b) => a.at - b.at);
    const known = found.filter((each) => (each.actors.length > 0 || each.isPolitical) && !isNobody(each));
    if (known.length > 0) return known;
    if (fallback.length === 0)
      fallback = found.map((each) => (isNobody(each) ? { ...each, actors: [] } : each));
  }
  return fallback;
}

/** An adjective belongs to politics by whom it names alone: an [official] visit does not. */
function participantsIn(asked: Asked, role: string): readonly Participant[] {
  const { scene, places } = asked;
  const isNoun = (at: number): boolean => tokenAt(scene.clauses.tree, at).tag === "NOUN";
  return [...new Set(placesWithCarrier(asked, role))]
    .map((at) => participantAt(scene, at, { places: places || ACTING.has(role) }))
    .filter(({ at, actors }) => role !== "mod" || actors.length > 0 || isNoun(at));
}

function placesWithCarrier({ scene, at, carrier }: Asked, role: string): readonly number[] {
  if (role === "owner") return carrier === undefined ? [] : placesOf(scene, carrier, "subj");
  const own = placesOf(scene, at, role);
  if (own.length > 0 || carrier === undefined || NEVER_SHARED.has(role)) return own;
  return placesOf(scene, carrier, role).filter((place) => place !== at);
}

/** Roles in which a place is its state also where it acts: [Lahore] withheld the grant; not the Geneva talks. */
const ACTING: ReadonlySet<string> = new Set(["subj", "by", "of", "owner"]);

/** Roles that the carrying verb has of its own. */
const NEVER_SHARED: ReadonlySet<string> = new Set(["subj", "obj", "poss", "mod", "noun", "of"]);
