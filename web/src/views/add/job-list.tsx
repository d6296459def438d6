import type { JSX } from "preact";
import { pathOf } from "../../api/ask.ts";
import type { Job, WholeArticle } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Finding } from "../../parts/finding.tsx";
import { addressOf } from "../../place/place.ts";
import { countOf } from "../../words/labels.ts";
import type { Added } from "./use-adding.ts";

/** The pages that were sent, the latest first; what was found in the latest. */
export function JobList({ added }: { readonly added: readonly Added[] }): JSX.Element {
  const latest =
    added.find(({ job }) => job?.state === "done" && job.article !== null)?.job?.article ?? undefined;
  return (
    <section class="jobs" aria-labelledby="jobs">
      <h2 id="jobs">Read here</h2>
      {added.length === 0 && <p class="nothing">What you add appears here, with what was found in it.</p>}
      <ul aria-live="polite">
        {added.map(({ n, name, job, problem }) => (
          <li key={n}>
            <span class="job-name">{name}</span> <State job={job} problem={problem} />
          </li>
        ))}
      </ul>
      {latest !== undefined && <Result key={latest} article={latest} />}
    </section>
  );
}

const STATES: Readonly<Record<Job["state"], string>> = {
  waiting: "waiting",
  fetching: "fetching…",
  reading: "reading…",
  keeping: "keeping…",
  done: "kept",
  failed: "failed",
};
const OUTCOMES: Readonly<Record<NonNullable<Job["outcome"]>, string>> = {
  added: "kept",
  changed: "kept as a new version",
  unchanged: "was here already",
  empty: "nothing on it reads like an article; not kept",
};

function State({ job, problem }: Pick<Added, "job" | "problem">): JSX.Element {
  const trouble = problem ?? job?.problem?.detail;
  if (trouble !== undefined) return <span class="problem">{trouble}</span>;
  if (job === undefined) return <span class="standing">sending…</span>;
  const words = job.state === "done" && job.outcome !== null ? OUTCOMES[job.outcome] : STATES[job.state];
  if (job.article === null) return <span class="standing">{words}</span>;
  return <a href={addressOf(["page", job.article])}>{words}</a>;
}

const MOST = 6;

function Result({ article }: { readonly article: string }): JSX.Element | null {
  const { answer } = useAnswer<WholeArticle>(pathOf(["articles", article]));
  if (answer === undefined) return null;
  const { summary, statements, events, agreements } = answer;
  const findings = [...statements, ...events, ...agreements];
  return (
    <div class="result">
      <h3>
        <a href={addressOf(["page", article])}>{summary.title ?? "Without a title"}</a>
      </h3>
      <p class="summary">
        {countOf(statements.length, "statement")}, {countOf(events.length, "event")},{" "}
        {countOf(agreements.length, "agreement")}
      </p>
      {findings.slice(0, MOST).map((finding) => (
        <Finding key={finding.id} finding={finding} />
      ))}
      {findings.length > MOST && <a href={addressOf(["page", article])}>All of it in its page</a>}
    </div>
  );
}
