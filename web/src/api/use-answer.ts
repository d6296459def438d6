import { useEffect, useState } from "preact/hooks";
import { ask } from "./ask.ts";

/** How a question stands. While a new one is under way, the last answer stays to be looked at. */
export interface Asking<Answer> {
  readonly answer: Answer | undefined;
  readonly problem: string | undefined;
  readonly isWaiting: boolean;
}

/** Asks the server for a path, and again when the path changes; undefined asks nothing. */
export function useAnswer<Answer>(path: string | undefined): Asking<Answer> {
  const [asking, setAsking] = useState<Asking<Answer>>({
    answer: undefined,
    problem: undefined,
    isWaiting: path !== undefined,
  });
  useEffect(() => {
    if (path === undefined) {
      setAsking({ answer: undefined, problem: undefined, isWaiting: false });
      return;
    }
    const stop = new AbortController();
    setAsking((last) => ({ ...last, problem: undefined, isWaiting: true }));
    ask<Answer>(path, { signal: stop.signal }).then(
      (answer) => setAsking({ answer, problem: undefined, isWaiting: false }),
      (error: Error) => {
        if (!stop.signal.aborted) setAsking({ answer: undefined, problem: error.message, isWaiting: false });
      },
    );
    return () => stop.abort();
  }, [path]);
  return asking;
}
