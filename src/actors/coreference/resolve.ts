import type { Analysis } from "../../language/analysis.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Actor, Mention } from "../actor.ts";
import { decide, isDoubtful, LEAST_ALTERNATIVE } from "./decide.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import { type Ranking, type Reading, readReferences } from "./read-references.ts";
import type { Referent } from "./referent.ts";

/** The actors with their pronouns and reduced forms, and those that stay open. */
export interface References {
  readonly actors: readonly Actor[];
  readonly undecided: readonly Undecided[];
  /** By start and end of each mention of either; for `referenceAt`. */
  readonly byPlace: ReadonlyMap<string, Reference>;
}

/** Whom words mean, as places in the list of actors. */
interface Reference {
  readonly actors: readonly number[];
  readonly alternatives: readonly number[];
}

/** A pronoun, or a phrase such as "the minister", that may mean one of several. */
interface Undecided {
  readonly mention: Mention;
  /** Places in the list of actors, of pronouns the likeliest first. */
  readonly alternatives: readonly number[];
}

/**
 * Adds to each actor the pronouns of the third person that mean it, and the phrases that take it up ("the minister"). A
 * pronoun is given to an actor where that is more likely than all else; where not, it is undecided, with the actors it
 * may mean. Pronouns of things stay out, as do "I" and "we", which are their speaker's. Method and figures:
 * docs/coreference.md.
 */
export function resolveReferences(
  analysis: Analysis,
  actors: readonly Actor[],
  lexicon: ReferenceLexicon,
): References {
  const reading = readReferences(analysis, lexicon, decide);
  const actorsOf = linkActors(reading, actors);
  const isTaken = toTaken(actors);
  const added: Mention[][] = actors.map(() => []);
  const undecided: Undecided[] = [];
  const settle = (mention: Mention, found: readonly number[], open: readonly number[]): void => {
    for (const actor of found) added[actor]?.push(mention);
    if (found.length === 0 && open.length > 0) undecided.push({ mention, alternatives: open });
  };
  for (const ranking of reading.rankings) {
    const chosen = ranking.candidates[decide(ranking)];
    const open = chosen ? [] : alternativesOf(ranking, actorsOf);
    settle(toMention(ranking.pronoun), chosen ? actorsOf(chosen.referent) : [], open);
  }
  for (const { nominal, bearers } of reading.takenUp) {
    const found = [...new Set(bearers.flatMap(actorsOf))].sort((a, b) => a - b);
    if (isTaken(nominal)) continue;
    settle(toMention(nominal), found.length === 1 ? found : [], found);
  }
  const told = actors.map((actor, at) => withMentions(actor, added[at] ?? []));
  return { actors: told, undecided, byPlace: indexPlaces(told, undecided) };
}

/** Whom the words at a place mean: the actors where that is decided, else those they may mean. */
export function referenceAt({ byPlace }: References, span: Span): Reference {
  return byPlace.get(keyOf(span)) ?? NOBODY;
}

const NOBODY: Reference = { actors: [], alternatives: [] };

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;

function indexPlaces(
  actors: readonly Actor[],
  undecided: readonly Undecided[],
): ReadonlyMap<string, Reference> {
  const byPlace = new Map<string, Reference>();
  for (const { mention, alternatives } of undecided)
    byPlace.set(keyOf(mention), { actors: [], alternatives });
  for (const [at, { mentions }] of actors.entries()) {
    for (const mention of mentions) {
      const known = byPlace.get(keyOf(mention))?.actors ?? [];
      if (!known.includes(at)) byPlace.set(keyOf(mention), { actors: [...known, at], alternatives: [] });
    }
  }
  return byPlace;
}

function alternativesOf(
  { pronoun, candidates, shares }: Ranking,
  actorsOf: (referent: Referent) => readonly number[],
): readonly number[] {
  const likely = candidates
    .map((candidate, at) => ({ ...candidate, share: shares[at] ?? 0, isOut: isDoubtful(candidate, pronoun) }))
    .filter(({ share, isOut }) => share >= LEAST_ALTERNATIVE && !isOut)
    .sort((a, b) => b.share - a.share);
  return [...new Set(likely.flatMap(({ referent }) => actorsOf(referent)))];
}

const toMention = ({ start, end, pronoun }: Markable): Mention => ({
  start,
  end,
  form: pronoun ? "pronoun" : "nominal",
  phrase: { start, end },
});

/** Whether an actor is mentioned at a phrase already. Actors' mentions overlap at most by a few. */
function toTaken(actors: readonly Actor[]): (span: Span) => boolean {
  const mentions = actors.flatMap((actor) => actor.mentions).sort((a, b) => a.start - b.start);
  return (span) => {
    for (let at = firstFrom(mentions, span.start - REACH); at < mentions.length; at += 1) {
      const mention = mentions[at];
      if (!mention || mention.start >= span.end) return false;
      if (overlaps(mention, span)) return true;
    }
    return false;
  };
}

/** A mention is at most so long, in characters. */
const REACH = 400;

/** Place of the first of ordered spans that starts at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withMentions(actor: Actor, added: readonly Mention[]): Actor {
  if (added.length === 0) return actor;
  return {
    ...actor,
    mentions: [...actor.mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** The actors that a referent is: those with a mention where most of its names stand; of several taken together, all. */
function linkActors(
  { all, referentOf }: Reading,
  actors: readonly Actor[],
): (referent: Referent) => readonly number[] {
  const places = actors
    .flatMap(({ mentions }, actor) => mentions.map((mention) => ({ ...mention, actor })))
    .sort((a, b) => a.start - b.start);
  const known = new Map<Referent, readonly number[]>();
  const actorsOf = (referent: Referent): readonly number[] => {
    const before = known.get(referent);
    if (before) return before;
    known.set(referent, []); // a group that holds itself must not be asked for ever
    const found = referent.members.some(({ members }) => members.length > 0)
      ? membersOf(referent).flatMap((at) => actorsOf(referentOf[at] ?? referent))
      : mostNamed(referent, places);
    const unique = [...new Set(found)].sort((a, b) => a - b);
    known.set(referent, unique);
    return unique;
  };
  const membersOf = ({ members }: Referent): readonly number[] =>
    members.flatMap((member) => member.members).filter((at) => all[at] !== undefined);
  return actorsOf;
}

interface ActorPlace extends Span {
  readonly actor: number;
}

function mostNamed({ members }: Referent, places: readonly ActorPlace[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const member of members.slice(0, MOST_LINKS)) {
    if (member.form === "pronoun") continue;
    const actor = actorAt(member, places);
    // A name tells who it is; a phrase only where no name does.
    if (actor !== undefined)
      counts.set(actor, (counts.get(actor) ?? 0) + (member.form === "name" ? MOST_LINKS : 1));
  }
  let best: number | undefined;
  for (const [actor, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = actor;
  return best === undefined ? [] : [best];
}

/** So many markables of a referent are asked which actor they are. */
const MOST_LINKS = 40;

/** The actor with a mention that begins or ends where a markable does: "Dahl" of "Minister Dahl", not "Orland" of "Orland's minister". */
function actorAt(member: Markable, places: readonly ActorPlace[]): number | undefined {
  for (let at = firstFrom(places, member.start - REACH); at < places.length; at += 1) {
    const place = places[at];
    if (!place || place.start >= member.end) return undefined;
    if (place.end === member.end || place.start === member.start) return place.actor;
  }
  return undefined;
}
