import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { Agent, buildConnector, request } from "undici";
import { type AddressPolicy, guardedLookup, privateAddress, type ResolveHost } from "./addresses.ts";
import type { Chunks } from "./chunks.ts";
import { toNetworkError } from "./network-errors.ts";

/** The head of an answer; its body comes as it is asked for. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  /** The first value where the header is repeated. Names in lower case. */
  header(name: string): string | undefined;
  /** As sent, still compressed. Read it or discard it. */
  readonly body: Chunks;
  discard(): void;
}

export interface TransportOptions {
  readonly userAgent: string;
  readonly isPermitted: AddressPolicy;
  readonly resolve: ResolveHost;
  /** Milliseconds to connect. */
  readonly connectTimeout: number;
}

export interface GetOptions {
  readonly accept: string;
  readonly signal: AbortSignal;
  /** Headers beside those that every request has, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The one way out to the network: GET, no redirects, no cookies, permitted addresses only. */
export interface Transport {
  get(url: URL, options: GetOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** Some news sites send 30 KiB of policy headers; Node's own limit is 16. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Node gives each address of a host 250 ms, which a far-away server can miss. */
const MS_PER_ADDRESS = 2_000;

export function openTransport(options: TransportOptions): Transport {
  const agent = new Agent({ connect: guardedConnector(options), maxHeaderSize: MAX_HEADER_BYTES });
  return {
    get: async (url, { accept, signal, headers: more }) => {
      const headers = {
        ...more,
        "user-agent": options.userAgent,
        accept,
        "accept-language": "en, *;q=0.5",
        "accept-encoding": "gzip, deflate, br",
      };
      try {
        return toAnswer(url, await request(url, { dispatcher: agent, headers, signal }), signal);
      } catch (error) {
        throw toNetworkError(error, url, signal);
      }
    },
    close: () => agent.destroy(),
  };
}

function guardedConnector({
  resolve,
  isPermitted,
  connectTimeout,
}: TransportOptions): buildConnector.connector {
  const connect = buildConnector({
    lookup: guardedLookup(resolve, isPermitted),
    timeout: connectTimeout,
    autoSelectFamilyAttemptTimeout: MS_PER_ADDRESS,
  });
  return (target, callback) => {
    // Sockets do not look up a host that is an address already, so it is checked here.
    const address = target.hostname.replace(/^\[|\]$/g, "");
    if (isIP(address) && !isPermitted(address)) callback(privateAddress(address, address), null);
    else connect(target, callback);
  };
}

interface RawAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

function toAnswer(url: URL, { statusCode, headers, body }: RawAnswer, signal: AbortSignal): Answer {
  return {
    url,
    status: statusCode,
    header: (name) => [headers[name]].flat()[0],
    body: readBody(body, url, signal),
    discard: () => void body.on("error", () => {}).destroy(),
  };
}

async function* readBody(body: Readable, url: URL, signal: AbortSignal): Chunks {
  try {
    yield* body;
  } catch (error) {
    throw toNetworkError(error, url, signal);
  }
}
