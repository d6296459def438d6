import type { Actor } from "../actors/actor.ts";
import type { Known } from "../text/known.ts";
import type { Draft } from "./draft.ts";
import type { Event } from "./event.ts";
import { quadOf } from "./plover.ts";

/** An event of one sentence, with what tells whether it is the same happening as another. */
export interface Mention {
  readonly event: Event;
  readonly draft: Draft;
  readonly sentence: number;
  /** The lemma of its trigger. */
  readonly lemma: string;
  /** Told by a noun with "the", "this" or an owner: it points back. */
  readonly isDefinite: boolean;
  /** It points back and names nobody: alone it is no event. */
  readonly isAnaphor: boolean;
}

/** How many happenings of a type back one is looked for: so that a long page takes no longer a word than a short one. */
const REACH = 60;
/** Verbal acts are as many as there are words for them, unless a noun points back within so many sentences. */
const NEAR = 3;

/** The mentions of a page by happening, in order of the first; each with its mentions in page order. */
export function groupMentions(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  const byType = new Map<string, Mention[][]>();
  for (const mention of mentions) {
    const same = byType.get(mention.event.type) ?? [];
    byType.set(mention.event.type, same);
    const found = mention.isAnaphor
      ? same.at(-1)
      : same.slice(-REACH).findLast((group) => group.some((other) => isSame(other, mention)));
    if (found) found.push(mention);
    else if (!mention.isAnaphor) {
      const group = [mention];
      same.push(group);
      groups.push(group);
    }
  }
  return groups;
}

function isSame(earlier: Mention, later: Mention): boolean {
  const [a, b] = [earlier.event, later.event];
  if (a.trigger.start === b.trigger.start) return true;
  if (a.type === "ASSAULT" && later.sentence === earlier.sentence && (isHarm(earlier) || isHarm(later)))
    return true;
  if (a.mode !== undefined && b.mode !== undefined && a.mode !== b.mode) return false;
  if (!isStatusAlike(a, b) || !areDatesAlike(a.date, b.date)) return false;
  const [actors, recipients] = [overlapOf(a.actors, b.actors), overlapOf(a.recipients, b.recipients)];
  if (actors === "differ" || recipients === "differ") return false;
  const distance = later.sentence - earlier.sentence;
  if (quadOf(a.type) % 2 === 1 && a.mode !== "visit")
    return later.isDefinite && distance <= NEAR && (actors === "share" || recipients === "share");
  if (actors === "share" && recipients === "share") return true;
  if (actors === "open" && recipients === "open") return later.isDefinite && distance <= NEAR;
  return later.isDefinite || earlier.lemma === later.lemma || distance <= 1;
}

/** What an attack did to people is told beside the attack: bombed the market, killing twelve. */
const isHarm = ({ lemma }: Mention): boolean =>
  /^(?:kill|wound|injure|die|hurt|slaughter|massacre)$/u.test(lemma);

const isStatusAlike = (a: Event, b: Event): boolean =>
  a.status === b.status || a.status === "denied" || b.status === "denied";

function areDatesAlike(a: Known<string>, b: Known<string>): boolean {
  if (a.basis === "unknown" || b.basis === "unknown") return true;
  return a.value.startsWith(b.value) || b.value.startsWith(a.value);
}

function overlapOf(a: readonly Actor[], b: readonly Actor[]): "open" | "share" | "differ" {
  if (a.length === 0 || b.length === 0) return "open";
  const codes = new Set(a.map(({ code }) => code));
  return a.some((actor) => b.includes(actor)) || b.some(({ code }) => code !== "UNK" && codes.has(code))
    ? "share"
    : "differ";
}

/** One event of its mentions: the fullest first, what it leaves open filled from the others. */
export function unite(mentions: readonly Mention[]): Event {
  const ordered = [...mentions].sort(
    (a, b) => fullness(b.event) - fullness(a.event) || a.sentence - b.sentence,
  );
  const [first, ...rest] = ordered.map(({ event }) => event);
  if (first === undefined) throw new RangeError("a happening without mention");
  const filled = (field: "actors" | "recipients"): Event | undefined =>
    ordered.map(({ event }) => event).find((event) => event[field].length > 0);
  const known = <Value>(values: readonly Known<Value>[]): Known<Value> =>
    values.find(({ basis }) => basis !== "unknown") ?? { basis: "unknown" };
  const [doing, undergoing] = [filled("actors"), filled("recipients")];
  const actors = doing?.actors ?? [];
  const sentences = new Set<number>();
  const evidence = ordered.flatMap(({ event, sentence }) => {
    if (sentences.has(sentence)) return [];
    sentences.add(sentence);
    return event.evidence;
  });
  return {
    ...first,
    mode: first.mode ?? rest.find(({ mode }) => mode !== undefined)?.mode,
    actors,
    recipients: (undergoing?.recipients ?? []).filter(
      (actor) => doing === undergoing || !actors.includes(actor),
    ),
    date: known([first.date, ...rest.map(({ date }) => date)]),
    place: known([first.place, ...rest.map(({ place }) => place)]),
    size: first.size.length > 0 ? first.size : (rest.find(({ size }) => size.length > 0)?.size ?? []),
    status: rest.some(({ status }) => status === "denied") ? "denied" : first.status,
    evidence,
  };
}

/** What a mention tells: roles count most, then date and place, then the words it takes. */
function fullness({ actors, recipients, date, place, evidence }: Event): number {
  const words = evidence.reduce((sum, { start, end }) => sum + end - start, 0);
  const known = Number(date.basis !== "unknown") + Number(place.basis !== "unknown");
  return (
    2 * Number(actors.length > 0) + 2 * Number(recipients.length > 0) + known + Math.min(words, 200) / 1000
  );
}
