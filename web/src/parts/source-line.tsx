import type { JSX } from "preact";
import type { FindingCard } from "../api/types.ts";
import { addressOf } from "../place/place.ts";
import { citationOf } from "../words/citation.ts";
import { toShortDay } from "../words/days.ts";
import { countOf } from "../words/labels.ts";
import { CopyButton } from "./copy-button.tsx";

/** Where a finding was read, how many other reports tell it, and what can be done with it. */
export function SourceLine({ finding }: { readonly finding: FindingCard }): JSX.Element {
  const { article, told, corrections } = finding;
  const title = article.title ?? undefined;
  return (
    <p class="source">
      <a href={placeOf(finding)} title={title}>
        {article.outlet ?? article.domain ?? "Outlet unknown"}
      </a>
      {article.agency !== null && article.agency !== article.outlet && <span>{article.agency}</span>}
      <time>{toShortDay(article.published)}</time>
      {article.notice !== null && <strong class="notice">{article.notice}</strong>}
      {finding.standing === "replaced" && <strong class="notice">replaced</strong>}
      {told.length > 0 && (
        <span title={told.map((each) => each.article.outlet ?? each.article.domain ?? "?").join(", ")}>
          {countOf(told.length, "other report")}
        </span>
      )}
      {corrections.length > 0 && (
        <span
          title={corrections.map(({ field, by, at }) => `${field}, by ${by}, ${at.slice(0, 10)}`).join("; ")}
        >
          corrected
        </span>
      )}
      <CopyButton label="Cite" text={() => citationOf(finding)} />
    </p>
  );
}

/** The finding in its page. */
export const placeOf = (finding: FindingCard): string => addressOf(["page", finding.article.id, finding.id]);
