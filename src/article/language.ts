import { eld } from "eld/extrasmall";
import type { Page } from "../page/page.ts";

/** Enough of a text to tell its language; more only costs time. */
const SAMPLE_LENGTH = 1_000;
/** Fewer letters than this tell nothing that the page's own word could not outweigh. */
const MIN_LETTERS = 30;
const NO_LANGUAGE = "und";

/** "en", "en-GB", "de_AT" */
const LANGUAGE_TAG = /^([a-z]{2})(?:[-_]|$)/i;
const LETTERS = /\p{L}/gu;

/**
 * The language of an article, ISO 639-1, told from its words; what the page says of itself decides where the words are
 * few or the verdict is weak. "und" where neither tells.
 */
export function findLanguage(page: Page, text: string): string {
  const stated = statedLanguage(page);
  const sample = text.slice(0, SAMPLE_LENGTH);
  if ((sample.match(LETTERS)?.length ?? 0) < MIN_LETTERS) return stated ?? NO_LANGUAGE;
  const verdict = eld.detect(sample);
  if (verdict.language !== "" && verdict.isReliable()) return verdict.language;
  return stated ?? (verdict.language || NO_LANGUAGE);
}

function statedLanguage(page: Page): string | undefined {
  const claims = page.claims.filter(({ field }) => field === "language");
  const ranked = [...claims.filter(({ from }) => from === "html:lang"), ...claims];
  return ranked
    .map(({ value }) => LANGUAGE_TAG.exec(value.trim())?.[1]?.toLowerCase())
    .find((code) => code !== undefined);
}
