import { listArticles } from "../../store/query/articles.ts";
import { type SearchFilter, search } from "../../store/query/search.ts";
import { wholeArticle } from "../../store/query/whole-article.ts";
import { articleNumber, recordOf } from "../../store/record-of.ts";
import { articleFilters, choice, inPath, paging, required, textOf, word } from "../filters.ts";
import type { Query } from "../route.ts";
import { listed, ref } from "../schemas/schema.ts";

const id = inPath("id", "The id of the article.");

/** Articles, and looking for words in them. */
export const pageRoutes: readonly Query[] = [
  {
    kind: "query",
    path: "/articles",
    name: "articles",
    summary: "The articles that are kept",
    description: "Newest first.",
    parameters: [...articleFilters, ...paging],
    result: listed(ref("Article")),
    answer: (store, values) => listArticles(store, { ...values }),
  },
  {
    kind: "query",
    path: "/articles/{id}",
    name: "article",
    summary: "One article with everything that is known of it",
    description:
      "Its text, its record with all places in the text, its findings as lists give them, its versions and reprints.",
    parameters: [id],
    result: ref("WholeArticle"),
    answer: (store, values) => wholeArticle(store, textOf(values, "id")),
  },
  {
    kind: "query",
    path: "/articles/{id}/record",
    name: "record",
    summary: "The record of one article",
    description: "Exactly as `dragoman read --format json` prints it (docs/record.md).",
    parameters: [id],
    result: ref("Record"),
    answer(store, values) {
      const n = articleNumber(store, textOf(values, "id"));
      return n === undefined ? undefined : recordOf(store, n);
    },
  },
  {
    kind: "query",
    path: "/search",
    name: "search",
    summary: "Look for words",
    description:
      'Best matches first. All words must be there, forms of a word count as one; "in quotation marks" they stand side by side; `minist*` finds what begins so; a word behind `-` must not be there. Where more than a thousand hold the words, those that came in last are weighed, and all articles that have them in the title.',
    parameters: [
      required(word("words", "What to look for.")),
      choice(
        "in",
        ["articles", "findings"],
        "Where to look: whole texts and titles (the default), or the words of statements, events and agreements.",
      ),
      ...paging,
    ],
    result: listed(ref("SearchHit")),
    answer: (store, values) =>
      search(store, { ...(values as Partial<SearchFilter>), words: textOf(values, "words") }),
  },
];
