import type { Actor } from "../../actors/actor.ts";
import { isPolitical } from "../../events/scene.ts";
import type { AgreementDraft } from "./draft.ts";
import { distinct } from "./parties.ts";
import type { Found } from "./provisions.ts";

/**
 * Those whom the page names as parties, two at least; else with those whom it obliges; else with the states that the page is
 * about: "Under the accord each must free the crews" names nobody. Of a resolution the body that adopts it.
 */
export function settleParties(
  group: readonly AgreementDraft[],
  found: readonly Found[],
  { body, states: all }: PageActors,
): readonly Actor[] {
  const kind = group[0]?.mention.noun.kind;
  const named = distinct(group.flatMap(({ parties }) => parties));
  if (kind === "sanctions") return named;
  if (kind === "resolution") return bodiesOf(named, body);
  if (codesOf(named) > 1) return named;
  const obliged = distinct([...named, ...found.flatMap((each) => each.obliged ?? [])]);
  if (codesOf(obliged) > 1) return obliged;
  if (obliged.some(({ kind: each }) => each === "igo")) return obliged;
  if (kind === "ceasefire" && codesOf(obliged) > 0) return obliged;
  const states = all.filter((state) => !obliged.some(({ code }) => code === state.code));
  return [...obliged, ...states].slice(0, Math.max(2, obliged.length));
}

/** Mentions by which a page is about a state, not only names it. */
const ABOUT = 2;

const codesOf = (actors: readonly Actor[]): number => new Set(actors.map(({ code }) => code)).size;

/** The international body among those who adopt, or else on the page; else those who adopt. */
function bodiesOf(named: readonly Actor[], onPage: Actor | undefined): readonly Actor[] {
  const body = named.find(isBody) ?? onPage;
  return body ? [body] : named;
}

const isBody = ({ kind, sector }: Actor): boolean => kind === "igo" || sector === "LEG";

/** Whom a page is about, for agreements that name nobody. */
export interface PageActors {
  /** The international body or parliament that is named first. */
  readonly body: Actor | undefined;
  /** One for each code, the most named first. */
  readonly states: readonly Actor[];
}

export const actorsOfPage = (actors: readonly Actor[]): PageActors => ({
  body: actors.find(isBody),
  states: statesOf(actors),
});

/** States of the page by how often they are named, one for each code. */
function statesOf(actors: readonly Actor[]): readonly Actor[] {
  const counts = new Map<string, { readonly actor: Actor; count: number }>();
  for (const actor of actors) {
    if (!isPolitical(actor) || actor.kind === "igo") continue;
    const known = counts.get(actor.code);
    if (known) known.count += actor.mentions.length;
    else counts.set(actor.code, { actor, count: actor.mentions.length });
  }
  const found = [...counts.values()].filter(({ count }) => count >= ABOUT).sort((a, b) => b.count - a.count);
  const known = found.filter(({ actor }) => actor.code !== "UNK" || actor.kind === "state");
  return (known.length > 0 ? known : found).map(({ actor }) => actor);
}
