import type { Page } from "../page/page.ts";
import { silent, type Trace } from "../text/trace.ts";
import type { Article, ArticleIssueCode } from "./article.ts";
import { assembleText } from "./assemble.ts";
import { findBody } from "./body.ts";
import { withoutCredit } from "./caption-credit.ts";
import { cleanBody } from "./clean-body.ts";
import { elementRule } from "./element-rule.ts";
import type { ArticleLexicon } from "./lexicon.ts";
import { findMetadata } from "./metadata.ts";
import { outlinePage } from "./outline.ts";
import { findRelated } from "./related.ts";
import { proseLength, type Segment } from "./segment.ts";
import { segmentLines } from "./text-lines.ts";
import { findTitle } from "./title.ts";

/** A segment, and why it is out; no reason for one that is in. */
interface Judged {
  readonly segments: readonly Segment[];
  readonly verdicts: readonly (string | undefined)[];
}

/** Less text than this, with no sentence in it, is no article. */
const MIN_ARTICLE = 80;

/** Finds the article on a page: its text without leftovers, what the page says about it, and the lists around it. */
export function findArticle(page: Page, lexicon: ArticleLexicon, trace: Trace = silent): Article {
  const title = findTitle(page);
  const { segments, verdicts: whole } = findSegments(page, title, lexicon);
  const verdicts = cleanBody(segments, whole, { title, phrases: lexicon.phrases });
  explain({ segments, verdicts }, trace);
  const kept = segments.filter((_, at) => verdicts[at] === undefined);
  const { text, blocks } = assembleText(kept);
  const paragraphs = kept.filter(({ kind }) => kind === "paragraph").map((segment) => segment.text);
  const { issues, ...metadata } = findMetadata(
    page,
    { text, paragraphs },
    { lexicon: lexicon.metadata, trace, title },
  );
  return {
    ...metadata,
    url: page.url,
    text,
    blocks,
    related: findRelated(segments, verdicts, lexicon.phrases),
    issues: [...page.issues, ...issues, ...bodyIssues(kept, { verdicts, language: metadata.language })],
  };
}

function findSegments(page: Page, title: string | undefined, lexicon: ArticleLexicon): Judged {
  if (page.body.kind === "text") {
    const segments = segmentLines(page.body.text);
    return { segments, verdicts: segments.map(() => undefined) };
  }
  const outline = outlinePage(page.body.root, elementRule(lexicon.markup));
  return { segments: outline.segments.map(withoutCredit), verdicts: findBody(outline, title) };
}

function explain({ segments, verdicts }: Judged, trace: Trace): void {
  for (const [at, segment] of segments.entries()) {
    const dropped = verdicts[at];
    trace(() => ({
      stage: "article",
      rule: dropped ?? segment.kind,
      verdict: dropped === undefined ? "kept" : dropped.endsWith(":related") ? "related" : "dropped",
      score: proseLength(segment),
      excerpt: segment.text.slice(0, 80),
    }));
  }
}

interface Circumstances {
  readonly verdicts: readonly (string | undefined)[];
  readonly language: string;
}

function bodyIssues(kept: readonly Segment[], { verdicts, language }: Circumstances): Article["issues"] {
  const codes: ArticleIssueCode[] = [];
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  if (length < MIN_ARTICLE && kept.every((segment) => proseLength(segment) === 0)) codes.push("no-article");
  if (verdicts.some((verdict) => verdict?.endsWith(":paywall"))) codes.push("paywall-marker");
  if (language !== "en" && language !== "und") codes.push("unsupported-language");
  return codes.map((code) => ({ code }));
}
