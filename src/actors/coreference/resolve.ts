import type { Analysis } from "../../language/analysis.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Actor, Mention } from "../actor.ts";
import type { ReferenceLexicon } from "./lexicon.ts";
import type { Markable } from "./markable.ts";
import type { Referent } from "./referent.ts";
import { type Ranking, type Reading, readReferences } from "./resolve-pronouns.ts";

/** The actors with their pronouns, and the pronouns that stay open. */
export interface References {
  readonly actors: readonly Actor[];
  readonly undecided: readonly Undecided[];
}

/** A pronoun that may mean one of several. */
export interface Undecided {
  readonly mention: Mention;
  /** Places in the list of actors, the likeliest first. */
  readonly alternatives: readonly number[];
}

/** Below this share of belief a pronoun stays undecided: more likely than all else together. */
export const LEAST_SHARE = 0.5;
/** What is less likely than this is no alternative. */
const LEAST_ALTERNATIVE = 0.1;

/**
 * Adds to each actor the pronouns of the third person that mean it. A pronoun is given to an actor where that is more
 * likely than all else; where not, it is undecided, with the actors it may mean. Pronouns of things stay out, as do "I"
 * and "we", which are their speaker's. Method and figures: docs/coreference.md.
 */
export function resolveReferences(
  analysis: Analysis,
  actors: readonly Actor[],
  lexicon: ReferenceLexicon,
): References {
  const reading = readReferences(analysis, lexicon, decide);
  const actorsOf = linkActors(reading, actors);
  const added: Mention[][] = actors.map(() => []);
  const undecided: Undecided[] = [];
  for (const ranking of reading.rankings) {
    const mention = toMention(ranking.pronoun);
    const chosen = ranking.candidates[decide(ranking)];
    if (chosen) for (const actor of actorsOf(chosen.referent)) added[actor]?.push(mention);
    else {
      const alternatives = alternativesOf(ranking, actorsOf);
      if (alternatives.length > 0) undecided.push({ mention, alternatives });
    }
  }
  return { actors: actors.map((actor, at) => withMentions(actor, added[at] ?? [])), undecided };
}

/** Whom the pronoun or phrase at a place means: the actors where that is decided, else those it may mean. */
export function referenceAt(
  { actors, undecided }: References,
  span: Span,
): { readonly actors: readonly number[]; readonly alternatives: readonly number[] } {
  const isThere = (mention: Mention): boolean => mention.start === span.start && mention.end === span.end;
  return {
    actors: actors.flatMap(({ mentions }, at) => (mentions.some(isThere) ? [at] : [])),
    alternatives: undecided.find(({ mention }) => isThere(mention))?.alternatives ?? [],
  };
}

/** The place of the likeliest candidate, where it is likely enough. */
export function decide({ candidates, shares }: Ranking): number {
  let best = -1;
  for (const at of candidates.keys()) if (best < 0 || (shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  return (shares[best] ?? 0) >= LEAST_SHARE ? best : -1;
}

function alternativesOf(
  { candidates, shares }: Ranking,
  actorsOf: (referent: Referent) => readonly number[],
): readonly number[] {
  const likely = candidates
    .map(({ referent }, at) => ({ referent, share: shares[at] ?? 0 }))
    .filter(({ share }) => share >= LEAST_ALTERNATIVE)
    .sort((a, b) => b.share - a.share);
  return [...new Set(likely.flatMap(({ referent }) => actorsOf(referent)))];
}

const toMention = ({ start, end }: Markable): Mention => ({
  start,
  end,
  form: "pronoun",
  phrase: { start, end },
});

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
  for (const member of members) {
    if (member.form === "pronoun") continue;
    const weight = member.form === "name" ? 100 : 1;
    const inside = places.find((place) => overlaps(place, member) && isAlike(place, member));
    if (inside) counts.set(inside.actor, (counts.get(inside.actor) ?? 0) + weight);
  }
  let best: number | undefined;
  for (const [actor, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = actor;
  return best === undefined ? [] : [best];
}

/** One ends where the other does: "Dahl" of "Minister Dahl"; not "Orland" of "Orland's minister". */
const isAlike = (a: Span, b: Span): boolean => a.end === b.end || a.start === b.start;
