import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { pathOf } from "../api/ask.ts";
import type { FindingCard, WholeArticle } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { ArticleHead } from "./page/article-head.tsx";
import { ArticleText } from "./page/article-text.tsx";
import { Cards } from "./page/cards.tsx";
import { LeftOut } from "./page/left-out.tsx";
import { useLight } from "./page/use-light.ts";

/** One page: its text with what was found in it marked, and a card for each finding beside it. */
export function PageView({ place }: { readonly place: Place }): JSX.Element {
  const [, id = "", chosen] = place.path;
  const { answer, problem, isWaiting } = useAnswer<WholeArticle>(
    id === "" ? undefined : pathOf(["articles", id]),
  );
  if (answer === undefined)
    return (
      <Waiting problem={problem} isWaiting={isWaiting}>
        No page is chosen.
      </Waiting>
    );
  return <Page page={answer} chosen={chosen} />;
}

function Page({
  page,
  chosen,
}: {
  readonly page: WholeArticle;
  readonly chosen: string | undefined;
}): JSX.Element {
  const { article } = page.record;
  const findings = inPageOrder([...page.statements, ...page.events, ...page.agreements]);
  const light = useLight(chosen, (id) =>
    history.replaceState(null, "", addressOf(["page", article.id, ...(id === undefined ? [] : [id])])),
  );
  useEffect(() => {
    document.title = `${article.title ?? "Page"} · Dragoman`;
  }, [article.title]);
  return (
    <div class="page-columns" ref={light.root}>
      <article class="story" ref={light.story}>
        <ArticleHead page={page} />
        <ArticleText article={article} findings={findings} />
        <LeftOut article={article} />
      </article>
      <Cards findings={findings} light={light} />
    </div>
  );
}

/** By the first of their words. */
function inPageOrder(findings: readonly FindingCard[]): readonly FindingCard[] {
  return [...findings].sort((a, b) => startOf(a) - startOf(b));
}

function startOf(finding: FindingCard): number {
  const words = finding.kind === "statement" ? finding.words : finding.evidence;
  return Math.min(...words.map(({ start }) => start));
}
