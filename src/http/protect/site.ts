import { RequestError } from "../problem.ts";

/** Names by which a computer calls itself. */
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Without a token, only pages of this very server may ask. A page of another site can point its own name at this
 * computer (DNS rebinding) and would then be of the same origin; but the name still stands in the request.
 * Throws a RequestError `wrong-host`.
 */
export function checkHost(request: Request): void {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (url !== undefined && LOOPBACK.has(url.hostname)) return;
  throw new RequestError(
    "wrong-host",
    `without --token this server answers to ${[...LOOPBACK].join(", ")} alone`,
  );
}

/**
 * A page of another site can send requests here, though it cannot read the answers; such requests are not followed.
 * Throws a RequestError `other-site`. https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function checkSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") throw otherSite();
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw otherSite();
}

const otherSite = (): RequestError =>
  new RequestError("other-site", "pages of other sites may not ask this server");
