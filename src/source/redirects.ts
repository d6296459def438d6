import { ReadError } from "../errors.ts";
import type { Answer, GetOptions, Transport } from "./transport.ts";
import { toWebAddress } from "./web-address.ts";

/** RFC 9309 asks for at least five for robots.txt; no honest page needs more. */
const MAX_REDIRECTS = 5;

export interface RedirectOptions extends GetOptions {
  /** Runs before each request, the first included; throws where the address may not be asked for. */
  readonly permit?: (url: URL) => Promise<void>;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The first answer that is no redirect. Each address on the way is held to the same rules as the first. */
export async function getFollowing(
  transport: Transport,
  from: URL,
  options: RedirectOptions,
): Promise<Answer> {
  let url = from;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await options.permit?.(url);
    const answer = await transport.get(url, options);
    const location = REDIRECTS.has(answer.status) ? answer.header("location") : undefined;
    if (location === undefined) return answer;
    answer.discard();
    url = toWebAddress(location, url);
  }
  throw new ReadError(
    "too-many-redirects",
    `${from.href} redirects more than ${MAX_REDIRECTS} times, at last to ${url.href}`,
  );
}
