import { dataVersion } from "../store/query/version.ts";
import type { Store } from "../store/store.ts";
import type { Values } from "./parameters.ts";
import { RequestError } from "./problem.ts";
import type { Query } from "./route.ts";

/** How the answers of one run of the server differ from those of another: versions of a file say nothing across runs. */
export interface Answering {
  readonly store: Store;
  readonly run: string;
}

/**
 * Answers a question, or says that nothing has changed since the caller asked last. The same question has the same
 * answer for as long as nobody writes to the database; so its version is the ETag, and is known before the answer.
 */
export function answer(route: Query, values: Values, request: Request, { store, run }: Answering): Response {
  const text = wantsText(route, request) ? route.asText : undefined;
  const tag = `"${run}.${dataVersion(store)}${text === undefined ? "" : ".text"}"`;
  const headers = { etag: tag, "cache-control": "private, no-cache", vary: "Accept, Authorization, Cookie" };
  if (isKnown(tag, request.headers.get("if-none-match"))) return new Response(null, { status: 304, headers });
  const value = route.answer(store, values);
  if (value === undefined)
    throw new RequestError("no-such-thing", `${route.summary}: there is none of that id`);
  const link = nextOf(value, request);
  return new Response(text === undefined ? JSON.stringify(value) : text.format(value), {
    headers: {
      ...headers,
      "content-type": text === undefined ? "application/json" : `${text.type}; charset=utf-8`,
      ...(link !== undefined && { link }),
    },
  });
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
function nextOf(value: unknown, request: Request): string | undefined {
  if (typeof value !== "object" || value === null || !("next" in value) || typeof value.next !== "string")
    return undefined;
  const url = new URL(request.url);
  url.searchParams.set("cursor", value.next);
  return `<${url.pathname}${url.search}>; rel="next"`;
}
