import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Fetcher, type FetchOptions, openFetcher } from "../../src/source/fetch-page.ts";
import type { PageInput } from "../../src/source/input.ts";

type Route = (response: ServerResponse, request: IncomingMessage) => void;

export interface Site {
  readonly origin: string;
  /** "GET /page" in the order they came. */
  readonly requests: readonly IncomingMessage[];
  paths(): readonly string[];
  close(): Promise<void>;
}

/** A site on this machine: what each path answers. Any other path answers 404. */
export async function openSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    const route = routes[request.url ?? ""];
    if (route) route(response, request);
    else response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not here</h1>");
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    paths: () => requests.map(({ url }) => url ?? ""),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Reads one address with a fetcher of its own; the tests' machine counts as public unless said otherwise. */
export async function fetchOnce(address: string, options: Partial<FetchOptions> = {}): Promise<PageInput> {
  const fetcher = openTestFetcher(options);
  try {
    return await fetcher.fetchPage(address);
  } finally {
    await fetcher.close();
  }
}

export const openTestFetcher = (options: Partial<FetchOptions> = {}): Fetcher =>
  openFetcher({ version: "1.2.3", allowPrivate: true, timeout: 5_000, ...options });

/** A route that answers with an HTML page, or with what `headers` say it is. */
export const page =
  (
    body: string | Uint8Array = "<p>Orland recalled its envoy.</p>",
    headers: Record<string, string> = {},
  ): Route =>
  (response) =>
    void response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);

export const redirect =
  (location: string, status = 302): Route =>
  (response) =>
    void response.writeHead(status, { location }).end("moved");

export const status =
  (code: number): Route =>
  (response) =>
    void response.writeHead(code).end("no");

export const textOf = ({ content }: PageInput): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);
