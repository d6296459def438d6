import type { Actor } from "../../actors/actor.ts";
import { isPolitical } from "../../events/scene.ts";
import type { AgreementDraft } from "./draft.ts";
import { distinct } from "./parties.ts";
import type { Found } from "./provisions.ts";

/**
 * Those whom the page names as parties, two sides at least; else with those whom it obliges; else with the states that its
 * sentences, then the page are about: "Under the accord each must free the crews" names nobody. Of a resolution the body that
 * adopts it; of what members owe the body that they are members of; of what a state agrees with its own rebels that state.
 */
export function settleParties(
  group: readonly AgreementDraft[],
  found: readonly Found[],
  page: PageActors,
): readonly Actor[] {
  const kind = group[0]?.mention.noun.kind;
  const all = distinct(group.flatMap(({ parties }) => parties));
  const named = all.filter((actor) => !isNameless(actor));
  if (kind === "sanctions") return named.length > 0 ? named : listOf(page.body ?? page.states[0]);
  if (kind === "resolution") return bodiesOf(named, page.body);
  if (sidesOf(named) > 1) return named;
  const bound = distinct([...all, ...found.flatMap((each) => each.obliged ?? [])]);
  const obliged = bound.filter((actor) => !isNameless(actor));
  if (sidesOf(obliged) > 1) return obliged;
  if (obliged.some((actor) => actor.kind === "igo")) return obliged;
  if (page.body !== undefined && found.some(({ isOfMembers }) => isOfMembers)) return [page.body];
  const isInner = bound.some(isInsurgent) || (kind === "ceasefire" && page.hasInsurgents);
  const near = statesOf(distinct(group.flatMap(({ around }) => around)).filter(isPower), 1);
  const others = [...near, ...page.states].filter(
    (state, at, list) =>
      !obliged.some((other) => isOneSide(state, other)) &&
      list.findIndex((each) => isOneSide(each, state)) === at,
  );
  return [...obliged, ...others.slice(0, Math.max(0, (isInner ? 1 : 2) - sidesOf(obliged)))];
}

/** Somebody whom no name and no code tells from others: the army, both clans, the ministers. */
const isNameless = ({ code, kind, name }: Actor): boolean =>
  code === "UNK" &&
  !isOfPlace(name, kind) &&
  /^(?:unnamed|group|government|media|party|armed-group|ngo|company)$/u.test(kind);

const listOf = (actor: Actor | undefined): readonly Actor[] => (actor ? [actor] : []);

/** Mentions by which a page is about a state, not only names it. */
const ABOUT = 2;

const isOneSide = (a: Actor, b: Actor): boolean => a === b || (a.code === b.code && a.code !== "UNK");

const sideOf = (actor: Actor): Actor | string => (actor.code === "UNK" ? actor : actor.code);

/** How many states or bodies; of those without code each is its own. */
const sidesOf = (actors: readonly Actor[]): number => new Set(actors.map(sideOf)).size;

/** The Ministry of Defence of Orland. */
const isOfPlace = (name: string, kind: Actor["kind"]): boolean =>
  kind === "government" && /\bof (?:the )?\p{Lu}\p{Ll}+$/u.test(name);

/** A state, or a name that no word calls a person or an office: Orland. */
const isPlaceLike = ({ kind, sector, name }: Actor): boolean =>
  kind === "state" || (kind === "person" && sector === "UNK") || isOfPlace(name, kind);

const isPower = ({ kind }: Actor): boolean => kind === "state" || kind === "government";

const NO_STATE: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO", "MNC", "IMG"]);

const isInsurgent = ({ kind, sector }: Actor): boolean => kind === "armed-group" || sector === "REB";

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
  /** One for each side, the most named first. */
  readonly states: readonly Actor[];
  readonly hasInsurgents: boolean;
}

export const actorsOfPage = (actors: readonly Actor[]): PageActors => ({
  body: actors.find(({ kind }) => kind === "igo") ?? actors.find(isBody),
  states: statesOf(actors, ABOUT),
  hasInsurgents: actors.some(isInsurgent),
});

/** States by how often they are named, so often at least, one for each side. */
function statesOf(actors: readonly Actor[], least: number): readonly Actor[] {
  const counts = new Map<Actor | string, { readonly actor: Actor; readonly count: number }>();
  for (const actor of actors) {
    if (!(isPolitical(actor) || isPlaceLike(actor)) || NO_STATE.has(actor.code)) continue;
    const known = counts.get(sideOf(actor));
    const first =
      known === undefined || (known.actor.kind !== "state" && actor.kind === "state") ? actor : known.actor;
    counts.set(sideOf(actor), { actor: first, count: (known?.count ?? 0) + actor.mentions.length });
  }
  const known = [...counts.values()]
    .filter(({ actor }) => actor.code !== "UNK" || isPlaceLike(actor))
    .sort((a, b) => b.count - a.count);
  const often = known.filter(({ count }) => count >= least);
  return (often.length === 0 && known.length === 1 ? known : often).map(({ actor }) => actor);
}
