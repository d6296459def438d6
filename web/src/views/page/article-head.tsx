import type { JSX } from "preact";
import type { WholeArticle } from "../../api/types.ts";
import { addressOf } from "../../place/place.ts";
import { toDay, toShortDay } from "../../words/days.ts";
import { issueWords } from "../../words/labels.ts";
import { safeAddress } from "../../words/safe-address.ts";

/** Whose report it is, and from when; what became of it; what is wrong with the page. */
export function ArticleHead({ page }: { readonly page: WholeArticle }): JSX.Element {
  const { article } = page.record;
  const { outlet, section, title, byline, dateline, language } = article;
  const address = safeAddress(article.url);
  return (
    <header class="story-head">
      <p class="outlet">
        {[outlet.name ?? outlet.domain ?? "Outlet unknown", outlet.agency, section]
          .filter((each, at, all) => each && all.indexOf(each) === at)
          .join(" · ")}
      </p>
      <h1 lang={language}>{title ?? "Without a title"}</h1>
      <p class="byline">
        {byline.length > 0 && <span>{byline.join(", ")}</span>}
        {dateline !== null && <span>{dateline}</span>}
        <Published article={article} />
        {address !== undefined && (
          <a href={address} rel="noreferrer noopener">
            {new URL(address).hostname}
          </a>
        )}
      </p>
      <Fate page={page} />
      {article.issues.length > 0 && (
        <ul class="issues">
          {article.issues.map(({ code }) => (
            <li key={code}>{issueWords[code]}</li>
          ))}
        </ul>
      )}
    </header>
  );
}

const FROM: Readonly<Record<string, string>> = {
  published: "worked out from the page",
  dateline: "from the dateline",
  metadata: "from the page’s metadata",
  text: "from the text",
  given: "told by whoever added the page",
};

/** When it was published, and how that is known. */
function Published({ article }: { readonly article: WholeArticle["record"]["article"] }): JSX.Element {
  const { published, modified } = article;
  if (published.basis === "unknown") return <span>date unknown</span>;
  const how = published.basis === "implied" ? FROM[published.from] : "printed on the page";
  return (
    <>
      <time title={how}>{toDay(published.value)}</time>
      {modified.basis !== "unknown" && modified.value.slice(0, 10) !== published.value.slice(0, 10) && (
        <span>changed {toDay(modified.value)}</span>
      )}
    </>
  );
}

/** Corrections, newer versions, reprints. */
function Fate({
  page: { summary, versions, reprints },
}: {
  readonly page: WholeArticle;
}): JSX.Element | null {
  const others = versions.filter(({ id }) => id !== summary.id);
  if (summary.notice === null && summary.replacedBy === null && others.length + reprints.length === 0)
    return null;
  return (
    <ul class="fate">
      {summary.notice !== null && <li>This page is a {summary.notice}.</li>}
      {summary.replacedBy !== null && (
        <li>
          <strong>Replaced</strong> by <a href={addressOf(["page", summary.replacedBy])}>a later version</a>.
        </li>
      )}
      {others.map(({ id, version, addedAt }) => (
        <li key={id}>
          <a href={addressOf(["page", id])}>Version {version}</a>, kept {toShortDay(addedAt)}
        </li>
      ))}
      {reprints.map(({ id, outlet, domain, published }) => (
        <li key={id}>
          Same report in <a href={addressOf(["page", id])}>{outlet ?? domain ?? "another outlet"}</a>,{" "}
          {toShortDay(published)}
        </li>
      ))}
    </ul>
  );
}
