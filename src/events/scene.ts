import type { Actor } from "../actors/actor.ts";
import type { Analysis, Sentence } from "../language/analysis.ts";
import { type Clauses, findClauses } from "../language/clauses.ts";
import type { QualifierLexicon } from "../language/qualifier-lexicon.ts";
import { headOf, type Tree, toTree } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { EventLexicon } from "./lexicon.ts";
import { findStates } from "./states.ts";

/** The words that events are found with. */
export interface EventTools {
  readonly lexicon: EventLexicon;
  readonly qualifiers: QualifierLexicon;
  readonly gazetteer: Gazetteer;
}

/** One sentence as the rules of events see it. */
export interface Scene {
  readonly sentence: Sentence;
  /** Its place among the sentences of the page. */
  readonly index: number;
  readonly clauses: Clauses;
  /** The sentence before it. */
  readonly before: Scene | undefined;
  /** Who is named by the word at each place. */
  readonly actorsAt: readonly (readonly Actor[])[];
  /** The state of the place that the word at each place names. */
  readonly stateAt: readonly (Actor | undefined)[];
  readonly lexicon: EventLexicon;
  readonly qualifiers: QualifierLexicon;
}

/** The sentences that have a tree, with those who are named in each. */
export function openScenes(
  { sentences }: Analysis,
  actors: readonly Actor[],
  { lexicon, qualifiers, gazetteer }: EventTools,
): readonly Scene[] {
  const states = findStates(sentences, actors, gazetteer);
  const placed = byStart(actors);
  let before: Scene | undefined;
  return sentences.flatMap((sentence, index) => {
    if (sentence.tokens.every(({ tag }) => tag === "X")) return [];
    const clauses = findClauses(toTree(sentence.tokens));
    const actorsAt = actorsByToken(sentence, clauses.tree, placed);
    const stateAt = statesByToken(sentence, states);
    before = { sentence, index, clauses, before, actorsAt, stateAt, lexicon, qualifiers };
    return [before];
  });
}

function statesByToken(
  { tokens, entities }: Sentence,
  states: ReadonlyMap<number, Actor>,
): readonly (Actor | undefined)[] {
  const found: (Actor | undefined)[] = tokens.map(() => undefined);
  for (const { start, first, last } of entities) found.fill(states.get(start), first, last + 1);
  return found;
}

interface Placed extends Span {
  readonly actor: Actor;
  /** A description names by its head alone: its [envoy] to Kenya is not Kenya. */
  readonly isDescription: boolean;
}

function byStart(actors: readonly Actor[]): readonly Placed[] {
  const placed = actors.flatMap((actor) =>
    actor.mentions.map(({ start, end, form }) => ({
      actor,
      start,
      end,
      isDescription: form === "nominal" || form === "office",
    })),
  );
  return placed.sort((a, b) => a.start - b.start || a.end - b.end);
}

function actorsByToken(
  { tokens, start, end }: Sentence,
  tree: Tree,
  placed: readonly Placed[],
): readonly (readonly Actor[])[] {
  const named: Actor[][] = tokens.map(() => []);
  for (let at = firstFrom(placed, start); at < placed.length && (placed[at]?.start ?? end) < end; at += 1) {
    const mention = placed[at];
    if (mention === undefined) break;
    const inside = tokens.flatMap((token, place) =>
      token.start < mention.end && mention.start < token.end ? [place] : [],
    );
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) continue;
    const places = mention.isDescription ? [headOf(tree, { first, last })] : inside;
    for (const place of places) if (!named[place]?.includes(mention.actor)) named[place]?.push(mention.actor);
  }
  return named;
}

/** Where in a list by start the first begins at or behind an offset. */
function firstFrom(placed: readonly Placed[], offset: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const POLITICAL_KINDS: ReadonlySet<Actor["kind"]> = new Set([
  "state",
  "government",
  "party",
  "armed-group",
  "igo",
]);
const POLITICAL_SECTORS: ReadonlySet<string> = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF IGO OPP PRE REF".split(" "),
);

/** True for those whose dealings are politics or conflict, whatever the words: states, offices, armed groups. */
export const isPolitical = ({ kind, code, sector }: Actor): boolean =>
  POLITICAL_KINDS.has(kind) || POLITICAL_SECTORS.has(sector) || (kind === "person" && code !== "UNK");
