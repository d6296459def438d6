import type { Page } from "../page/page.ts";
import type { MetadataLexicon } from "./metadata-lexicon.ts";

interface Credits {
  readonly byline: readonly string[];
  /** What the dateline credits: "Reuters", "AFP, dpa". */
  readonly dateline: string | undefined;
  readonly text: string;
}

/** "AFP/Reuters", "dpa, AP", "With material from AP" */
const BETWEEN_CREDITS = /\s*[/,;+&]\s*|\s+(?:and|und|with)\s+/;
/** The last line of a wire report: "(Reuters)", "— AFP", "Source: Xinhua", "Reporting by Ada Lind; …" is none */
const CLOSING_CREDIT = /(?:\(|[-–—]\s?|\bsource:\s?|\bquelle:\s?|©\s?)([\p{L}. /-]{2,40}?)\)?\.?$/iu;

/** The news agency that a page credits, as it calls itself; the first where it credits several. */
export function findAgency(
  page: Page,
  credits: Credits,
  agencies: MetadataLexicon["agencies"],
): string | undefined {
  const claimed = page.claims.filter(({ field }) => field === "agency").map(({ value }) => value);
  const closing = CLOSING_CREDIT.exec(credits.text.slice(-60))?.[1];
  const said = [credits.dateline, ...credits.byline, ...claimed, closing].filter(
    (credit) => credit !== undefined,
  );
  for (const part of said.flatMap((credit) => [credit, ...credit.split(BETWEEN_CREDITS)])) {
    const agency = agencies.get(part.trim());
    if (agency !== undefined) return agency.name;
  }
  return undefined;
}
