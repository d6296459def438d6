import { inPath, textOf } from "../filters.ts";
import type { Job } from "../jobs.ts";
import { besideBody, pageBody, readPageOrder } from "../page-body.ts";
import { RequestError } from "../problem.ts";
import { progressOf } from "../progress.ts";
import type { Action, Outcome } from "../route.ts";
import { listOf, object, ref, text } from "../schemas/schema.ts";

/** How long a caller is kept waiting for a page; it is read to the end all the same. */
const PATIENCE_MS = 120_000;

const json = (description: string, schema: Outcome["schema"]): Outcome => ({
  description,
  type: "application/json",
  schema,
});

function send(value: unknown, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store", ...headers },
  });
}

/** RFC 7240: "respond-async" */
const isInNoHurry = (request: Request): boolean =>
  (request.headers.get("prefer") ?? "").split(",").some((each) => each.trim() === "respond-async");

const accepted = (job: Job): Response =>
  send(job, 202, { location: `/api/jobs/${job.id}`, "preference-applied": "respond-async" });

/** Throws a RequestError `still-reading` where it takes too long. */
async function inTime<Result>(result: Promise<Result>, { id }: Job): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RequestError("still-reading", `look for it at /api/jobs/${id}`)),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([result, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

const job = json("The page on its way", ref("Job"));

/** Pages are read and kept, and watched on their way. */
export const readingRoutes: readonly Action[] = [
  {
    kind: "action",
    method: "post",
    path: "/read",
    name: "read",
    summary: "Read a page without keeping it",
    description: "Gives the record, as `dragoman read` does.",
    parameters: besideBody,
    body: pageBody,
    outcomes: { 200: json("The record", ref("Record")) },
    async run(request, jobs, values) {
      const started = jobs.read(await readPageOrder(request, values));
      return send(await inTime(started.result, started.job), 200);
    },
  },
  {
    kind: "action",
    method: "post",
    path: "/articles",
    name: "keep",
    summary: "Read a page and keep it",
    description:
      "As `dragoman add` does. Answers when the page is kept; with `Prefer: respond-async` at once, with a job to look after.",
    parameters: besideBody,
    body: pageBody,
    outcomes: {
      201: json("It was kept, or is a new version of a known page; Location tells where", ref("Kept")),
      200: json("Nothing new: it was kept already, or holds no article", ref("Kept")),
      202: json("It will be read; Location tells where to look", ref("Job")),
    },
    async run(request, jobs, values) {
      const started = jobs.keep(await readPageOrder(request, values));
      if (isInNoHurry(request)) return accepted(started.job);
      const kept = await inTime(started.result, started.job);
      if (kept.outcome === "empty" || kept.outcome === "unchanged") return send(kept, 200);
      return send(kept, 201, { location: `/api/articles/${kept.article}` });
    },
  },
  {
    kind: "action",
    method: "get",
    path: "/jobs",
    name: "jobs",
    summary: "Pages that are being read, wait for it, or were read lately",
    description: "The latest first.",
    parameters: [],
    outcomes: { 200: json("The pages", object({ items: listOf(ref("Job")) })) },
    run: (_request, jobs) => send({ items: jobs.list() }, 200),
  },
  {
    kind: "action",
    method: "get",
    path: "/jobs/{id}",
    name: "job",
    summary: "One page on its way",
    parameters: [inPath("id", "The id of the job.")],
    outcomes: { 200: job },
    run(_request, jobs, values) {
      const id = textOf(values, "id");
      const found = jobs.find(id);
      if (found === undefined) throw new RequestError("no-such-thing", `there is no job ${id.slice(0, 60)}`);
      return send(found, 200);
    },
  },
  {
    kind: "action",
    method: "get",
    path: "/progress",
    name: "progress",
    summary: "What becomes of pages, as it happens",
    description:
      "Server-sent events: `job`, with a Job as JSON, whenever one changes. Begins with those that are not finished.",
    parameters: [],
    outcomes: { 200: { description: "A stream of events", type: "text/event-stream", schema: text } },
    run: (_request, jobs) => progressOf(jobs),
  },
];
