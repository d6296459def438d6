import type { Actor } from "../actors/actor.ts";
import { type Cast, castOf, type Party, partiesOf, partyOf } from "./cast.ts";
import type { Event } from "./event.ts";
import type { Scene } from "./scene.ts";

/** How many events, or names, back one is looked for: so that a long page takes no longer a word than a short one. */
const REACH = 60;
/** Sentences back in which the other side is looked for by name. */
const NEAR = 8;

/**
 * Fills in to whom an act is done where its sentence leaves that to the page: those who rule where people protest; on a
 * page about one state, that state; else the other side of what the actor did or suffered last; else who of those that
 * the page names more than once is named nearest. In page order, so that each act is read in the light of those before it. What
 * is done together stays as it is.
 */
export function withCounterparts<Each extends Event>(
  events: readonly Each[],
  scenes: readonly Scene[],
): readonly Each[] {
  const cast = castOf(scenes, events);
  const read: Each[] = [];
  for (const found of events) {
    const event = isDoneByNobody(found) ? { ...found, actors: doersOf(found, read, cast) } : found;
    const recipients = isOpen(event) ? counterpartsOf(event, read.slice(-REACH).reverse(), cast) : [];
    read.push(recipients.length > 0 ? { ...event, recipients } : event);
  }
  return read;
}

/** Modes of acts that need nobody opposite. */
const ALONE: ReadonlySet<string | undefined> = new Set([
  "ceasefire",
  "resign",
  "weapons",
  "investigate",
  "sideAB",
]);

const isOpen = ({ type, mode, actors, recipients, isMutual }: Event): boolean =>
  recipients.length === 0 &&
  !isMutual &&
  type !== "CONSULT" &&
  !ALONE.has(mode) &&
  actors.some(({ code }) => code !== "UNK");

/** Acts whose doers the page must tell: fighting went on, a treaty was signed, there were protests. */
const isDoneByNobody = ({ type, mode, actors, isMutual }: Event): boolean =>
  actors.length === 0 && (isMutual || type === "PROTEST" || mode === "ceasefire" || mode === "curfew");

/** What is done together is done by both sides of the last act that has two, or by the state that the page is about. */
function doersOf({ isMutual }: Event, before: readonly Event[], { topic, states }: Cast): readonly Actor[] {
  const state = states.get(typeof topic === "string" ? topic : "");
  if (state !== undefined) return [state];
  const last = isMutual
    ? before.slice(-REACH).findLast(({ actors, recipients }) => isKnown(actors) && isKnown(recipients))
    : undefined;
  return last === undefined ? [] : [...last.actors, ...last.recipients];
}

const isKnown = (side: readonly Actor[]): boolean => side.some(({ code }) => code !== "UNK");

/** Acts of a state upon its own people. */
const AT_HOME: ReadonlySet<string | undefined> = new Set(["curfew", "censor", "martial-law"]);
/** Types that have another state on the other side. */
const ABROAD: ReadonlySet<Event["type"]> = new Set(["AID", "COOPERATE", "SANCTION", "SUPPORT"]);

function counterpartsOf(event: Event, before: readonly Event[], cast: Cast): readonly Actor[] {
  const own = partiesOf(event.actors);
  const home = homeOf(event, cast);
  if (event.type === "PROTEST" || AT_HOME.has(event.mode)) return home;
  const partner = firstOf(before, (other) => othersOf(other, own));
  if (partner.length > 0) return partner;
  const domestic = ABROAD.has(event.type) ? [] : home.filter((state) => !event.actors.includes(state));
  return domestic.length > 0 && own.has(cast.topic ?? "") ? domestic : nearestNamed(event, own, cast);
}

function firstOf(events: readonly Event[], find: (event: Event) => readonly Actor[]): readonly Actor[] {
  for (const event of events) {
    const found = find(event);
    if (found.length > 0) return found;
  }
  return [];
}

/** The other side of an event in which one of these had a part. */
function othersOf({ actors, recipients }: Event, own: ReadonlySet<Party>): readonly Actor[] {
  const isOther = (actor: Actor): boolean => !own.has(partyOf(actor)) && actor.code !== "UNK";
  const isIn = (side: readonly Actor[]): boolean => side.some((actor) => own.has(partyOf(actor)));
  if (isIn(actors)) return [...recipients, ...actors].filter(isOther);
  return isIn(recipients) ? actors.filter(isOther) : [];
}

/** Who is named nearest before the act, or behind it in its sentence. */
function nearestNamed(
  { trigger }: Event,
  own: ReadonlySet<Party>,
  { namings, counts }: Cast,
): readonly Actor[] {
  const behind = namings.findIndex(({ start }) => start > trigger.start);
  const end = behind < 0 ? namings.length : behind;
  const sentence = namings[end - 1]?.sentence ?? 0;
  const others = namings
    .slice(Math.max(0, end - REACH), end + REACH)
    .filter(({ actor }) => !own.has(partyOf(actor)) && (counts.get(partyOf(actor)) ?? 0) > 1);
  const last = others.findLast(({ start }) => start < trigger.start);
  if (last !== undefined && last.sentence >= sentence - NEAR) return [last.actor];
  const next = others.find(({ start }) => start > trigger.start);
  return next?.sentence === sentence ? [next.actor] : [];
}

/** The state of those who act. */
function homeOf({ actors }: Event, { states }: Cast): readonly Actor[] {
  const codes = new Set(actors.map(({ code }) => code));
  const [code] = codes;
  const state = codes.size === 1 ? states.get(code ?? "") : undefined;
  return state === undefined ? [] : [state];
}
