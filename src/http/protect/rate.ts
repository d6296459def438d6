import { RequestError } from "../problem.ts";

export interface RateLimit {
  /** Requests a second that are answered for good. */
  readonly perSecond: number;
  /** How many may come at once after a pause. */
  readonly burst: number;
}

/** Callers that are remembered; more are an attack, and share what there is. */
const MAX_CALLERS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * A token bucket a caller. Gives the function that counts a request; it throws a RequestError `too-many-requests`.
 * `now`: milliseconds of a clock that never goes back.
 */
export function openRate({ perSecond, burst }: RateLimit, now: () => number): (caller: string) => void {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    if (buckets.size >= MAX_CALLERS && !buckets.has(caller)) buckets.clear();
    const bucket = buckets.get(caller) ?? { left: burst, at: now() };
    buckets.set(caller, bucket);
    const at = now();
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    if (bucket.left < 1)
      throw new RequestError("too-many-requests", `at most ${perSecond} a second`, Math.ceil(1 / perSecond));
    bucket.left -= 1;
  };
}
