import type { JSX } from "preact";
import type { WholeArticle } from "../../api/types.ts";

/** The lists of other pages that stood round the article, apart from it: nobody in them speaks here. */
export function LeftOut({
  article: { related },
}: {
  readonly article: WholeArticle["record"]["article"];
}): JSX.Element | null {
  if (related.length === 0) return null;
  return (
    <details class="left-out">
      <summary>Not part of the article: {related.length} titles of other pages</summary>
      <ul>
        {related.map(({ heading, title, truncated }) => (
          <li key={`${heading}${title}`}>
            {heading !== null && <span class="standing">{heading}: </span>}
            {title}
            {truncated && <span class="standing"> (cut off)</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
