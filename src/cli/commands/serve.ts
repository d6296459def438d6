import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { formatFailure } from "../failure.ts";
import type { Io } from "../io.ts";
import { databaseOption, databasePath } from "../store-options.ts";

const NAME = "serve";
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = 4815;
const MAX_PORT = 65_535;
const MIN_TOKEN = 16;

export const serveCommand: Command = {
  name: NAME,
  summary: "Serve the desk in the browser, and the HTTP API",
  operands: "",
  description: [
    "The desk is at the address that is printed, the API under /api; docs/http.md and /api/openapi.json describe it. The database is made where there is none. Ctrl-C ends it.",
    "Only this computer can reach it, unless --host names another of its addresses; then a token is needed. A browser comes in once by /?token=…, a program sends Authorization: Bearer.",
  ],
  options: [
    databaseOption,
    { name: "port", value: "N", help: `Default: ${DEFAULT_PORT}. 0 takes any that is free.` },
    {
      name: "host",
      value: "ADDRESS",
      help: `Where to listen. Default: ${DEFAULT_HOST}, this computer alone.`,
    },
    {
      name: "token",
      value: "TOKEN",
      help: `What callers must show, ${MIN_TOKEN} characters or more. Default: DRAGOMAN_TOKEN in the environment, else none.`,
    },
    { name: "open", help: "Open the desk in the browser." },
    { name: "allow-private", help: "Fetch pages from private and loopback addresses too." },
    { name: "ignore-robots", help: "Fetch pages that a site's robots.txt asks programs to leave alone." },
  ],
  examples: [
    { line: "dragoman serve --open", shows: "the desk over dragoman.db" },
    { line: "DRAGOMAN_TOKEN=… dragoman serve --host 0.0.0.0", shows: "for others in the house" },
  ],
  run: serve,
};

async function serve(call: Call, io: Io): Promise<number> {
  const { host, port, token } = findAddress(call, io);
  const path = databasePath(call.options, io);
  const { startDesk } = await import("../serve/start-desk.ts");
  const desk = await startDesk({
    path,
    host,
    port,
    ...(token !== undefined && { token }),
    allowPrivate: call.options.has("allow-private"),
    ignoreRobots: call.options.has("ignore-robots"),
    report: (error) => void io.err.write(`dragoman: ${formatFailure(error)}\n`),
  });
  await io.out.write(`dragoman serves ${path} at ${desk.address}/ (Ctrl-C ends it)\n`);
  if (call.options.has("open"))
    await openBrowser(`${desk.address}/${token === undefined ? "" : `?token=${token}`}`);
  await ended();
  await desk.close();
  return EXIT.ok;
}

/** Throws a UsageError for an address that makes no sense, or that others can reach where there is no token. */
function findAddress({ options }: Call, { env }: Io) {
  const host = options.value("host") ?? DEFAULT_HOST;
  const port = findPort(options.value("port"));
  const token = options.value("token") ?? (env.DRAGOMAN_TOKEN || undefined);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token))
    throw new UsageError("--token takes letters, digits and signs without spaces", NAME);
  if (token !== undefined && token.length < MIN_TOKEN)
    throw new UsageError(`--token takes ${MIN_TOKEN} characters or more`, NAME);
  if (token === undefined && !isLoopback(host))
    throw new UsageError(`others can reach ${host}: a --token is needed`, NAME);
  return { host, port, token };
}

/** Names and numbers of this computer alone. */
const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

function findPort(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= MAX_PORT) return port;
  throw new UsageError(`--port takes a number from 0 to ${MAX_PORT}, got "${given}"`, NAME);
}

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Where there is no browser, the address that was printed will do. */
async function openBrowser(address: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [program = "xdg-open", ...before] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...before, address], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

/** Resolves when somebody ends the program. A second signal ends it at once. */
function ended(): Promise<void> {
  return new Promise((resolve) => {
    process.removeAllListeners("SIGINT"); // main.ts ends at once; here something has to be put away first
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
