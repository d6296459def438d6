import robotsParserModule from "robots-parser";
import { ReadError } from "../errors.ts";
import { collectStart } from "./chunks.ts";
import { decodeBody } from "./content.ts";
import { toNetworkError } from "./network-errors.ts";
import { getFollowing } from "./redirects.ts";
import type { Transport } from "./transport.ts";

// Its types describe an ES module with a default export, while the function itself is what the package exports.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** What one site asks of robots. */
interface SiteRules {
  isAllowed(url: URL): boolean;
}

/** Throws ReadError `robots-disallowed` where the site of `url` asks robots to stay away from it. */
export type RobotsGate = (url: URL, signal: AbortSignal) => Promise<void>;

/** RFC 9309 asks for at least 500 KiB; what comes after is not read. */
const MAX_ROBOTS_BYTES = 500 * 1024;
/** Wildcard characters times path characters that are compared; the matcher takes about a second for as many. */
const MAX_COMPARISONS = 100_000_000;
/** So that a run over very many sites does not grow. */
const MAX_SITES_KEPT = 500;

/** robots.txt by RFC 9309, asked for once a site as long as the gate lives. `agent` is our product token, "dragoman". */
export function createRobotsGate(transport: Transport, agent: string): RobotsGate {
  const kept = new Map<string, SiteRules>();
  return async (url, signal) => {
    const rules = kept.get(url.origin) ?? (await fetchRules(transport, url, { agent, signal }));
    if (!kept.has(url.origin)) {
      const [oldest] = kept.keys();
      if (kept.size >= MAX_SITES_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(url.origin, rules);
    }
    if (!rules.isAllowed(url)) {
      throw new ReadError(
        "robots-disallowed",
        `${url.origin}/robots.txt keeps ${agent} away from ${url.href}`,
      );
    }
  };
}

async function fetchRules(
  transport: Transport,
  url: URL,
  { agent, signal }: { readonly agent: string; readonly signal: AbortSignal },
): Promise<SiteRules> {
  const robotsUrl = new URL("/robots.txt", url);
  try {
    const answer = await getFollowing(transport, robotsUrl, { accept: "text/plain, */*;q=0.5", signal });
    if (answer.status !== 200) {
      answer.discard();
      return withoutRules(answer.status, robotsUrl);
    }
    const body = decodeBody(answer.body, answer.header("content-encoding") ?? "", { url: robotsUrl, signal });
    const text = new TextDecoder().decode(await collectStart(body, MAX_ROBOTS_BYTES));
    return toRules(robotsUrl, text, agent);
  } catch (error) {
    return withoutAnswer(toNetworkError(error, robotsUrl, signal));
  }
}

function toRules(robotsUrl: URL, text: string, agent: string): SiteRules {
  const robots = robotsParser(robotsUrl.href, text);
  const wildcards = text
    .split("\n")
    .filter((line) => line.includes("*"))
    .join("").length;
  return {
    isAllowed: (page) => {
      // A file made of wildcards against a long address would keep the matcher busy for minutes.
      if (wildcards * page.href.length > MAX_COMPARISONS) return false;
      return robots.isAllowed(page.href, agent) ?? true;
    },
  };
}

/** RFC 9309, 2.3.1: no such file allows everything; a server in trouble allows nothing until it is well again. */
function withoutRules(status: number, robotsUrl: URL): SiteRules {
  if (status < 500) return { isAllowed: () => true };
  throw new ReadError(
    "robots-disallowed",
    `${robotsUrl.href} answered ${status}, so its rules are unknown and the page is left alone; try again later`,
  );
}

/** A site that cannot be asked is left alone, and the error keeps its own code: that is what the user can act on. */
function withoutAnswer(error: unknown): SiteRules {
  if (!(error instanceof ReadError)) throw error;
  if (error.code === "too-many-redirects" || error.code === "bad-url") return { isAllowed: () => true };
  if (error.code !== "network" && error.code !== "timeout") throw error;
  throw new ReadError(error.code, `${error.message} (what a site asks of robots is read before its pages)`, {
    cause: error.cause,
  });
}
