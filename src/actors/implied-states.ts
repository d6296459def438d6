import { roleOf } from "../language/coordination.ts";
import { isRelation } from "../language/tree.ts";
import { isOnlyWhere } from "./acting.ts";
import type { Draft } from "./draft.ts";
import type { Group } from "./merge.ts";
import type { Reading } from "./reading.ts";

/** Sentences back in which the subject of the talk is looked for. */
const REACH = 2;
/** A state is what a page is about where it is named this often, and twice as often as any other. */
const OFTEN = 4;
const BELONGS_TO_NONE: ReadonlySet<string> = new Set(["UNK", "UNO", "EUR", "IGO", "NGO", "MNC", "IMG"]);
/** Sectors of people and bodies at home in the state that a page is about. */
const AT_HOME: ReadonlySet<string> = new Set(["CVL", "OPP", "REB", "MED", "REF", "AGR", "LAB"]);

/** Those of them who may be anywhere, and are of the state that they are about. */
const FIGHTS: ReadonlySet<string> = new Set(["OPP", "REB"]);

/**
 * Gives the groups that are of a state by their nature, and of none by their words, the state that the page speaks of: a
 * ministry whose spokesman talks in a capital is of that state; an office or body of the state before it in the sentence, or
 * of the subject of the sentences before; residents, rebels and the government of the state that the whole page is about.
 */
export function withImpliedStates(groups: readonly Group[], readings: readonly Reading[]): readonly Group[] {
  const drafts = new Map<number, Draft[]>();
  for (const draft of groups.flat()) {
    const own = drafts.get(draft.sentence);
    if (own) own.push(draft);
    else drafts.set(draft.sentence, [draft]);
  }
  const topic = topicOf(readings);
  return groups.map((group) => {
    const [first] = group;
    const isOpen =
      first !== undefined && group.every(({ code, holder }) => code === "UNK" && holder === undefined);
    const code = isOpen ? impliedFor(group, first, { drafts, readings, topic }) : undefined;
    return code === undefined ? group : group.map((draft) => withState(draft, code));
  });
}

interface Page {
  readonly drafts: ReadonlyMap<number, readonly Draft[]>;
  readonly readings: readonly Reading[];
  readonly topic: string | undefined;
}

const withState = (draft: Draft, code: string): Draft => ({
  ...draft,
  code,
  office: draft.office && { ...draft.office, of: code, basis: "implied" },
});

function impliedFor(group: Group, first: Draft, page: Page): string | undefined {
  if (group.some(({ isOfState }) => isOfState))
    return (
      placeOf(first, page) ??
      stateBefore(first, page) ??
      subjectBefore(first, page) ??
      (first.kind === "person" ? undefined : page.topic)
    );
  if (first.mention.form !== "nominal" || !AT_HOME.has(first.sector)) return undefined;
  if (FIGHTS.has(first.sector)) return page.topic;
  return sceneBefore(first, page) ?? (isLocal(first, page) ? page.topic : undefined);
}

/** "A ministry spokesman said in Oslo": the state of the capital. Only of who has no name: ministers travel. */
function placeOf({ sentence, kind }: Draft, { readings }: Page): string | undefined {
  const reading = readings[sentence];
  if (reading === undefined || kind === "person") return undefined;
  const capitals = reading.nameAt.flatMap((name, at) =>
    name?.thing.kind === "state" && name.thing.use === "capital" && isOnlyWhere(reading, at)
      ? [name.thing.code]
      : [],
  );
  return capitals.length === 1 ? capitals[0] : undefined;
}

/** People of a place by their name; people, men and families may be anybody's. */
const LOCAL =
  /^(?:resident|protester|demonstrator|civilian|villager|voter|citizen|inhabitant|local|doctor|nurse|medic|farmer|worker|survivor|witness|activist|refugee|hospital)$/u;

const isLocal = ({ sentence, head }: Draft, { readings }: Page): boolean =>
  LOCAL.test(readings[sentence]?.tree.tokens[head]?.lemma ?? "");

/** The state of the last place in the sentence or the one before: "Shells fell in Ghouta. Residents fled." */
function sceneBefore({ sentence }: Draft, { readings }: Page): string | undefined {
  for (let index = sentence; index >= Math.max(0, sentence - 1); index -= 1) {
    const reading = readings[index];
    const states = reading?.tree.tokens.flatMap(({ form }, at) => {
      if (reading === undefined || !isOnlyWhere(reading, at)) return [];
      const thing = reading.nameAt[at]?.thing;
      return thing?.kind === "state" ? [thing.code] : (reading.places.get(form) ?? []);
    });
    const last = states?.filter((code) => !BELONGS_TO_NONE.has(code)).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** The last in the sentence before it who is of a state: "Norway's parliament rejected it, and the foreign minister left". */
function stateBefore({ sentence, mention }: Draft, { drafts }: Page): string | undefined {
  const before = (drafts.get(sentence) ?? []).filter(
    (draft) => draft.mention.start < mention.start && !BELONGS_TO_NONE.has(draft.code),
  );
  return before.toSorted((a, b) => b.mention.start - a.mention.start)[0]?.code;
}

/** The state of the subject of a sentence before. */
function subjectBefore({ sentence }: Draft, { drafts, readings }: Page): string | undefined {
  for (let index = sentence - 1; index >= Math.max(0, sentence - REACH); index -= 1) {
    const reading = readings[index];
    const subject = (drafts.get(index) ?? []).find(
      ({ head, code }) =>
        reading && !BELONGS_TO_NONE.has(code) && isRelation(roleOf(reading.tree, head).relation, "nsubj"),
    );
    if (subject) return subject.code;
  }
  return undefined;
}

/** The state that is named far more often than any other, places included. */
function topicOf(readings: readonly Reading[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { nameAt } of readings)
    for (const name of new Set(nameAt))
      if (name?.thing.kind === "state" && !BELONGS_TO_NONE.has(name.thing.code))
        counts.set(name.thing.code, (counts.get(name.thing.code) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= OFTEN && most[1] >= 2 * (next?.[1] ?? 0) ? most[0] : undefined;
}
