import type { ArticleCard } from "./cards.ts";

/** The columns of `article` that a card is made from, under names of their own. */
export interface ArticleRow {
  readonly article_n: number;
  readonly article_id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly domain: string | null;
  readonly agency: string | null;
  readonly published: string | null;
  readonly article_standing: ArticleCard["standing"];
  readonly notice: ArticleCard["notice"];
}

/** For a SELECT that joins the table under the name `alias`. */
export const articleColumns = (alias: string): string =>
  `${alias}.n AS article_n, ${alias}.id AS article_id, ${[
    "url",
    "title",
    "outlet",
    "domain",
    "agency",
    "published",
    "notice",
  ]
    .map((column) => `${alias}.${column}`)
    .join(", ")}, ${alias}.standing AS article_standing`;

export function articleCard(row: ArticleRow): ArticleCard {
  const { article_id: id, url, title, outlet, domain, agency, published, article_standing, notice } = row;
  return { id, url, title, outlet, domain, agency, published, standing: article_standing, notice };
}

/** The same columns as values of a JSON array, for `Database.tuples`. */
export const articleTuple = (alias: string): string =>
  ["n", "id", "url", "title", "outlet", "domain", "agency", "published", "standing", "notice"]
    .map((column) => `${alias}.${column}`)
    .join(", ");

export type ArticleTuple = readonly [
  n: number,
  id: string,
  url: string | null,
  title: string | null,
  outlet: string | null,
  domain: string | null,
  agency: string | null,
  published: string | null,
  standing: ArticleCard["standing"],
  notice: ArticleCard["notice"],
];

export function cardOfTuple(tuple: ArticleTuple): ArticleCard {
  const [, id, url, title, outlet, domain, agency, published, standing, notice] = tuple;
  return { id, url, title, outlet, domain, agency, published, standing, notice };
}
