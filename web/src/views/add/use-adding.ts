import { useEffect, useRef, useState } from "preact/hooks";
import { ask, pathOf } from "../../api/ask.ts";
import type { Job } from "../../api/types.ts";

/** A page on its way to the server. */
export interface PageToAdd {
  /** For people. */
  readonly name: string;
  /** Content type of the body. */
  readonly type: string;
  readonly body: BodyInit;
  /** What is told beside it: name, title, published, url. */
  readonly beside: Readonly<Record<string, string | undefined>>;
}

/** A page that was sent: its job, or why the server did not take it. */
export interface Added {
  readonly n: number;
  readonly name: string;
  readonly job: Job | undefined;
  readonly problem: string | undefined;
}

/** Sends pages, one after the other, and follows what becomes of them. The latest first. */
export function useAdding(): { readonly added: readonly Added[]; readonly add: (page: PageToAdd) => void } {
  const [added, setAdded] = useState<readonly Added[]>([]);
  const count = useRef(0);
  const queue = useRef(Promise.resolve());
  const change = (n: number, changes: Partial<Added>): void =>
    setAdded((all) => all.map((each) => (each.n === n ? { ...each, ...changes } : each)));
  const hear = (job: Job): void =>
    setAdded((all) =>
      all.map((each) => (each.job?.id === job.id ? { ...each, job: later(each.job, job) } : each)),
    );
  useEffect(() => followJobs(hear), []);
  const send = async (n: number, { type, body, beside }: PageToAdd): Promise<void> => {
    try {
      const job = await ask<Job>(pathOf(["articles"], beside), {
        method: "POST",
        headers: { "content-type": type, prefer: "respond-async" },
        body,
      });
      change(n, { job });
      hear(await ask<Job>(pathOf(["jobs", job.id]))); // it may have been done before anybody listened
    } catch (error) {
      change(n, { problem: (error as Error).message });
    }
  };
  const add = (page: PageToAdd): void => {
    const n = ++count.current;
    setAdded((all) => [{ n, name: page.name, job: undefined, problem: undefined }, ...all]);
    queue.current = queue.current.then(() => send(n, page));
  };
  return { added, add };
}

const isOver = ({ state }: Job): boolean => state === "done" || state === "failed";
/** What is over stays over, in whatever order the news come. */
const later = (known: Job, told: Job): Job => (isOver(known) ? known : told);

/** Hears of every change of every job until the function it gives is called. */
function followJobs(told: (job: Job) => void): () => void {
  const stream = new EventSource(pathOf(["progress"]));
  stream.addEventListener("job", (event) => told(JSON.parse(event.data) as Job));
  return () => stream.close();
}
