import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../tests/support/random.ts";
import { DAYS, FIRST_DAY, STATES, WORDS } from "./store-records.ts";

/** A question of a desk: how often of 100, and its address. States are met as in the records: some far more often. */
interface Question {
  readonly name: string;
  readonly share: number;
  path(pick: Pick): string;
}

interface Pick {
  readonly state: string;
  readonly other: string;
  /** A first day, within the days of the records. */
  readonly day: string;
  readonly words: string;
}

const questions: readonly Question[] = [
  { name: "newest statements", share: 16, path: () => "/statements" },
  { name: "statements by", share: 10, path: ({ state }) => `/statements?by=${state}` },
  {
    name: "statements by, about",
    share: 10,
    path: ({ state, other }) => `/statements?by=${state}&about=${other}`,
  },
  {
    name: "statements, act and days",
    share: 5,
    path: ({ day }) => `/statements?act=threaten&since=${day}&limit=30`,
  },
  { name: "newest events", share: 8, path: () => "/events" },
  {
    name: "events between two",
    share: 7,
    path: ({ state, other }) => `/events?actor=${state}&recipient=${other}`,
  },
  { name: "events of a type", share: 4, path: ({ day }) => `/events?type=SANCTION&until=${day}` },
  { name: "agreements of", share: 4, path: ({ state }) => `/agreements?party=${state}` },
  { name: "reactions to", share: 4, path: ({ state }) => `/reactions?to=${state}&limit=20` },
  { name: "timeline", share: 4, path: ({ state, other }) => `/timeline?a=${state}&b=${other}` },
  { name: "brief", share: 2, path: ({ state, day }) => `/brief?who=${state}&until=${day}` },
  { name: "search", share: 4, path: ({ words }) => `/search?words=${words}&limit=20` },
  {
    name: "search in findings",
    share: 3,
    path: ({ words }) => `/search?words=${words}&in=findings&limit=20`,
  },
  { name: "actors", share: 4, path: ({ state }) => `/actors?code=${state}` },
  { name: "articles", share: 5, path: ({ day }) => `/articles?until=${day}` },
  { name: "statements by day", share: 3, path: ({ state }) => `/statements/days?by=${state}` },
  {
    name: "network of a month",
    share: 2,
    path: ({ day }) => `/network?since=${day}&until=${monthAfter(day)}`,
  },
  { name: "balance", share: 3, path: ({ state, other }) => `/balance?a=${state}&b=${other}` },
  { name: "overview", share: 2, path: () => "/overview" },
];

const DAY_MS = 24 * 3600 * 1000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const monthAfter = (day: string): string => dayOf(Date.parse(day) + 30 * DAY_MS);

/** The same load every time: what the request of that number asks. */
function questionOf(number: number): { readonly name: string; readonly path: string } {
  const random = seededRandom(number + 1);
  const skewed = (list: readonly string[]): string =>
    list[Math.floor((random.below(1000) / 1000) ** 2 * list.length)] ?? "";
  const state = skewed(STATES);
  const found = skewed(STATES);
  const pick: Pick = {
    state,
    other: found === state ? "FRA" : found,
    day: dayOf(FIRST_DAY + random.below(DAYS - 30) * DAY_MS),
    words: `${random.pick(WORDS)}%20${random.pick(WORDS)}`,
  };
  let place = random.below(questions.reduce((sum, { share }) => sum + share, 0));
  const question = questions.find(({ share }) => {
    place -= share;
    return place < 0;
  });
  return { name: question?.name ?? "", path: `/api${question?.path(pick) ?? ""}` };
}

export interface LoadOptions {
  readonly address: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadFigures {
  readonly requests: number;
  /** Answers other than 200. */
  readonly errors: number;
  /** From when a request was due to when its answer was whole, in milliseconds, ascending. */
  readonly times: readonly number[];
  /** The same by question. */
  readonly byQuestion: ReadonlyMap<string, readonly number[]>;
  readonly bytes: number;
}

interface Answered {
  readonly name: string;
  readonly status: number;
  readonly ms: number;
  readonly bytes: number;
}

/**
 * Sends requests at a fixed rate, however slow the answers are, and counts their times from when they were due: so a
 * server that stands still is not forgiven the requests that had to wait (Tene, "How NOT to Measure Latency", 2013).
 */
export async function sendLoad({
  address,
  perSecond,
  seconds,
  headers = {},
}: LoadOptions): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 });
  const count = perSecond * seconds;
  const start = performance.now();
  const pending: Promise<Answered>[] = [];
  for (let number = 0; number < count; number++) {
    const due = start + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const { name, path } = questionOf(number);
    pending.push(
      ask(agent, `${address}${path}`, headers).then((answer) => ({
        ...answer,
        name,
        ms: performance.now() - due,
      })),
    );
  }
  const answers = await Promise.all(pending);
  agent.destroy();
  const sorted = (some: readonly Answered[]): readonly number[] =>
    some.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    requests: answers.length,
    errors: answers.filter(({ status }) => status !== 200).length,
    times: sorted(answers),
    byQuestion: new Map(
      questions.map(({ name }) => [name, sorted(answers.filter((answer) => answer.name === name))]),
    ),
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function ask(
  agent: Agent,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly bytes: number }> {
  return new Promise((resolve) => {
    const failed = (): void => resolve({ status: 0, bytes: 0 });
    request(url, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, bytes }));
      answer.on("error", failed);
    })
      .on("error", failed)
      .end();
  });
}

/** The value under which that share of an ascending list lies. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.ceil(share * ascending.length) - 1)] ?? 0;
