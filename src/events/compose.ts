import type { Draft } from "./draft.ts";
import type { Governing } from "./lexicon.ts";
import { type EventType, isHostile } from "./plover.ts";

/** What becomes of an act through the word that carries it; `carrier` is that word's own event, where it tells one. */
interface Composed {
  /** The act, changed or not; undefined where it is no event any more. */
  readonly act: Draft | undefined;
  readonly carrier: Draft | undefined;
}

/** PLOVER's rules for acts that are only spoken of: a type that says it goes before a status that would. */
export function compose(governs: Governing, act: Draft, carrier: Draft | undefined): Composed {
  switch (governs) {
    case "promise":
      return promised(act, carrier);
    case "decide":
      return decided(act, carrier);
    case "demand":
      return about(carrier, act, demandMode(act.type));
    case "refuse":
      return refused(act, carrier);
    case "threaten":
      return threatened(act, carrier);
    case "end":
      return endedBy(act, carrier);
    case "fail":
      return { act: { ...act, status: "failed" }, carrier };
    case "deny":
      return { act: { ...act, status: "denied" }, carrier };
    case "accuse":
      return { act: isHostile(act.type) && act.type !== "SANCTION" ? act : undefined, carrier };
    case "permit":
      return permitted(act, carrier);
    case "mean":
      return { act: undefined, carrier };
    default:
      return { act, carrier };
  }
}

/** The carrier's event, its mode told by the act that it is about; the act itself is none. */
function about(carrier: Draft | undefined, act: Draft, mode: string | undefined): Composed {
  if (carrier === undefined) return { act: undefined, carrier };
  const recipients = carrier.recipients.some(({ actors }) => actors.length > 0)
    ? carrier.recipients
    : [...act.actors, ...act.recipients].filter(({ at }) => carrier.actors.every((actor) => actor.at !== at));
  return { act: undefined, carrier: { ...carrier, mode: carrier.mode ?? mode, recipients, about: act } };
}

/** Verbs by which something is granted: what is done to a third is part of the bargain. */
const GRANTING = /^(?:agree|undertake|consent|accept|offer|approve)$/u;

/** Swore to strike: a threat. */
function promised(act: Draft, carrier: Draft | undefined): Composed {
  if (carrier === undefined) return { act, carrier };
  if (!isHostile(act.type) || GRANTING.test(carrier.trigger.lemma)) return about(carrier, act, undefined);
  return threatened(act, { ...carrier, type: "THREATEN" });
}

/** What THREATEN has no mode for (a strike, a walk-out, a resignation) keeps its type. */
function threatened(act: Draft, carrier: Draft | undefined): Composed {
  const mode = threatMode(act);
  if (mode !== undefined || carrier === undefined) return about(carrier, act, mode);
  if (!isThreatOfItsOwn(act)) return { act: undefined, carrier };
  const actors = act.actors.some((each) => each.actors.length > 0) ? act.actors : carrier.actors;
  return { act: { ...act, actors, status: "threatened" }, carrier: undefined };
}

/** True for what can be threatened and is none of the modes of THREATEN. */
export const isThreatOfItsOwn = ({ type, mode }: Pick<Draft, "type" | "mode">): boolean =>
  type === "PROTEST" || type === "REJECT" || type === "ACCUSE" || mode === "resign";

/** Decided by those who do it: help and talks are agreed, a withdrawal is conceded, a hostile act is to come. */
function decided(act: Draft, carrier: Draft | undefined): Composed {
  const type = plannedType(act.type);
  const actors = act.actors.some((each) => each.actors.length > 0)
    ? act.actors
    : (carrier?.actors ?? act.actors);
  if (type !== act.type) return { act: { ...act, type, mode: undefined, actors }, carrier: undefined };
  return {
    act: { ...act, actors, status: isHostile(act.type) ? "announced" : act.status },
    carrier: undefined,
  };
}

/** The type of an act that is planned or promised. */
export function plannedType(type: EventType): EventType {
  if (type === "RETREAT") return "CONCEDE";
  return type === "CONSULT" || type === "SUPPORT" || type === "COOPERATE" || type === "AID" ? "AGREE" : type;
}

function refused(act: Draft, carrier: Draft | undefined): Composed {
  if (act.type === "ACCUSE") return { act: undefined, carrier: undefined };
  return about(carrier, act, refusalMode(act.type));
}

function permitted(act: Draft, carrier: Draft | undefined): Composed {
  if (isHostile(act.type)) return { act: { ...act, status: "announced" }, carrier: undefined };
  return carrier === undefined ? { act, carrier } : about(carrier, act, undefined);
}

/** What ending an act amounts to: the end of fighting is a retreat, the end of help a sanction. */
const ENDS: Readonly<Partial<Record<EventType, readonly [EventType, string | undefined]>>> = {
  ASSAULT: ["RETREAT", "ceasefire"],
  COERCE: ["RETREAT", "access"],
  SANCTION: ["RETREAT", "access"],
  MOBILIZE: ["RETREAT", "withdraw"],
  PROTEST: ["RETREAT", undefined],
  AID: ["SANCTION", "discontinue"],
  COOPERATE: ["SANCTION", "discontinue"],
  SUPPORT: ["SANCTION", "withdraw"],
  CONSULT: ["REJECT", "meet"],
  AGREE: ["REJECT", undefined],
  ACCUSE: ["CONCEDE", undefined],
  REQUEST: ["CONCEDE", undefined],
  THREATEN: ["CONCEDE", undefined],
  RETREAT: ["THREATEN", "violence"],
};

/** Verbs that bring something to its planned end, and what has one: the visit was paid. */
const CLOSING = /^(?:conclude|end|close|finish|complete|wrap)$/u;
const CLOSED = /^(?:visit|trip|tour|meeting|summit|conference|session|round|consultation)$/u;

/** A visit that is concluded was paid; talks that break down and a truce that is called off came to nothing. */
function endedBy(act: Draft, carrier: Draft | undefined): Composed {
  const isClosed = CLOSED.test(act.trigger.lemma) && CLOSING.test(carrier?.trigger.lemma ?? "");
  if (isClosed || carrier === undefined) return { act, carrier: undefined };
  const isNoun = act.trigger.tag === "NOUN";
  const isAgentless = carrier.actors.every(({ at }) => at === act.at);
  const cameToNothing = isNoun && (act.type === "CONSULT" ? isAgentless : act.mode === "ceasefire");
  if (cameToNothing) return { act: { ...act, status: "failed" }, carrier: undefined };
  return { act: ended(act, carrier), carrier: undefined };
}

function ended(act: Draft, carrier: Draft | undefined): Draft | undefined {
  const [type, mode] = isBrokenOff(act, carrier) ? BROKEN_OFF : (ENDS[act.type] ?? []);
  if (type === undefined || carrier === undefined) return undefined;
  const actors = carrier.actors.length > 0 ? carrier.actors : act.actors;
  const recipients =
    act.recipients.length > 0 ? act.recipients : carrier.recipients.filter(({ at }) => at !== act.at);
  return { ...act, at: carrier.at, type, mode, actors, recipients, also: [act.at], about: undefined };
}

/** Talks and mediation that had begun: to end them is to reduce relations; a meeting that is only called off is refused. */
const isBrokenOff = ({ type, trigger }: Draft, carrier: Draft | undefined): boolean =>
  type === "CONSULT" &&
  /^(?:talk|negotiation|dialogue|consultation|mediation)$/u.test(trigger.lemma) &&
  !/^(?:cancel|call|scrap|drop)$/u.test(carrier?.trigger.lemma ?? "");
const BROKEN_OFF = ["SANCTION", "withdraw"] as const;

/** Modes of REQUEST and REJECT, of THREATEN, by the act that is demanded, refused or threatened. */
export const demandMode = (type: EventType): string => KINDS[type] ?? "change";
export const refusalMode = (type: EventType): string => KINDS[type] ?? "change";

const KINDS: Readonly<Partial<Record<EventType, string>>> = {
  AID: "assist",
  COOPERATE: "assist",
  SUPPORT: "assist",
  CONSULT: "meet",
  RETREAT: "yield",
  CONCEDE: "yield",
  REQUEST: "yield",
};

export function threatMode({ type, mode }: Pick<Draft, "type" | "mode">): string | undefined {
  if (type === "ASSAULT" || type === "MOBILIZE") return "violence";
  if (mode === "arrest" || mode === "convict") return "arrest";
  if (mode === "expel" || mode === "deport") return "expel";
  if (type === "SANCTION" && mode === "withdraw") return "relations";
  return type === "SANCTION" || type === "COERCE" ? "restrict" : undefined;
}
