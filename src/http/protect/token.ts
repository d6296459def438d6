import { createHash, timingSafeEqual } from "node:crypto";
import { RequestError } from "../problem.ts";

/** `Bearer abc` */
const BEARER = /^Bearer +([\x21-\x7e]{1,500})$/i;
const COOKIE = "dragoman";
const YEAR_SECONDS = 31_536_000;

/** The door of a server that is open to others. */
export interface Door {
  /** Throws a RequestError `no-token`. */
  check(request: Request): void;
  /** Somebody came by an address with `?token=`: the way on, and a cookie, so that a browser need not be told again. */
  enter(request: Request): Response | undefined;
}

/** Programs send the token as a bearer (RFC 6750); browsers come once by `/?token=` and hold a cookie from then on. */
export function openDoor(token: string): Door {
  // The cookie opens this door, but does not tell the token.
  const pass = createHash("sha256").update(`dragoman cookie ${token}`).digest("base64url");
  return {
    check(request) {
      const bearer = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
      if (bearer !== undefined && isSame(bearer, token)) return;
      const cookie = cookieOf(request);
      if (cookie !== undefined && isSame(cookie, pass)) return;
      throw new RequestError(
        "no-token",
        "send the token of this server as Authorization: Bearer, or open /?token=…",
      );
    },
    enter(request) {
      const url = new URL(request.url);
      const given = url.searchParams.get("token");
      if (given === null) return undefined;
      if (!isSame(given, token)) throw new RequestError("no-token", "this is not the token of this server");
      url.searchParams.delete("token");
      return new Response(null, {
        status: 303,
        headers: {
          location: `${url.pathname}${url.search}`,
          "set-cookie": `${COOKIE}=${pass}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${YEAR_SECONDS}`,
          "cache-control": "no-store",
        },
      });
    },
  };
}

function cookieOf(request: Request): string | undefined {
  const parts = (request.headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  return parts.find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}

/** In the same time whatever is given, so that nobody can feel their way. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
