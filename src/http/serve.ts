import { once } from "node:events";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { App } from "./app.ts";

export interface Listening {
  /** Where it listens: "http://127.0.0.1:4815" */
  readonly address: string;
  /** Takes nothing more, lets those who are being answered have their answers for a while, and ends. */
  close(): Promise<void>;
}

/** A caller who sends a page has this long, in milliseconds. */
const REQUEST_TIMEOUT = 60_000;
const HEADERS_TIMEOUT = 10_000;
/** Longer than callers keep a connection: one that is closed just when it is used again is an error to them. */
const KEEP_ALIVE_TIMEOUT = 75_000;
/** What is left of those who are being answered when the server goes down. */
const PATIENCE_MS = 3000;

/** Listens. `port`: 0 takes any that is free. Rejects where the port is taken or the address is none of ours. */
export async function listen(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch as Parameters<typeof createAdaptorServer>[0]["fetch"],
    serverOptions: {
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: HEADERS_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
    },
  }) as Server;
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(timer);
}
