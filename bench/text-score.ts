import { findArticle } from "../src/article/find-article.ts";
import type { ArticleLexicon } from "../src/article/lexicon.ts";
import { decodePage } from "../src/page/read-page.ts";
import { type GoldPage, goldPages, type PageSet, pageBytes } from "./data.ts";
import { findLeaks } from "./leaks.ts";
import type { Peer } from "./peers.ts";
import { hasLead, leadScore, type Score, shingleScore, snippetScore, wordScore } from "./text-measures.ts";

export type TextSet = Extract<PageSet, "pages/wcxb" | "pages/trafilatura" | "pages/readability">;

/** A page of a set, and the text that was found on it. */
export interface ReadText {
  readonly id: string;
  readonly url: string;
  readonly gold: string;
  readonly found: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

export interface TextScores {
  readonly set: TextSet;
  readonly by: string;
  readonly pages: number;
  /** 4-word shingles; undefined where the set has no full text. */
  readonly text: Score | undefined;
  readonly wordF1: number | undefined;
  readonly lead: number | undefined;
  readonly snippets: Score;
  /** Share of pages with at least one leaked heading; of full-text sets only, since the gold must show what belongs. */
  readonly leakingPages: number | undefined;
  readonly empty: number;
  readonly errors: number;
  readonly milliseconds: number;
}

/** Reads a page into the text of its article. */
export type TextReader = (html: Uint8Array, page: GoldPage) => Promise<string>;

/** Ours: page and article stages alone. With `captions` false, what is marked as a caption is left out, as every gold has it. */
export function ourReader(lexicon: ArticleLexicon, { captions }: { readonly captions: boolean }): TextReader {
  return async (content, { id, url }) => {
    const page = decodePage({ name: id, format: "html", content, ...(url ? { url } : {}) });
    const { text, blocks } = findArticle(page, lexicon);
    if (captions) return text;
    const kept = blocks.filter(({ kind }) => kind !== "caption");
    return kept.map(({ start, end }) => text.slice(start, end)).join("\n\n");
  };
}

/** A peer takes decoded HTML: as UTF-8, which nearly all pages of the sets are. */
export const peerReader =
  (peer: Peer): TextReader =>
  (content, { url }) =>
    peer.text(new TextDecoder().decode(content), url);

/** Runs one reader over one set. A page on which it throws counts as empty. */
export async function scoreText(set: TextSet, by: string, read: TextReader) {
  const texts: ReadText[] = [];
  const times: number[] = [];
  let errors = 0;
  for (const page of goldPages(set)) {
    const bytes = pageBytes(set, page);
    const start = performance.now();
    const found = await read(bytes, page).catch(() => {
      errors++;
      return "";
    });
    times.push(performance.now() - start);
    const { id, url, text: gold = "", with: wanted = [], without = [] } = page;
    texts.push({ id, url, gold, found, with: wanted, without });
  }
  return { texts, scores: toScores({ set, by, texts, times, errors }) };
}

interface Run {
  readonly set: TextSet;
  readonly by: string;
  readonly texts: readonly ReadText[];
  readonly times: readonly number[];
  readonly errors: number;
}

function toScores({ set, by, texts, times, errors }: Run): TextScores {
  const full = texts.some(({ gold }) => gold !== "");
  const leaking = texts.filter((text) => findLeaks(text).length > 0).length;
  return {
    set,
    by,
    pages: texts.length,
    text: full ? shingleScore(texts) : undefined,
    wordF1: full ? wordScore(texts) : undefined,
    lead: full ? leadScore(texts) : undefined,
    snippets: snippetScore(texts),
    leakingPages: full ? leaking / texts.length : undefined,
    empty: texts.filter(({ found, gold }) => found.trim() === "" && (gold.trim() !== "" || !full)).length,
    errors,
    milliseconds: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0,
  };
}

/** What went wrong on a page, in a line, for reading errors. */
export function describeText(text: ReadText): string {
  const lines = text.found.split("\n").length;
  const lead = text.gold === "" || hasLead(text) ? "" : " NO LEAD";
  const lost = text.with
    .filter((snippet) => !text.found.includes(snippet))
    .map((snippet) => `-${snippet.slice(0, 40)}`);
  const let_in = text.without
    .filter((snippet) => text.found.includes(snippet))
    .map((snippet) => `+${snippet.slice(0, 40)}`);
  return `${text.id} ${text.url.slice(0, 80)} ${lines} lines${lead} ${[...lost, ...let_in, ...findLeaks(text).map((leak) => `!${leak}`)].join(" | ")}`;
}
