import { STATUS_CODES } from "node:http";
import { ReadError } from "../errors.ts";
import { isPublicAddress, type ResolveHost, resolveHost } from "./addresses.ts";
import { collect } from "./chunks.ts";
import { ACCEPTED_TYPES, decodeBody, formatOfType, parseContentType } from "./content.ts";
import type { PageInput } from "./input.ts";
import { MAX_PAGE_BYTES, tooLarge } from "./limits.ts";
import { toNetworkError } from "./network-errors.ts";
import { getFollowing } from "./redirects.ts";
import { createRobotsGate } from "./robots.ts";
import { type Answer, openTransport } from "./transport.ts";
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
  return {
    fetchPage: async (address) => {
      const signal = AbortSignal.timeout(timeout);
      const answer = await getFollowing(transport, toWebAddress(address), {
        accept: ACCEPTED_TYPES,
        signal,
        permit: async (url) => robots?.(url, signal),
      });
      try {
        return await toPageInput(answer, address, { maxBytes, signal });
      } catch (error) {
        answer.discard();
        throw toNetworkError(error, answer.url, signal);
      }
    },
    close: () => transport.close(),
  };
}

async function toPageInput(
  { url, status, header, body }: Answer,
  name: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
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
