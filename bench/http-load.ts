import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What a desk asks, from the questions about the most frequent state down; and how often of 100. */
export const QUESTIONS: readonly (readonly [share: number, path: string])[] = [
  [16, "/api/statements?limit=50"],
  [10, "/api/statements?by=USA"],
  [6, "/api/statements?by=USA&about=CHN"],
  [6, "/api/statements?by=HUN&about=SRB"],
  [4, "/api/statements?act=threaten&since=2029-01-01&until=2029-02-01"],
  [8, "/api/events?limit=50"],
  [6, "/api/events?actor=USA&recipient=RUS"],
  [4, "/api/events?type=SANCTION"],
  [4, "/api/agreements?party=FRA"],
  [4, "/api/reactions?to=USA"],
  [4, "/api/timeline?a=USA&b=CHN"],
  [3, "/api/brief?who=USA"],
  [4, "/api/search?words=pipeline%20corridor"],
  [3, "/api/search?words=hotline%20observers&in=findings"],
  [4, "/api/actors"],
  [4, "/api/articles"],
  [3, "/api/statements/days?since=2030-07-01"],
  [2, "/api/events/days?actor=USA&since=2030-07-01"],
  [2, "/api/network?since=2030-09-01"],
  [2, "/api/balance?a=USA&b=CHN&since=2030-01-01"],
  [1, "/api/overview"],
];

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
  readonly path: string;
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
  const paths = QUESTIONS.flatMap(([share, path]) => Array.from({ length: share }, () => path));
  const count = perSecond * seconds;
  const start = performance.now();
  const pending: Promise<Answered>[] = [];
  for (let number = 0; number < count; number++) {
    const due = start + (number * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    // 37 and 100 have no common divisor: every question comes in its share, and none in a row.
    const path = paths[(number * 37) % paths.length] ?? "";
    pending.push(
      ask(agent, `${address}${path}`, headers).then((answer) => ({
        ...answer,
        path,
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
      QUESTIONS.map(([, path]) => [path, sorted(answers.filter((answer) => answer.path === path))]),
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
