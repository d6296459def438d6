import type { Article } from "./article.ts";

const DAY = "YYYY-MM-DD".length;

/** The day of publication, where it is known to the day. */
export const publishedDay = ({ published }: Pick<Article, "published">): string | undefined =>
  published.basis === "unknown" || published.value.length < DAY ? undefined : published.value.slice(0, DAY);
