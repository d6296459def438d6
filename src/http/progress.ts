import type { Job, Jobs } from "./jobs.ts";

/** So that nobody on the way takes the silence for an end. */
const BEAT_MS = 15_000;
/** Events that a slow listener may be behind before it is let go. */
const MOST_BEHIND = 1000;

/**
 * Server-sent events: `job` with a Job as JSON, whenever one changes. Begins with those that are not finished.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function progressOf(jobs: Jobs): Response {
  let stop = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const end = (): void => {
        stop();
        controller.close();
      };
      const tell = (job: Job): void => {
        if ((controller.desiredSize ?? 0) < -MOST_BEHIND) end();
        else send(`event: job\ndata: ${JSON.stringify(job)}\n\n`);
      };
      const beat = setInterval(() => send(": still here\n\n"), BEAT_MS);
      const unwatch = jobs.watch(tell, end);
      stop = () => {
        clearInterval(beat);
        unwatch();
      };
      send("retry: 2000\n\n");
      for (const job of jobs.list().toReversed())
        if (job.state !== "done" && job.state !== "failed") tell(job);
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
