import { ReadError } from "../errors.ts";

/** A URL that may be asked for: http or https, without a user name or password, without fragment. */
export function toWebAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw badUrl(text, "not an address");
  const url = new URL(text, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw badUrl(url.href, `${url.protocol} is not read, only http: and https:`);
  }
  if (url.username || url.password) {
    url.username = "";
    url.password = "";
    throw badUrl(url.href, "it carries a user name or password, which are never sent; leave them out");
  }
  url.hash = "";
  return url;
}

/** Long enough to recognise, short enough for one line. */
const MAX_SHOWN = 200;

function badUrl(text: string, problem: string): ReadError {
  return new ReadError("bad-url", `bad address "${text.slice(0, MAX_SHOWN)}": ${problem}`);
}
