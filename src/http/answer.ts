import { dataVersion } from "../store/query/version.ts";
import type { Store } from "../store/store.ts";
import type { Cache } from "./cache.ts";
import type { Values } from "./parameters.ts";
import { RequestError } from "./problem.ts";
import type { Query } from "./route.ts";

export interface Answering {
  readonly store: Store;
  /** Tells one run of the server from another: versions of a file say nothing across runs. */
  readonly run: string;
  readonly cache: Cache<Body>;
}

/** An answer as it is sent. */
interface Body {
  readonly text: string;
  readonly link: string | undefined;
}

/**
 * Answers a question, or says that nothing has changed since the caller asked last. The same question has the same
 * answer for as long as nobody writes to the database; so its version is the ETag, and is known before the answer.
 */
export function answer(route: Query, values: Values, request: Request, answering: Answering): Response {
  const { store, run, cache } = answering;
  const asText = wantsText(route, request) ? route.asText : undefined;
  const version = dataVersion(store);
  const tag = `"${run}.${version}${asText === undefined ? "" : ".text"}"`;
  const headers = {
    etag: tag,
    "cache-control": "private, no-cache",
    vary: "Accept, Authorization, Cookie",
  };
  if (isKnown(tag, request.headers.get("if-none-match"))) return new Response(null, { status: 304, headers });
  const url = new URL(request.url);
  const key = `${url.pathname}${url.search}${asText === undefined ? "" : " text"}`;
  const known = cache.get(key, version);
  const body = known ?? toBody(route, route.answer(store, values), url, asText);
  if (known === undefined) cache.put(key, version, body, body.text.length);
  return new Response(body.text, {
    headers: {
      ...headers,
      "content-type": asText === undefined ? "application/json" : `${asText.type}; charset=utf-8`,
      ...(body.link !== undefined && { link: body.link }),
    },
  });
}

function toBody({ summary }: Query, value: unknown, url: URL, asText: Query["asText"]): Body {
  if (value === undefined) throw new RequestError("no-such-thing", `${summary}: there is none of that id`);
  return {
    text: asText === undefined ? JSON.stringify(value) : asText.format(value),
    link: nextOf(value, url),
  };
}

function wantsText({ asText }: Query, request: Request): boolean {
  return asText !== undefined && (request.headers.get("accept") ?? "").toLowerCase().includes(asText.type);
}

/** `W/"a", "b"` or `*` */
function isKnown(tag: string, header: string | null): boolean {
  if (header === null) return false;
  return header.split(",").some((each) => ["*", tag, `W/${tag}`].includes(each.trim()));
}

/** Where a list goes on. RFC 8288 */
function nextOf(value: unknown, { pathname, searchParams }: URL): string | undefined {
  if (typeof value !== "object" || value === null || !("next" in value) || typeof value.next !== "string")
    return undefined;
  const asked = new URLSearchParams(searchParams);
  asked.set("cursor", value.next);
  return `<${pathname}?${asked}>; rel="next"`;
}
