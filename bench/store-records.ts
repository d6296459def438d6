import { articleId, sha256, statementId } from "../src/record/ids.ts";
import type {
  Rec,
  RecordActor,
  RecordAgreement,
  RecordEvent,
  RecordReaction,
  RecordStatement,
} from "../src/record/record.ts";
import { acts } from "../src/record/vocabulary.ts";
import type { Span } from "../src/text/span.ts";

/*
 * Invented records by the thousand: reports of the length of a wire report, with statements, events, agreements and
 * reactions between 60 states, some states far more often than others, a tenth of the reports reprints. The same
 * number gives the same record.
 */

export const STATES =
  "USA CHN RUS GBR FRA DEU JPN IND BRA TUR IRN ISR UKR POL ITA ESP CAN AUS KOR PRK MEX ARG CHL PER COL EGY SAU ARE QAT IRQ SYR LBN JOR PAK AFG IDN MYS THA VNM PHL NGA ETH KEN ZAF DZA MAR TUN LBY SDN NOR SWE FIN DNK NLD BEL AUT CHE GRC SRB HUN".split(
    " ",
  );
const TYPES = [
  "CONSULT",
  "ACCUSE",
  "REQUEST",
  "REJECT",
  "AGREE",
  "SUPPORT",
  "SANCTION",
  "THREATEN",
  "ASSAULT",
  "AID",
];
export const WORDS =
  "the of to and in that on a for with talks border harbour treaty ministers agreed quarrel ships troops grain wheat pipeline envoy summit ceasefire sanctions delegation quota railway bridge island strait council vote draft clause exercise fleet loan tariff visa refugee prisoner exchange hotline observers mission inspectors statement proposal deadline winter spring parliament spokesman communiqué dispute fishing rights offshore wells canal transit corridor airspace".split(
    " ",
  );
const OUTLETS = Array.from({ length: 40 }, (_, at) => `outlet${at}.example`);
export const FIRST_DAY = Date.UTC(2028, 0, 1);
export const DAYS = 1000;
const DAY_MS = 24 * 3600 * 1000;
const REPRINTS = 10;

interface Dice {
  /** From 0 to `count` - 1; `skew` above 1 makes small numbers more frequent. */
  roll(count: number, skew?: number): number;
}

/** Mulberry32, a generator of 32 bits that is good enough for inventing. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { roll: (count, skew = 1) => Math.floor(next() ** skew * count) };
}

/** The record of that number. Every tenth reprints the one nine before it, with a line of its own. */
export function recordOfNumber(number: number): Rec {
  const isReprint = number % REPRINTS === REPRINTS - 1;
  const story = isReprint ? number - (REPRINTS - 1) : number;
  return write(diceOf(story + 1), number, isReprint ? `Reprint ${number}. ` : "");
}

function write(dice: Dice, number: number, opening: string): Rec {
  const outlet = OUTLETS[number % OUTLETS.length] ?? "";
  const url = `https://${outlet}/news/${number}`;
  const day = new Date(FIRST_DAY + dice.roll(DAYS) * DAY_MS).toISOString().slice(0, 10);
  const page = pageOf(opening);
  const drafts = Array.from({ length: 10 }, () => draftOf(dice, page));
  const { text } = page;
  const id = articleId(url, sha256(text));
  const cast = castOf(drafts, text, id);
  const place: Place = {
    id,
    number,
    day,
    who: (code, isPerson = false) => cast.get(isPerson ? `${code}!` : code)?.id ?? ("" as RecordActor["id"]),
  };
  const statements = drafts.map((draft) => toStatement(draft, place));
  return {
    schema: "dragoman/record/1",
    reader: { version: "0.1.0", model: null },
    article: toArticle({ id, url, outlet, number, day, text }),
    actors: [...cast.values()],
    statements,
    events: drafts.slice(0, 6).map((draft, at) => toEvent(draft, at, place)),
    agreements: drafts.slice(0, number % 3 === 0 ? 1 : 0).map((draft) => toAgreement(draft, place)),
    reactions: toReactions(statements),
  };
}

interface Place {
  readonly id: Rec["article"]["id"];
  readonly number: number;
  readonly day: string;
  who(code: string, isPerson?: boolean): RecordActor["id"];
}

function toArticle({
  id,
  url,
  outlet,
  number,
  day,
  text,
}: Omit<Place, "who"> & {
  readonly url: string;
  readonly outlet: string;
  readonly text: string;
}): Rec["article"] {
  return {
    id,
    url,
    canonicalUrl: null,
    outlet: { name: outlet, domain: outlet, agency: null },
    title: `Report ${number}: ${text.slice(0, 60)}`,
    byline: [],
    dateline: null,
    section: null,
    language: "en",
    published: { basis: "implied", value: day, from: "metadata" },
    modified: { basis: "unknown" },
    text,
    textSha256: sha256(text),
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    related: [],
    issues: [],
  };
}

function toStatement({ from, to, words, cue, act }: Draft, { id, who }: Place): RecordStatement {
  const content = [words];
  return {
    id: statementId(id, { content, cue, act }),
    speaker: { actors: [who(from, true)], mention: null, alternatives: [] },
    cue,
    content,
    form: "indirect",
    act,
    targets: act === "state" ? [] : [who(to)],
    addressee: null,
    via: [],
    inner: null,
    date: { basis: "unknown" },
    confidence: 0.9,
  };
}

function toEvent({ from, to, whole, type }: Draft, at: number, { id, number, day, who }: Place): RecordEvent {
  return {
    id: `${id}-e${at}` as RecordEvent["id"],
    type,
    mode: null,
    contexts: ["diplomatic"],
    quad: TYPES.indexOf(type) < 6 ? 1 : 4,
    scale: 1,
    cameo: null,
    actors: [who(from)],
    recipients: [who(to)],
    apart: [],
    status: "occurred",
    time: "current",
    condition: null,
    date: { basis: "implied", value: day, from: "published" },
    effective: { basis: "unknown" },
    place: { basis: "implied", value: { name: `Town ${at} of ${number}`, country: from }, from: "text" },
    size: [],
    trigger: whole,
    evidence: [whole],
    saidIn: null,
    confidence: 0.8,
  };
}

function toAgreement({ from, to, whole, topic }: Draft, { id, who }: Place): RecordAgreement {
  return {
    id: `${id}-g` as RecordAgreement["id"],
    name: `Accord of ${from} and ${to} on ${topic}`,
    kind: "accord",
    parties: [who(from), who(to)],
    targets: [],
    status: "signed",
    date: { basis: "unknown" },
    effective: { basis: "unknown" },
    provisions: [{ obligation: whole, trigger: null, except: null, article: null, obliged: [] }],
    called: [],
    reason: null,
    evidence: [whole],
  };
}

function toReactions([first, second]: readonly RecordStatement[]): readonly RecordReaction[] {
  const [evidence] = second?.content ?? [];
  return first && second && evidence ? [{ from: second.id, to: first.id, basis: "answers", evidence }] : [];
}

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly whole: Span;
  readonly words: Span;
  readonly cue: Span;
  readonly act: RecordStatement["act"];
  readonly type: string;
  readonly topic: string;
}

/** A text that grows; `add` tells where what was added stands. */
interface Page {
  text: string;
  add(words: string): Span;
}

function pageOf(opening: string): Page {
  return {
    text: opening,
    add(words) {
      const start = this.text.length;
      this.text += words;
      return { start, end: this.text.length };
    },
  };
}

function draftOf(dice: Dice, page: Page): Draft {
  const pick = (): string => STATES[dice.roll(STATES.length, 2)] ?? "USA";
  const [from, to] = [pick(), pick()];
  const sentence = (count: number): string =>
    Array.from({ length: count }, () => WORDS[dice.roll(WORDS.length)] ?? "").join(" ");
  const start = page.text.length;
  page.add(`Minister ${dice.roll(30, 2)} of ${from} `);
  const cue = page.add("said");
  page.add(" of ");
  page.add(to);
  page.add(" that ");
  const words = page.add(sentence(18));
  page.add(". ");
  page.add(`${sentence(20)}.\n\n`);
  return {
    from,
    to: to === from ? "FRA" : to,
    whole: { start, end: words.end },
    words,
    cue,
    act: acts[dice.roll(acts.length, 2)] ?? "state",
    type: TYPES[dice.roll(TYPES.length)] ?? "CONSULT",
    topic: WORDS[dice.roll(WORDS.length)] ?? "",
  };
}

function castOf(drafts: readonly Draft[], text: string, article: string): ReadonlyMap<string, RecordActor> {
  const cast = new Map<string, RecordActor>();
  const add = (key: string, actor: Pick<RecordActor, "name" | "kind" | "code" | "sector">): void => {
    if (cast.has(key)) return;
    const at = Math.max(0, text.indexOf(actor.name));
    cast.set(key, {
      ...actor,
      id: `${article}-${key}` as RecordActor["id"],
      office: null,
      wikidata: null,
      mentions: [{ start: at, end: at + actor.name.length, form: "name" }],
    });
  };
  for (const { from, to, whole } of drafts) {
    const name = text.slice(whole.start, text.indexOf(" said", whole.start));
    add(`${from}!`, { name, kind: "person", code: from, sector: "GOV" });
    for (const code of [from, to]) add(code, { name: code, kind: "state", code, sector: "UNK" });
  }
  return cast;
}
