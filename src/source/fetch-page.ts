import { STATUS_CODES } from "node:http";
import { ReadError } from "../errors.ts";
import { isPublicAddress, type ResolveHost, resolveHost } from "./addresses.ts";
import { collect } from "./chunks.ts";
import { ACCEPTED_TYPES, decodeBody, formatOfType, parseContentType } from "./content.ts";
import { type FetchedFeed, feedRequest, toFetchedFeed, type Validators } from "./feed/fetch-feed.ts";
import type { PageInput } from "./input.ts";
import { type Limits, MAX_PAGE_BYTES, tooLarge } from "./limits.ts";
import { toNetworkError } from "./network-errors.ts";
import { getFollowing } from "./redirects.ts";
import { createRobotsGate } from "./robots.ts";
import { type Answer, type GetOptions, openTransport } from "./transport.ts";
import { toWebAddress } from "./web-address.ts";

export interface FetchOptions {
  /** Of this program: sites see `dragoman/<version>`. */
  readonly version: string;
  /** A page or address where a site can complain; part of the user agent where given. */
  readonly contact?: string;
  /** Milliseconds for one page, robots.txt and redirects included. Default 20,000. */
  readonly timeout?: number;
  /** The most a page may hold, in bytes, after decompression. Default `MAX_PAGE_BYTES`. */
  readonly maxBytes?: number;
  /** Private, loopback and other inner addresses: all of them, or those for which it says yes. Default: none. */
  readonly allowPrivate?: boolean | ((address: string) => boolean);
  /** Do not ask for robots.txt. */
  readonly ignoreRobots?: boolean;
  /** Default: the system's resolver. */
  readonly resolve?: ResolveHost;
}

/** Fetches pages over one set of connections and one memory of robots.txt files. */
export interface Fetcher {
  /** @throws ReadError for everything that can be wrong with an address, a site or a page */
  fetchPage(address: string): Promise<PageInput>;
  /**
   * Asks for a feed, a sitemap or an OPML file, but only if it has changed since it gave these validators.
   * @throws ReadError as `fetchPage` does
   */
  fetchFeed(address: string, validators: Validators): Promise<FetchedFeed>;
  close(): Promise<void>;
}

const AGENT = "dragoman";
const DEFAULT_TIMEOUT = 20_000;

export function openFetcher(options: FetchOptions): Fetcher {
  const { version, contact, timeout = DEFAULT_TIMEOUT, maxBytes = MAX_PAGE_BYTES } = options;
  const transport = openTransport({
    userAgent: `${AGENT}/${version}${contact ? ` (+${contact})` : ""}`,
    isPermitted: (address) => isPublicAddress(address) || isAllowedPrivate(address, options.allowPrivate),
    resolve: options.resolve ?? resolveHost,
    connectTimeout: timeout,
  });
  const robots = options.ignoreRobots ? undefined : createRobotsGate(transport, AGENT);
  const fetch = async <Result>(
    address: string,
    request: Pick<GetOptions, "accept" | "headers">,
    take: (answer: Answer, limits: Limits) => Promise<Result>,
  ): Promise<Result> => {
    const signal = AbortSignal.timeout(timeout);
    const permit = async (url: URL) => robots?.(url, signal);
    const answer = await getFollowing(transport, toWebAddress(address), { ...request, signal, permit });
    try {
      return await take(answer, { maxBytes, signal });
    } catch (error) {
      answer.discard();
      throw toNetworkError(error, answer.url, signal);
    }
  };
  return {
    fetchPage: (address) =>
      fetch(address, { accept: ACCEPTED_TYPES }, (answer, limits) => toPageInput(answer, address, limits)),
    fetchFeed: (address, validators) => fetch(address, feedRequest(validators), toFetchedFeed),
    close: () => transport.close(),
  };
}

async function toPageInput(
  { url, status, header, body }: Answer,
  name: string,
  { maxBytes, signal }: Limits,
): Promise<PageInput> {
  if (!hasPage(status)) {
    throw new ReadError(
      "http-status",
      `${url.href} answered ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd(),
    );
  }
  const type = parseContentType(header("content-type") ?? "");
  const format = formatOfType(type, url);
  // Pages do not shrink by decompression, so a body announced as too long need not be read.
  if (Number(header("content-length") ?? 0) > maxBytes) throw tooLarge(url.href, maxBytes);
  const decoded = decodeBody(body, header("content-encoding") ?? "", { url, signal });
  const content = await collect(decoded, url.href, maxBytes);
  return {
    name,
    format,
    content,
    url: url.href,
    ...(type.charset !== undefined && { charset: type.charset }),
  };
}

/** 202 and 204 to 206 are answers too, but not the page: a check for robots, nothing, or a part. */
const hasPage = (status: number): boolean => status === 200 || status === 203;

function isAllowedPrivate(address: string, allow: FetchOptions["allowPrivate"]): boolean {
  return typeof allow === "function" ? allow(address) : allow === true;
}
