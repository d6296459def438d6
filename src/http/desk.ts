import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The files of the desk in the browser, in memory: it is small, and paths from outside never touch the disk. */
export interface Desk {
  /** Undefined where there is no such file. */
  serve(request: Request): Response | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const PACKED: ReadonlySet<string> = new Set([".html", ".js", ".css", ".svg", ".json"]);
/** Where the builder puts files that have a digest of their content in their names: "/assets/main-8fQ2.js" */
const FOREVER = "/assets/";

interface File {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer> | undefined;
  readonly cache: string;
}

/** The desk that was built into a folder. */
export function loadDesk(folder: string): Desk {
  const files = loadFiles(folder);
  const page = files.get("/index.html") ?? noDesk;
  return {
    serve(request) {
      const { pathname } = new URL(request.url);
      const file = files.get(pathname) ?? (isRoute(pathname) ? page : undefined);
      return file === undefined ? undefined : toResponse(file, request);
    },
  };
}

/** The desk's own addresses have no ending: "/pair/NOR/CHL". */
const isRoute = (path: string): boolean => path === "/" || extname(path) === "";

function toResponse({ type, plain, packed, cache }: File, request: Request): Response {
  const usePacked = packed !== undefined && (request.headers.get("accept-encoding") ?? "").includes("gzip");
  return new Response(usePacked ? packed : plain, {
    headers: {
      "content-type": type,
      "cache-control": cache,
      vary: "Accept-Encoding",
      ...(usePacked && { "content-encoding": "gzip" }),
    },
  });
}

function loadFiles(folder: string): ReadonlyMap<string, File> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [`/${path.replaceAll("\\", "/")}`, toFile(path, readFileSync(join(folder, path)))]),
  );
}

function toFile(path: string, bytes: Buffer): File {
  const ending = extname(path);
  const isForever = `/${path.replaceAll("\\", "/")}`.startsWith(FOREVER);
  return {
    type: TYPES[ending] ?? "application/octet-stream",
    plain: new Uint8Array(bytes),
    packed: PACKED.has(ending) ? new Uint8Array(gzipSync(bytes)) : undefined,
    cache: isForever ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

const noDesk: File = {
  type: "text/html; charset=utf-8",
  plain: new TextEncoder().encode(
    '<!doctype html><html lang="en"><title>Dragoman</title><p>The desk is not built here. The API is: <a href="/api/openapi.json">/api/openapi.json</a>.</p></html>',
  ),
  packed: undefined,
  cache: "no-cache",
};
