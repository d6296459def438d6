import { getDomain } from "tldts";
import type { Page } from "../page/page.ts";
import { addressOf } from "./site-names.ts";

/** Where a page names its outlet, most trusted first. */
const SOURCES = [
  /^front-matter:/,
  /^meta:og:site_name$/,
  /^json-ld:.*\.publisher$/,
  /^json-ld:WebSite\.name$/,
  /^json-ld:/,
  /^meta:(?!copyright|apple|al:)/,
  /^microdata:/,
];
const MAX_NAME_LENGTH = 80;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/i;

/** Who published the page: its name for itself, and the registrable domain of its address. */
export function findOutlet(page: Page): {
  readonly name: string | undefined;
  readonly domain: string | undefined;
} {
  const claims = page.claims.filter(
    ({ field, value }) => field === "outlet" && value.length <= MAX_NAME_LENGTH && !WEB_ADDRESS.test(value),
  );
  const name = SOURCES.map((source) => claims.find(({ from }) => source.test(from))?.value).find(
    (value) => value !== undefined,
  );
  return { name, domain: getDomain(addressOf(page) ?? "") ?? undefined };
}
